"""The page's methods in any order: at most one order is made, as it was shown."""

import random
from datetime import timedelta

from odoo import fields
from odoo.exceptions import AccessError, UserError
from odoo.tests import tagged

from .acting import KIND, ActingCase

STORIES, STEPS = 24, 12


@tagged("post_install", "-at_install")
class TestProposalInterleavings(ActingCase):
    """``core``'s own stories (``tests/proposal``), told by the real engine."""

    def setUp(self):
        super().setUp()
        self.chance = random.Random(42)
        self.approvers = self.env["res.groups"].create({"name": "Approvers"})
        self.other.group_ids |= self.approvers
        self.env["mrp.ai.action.policy"].create(
            {
                "kind": KIND,
                "above_quantity": 14,
                "approver_group_id": self.approvers.id,
            }
        )

    def begin(self, quantity):
        self.action.made.clear()
        self.card = self.propose(quantity)
        self.tabs = {"a": self.card, "b": self.card}
        self.clicked = set()

    def step(self):
        """One click of a tab, or of somebody else; what is refused changes nothing."""
        number, tab = self.card["id"], self.chance.choice("ab")
        what = self.chance.choice(
            ("look", "edit", "confirm", "confirm", "approve", "approve")
            + ("discard", "undo", "stranger", "expire")
        )
        seen = self.tabs[tab]
        before = len(self.action.made)
        try:
            with self.env.cr.savepoint():
                self._click(what, number, tab, seen)
        except (UserError, AccessError):
            self.assertEqual(len(self.action.made), before, what)

    def _click(self, what, number, tab, seen):
        match what:
            case "look":
                self.tabs[tab] = self.page.show([number])[0]
            case "edit":
                text = self.chance.choice(("13", "15", "16", "1.000"))
                typed = {"quantity": text}
                self.tabs[tab] = self.page.edit(number, seen["token"], typed)
            case "confirm":
                self.clicked.add(self.field(seen, "quantity")["value"])
                self.tabs[tab] = self.page.confirm(number, seen["token"])
            case "stranger":
                self.page_of(self.boss).confirm(number, seen["token"])
            case "approve":
                self.page_of(self.other).browse(number).action_approve()
            case "expire":
                if self.chance.random() < 0.2:
                    past = fields.Datetime.now() - timedelta(seconds=1)
                    self.row(self.card).expires_at = past
            case _:
                getattr(self.page, what)(number)

    def test_any_order_of_clicks(self):
        ended = set()
        for story in range(STORIES):
            self.begin(12 if story % 2 else 15)
            for _step in range(STEPS):
                self.step()
            with self.subTest(story):
                self._holds()
            ended |= {self.row(self.card).state, *self.audit(self.card)}
            self.env["mrp.production"].browse(self.action.made).exists().unlink()
        wanted = {"executed", "undone", "discarded", "expired", "approved"}
        self.assertGreaterEqual(ended, wanted)

    def _holds(self):
        row = self.row(self.card)
        self.assertLessEqual(len(self.action.made), 1)
        self.assertEqual(self.orders(), int(row.state == "executed"))
        if row.state == "executed":
            order = self.env["mrp.production"].browse(self.action.made)
            self.assertIn(order.product_qty, self.clicked)
            self.assertEqual(order.create_uid, self.planner)
        kinds = self.audit(self.card)
        self.assertEqual(kinds.count("executed"), len(self.action.made))
        if len(self.action.made) and row.values["quantity"] > 14:
            self.assertIn("approved", kinds)
