"""Fans in a real Chromium: in an answer and in the page of stock risks."""

from datetime import date, timedelta

from odoo.tests import HttpCase, tagged

from ..core.evidence import RecordRef
from ..core.fan import Fan, Figure, Mark, Offer
from .forecasting import ForecastCase
from .test_browser import PAGE, AssistantTour


def fan_of(product, offer):
    """A product that runs out in six days, whatever its stock."""
    today = date.today()
    days = [today + timedelta(days=n) for n in range(21)]
    out, arrival = days[6], days[9]
    return Fan(
        ref=RecordRef("product.product", product.id, product.display_name),
        place="Main warehouse",
        unit="Units",
        digits=0,
        past=[(today - timedelta(days=n), 214 + 10 * n) for n in range(12, -1, -1)],
        days=days,
        low=[max(0, 214 - 50 * n) for n in range(21)],
        middle=[max(0, 214 - 35 * n) for n in range(21)],
        high=[max(0, 214 - 17 * n) for n in range(21)],
        marks=(
            Mark("run_out", out, f"runs out on {out}", "between then and then"),
            Mark("arrival", arrival, "would arrive if ordered today", "9 days"),
        ),
        figures=(Figure("120 Units", "to order today"),),
        badge="91 % in 9 days",
        tone="danger",
        explanation=("35 units a day in the mean.",),
        offer=offer,
    )


@tagged("post_install", "-at_install", "mrp_ai_browser")
class TestFanTour(AssistantTour):
    def test_a_fan_is_seen_read_and_acted_upon(self):
        values = {"product": self.table.id, "quantity": "12"}
        offer = Offer("Replenish", "draft_order", values)
        turn = self.a_turn()
        turn.state = "done"
        self.say(turn, "chart", fan_of(self.table, offer).as_json())
        self.say(turn, "done", {"state": "done", "followups": []})
        self.tour("fan", f"{PAGE}/{turn.conversation_id.id}")
        made = self.env["mrp.production"].search(
            [("product_id", "=", self.table.id), ("create_uid", "=", self.planner.id)]
        )
        self.assertEqual(made.mapped("product_qty"), [12])
        proposal = self.env["mrp.ai.proposal"].search(
            [("user_id", "=", self.planner.id)]
        )
        self.assertEqual(proposal.conversation_id, turn.conversation_id)


@tagged("post_install", "-at_install", "mrp_ai_browser")
class TestStockRiskTour(HttpCase, ForecastCase):
    def test_the_page_of_stock_risks(self):
        """A plain MRP user: list, form with its fan, kanban, pivot and graph."""
        self.env["res.config.settings"].create({"group_mrp_ai_user": True}).execute()
        learning = self.env["mrp.ai.forecast.learning"].sudo()._of(self.env.company)
        rows = self.env["mrp.ai.stock.risk"].sudo()
        rows._rebuild(learning._plant(), learning, self.leg)
        row = rows.search([("product_id", "=", self.leg.id)])
        self.assertEqual(row.on_hand, 20)
        path, tour = "/odoo/stock-risk", "mrp_ai_assistant.stock_risk"
        self.start_tour(path, tour, login=self.planner.login)
