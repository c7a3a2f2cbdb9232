from odoo import SUPERUSER_ID
from odoo.tests import tagged

from .common import TurnCase


@tagged("post_install", "-at_install")
class TestAuditOf(TurnCase):
    """What is written down without anybody asking for it, and what never is."""

    def setUp(self):
        super().setUp()
        self.audit = self.env["mrp.ai.audit"]
        self.before = self.audit.search([]).ids

    def lines(self):
        new = self.audit.search([("id", "not in", self.before)], order="id")
        return [(line.kind, line.user_id.login, line.detail) for line in new]

    def kinds(self):
        return [kind for kind, _login, _detail in self.lines()]

    def whole(self):
        """All that stands in the new lines, as text."""
        self.env.flush_all()
        self.env.cr.execute(
            "SELECT a::text FROM mrp_ai_audit a WHERE NOT id = ANY(%s)", [self.before]
        )
        return " ".join(row[0] for row in self.env.cr.fetchall())

    # -- shared -------------------------------------------------------------------

    def test_a_conversation_is_shared_and_closed_again(self):
        talk = self.ask("What does Ana wait for?").conversation_id
        self.conversations.share(talk.id, self.chief.id)
        self.conversations.unshare(talk.id, self.chief.id)
        mine = self.planner.login
        self.assertEqual(
            self.lines(),
            [
                ("conversation_shared", mine, False),
                ("conversation_unshared", mine, False),
            ],
        )
        self.assertNotIn("Ana", self.whole())

    def test_documents_of_knowledge(self):
        documents = self.env["mrp.ai.document"].with_user(self.chief).sudo()
        talk = self.conversations._begin_with("Mine")
        private = documents._add("a.txt", b"Text", conversation_id=talk.id)
        self.assertFalse(self.lines(), "one's own file is nobody's business")
        private.write({"conversation_id": False})
        group = self.env.ref("mrp_ai_assistant.group_ai_manager")
        private.write({"group_ids": [(4, group.id)]})
        private.name = "b.txt"
        private.unlink()
        self.assertEqual(
            self.kinds(), ["document_shared", "document_readers", "document_removed"]
        )

    def test_prompts(self):
        prompts = self.env["mrp.ai.prompt"].with_user(self.chief)
        prompt = prompts.create({"name": "Late", "text": "What is late for Ana?"})
        self.assertFalse(self.lines())
        prompt.visibility = "all"
        self.assertEqual(self.kinds(), ["prompt_shared"])
        self.assertNotIn("Ana", self.whole())

    # -- set up -------------------------------------------------------------------

    def test_servers_and_tokens(self):
        servers = self.env["mrp.ai.server"].with_user(self.administrator)
        server = servers.create(
            {"name": "GPU", "url": "http://gpu.plant:11434", "token": "s3cret"}
        )
        server.write({"num_ctx": 8192, "num_thread": 3})
        server.write({"token": "0ther"})
        server.action_forget_token()
        server.sudo().write({"state": "up"})  # what a look at it finds
        server.unlink()
        self.assertEqual(
            self.kinds(),
            [
                "token_set",
                "server_added",
                "server_changed",
                "token_set",
                "token_removed",
                "server_removed",
            ],
        )
        self.assertIn("num_ctx, num_thread", self.whole())
        for secret in ("s3cret", "0ther", "8192", "gpu.plant"):
            self.assertNotIn(secret, self.whole())

    def test_settings_by_people_not_by_code(self):
        parameters = self.env["ir.config_parameter"]
        key = "mrp_ai_assistant.keep_jobs_days"
        parameters.with_user(SUPERUSER_ID).set_param(key, "11")
        parameters.with_user(self.administrator).set_param("web.base.url", "http://x")
        self.assertFalse(self.lines())
        parameters.with_user(self.administrator).set_param(key, "12")
        login = self.administrator.login
        self.assertEqual(self.lines(), [("settings_changed", login, "keep_jobs_days")])

    def test_policies(self):
        policies = self.env["mrp.ai.action.policy"].with_user(self.administrator)
        policies.sudo().search([]).unlink()
        self.before = self.audit.search([]).ids
        policy = policies.create({"kind": "draft_order", "wait_hours": 5})
        policy.wait_hours = 6
        policy.unlink()
        told = [detail for _kind, _login, detail in self.lines()]
        self.assertEqual(told, ["new", "wait_hours", "removed"])

    # -- proposals ----------------------------------------------------------------

    def test_decisions_on_proposals(self):
        proposal = (
            self.env["mrp.ai.proposal"]
            .sudo()
            .create(
                {
                    "user_id": self.planner.id,
                    "company_id": self.env.company.id,
                    "lang": "en",
                    "kind": "draft_order",
                    "question": "Twelve for Ana",
                    "values": {"product": 1},
                    "digest": "0",
                    "expires_at": "2040-01-01",
                }
            )
        )
        proposal.with_user(self.planner).sudo()._note("proposed", {"product": 1})
        proposal.with_user(self.planner).sudo()._note("confirmed", {"product": 1})
        proposal.with_user(self.chief).sudo()._note("refused", "too many for Ana")
        self.assertEqual(
            self.lines(),
            [
                ("proposal_confirmed", self.planner.login, "draft_order"),
                ("proposal_refused", self.chief.login, "draft_order"),
            ],
        )
        refused = self.audit.search([("kind", "=", "proposal_refused")], limit=1)
        self.assertEqual(refused.about_id, self.planner)
        self.assertNotIn("Ana", self.whole())
