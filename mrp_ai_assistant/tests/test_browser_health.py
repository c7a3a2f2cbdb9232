"""Health, setup and queue in a real Chromium, as an administrator."""

from odoo.tests import new_test_user, tagged

from ..models.mrp_ai_setup_offer import DONE
from .common import answer_inline
from .test_browser import PAGE, AssistantTour


@tagged("post_install", "-at_install", "mrp_ai_browser")
class TestHealthTours(AssistantTour):
    def setUp(self):
        super().setUp()
        groups = "mrp_ai_assistant.group_ai_manager,mrp.group_mrp_manager"
        self.keeper = new_test_user(
            self.env, "mrp_ai_keeper", f"base.group_system,{groups}", tz="Europe/Madrid"
        )
        self.env["mrp.ai.server"].search([]).unlink()

    def tour_of(self, path, name):
        self.start_tour(path, f"mrp_ai_assistant.{name}", login=self.keeper.login)

    def test_health(self):
        cron = self.env.ref("mrp_ai_assistant.ir_cron_stock_risk")
        cron.write({"active": False, "cron_name": "Stock"})
        self.tour_of("/odoo/ai-health", "health")
        self.assertTrue(cron.active)

    def test_setup(self):
        self.env["ir.config_parameter"].set_param(DONE, False)
        with answer_inline():
            self.tour_of(PAGE, "setup")
        turn = self.env["mrp.ai.turn"].search([("user_id", "=", self.keeper.id)])
        self.assertEqual(turn.state, "done")

    def test_queue(self):
        self.env["mrp.ai.turn"].search([]).unlink()
        self.env["mrp.ai.job"].search([]).unlink()
        job = self.env["mrp.ai.job"]._enqueue("index", key="of a tour", delay=3600)
        self.tour_of("/odoo/ai-queue", "queue")
        self.env.invalidate_all()
        self.assertEqual(job.state, "cancelled")
        self.assertFalse(self.env["mrp.ai.queue.pause"].search([]))
