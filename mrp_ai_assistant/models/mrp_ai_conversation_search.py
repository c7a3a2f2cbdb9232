"""Search in titles and contents, over what the user may read."""

from odoo import api, fields, models
from odoo.tools import SQL
from odoo.tools.sql import escape_psql

from ..core.conversation.folding import folded, words_of
from ..core.conversation.snippet import highlighted, snippet
from .mrp_ai_conversation import clean

_FOUND = 50  # conversations, the newest


class MrpAiConversation(models.Model):
    """A word may stand in the title, in a question or in an answer; every word must
    stand somewhere in the conversation."""

    _inherit = "mrp.ai.conversation"

    folded_name = fields.Char(compute="_compute_folded_name", store=True)

    @api.depends("name")
    def _compute_folded_name(self):
        for conversation in self:
            conversation.folded_name = folded(conversation.name or "")

    @api.model
    def search_conversations(self, text):
        """The newest conversations that have every word of ``text``, archived too.

        :return: those of ``list_conversations``, with ``title`` and ``snippet`` in
            pieces, ``[[text, is found], ...]``: plain text, never HTML
        """
        self._check_user()
        words = words_of(clean(text))
        if not words:
            return []
        self.env["mrp.ai.use"]._spend_or_refuse("search")
        readable = (
            self.with_context(active_test=False)
            ._search(self._mine() | self._of_others())
            .subselect()
        )
        self.env["mrp.ai.turn.text"]._index_latest(readable)
        self.env.cr.execute(self._matching(readable, words))
        found = self.browse(row[0] for row in self.env.cr.fetchall())
        texts = found._texts_with(words)
        return [
            {
                **shown,
                "title": highlighted(shown["name"], words),
                "snippet": snippet(texts.get(shown["id"], ""), words),
            }
            for shown in found._page_json()
        ]

    def _matching(self, readable, words):
        """The statement for the ids: those in the sets of all words."""
        is_open = self._open_texts()
        sets = [_with_word(readable, is_open, word) for word in words]
        return SQL(
            """
            SELECT conversation.id
              FROM mrp_ai_conversation conversation
             WHERE conversation.id IN (%s)
             ORDER BY conversation.date DESC, conversation.id DESC
             LIMIT %s
            """,
            SQL(" INTERSECT ").join(sets),
            _FOUND,
        )

    def _open_texts(self):
        """The condition on a text: all of one's own, and of the others what their
        readers are shown and quotes no document, which not everybody may read."""
        shared = self.with_context(active_test=False).search(self._of_others())
        return SQL(
            """
            (conversation_id IN (SELECT id FROM mrp_ai_conversation WHERE user_id = %s)
             OR (quotes IS FALSE AND turn_id IN %s))
            """,
            self.env.uid,
            shared._shown_turns(),
        )

    def _texts_with(self, words):
        """``{conversation id: text of its turn with most of the words}``, the latest of
        equals; nothing where only the title has them."""
        if not self:
            return {}
        hits = SQL(" + ").join(
            SQL("(text.folded LIKE %s)::int", _pattern(word)) for word in words
        )
        self.env.cr.execute(
            SQL(
                """
                SELECT DISTINCT ON (conversation_id) conversation_id, plain
                  FROM (SELECT conversation_id, turn_id, plain, %s AS hits
                          FROM mrp_ai_turn_text text
                         WHERE conversation_id = ANY(%s) AND %s) counted
                 WHERE hits > 0
                 ORDER BY conversation_id, hits DESC, turn_id DESC
                """,
                hits,
                list(self.ids),
                self._open_texts(),
            )
        )
        return dict(self.env.cr.fetchall())


def _with_word(readable, is_open, word):
    pattern = _pattern(word)
    return SQL(
        """
        (SELECT conversation_id FROM mrp_ai_turn_text
          WHERE folded LIKE %s AND conversation_id IN %s AND %s
          UNION
         SELECT id FROM mrp_ai_conversation
          WHERE folded_name LIKE %s AND id IN %s)
        """,
        pattern,
        readable,
        is_open,
        pattern,
        readable,
    )


def _pattern(word):
    return f"%{escape_psql(word)}%"
