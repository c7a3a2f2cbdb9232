from odoo import fields
from odoo.tests import tagged
from odoo.tools import file_open

from ..core.events import Event
from ..models.mrp_ai_proposal import STATES
from .common import DONE, TurnCase


@tagged("post_install", "-at_install")
class TestNeutralized(TurnCase):
    """A copy of the database that Odoo has neutralized speaks to nobody."""

    def setUp(self):
        super().setUp()
        self.server = self.env["mrp.ai.server"].create(
            {"name": "Old", "url": "http://ollama.plant:11434", "token": "secret"}
        )
        self.model = self.env["mrp.ai.model"].create(
            {"name": "phi3:mini", "server_id": self.server.id, "can_chat": True}
        )
        self.model._become_default()
        self.env["mrp.ai.store"]._the_one().write(
            {"kind": "qdrant", "url": "http://qdrant.plant:6333", "secret": "key"}
        )

    def neutralize(self):
        self.env.flush_all()
        with file_open("mrp_ai_assistant/data/neutralize.sql") as script:
            self.env.cr.execute(script.read())
        self.env.invalidate_all()

    def test_no_server_of_the_plant_is_called_again(self):
        self.neutralize()
        servers = self.env["mrp.ai.server"].with_context(active_test=False).search([])
        self.assertIn(self.server, servers)
        self.assertFalse(any(servers.mapped("active")))
        self.assertFalse(any(servers.sudo().mapped("token_secret")))
        self.assertEqual(
            {url.split("/")[2] for url in servers.mapped("url")},
            {"neutralized.invalid"},
        )
        self.assertFalse(self.env["mrp.ai.model"]._default_for(self.planner))
        store = self.env["mrp.ai.store"]._the_one()
        self.assertEqual(
            [store.kind, store.url, store.secret], ["postgres", False, False]
        )

    def test_what_was_being_answered_is_not_answered_twice(self):
        waits, runs, over = self.ask("One?"), self.ask("Two?"), self.ask("Three?")
        self.answer(over, Event("text", {"md": "Two.", "origin": "rules"}), DONE)
        self.claim(runs)
        self.neutralize()
        self.assertEqual((waits | runs).mapped("state"), ["stopped", "stopped"])
        self.assertEqual(over.state, "done")
        self.assertIsNone(self.claim())
        for turn in (waits, runs):
            log = self.turns.follow(turn.id, 0)["events"]
            self.assertEqual(log[-1]["kind"], "done")
            self.assertEqual(log[-1]["seq"], turn.last_seq)

    def test_nothing_is_sent_or_done_in_its_name(self):
        self.env["mrp.ai.briefing"].create({"user_id": self.planner.id})
        proposal = (
            self.env["mrp.ai.proposal"]
            .sudo()
            .create(
                {
                    "user_id": self.planner.id,
                    "company_id": self.env.company.id,
                    "lang": "en",
                    "kind": "draft_order",
                    "values": {"product": 1},
                    "digest": "0",
                    "expires_at": fields.Datetime.now(),
                }
            )
        )
        self.neutralize()
        self.assertFalse(self.env["mrp.ai.briefing"].search([]))
        self.assertEqual(proposal.state, "expired")
        self.assertIn(proposal.state, dict(STATES))
        open_ = [("state", "in", ("queued", "running"))]
        self.assertFalse(self.env["mrp.ai.job"].search(open_))
