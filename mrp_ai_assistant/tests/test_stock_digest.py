"""The daily digest of stock-out risks: a briefing that asks another question."""

from datetime import timedelta

from odoo import fields
from odoo.tests import tagged

from ..core.understand import Plan, understand
from ..skills import SKILLS
from .forecasting import ForecastCase


class _NoRecords:
    def candidates(self, model, text, limit=20):
        return []


@tagged("post_install", "-at_install")
class TestStockDigest(ForecastCase):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.env["res.config.settings"].create({"group_mrp_ai_user": True}).execute()
        cls.briefing = (
            cls.env["mrp.ai.briefing"]
            .with_user(cls.planner)
            .create({"role": "stock", "channel": "discuss"})
            .sudo()
        )

    def asked(self):
        self.briefing.next_date = fields.Datetime.now() - timedelta(minutes=1)
        self.env["mrp.ai.briefing"]._cron_brief()
        return self.briefing.turn_id

    def answered(self, turn, rows):
        labels = ("Product", "On hand", "Order by")
        table = {
            "title": "What may run out",
            "columns": [
                {"name": n, "label": n, "kind": "text", "align": "start"}
                for n in labels
            ],
            "rows": [
                {"ref": None, "cells": [{"v": t, "t": t} for t in row]} for row in rows
            ],
            "scope": {"text": "", "model": "product.product", "domain": [], "total": 1},
        }
        for seq, (kind, payload) in enumerate(
            (("text", {"md": "Three."}), ("table", table)), 500
        ):
            self.env["mrp.ai.turn.event"].sudo().create(
                {"turn_id": turn.id, "seq": seq, "kind": kind, "payload": payload}
            )
        turn.write({"state": "done"})
        self.env["mrp.ai.briefing"]._cron_brief()

    def messages(self):
        channels = self.planner.partner_id.channel_ids.ids
        return self.env["mail.message"].search(
            [
                ("model", "=", "discuss.channel"),
                ("res_id", "in", channels),
                ("body", "like", "ai-assistant"),
            ]
        )

    def test_it_asks_for_the_risks_as_its_user(self):
        turn = self.asked()
        self.assertEqual(turn.user_id, self.planner)
        made = understand(
            turn.question,
            skills=SKILLS,
            lookup=_NoRecords(),
            today=fields.Date.today(),
        )
        self.assertIsInstance(made, Plan)
        self.assertEqual(made.skill.name, "stock_outlook")

    def test_it_tells_each_product_with_its_figures(self):
        self.answered(self.asked(), [["Leg <b>", "20 Units", "—"]])
        (message,) = self.messages()
        self.assertIn("On hand: 20 Units", message.body)
        self.assertNotIn("Order by", message.body, "what is not known is not told")
        self.assertNotIn("<b> ", message.body)

    def test_a_long_list_is_cut(self):
        self.answered(self.asked(), [[f"P{n}", "1", "2"] for n in range(90)])
        body = self.messages().body
        self.assertIn("P19", body)
        self.assertNotIn("P20", body)
