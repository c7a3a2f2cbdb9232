"""The demo plant: what others build on, and what must never be in it."""

import logging
import time
from collections import Counter

from odoo import fields
from odoo.exceptions import AccessError, UserError
from odoo.tests import TransactionCase, new_test_user, tagged

from ..demo.build import build_factory, holds_factory
from ..demo.components_data import COMPONENTS
from ..demo.orders_data import LATE, ORDERS
from ..demo.products_data import FINISHED, SUBASSEMBLIES

_logger = logging.getLogger(__name__)

LEDGER = """
    WITH moved AS (
        SELECT product_id, location_dest_id AS place, quantity FROM stock_move_line
         WHERE state = 'done'
        UNION ALL
        SELECT product_id, location_id, -quantity FROM stock_move_line
         WHERE state = 'done'
    ), entered AS (
        SELECT product_id, place, SUM(quantity) AS quantity FROM moved
         WHERE product_id IN %s GROUP BY 1, 2
    ), present AS (
        SELECT product_id, location_id AS place, SUM(quantity) AS quantity
          FROM stock_quant WHERE product_id IN %s GROUP BY 1, 2
    )
    SELECT place, product_id, entered.quantity, present.quantity
      FROM entered FULL JOIN present USING (product_id, place)
      JOIN stock_location l ON l.id = place AND l.usage = 'internal'
     WHERE ABS(COALESCE(entered.quantity, 0) - COALESCE(present.quantity, 0)) > 0.005
"""


@tagged("post_install", "-at_install")
class TestDemoFactory(TransactionCase):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        if holds_factory(cls.env):
            cls.env["ir.model.data"].search(
                [("module", "=", "__mrp_ai_demo__")]
            ).unlink()
            cls._rename_old_plant()
        cls.now = fields.Datetime.now()
        started = time.monotonic()
        cls.plant = build_factory(cls.env, cls.now)
        _logger.info("demo plant built in %.1f s", time.monotonic() - started)
        cls.orders = {
            order.key: cls.plant.get(f"order_{order.key}") for order in ORDERS
        }
        cls.products = cls.env["product.product"].concat(
            *(p for key, p in cls.plant.kept.items() if key.startswith("product_"))
        )

    @classmethod
    def _rename_old_plant(cls):
        """A database made for the demo has its plant already: make room for another."""
        for product in cls.env["product.product"].search(
            [("barcode", "like", "2004812%")]
        ):
            product.barcode = False
        for place in cls.env["stock.location"].search([("barcode", "like", "ROBLE-%")]):
            place.barcode = False
        for user in cls.env["res.users"].search(
            [("login", "like", "%@mueblesroble.example")]
        ):
            user.login = f"old-{user.login}"
        if "maintenance.equipment" in cls.env:
            cls.env["maintenance.equipment"].search([]).serial_no = False

    def _rows(self, query, *parameters):
        self.env.flush_all()
        self.env.cr.execute(query, parameters)
        return self.env.cr.fetchall()

    def test_every_order_is_in_the_state_of_its_story(self):
        for order in ORDERS:
            with self.subTest(order.key):
                self.assertEqual(self.orders[order.key].state, order.state)
        states = Counter(order.state for order in self.orders.values())
        self.assertEqual(
            set(states),
            {"draft", "confirmed", "progress", "to_close", "done", "cancel"},
        )
        self.assertGreaterEqual(sum(states.values()), 60)

    def test_late_orders_are_late_and_short_of_what_their_story_says(self):
        now = fields.Datetime.now()
        for order in LATE:
            with self.subTest(order.key):
                production = self.orders[order.key]
                self.assertTrue(production.is_delayed)
                self.assertLess(production.date_deadline, now)
        for order in ORDERS:
            if order.state in ("draft", "cancel", "done"):
                continue
            missing = {
                move.product_id.default_code: move.quantity
                for move in self.orders[order.key].move_raw_ids
                if move.product_uom.compare(move.quantity, move.product_uom_qty) < 0
            }
            with self.subTest(order.key):
                self.assertEqual(missing, order.short)

    def test_no_order_but_the_late_ones_has_passed_its_deadline(self):
        late = {order.key for order in LATE}
        today = self.plant.clock.today
        for key, production in self.orders.items():
            open_order = production.state in ("confirmed", "progress", "to_close")
            if open_order and key not in late:
                self.assertGreaterEqual(production.date_deadline.date(), today, key)

    def test_the_busy_centre_postpones_the_late_wardrobe(self):
        wardrobe = self.orders["nogal"]
        cutting = wardrobe.workorder_ids.sorted("sequence")[0]
        queue = self.orders["w01"] | self.orders["w02"] | self.orders["w03"]
        ends = queue.workorder_ids.filtered(
            lambda work: work.workcenter_id == cutting.workcenter_id
        ).mapped("date_finished")
        self.assertEqual(wardrobe.reservation_state, "assigned")
        self.assertGreaterEqual(cutting.date_start, max(ends))

    def test_work_orders_are_in_every_state_and_one_centre_stands_still(self):
        works = self.env["mrp.workorder"].search(
            [
                (
                    "workcenter_id",
                    "in",
                    [self.plant.centre(key).id for key in self._centres()],
                )
            ]
        )
        self.assertEqual(
            set(works.mapped("state")),
            {"blocked", "ready", "progress", "done", "cancel"},
        )
        running = works.filtered(
            lambda work: work.time_ids.filtered(lambda t: not t.date_end)
        )
        self.assertEqual(
            running.production_id,
            self.env["mrp.production"].union(
                *(self.orders[order.key] for order in ORDERS if order.running)
            ),
        )
        states = {key: self.plant.centre(key).working_state for key in self._centres()}
        self.assertEqual(states.pop("acabado"), "blocked")
        self.assertNotIn("blocked", states.values())

    @staticmethod
    def _centres():
        return ("corte", "mecanizado", "montaje", "acabado")

    def test_every_made_product_has_a_recipe_with_operations_and_two_levels(self):
        self.assertGreaterEqual(len(COMPONENTS), 30)
        self.assertGreaterEqual(len(SUBASSEMBLIES), 8)
        self.assertGreaterEqual(len(FINISHED), 10)
        for reference in (*SUBASSEMBLIES, *FINISHED):
            bom = self.plant.product(reference).bom_ids
            self.assertTrue(bom.operation_ids, reference)
            self.assertTrue(bom.bom_line_ids, reference)
        levels = self.env["mrp.bom"].concat(
            *(self.plant.product(reference).bom_ids for reference in FINISHED)
        )
        self.assertTrue(levels.bom_line_ids.child_bom_id)

    def test_stock_is_never_negative_and_equals_the_sum_of_its_moves(self):
        quants = self.env["stock.quant"].search(
            [
                ("product_id", "in", self.products.ids),
                ("location_id.usage", "=", "internal"),
            ]
        )
        self.assertFalse(quants.filtered(lambda q: q.quantity < 0))
        self.assertFalse(
            quants.filtered(lambda q: q.reserved_quantity > q.quantity + 1e-6)
        )
        self.assertGreaterEqual(len(quants.location_id), 6)
        ids = tuple(self.products.ids)
        self.assertEqual(self._rows(LEDGER, ids, ids), [])

    def test_stock_was_never_negative_in_the_past(self):
        root = self.plant.warehouse.lot_stock_id
        rows = self._rows(
            """
            SELECT product_id, MIN(level) FROM (
                SELECT l.product_id, SUM(
                    CASE WHEN t.parent_path LIKE %s THEN l.quantity ELSE 0 END
                  - CASE WHEN f.parent_path LIKE %s THEN l.quantity ELSE 0 END
                ) OVER (PARTITION BY l.product_id ORDER BY l.date::date) AS level
                  FROM stock_move_line l
                  JOIN stock_location f ON f.id = l.location_id
                  JOIN stock_location t ON t.id = l.location_dest_id
                 WHERE l.state = 'done' AND l.product_id IN %s
            ) levels GROUP BY product_id HAVING MIN(level) < -0.005
            """,
            f"{root.parent_path}%",
            f"{root.parent_path}%",
            tuple(self.products.ids),
        )
        self.assertEqual(rows, [])

    def test_history_goes_back_a_year_and_keeps_its_deadlines_mostly(self):
        made = self.env["mrp.production"].search(
            [("state", "=", "done"), ("product_id", "in", self.products.ids)]
        )
        on_time = made.filtered(lambda mo: mo.date_finished <= mo.date_deadline)
        self.assertAlmostEqual(len(on_time) / len(made), 0.87, delta=0.06)
        screws = self.plant.product("TOR-M5")
        months = self.env["stock.move"]._read_group(
            [
                ("product_id", "=", screws.id),
                ("state", "=", "done"),
                ("raw_material_production_id", "!=", False),
            ],
            ["date:month"],
            ["quantity:sum"],
        )
        self.assertGreaterEqual(len(months), 12)
        self.assertTrue(all(quantity > 0 for _month, quantity in months))

    def test_a_second_build_tells_the_same_story(self):
        first = self._story(self.plant)
        with self.env.cr.savepoint() as savepoint:
            self._rename_old_plant()
            second = self._story(build_factory(self.env, self.now))
            savepoint.rollback()
        self.env.invalidate_all(flush=False)
        self.assertEqual(first, second)

    @staticmethod
    def _story(plant):
        return {
            key: (
                record.display_name if record._name == "product.product" else "",
                getattr(record, "qty_available", 0),
                getattr(record, "product_qty", 0),
                str(getattr(record, "date_deadline", "")),
            )
            for key, record in plant.kept.items()
        }

    def test_purchases_are_received_late_and_some_are_overdue(self):
        if "purchase_line_id" not in self.env["stock.move"]._fields:
            self.skipTest("purchase_stock is not installed")
        oak = self.plant.get("purchase_roble")
        self.assertEqual(oak.receipt_status, "pending")
        self.assertLess(oak.order_line[:1].date_planned, fields.Datetime.now())
        self.assertGreater(oak.picking_ids.scheduled_date, fields.Datetime.now())
        received = self.env["purchase.order"].search(
            [
                ("partner_id", "=", self.plant.get("partner_maderas").id),
                ("receipt_status", "=", "full"),
            ]
        )
        late = received.filtered(
            lambda order: order.effective_date > order.date_planned
        )
        self.assertGreaterEqual(len(received), 10)
        self.assertGreater(len(late), len(received) / 2)

    def test_sales_wait_for_their_orders(self):
        if "sale_line_id" not in self.env["mrp.production"]._fields:
            self.skipTest("sale_mrp is not installed")
        sale = self.plant.get("sale_azteca")
        self.assertEqual(sale.mrp_production_ids, self.orders["azteca"])
        self.assertEqual(sale.picking_ids.state, "waiting")
        self.assertEqual(
            sale.picking_ids.move_ids.move_orig_ids,
            self.orders["azteca"].move_finished_ids,
        )

    def test_work_centres_have_their_manuals(self):
        """Two revisions of one manual differ in one limit: that is their story."""
        kept = self.plant.kept.items()
        places = [each for key, each in kept if key.startswith("centre_")]
        files = self.env["ir.attachment"]
        for place in places:
            domain = [("res_model", "=", place._name), ("res_id", "=", place.id)]
            files += files.search(domain)
        self.assertEqual(Counter(f.mimetype.split(".")[-1] for f in files)["sheet"], 2)
        printed = {f.name: f.raw for f in files if f.mimetype == "application/pdf"}
        self.assertEqual(len(printed), 3)
        self.assertTrue(all(data.startswith(b"%PDF") for data in printed.values()))


@tagged("post_install", "-at_install")
class TestDemoFactoryButton(TransactionCase):
    def test_only_administrators_build(self):
        planner = new_test_user(
            self.env, "demo-planner", groups="base.group_user,mrp.group_mrp_user"
        )
        with self.assertRaises(AccessError):
            self.env["mrp.ai.demo"].with_user(planner).build()

    def test_refuses_a_second_plant(self):
        self.env["ir.model.data"]._update_xmlids(
            [{"xml_id": "__mrp_ai_demo__.mark", "record": self.env.company}]
        )
        with self.assertRaisesRegex(UserError, "already holds"):
            self.env["mrp.ai.demo"].build()

    def test_refuses_a_database_with_orders(self):
        self.env["ir.model.data"].search([("module", "=", "__mrp_ai_demo__")]).unlink()
        product = self.env["product.product"].create({"name": "Real", "type": "consu"})
        self.env["mrp.production"].create({"product_id": product.id})
        with self.assertRaisesRegex(UserError, "manufacturing orders"):
            self.env["mrp.ai.demo"].build()
