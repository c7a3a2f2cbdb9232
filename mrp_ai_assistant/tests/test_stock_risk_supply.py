from datetime import timedelta

from odoo import fields
from odoo.tests import tagged

from ..stock_risk.lateness import late_of
from ..stock_risk.reason import reason_of
from .made import make
from .stocked import StockedCase


@tagged("post_install", "-at_install")
class TestStockRiskSupply(StockedCase):
    def delivered(self, vendor, late, first=10):
        """A delivery for each of ``late``, days after its promise."""
        kind = self.warehouse.in_type_id
        for number, days in enumerate(late):
            picking = self.env["stock.picking"].create(
                {
                    "partner_id": vendor.id,
                    "picking_type_id": kind.id,
                    "location_id": self.suppliers.id,
                    "location_dest_id": self.stock.id,
                }
            )
            moves = self.done(
                self.leg,
                {first + number: 10},
                self.suppliers,
                self.stock,
                picking_id=picking.id,
            )
            deadline = fields.Datetime.now() - timedelta(days=first + number + days)
            self.env.cr.execute(
                "UPDATE stock_move SET date_deadline = %s WHERE id = %s",
                (deadline.replace(hour=11), moves.id),
            )

    def test_planted_lateness_of_a_vendor_is_found(self):
        slow = self.sell(self.leg, "Lento", delay=5)
        quick = self.sell(self.top, "Puntual", delay=5)
        self.delivered(slow, [4, 5, 6, 5, 4, 6, 5, 5, 5, 5])
        self.delivered(quick, [0] * 10)
        late = late_of(self.env)
        self.assertEqual(late.of_vendor(slow.id).late, (4, 5, 6))
        self.assertEqual(late.of_vendor(slow.id).deliveries, 10)
        self.assertEqual(late.of_vendor(quick.id).late, (0, 0, 0))
        leg, top = self.assess(self.leg), self.assess(self.top)
        self.assertEqual((leg.lead, top.lead), (top.lead, leg.lead))
        self.assertEqual((leg.arrival - top.arrival).days, 5)

    def test_few_deliveries_are_shrunk_to_the_company(self):
        slow, new = self.sell(self.leg, "Lento"), self.sell(self.top, "Nuevo")
        self.delivered(slow, [6] * 12)
        self.delivered(new, [0])
        late = late_of(self.env).of_vendor(new.id)
        self.assertEqual((late.late[1], late.deliveries), (6, 1))

    def test_planted_lateness_of_a_work_center_is_found(self):
        self.put(self.leg, 100)
        self.put(self.top, 100)
        for number in range(4):
            make(self, 1, days_ago=number + 1, late=3)
        late = late_of(self.env)
        self.assertEqual(late.of_center(self.assembly.id).late, (3, 3, 3))
        self.assertEqual(late.of_center(self.assembly.id).deliveries, 4)

    def test_no_vendor_is_an_answer_and_never_a_year(self):
        self.steady(self.leg)
        self.put(self.leg, 6)
        found = self.assess(self.leg)
        self.assertEqual((found.state, found.lead), ("no_vendor", None))
        self.assertEqual((found.order, found.arrival), (None, None))
        self.assertGreater(found.p_out, 0.5)
        self.assertIn("No vendor is set", reason_of(self.env, found))

    def test_no_bill_of_materials_is_an_answer(self):
        route = self.warehouse.manufacture_pull_id.route_id
        route.product_selectable = True
        self.leg.route_ids = route
        found = self.assess(self.leg)
        self.assertEqual(found.supplied.how, "make")
        self.steady(self.leg)
        self.assertEqual(self.assess(self.leg).state, "no_bom")

    def test_what_is_made_takes_as_long_as_its_bill_says(self):
        self.bom.write({"produce_delay": 3, "days_to_prepare_mo": 2})
        found = self.assess(self.table)
        self.assertEqual((found.supplied.how, found.lead), ("make", 5))
        self.assertEqual(found.supplied.bom, self.bom.id)
        self.assertEqual(found.supplied.center, self.assembly.id)

    def test_a_route_to_buy_wins_over_a_bill(self):
        actions = self.env["stock.rule"].search([("action", "=", "buy")])
        if not actions:
            self.skipTest("purchases are not installed")
        self.sell(self.table, delay=9)
        actions.route_id[:1].product_selectable = True
        self.table.route_ids = actions.route_id[:1]
        found = self.assess(self.table)
        self.assertEqual((found.supplied.how, found.state), ("buy", "no_history"))
        self.assertGreaterEqual(found.lead, 9)

    def test_whole_packs_and_not_below_the_minimum(self):
        dozen = self.env.ref("uom.product_uom_dozen")
        self.steady(self.leg, each=2)
        self.sell(self.leg, min_qty=4, product_uom_id=dozen.id)
        found = self.assess(self.leg)
        self.assertEqual(found.supplied.least, 48)
        self.assertEqual((found.order % 12, found.order >= 48), (0, True))

    def test_kits_and_services_have_no_row(self):
        self.bom.type = "phantom"
        service = self.env["product.product"].create(
            {"name": "Montaje", "type": "service"}
        )
        from ..stock_risk.assess import assess

        plant = self.plant()
        products = (self.table | service).with_env(plant.env)
        self.assertEqual(assess(plant, products, self.warehouse.ids, every=True), [])


@tagged("post_install", "-at_install")
class TestStockRiskComponents(StockedCase):
    def test_planted_use_of_a_component_is_found(self):
        self.steady(self.table, each=3, days=80)
        self.sell(self.leg)
        found = self.assess(self.leg)
        self.assertEqual((found.state, found.grounds.exploded), ("forecast", True))
        self.assertAlmostEqual(found.daily, 4 * 1.5, delta=1.5)

    def test_a_kit_between_them_is_opened(self):
        frame = self.product("Bastidor", "BAS-01")
        self.env["mrp.bom"].create(
            {
                "product_tmpl_id": frame.product_tmpl_id.id,
                "type": "phantom",
                "bom_line_ids": [(0, 0, {"product_id": self.leg.id, "product_qty": 2})],
            }
        )
        desk = self.product("Escritorio", "ESC-01")
        self.env["mrp.bom"].create(
            {
                "product_tmpl_id": desk.product_tmpl_id.id,
                "bom_line_ids": [(0, 0, {"product_id": frame.id, "product_qty": 3})],
            }
        )
        self.steady(desk, each=2, days=80)
        self.sell(self.leg)
        self.assertAlmostEqual(self.assess(self.leg).daily, 6.0, delta=2.0)

    def test_its_own_history_is_never_added_to_it(self):
        self.steady(self.table, each=3, days=80)
        self.steady(self.leg, each=1, days=80)
        self.sell(self.leg)
        found = self.assess(self.leg)
        self.assertFalse(found.grounds.exploded)
        self.assertAlmostEqual(found.daily, 0.5, delta=0.2)
