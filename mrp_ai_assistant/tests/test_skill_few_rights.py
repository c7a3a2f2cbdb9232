"""Who may read a part is told that part, and what is left out."""

from datetime import timedelta

from odoo import fields
from odoo.tests import new_test_user, tagged

from ..core.evidence import Evidence, Missing, NoData, RecordRef
from ..core.measure import Measure
from ..skills import SKILLS
from .plant import PlantCase


@tagged("post_install", "-at_install")
class TestSkillFewRights(PlantCase):
    def as_user(self, groups):
        user = new_test_user(self.env, "few_rights", groups=f"base.group_user,{groups}")
        self.env.flush_all()
        return self.env(user=user)

    def test_a_storekeeper_sees_late_orders_and_is_not_told_that_they_can_start(self):
        self.put(self.leg, 40)
        self.put(self.top, 10)
        order = self.order(2, late=3)
        order.action_assign()
        self.block(self.cutting)
        found = SKILLS["late_orders"].run(self.as_user("stock.group_stock_user"), {})
        rows = {row.ref.id: row for row in found.tables[0].rows}
        told = repr(rows[order.id])
        self.assertIn("not for you to see", told)
        self.assertNotIn("ready to start", told)
        self.assertNotIn(self.cutting.name, repr(found))

    def test_a_lot_s_stock_without_access_to_lots(self):
        self.leg.tracking = "lot"
        lots = self.env["stock.lot"].create(
            [{"name": name, "product_id": self.leg.id} for name in ("LT-1", "LT-2")]
        )
        for lot in lots:
            self.env["stock.quant"]._update_available_quantity(
                self.leg, self.stock, 5, lot_id=lot
            )
        env = self.as_user("mrp.group_mrp_user")
        self.env["ir.model.access"].search(
            [("model_id.model", "=", "stock.lot")]
        ).perm_read = False
        ref = RecordRef("product.product", self.leg.id, self.leg.name)
        found = SKILLS["stock_by_location"].run(env, {"product": ref})
        self.assertEqual(self.column(found.tables[0], "on_hand"), [10])
        self.assertNotIn("LT-1", repr(found))

    def test_a_purchaser_without_manufacturing_sees_the_purchases(self):
        if "purchase.order" not in self.env:
            self.skipTest("purchases are not installed")
        vendor = self.env["res.partner"].create({"name": "Proveedor de prueba"})
        line = {"product_id": self.leg.id, "product_qty": 9, "price_unit": 1}
        purchase = self.env["purchase.order"].create(
            {"partner_id": vendor.id, "order_line": [(0, 0, line)]}
        )
        purchase.button_confirm()
        self.order(2, late=1)
        env = self.as_user("purchase.group_purchase_user")
        ref = RecordRef("purchase.order", purchase.id, purchase.name)
        for arguments in ({"limit": 500}, {"order": ref}):
            found = SKILLS["purchases"].run(env, arguments)
            self.assertIsInstance(found, Evidence)
            self.assertIn(purchase.name, repr(found))
            self.assertIn("no access to manufacturing orders", str(found.warnings))

    def test_of_some_purchases_none_is_told_as_the_latest_of_all(self):
        if "purchase.order" not in self.env:
            self.skipTest("purchases are not installed")
        vendor = self.env["res.partner"].create({"name": "Proveedor de prueba"})
        line = {"product_id": self.leg.id, "product_qty": 9, "price_unit": 1}
        for days in (3, 5):
            purchase = self.env["purchase.order"].create(
                {"partner_id": vendor.id, "order_line": [(0, 0, line)]}
            )
            purchase.button_confirm()
            late = fields.Datetime.now() - timedelta(days=days)
            purchase.order_line.date_planned = late
            purchase.order_line.move_ids.date_deadline = late
        ref = RecordRef("res.partner", vendor.id, vendor.name)
        env = self.as_planner()
        for limit, cut in ((1, True), (50, False)):
            found = SKILLS["purchases"].run(
                env, {"vendor": ref, "kind": "late", "limit": limit}
            )
            self.assertEqual("shown only" in " ".join(found.summary), cut)
            labels = [fact.label for fact in found.facts]
            self.assertEqual("latest purchase" not in labels, cut)

    def test_what_is_narrowed_is_not_told_of_all(self):
        self.order(1, late=2)
        ref = RecordRef("product.product", self.table.id, self.table.name)
        found = SKILLS["late_orders"].run(self.as_planner(), {"product": ref})
        self.assertIn(f"({self.table.name})", found.summary[0])

    def test_what_several_groups_share_is_no_group_s_own(self):
        bench = self.product("Banco de prueba", "BAN-01")
        for day in (2, 3):
            self.order(1, late=day)
        other = self.env["mrp.production"].create({"product_id": bench.id})
        other.action_confirm()
        other.date_deadline = self.order(1, late=4).date_deadline
        env = self.as_planner()
        made = SKILLS["late_orders"].run(env, {"by": "product", "limit": 500})
        counts = self.column(made.tables[0], "orders")
        told = " ".join(made.summary)
        alone = counts.count(max(counts)) == 1
        self.assertEqual("The most:" in told, alone)
        self.env["mrp.production"].search([("id", "!=", other.id)]).filtered(
            lambda o: o.state == "confirmed" and o.product_id == self.table
        )[1:].action_cancel()
        self.env.flush_all()
        made = SKILLS["late_orders"].run(env, {"by": "product", "limit": 500})
        counts = self.column(made.tables[0], "orders")
        self.assertEqual(
            "The most:" in " ".join(made.summary), counts.count(max(counts)) == 1
        )

    def test_an_order_of_nothing_has_no_components_in_stock(self):
        self.bom.bom_line_ids.unlink()
        ref = RecordRef("product.product", self.table.id, self.table.name)
        found = SKILLS["rush_order"].run(
            self.as_planner(), {"product": ref, "amount": Measure(5, "")}
        )
        self.assertIsInstance(found, NoData)
        self.assertEqual(found.reason, Missing.NO_ROWS)
