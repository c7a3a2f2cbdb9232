from odoo.tests import tagged

from ..core.events import Event
from .common import DONE, TurnCase


@tagged("post_install", "-at_install")
class TestPageQueries(TurnCase):
    """What the page calls again and again costs as much of many records as of few."""

    def answered(self, question, conversation=False):
        turn = self.ask(question, conversation)
        said = Event("text", {"md": f"Answer to {question}", "origin": "rules"})
        self.answer(turn, said, DONE)
        return turn

    def queries(self, call):
        """How many queries ``call`` takes, the second time in a new environment."""
        call()
        self.env.flush_all()
        self.env.invalidate_all()
        before = self.env.cr.sql_log_count
        call()
        return self.env.cr.sql_log_count - before

    def assertAsFewAfter(self, more, *calls):
        few = [self.queries(call) for call in calls]
        more()
        for call, before in zip(calls, few, strict=True):
            self.assertLessEqual(self.queries(call), before)

    def test_conversations(self):
        def more():
            for number in range(8):
                turn = self.answered(f"Oak {number}?")
                conversation = turn.conversation_id.sudo()
                conversation.reader_ids = self.chief
                conversation.unread = True
                if number % 2:
                    self.ask("And now?", conversation.id)

        more()
        theirs = self.conversations.with_user(self.chief)
        self.assertAsFewAfter(
            more,
            self.conversations.list_conversations,
            self.conversations.notices,
            lambda: self.conversations.search_conversations("oak answer"),
            theirs.list_conversations,
            lambda: theirs.search_conversations("oak answer"),
        )

    def test_a_long_conversation(self):
        rate = self.env["mrp.ai.feedback"].with_user(self.planner).rate
        first = self.answered("One?")
        number = first.conversation_id.id
        again = self.turns.retry(first.id)
        self.answer(self.turns.browse(again["id"]), DONE)
        rate(self.answered("Two?", number).id, "up")

        def more():
            for place in range(10):
                rate(self.answered(f"Next {place}?", number).id, "up")

        self.assertAsFewAfter(more, lambda: self.conversations.load(number))

    def test_records_with_at(self):
        common = {"name": "Zzq panel", "is_storable": True}

        def more():
            self.env["product.product"].create([{**common} for _number in range(3)])

        more()
        find = self.env["mrp.ai.mention"].with_user(self.planner).find
        self.assertAsFewAfter(more, lambda: find("zzq"))
