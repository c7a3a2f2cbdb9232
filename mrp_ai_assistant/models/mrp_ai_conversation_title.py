"""A conversation names itself after what was answered first, until its owner does."""

import re

from odoo import models

from ..core.conversation.folding import folded
from ..core.conversation.log import blocks, records
from ..core.conversation.title import LONGEST, title_of_answer, title_of_question

LONG_WORD = 5


class MrpAiConversation(models.Model):
    _inherit = "mrp.ai.conversation"

    def _entitle(self, turn):
        """Call it after ``turn``, when that is the first one and was answered."""
        self.ensure_one()
        if self.named or turn.state != "done" or not self._begins_with(turn):
            return
        events = turn._events_json().get(turn.id, [])
        if title := _title_of(turn.question, events):
            self.name = title
            self._tell(self.user_id | self.reader_ids)

    def _begins_with(self, turn):
        before = [("conversation_id", "=", self.id), ("id", "<", turn.id)]
        return not self.env["mrp.ai.turn"].search_count(before, limit=1)


def _title_of(question, events):
    """The title of the first table; a question about one record says more, as long as
    it is short. None keeps what there is."""
    tables = (each["payload"] for each in blocks(events) if each["kind"] == "table")
    named = (table.get("title") for table in tables if not _is_plan(table))
    subject = next(filter(None, named), "")
    record = _asked_about(question, [name for _m, _i, name in records(events)])
    if not subject or (record and len(title_of_question(question)) < LONGEST):
        return None
    return title_of_answer(subject, record)


def _is_plan(table):
    """Steps of whatever was asked: their title says nothing of it."""
    return "place" in {column["name"] for column in table.get("columns", ())}


def _asked_about(question, names):
    """The first of ``names`` of which the question has a word of its own."""
    asked = set(_words(question))
    return next((name for name in names if asked & set(_words(name))), "")


def _words(text):
    """What tells one record from another: long words and whatever has a digit."""
    for word in re.split(r"[^\w/.-]+", folded(text)):
        if len(word) >= LONG_WORD or any(letter.isdigit() for letter in word[1:]):
            yield word
