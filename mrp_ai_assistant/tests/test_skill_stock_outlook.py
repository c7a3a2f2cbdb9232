from datetime import timedelta

from odoo import fields
from odoo.tests import tagged

from ..core.evidence import Evidence, Missing, RecordRef
from ..core.period import Period
from ..skills.forecast.stock_outlook import stock_outlook
from ..skills.plant.clock import today
from .plant import PlantCase


@tagged("post_install", "-at_install")
class TestStockOutlook(PlantCase):
    def ask(self, product=None, days=None, **arguments):
        if product is not None:
            arguments["product"] = RecordRef(
                "product.product", product.id, product.display_name
            )
        if days is not None:
            day = today(self.env)
            arguments["period"] = Period(day, day + timedelta(days=days), "days")
        return stock_outlook.run(self.as_planner(), arguments)

    def known(self, found, product):
        """The row of ``product`` in the table of what is confirmed, as a dict."""
        for table in found.tables if isinstance(found, Evidence) else ():
            if table.columns[2].name != "first":
                continue
            for row in table.rows:
                if row.ref.id == product.id:
                    cells = [getattr(cell, "value", cell) for cell in row.cells]
                    names = [column.name for column in table.columns]
                    return dict(zip(names, cells, strict=True))
        return None

    def used(self, product, quantity, days_ago):
        """``quantity`` of ``product`` consumed by production some days ago."""
        place = product.property_stock_production
        move = self.env["stock.move"].create(
            {
                "product_id": product.id,
                "product_uom_qty": quantity,
                "product_uom": product.uom_id.id,
                "location_id": self.stock.id,
                "location_dest_id": place.id,
            }
        )
        move._action_confirm()
        move.quantity = quantity
        move.picked = True
        move._action_done()
        move.date = fields.Datetime.now() - timedelta(days=days_ago)
        return move

    def test_first_day_below_zero_and_how_much(self):
        self.put(self.leg, 10)
        self.order(2, start=1)  # 8 legs
        self.order(3, start=4)  # 12 more
        row = self.known(self.ask(days=15), self.leg)
        self.assertEqual(row["first"], today(self.env) + timedelta(days=4))
        self.assertEqual((row["on_hand"], row["short"]), (10, 10))

    def test_beyond_the_days_asked_for_it_is_not_short(self):
        self.put(self.leg, 10)
        self.put(self.top, 10)
        self.order(3, start=9)
        self.assertIsNone(self.known(self.ask(days=5), self.leg))
        self.assertIsNotNone(self.known(self.ask(days=10), self.leg))
        self.assertIsNotNone(self.known(self.ask(), self.leg))

    def test_an_arrival_in_time_covers_it(self):
        self.order(3, start=4)
        self.receipt(self.leg, 12, days=2)
        self.assertIsNone(self.known(self.ask(days=15), self.leg))
        self.assertIsNotNone(self.known(self.ask(days=15), self.top))

    def test_an_arrival_after_it_is_named(self):
        self.order(3, start=2)
        self.receipt(self.leg, 12, days=6)
        row = self.known(self.ask(days=15), self.leg)
        self.assertEqual(row["first"], today(self.env) + timedelta(days=2))
        self.assertIn("P-TEST", row["covers"].text)

    def test_an_overdue_arrival_covers_nothing(self):
        self.order(3, start=2)
        self.receipt(self.leg, 12, days=-3)
        row = self.known(self.ask(days=15), self.leg)
        self.assertEqual(row["short"], 12)
        self.assertIn("overdue", row["covers"].text)

    def test_drafts_ask_for_nothing(self):
        self.order(3, start=2, confirm=False)
        self.assertIsNone(self.known(self.ask(days=15), self.leg))

    def test_stock_outside_the_warehouse_does_not_count(self):
        away = self.env["stock.location"].create(
            {"name": "Cuarentena", "usage": "internal"}
        )
        self.put(self.leg, 100, away)
        self.order(3, start=2)
        self.assertEqual(self.known(self.ask(days=15), self.leg)["on_hand"], 0)

    def test_average_is_apart_and_labelled(self):
        self.put(self.leg, 120)
        self.used(self.leg, 90, 30)
        found = self.ask(self.leg, days=60)
        (table,) = found.tables
        self.assertEqual(self.column(table, "monthly"), [30])
        self.assertEqual(self.column(table, "days"), [30])
        self.assertIn("average", table.title)
        self.assertTrue(any("no forecast" in text for text in found.warnings))

    def test_what_came_back_is_not_consumed(self):
        self.put(self.leg, 120)
        self.used(self.leg, 90, 30)
        place = self.leg.property_stock_production
        back = self.env["stock.move"].create(
            {
                "product_id": self.leg.id,
                "product_uom_qty": 45,
                "product_uom": self.leg.uom_id.id,
                "location_id": place.id,
                "location_dest_id": self.stock.id,
            }
        )
        back._action_confirm()
        back.write({"quantity": 45, "picked": True})
        back._action_done()
        table = self.ask(self.leg).tables[0]
        self.assertEqual(self.column(table, "monthly"), [15])

    def test_decimals_of_another_unit(self):
        dozen = self.env.ref("uom.product_uom_dozen")
        self.bom.bom_line_ids[0].write({"product_qty": 1, "product_uom_id": dozen.id})
        self.put(self.leg, 7.5)
        self.order(1, start=3)
        self.assertEqual(self.known(self.ask(days=9), self.leg)["short"], 4.5)

    def test_one_product_that_lasts(self):
        self.put(self.leg, 5)
        found = self.ask(self.leg, days=9)
        self.assertEqual(found.reason, Missing.NO_ROWS)
        self.assertIn("does not run short", found.text)

    def test_past_days_are_no_outlook(self):
        day = today(self.env) - timedelta(days=3)
        found = stock_outlook.run(
            self.as_planner(), {"period": Period(day, day, "then")}
        )
        self.assertEqual(found.reason, Missing.NO_ROWS)

    def test_queries_do_not_grow_with_the_rows(self):
        def queries(count):
            for n in range(count):
                part = self.product(f"Part {count} {n}", f"P-{count}-{n}")
                self.bom.bom_line_ids = [
                    (0, 0, {"product_id": part.id, "product_qty": 1})
                ]
            self.order(1, start=1)
            self.assertGreaterEqual(len(self.ask(days=5).tables[0].rows), count)
            return self.queries(lambda: self.ask(days=5))

        few = queries(2)
        self.assertLessEqual(queries(20), few)
