from unittest.mock import patch

from odoo.exceptions import AccessError
from odoo.tests import tagged

from ..runner.transaction import transaction
from .common import TurnCase


@tagged("post_install", "-at_install")
class TestAudit(TurnCase):
    """Lines of the audit log: written once, by code, and read by who looks after it."""

    def setUp(self):
        super().setUp()
        self.audit = self.env["mrp.ai.audit"]
        self.before = self.audit.search([]).ids

    def lines(self, kind):
        new = [("kind", "=", kind), ("id", "not in", self.before)]
        return self.audit.search(new)

    def test_a_line_says_who_what_and_where(self):
        server = self.env["mrp.ai.server"].search([], limit=1)
        asked = self.audit.with_user(self.chief)
        asked._note("queue_paused", server, "until tomorrow")
        line = self.lines("queue_paused")
        self.assertEqual(line.user_id, self.chief)
        self.assertEqual(line.user_number, self.chief.id)
        self.assertEqual(line.record_name, server.display_name)
        self.assertEqual((line.res_model, line.res_id), (server._name, server.id))
        self.assertEqual(line.detail, "until tomorrow")

    def test_the_title_of_a_conversation_is_not_written(self):
        conversation = self.ask("When does Ana get her tables?").conversation_id
        self.audit._note("conversation_shared", conversation)
        self.assertFalse(self.lines("conversation_shared").record_name)

    def test_who_reads_it(self):
        self.audit._note("queue_paused")
        for user, reads in (
            (self.planner, False),
            (self.outsider, False),
            (self.chief, True),
            (self.administrator, True),
        ):
            with self.subTest(user.login):
                self.assertEqual(self.audit.with_user(user).has_access("read"), reads)

    def test_another_company_does_not_read_it(self):
        other = self.env["res.company"].create({"name": "Elsewhere"})
        self.audit.with_company(other)._note("queue_paused", user=self.env.user)
        self.audit.with_user(self.chief)._note("queue_resumed")
        seen = self.audit.with_user(self.chief).search([]).mapped("kind")
        self.assertIn("queue_resumed", seen)
        line = self.lines("queue_paused")
        line.env.cr.execute(
            "UPDATE mrp_ai_audit SET company_id = %s WHERE id = %s", [other.id, line.id]
        )
        line.invalidate_recordset()
        seen = self.audit.with_user(self.chief).search([]).mapped("kind")
        self.assertNotIn("queue_paused", seen)

    def test_nobody_changes_or_removes_a_line(self):
        self.audit._note("queue_paused")
        line = self.lines("queue_paused")
        for user in (self.administrator, self.chief, self.env.ref("base.user_root")):
            own = line.with_user(user)
            for su in (False, True):
                with self.subTest(user.login, su=su):
                    with self.assertRaises(AccessError):
                        own.sudo(su).write({"detail": "nothing happened"})
                    with self.assertRaises(AccessError):
                        own.sudo(su).unlink()
        for user in (self.administrator, self.chief):
            with self.assertRaises(AccessError):
                self.audit.with_user(user).create({"kind": "queue_paused"})
        self.assertTrue(line.exists())

    def test_what_is_refused_is_noted_in_a_transaction_of_its_own(self):
        module = "odoo.addons.mrp_ai_assistant.models.mrp_ai_audit"
        with patch(f"{module}.transaction", wraps=transaction) as opened:
            self.audit.with_user(self.planner)._note("rate_limit")
            opened.assert_not_called()
            self.audit.with_user(self.planner)._note("access_refused", apart=True)
            opened.assert_called_once_with(self.dbname)
        self.assertEqual(self.lines("access_refused").user_id, self.planner)

    def test_a_storm_leaves_one_line_a_while(self):
        for _time in range(5):
            self.audit.with_user(self.planner)._note("rate_limit", quiet=60)
        self.audit.with_user(self.chief)._note("rate_limit", quiet=60)
        self.assertEqual(self.lines("rate_limit").user_id, self.planner | self.chief)
        self.assertEqual(len(self.lines("rate_limit")), 2)

    def test_a_user_who_is_removed_leaves_a_number(self):
        gone = self._person("gone", "mrp.group_mrp_user")
        self.audit.with_user(gone)._note("queue_paused")
        line, number = self.lines("queue_paused"), gone.id
        gone.unlink()
        line.invalidate_recordset()
        self.assertFalse(line.user_id)
        self.assertEqual(line.user_number, number)
