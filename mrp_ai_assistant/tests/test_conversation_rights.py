from odoo.exceptions import AccessError, UserError
from odoo.tests import tagged

from .people import PeopleCase


@tagged("post_install", "-at_install")
class TestConversationRights(PeopleCase):
    """Whose questions are whose, for everybody and by every way in."""

    def setUp(self):
        super().setUp()
        self.mine = self._ask(self.planner, "¿Qué va con retraso?")
        self.turn = self.mine.turn_ids
        self.event = (
            self.env["mrp.ai.turn.event"]
            .sudo()
            .create({"turn_id": self.turn.id, "seq": 900, "kind": "text"})
        )

    def _ask(self, user, question):
        conversations = self.env["mrp.ai.conversation"].with_user(user)
        turn = conversations._ask(False, question, model_id="none")
        return turn.conversation_id.sudo()

    def _records(self):
        return (self.mine, self.turn, self.event)

    def test_one_reads_ones_own(self):
        for record in self._records():
            self.assertTrue(record.with_user(self.planner).has_access("read"))
        loaded = self.mine.with_user(self.planner).load(self.mine.id)
        self.assertEqual(loaded["turns"][0]["id"], self.turn.id)

    def test_nobody_reads_those_of_others(self):
        colleague = self._person("colleague", "mrp.group_mrp_user")
        for user in (colleague, self.chief, self.env.ref("base.user_admin")):
            for record in self._records():
                with self.subTest(record._name, user=user.login):
                    theirs = record.with_user(user)
                    self.assertNotIn(theirs, theirs.search([]))
                    with self.assertRaises(AccessError):
                        theirs.read(["id"])
            with self.subTest(user=user.login):
                self._assert_closed(user)

    def _assert_closed(self, user):
        conversations = self.env["mrp.ai.conversation"].with_user(user)
        turns = self.env["mrp.ai.turn"].with_user(user)
        for call in (
            lambda: conversations.load(self.mine.id),
            lambda: conversations.rename(self.mine.id, "x"),
            lambda: conversations.archive_conversation(self.mine.id),
            lambda: conversations.ask(self.mine.id, "¿Y ahora?"),
            lambda: turns.follow(self.turn.id),
            lambda: turns.stop(self.turn.id),
            lambda: turns.retry(self.turn.id),
        ):
            with self.assertRaises(UserError):
                call()
        listed = [shown["id"] for shown in conversations.list_conversations()]
        self.assertNotIn(self.mine.id, listed)

    def test_nobody_writes_past_the_methods(self):
        for user in (self.planner, self.chief, self.administrator):
            for record in self._records():
                for operation in ("write", "create", "unlink"):
                    with self.subTest(record._name, user=user.login, what=operation):
                        self.assertFalse(record.with_user(user).has_access(operation))

    def test_what_was_asked_in_a_company_stays_there(self):
        branch = self.env["res.company"].create({"name": "Branch"})
        self.planner.company_ids |= branch
        other = self._ask(self.planner.with_company(branch), "¿Y aquí?")
        other.company_id = branch
        self.planner.company_ids -= branch
        self.env.invalidate_all()
        conversations = self.env["mrp.ai.conversation"].with_user(self.planner)
        listed = [shown["id"] for shown in conversations.list_conversations()]
        self.assertIn(self.mine.id, listed)
        self.assertNotIn(other.id, listed)
        with self.assertRaises(UserError):
            conversations.load(other.id)
        with self.assertRaises(UserError):
            self.env["mrp.ai.turn"].with_user(self.planner).follow(other.turn_ids.id)
