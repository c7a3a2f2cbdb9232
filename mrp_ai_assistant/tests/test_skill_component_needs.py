from datetime import date, timedelta

from odoo.tests import tagged

from ..core.evidence import Missing, RecordRef
from ..core.period import Period
from ..skills.stock.component_needs import component_needs
from .plant import PlantCase


@tagged("post_install", "-at_install")
class TestComponentNeeds(PlantCase):
    def ask(self, *products, **arguments):
        self.env.invalidate_all()
        refs = [
            RecordRef("product.product", each.id, each.display_name)
            for each in products
        ]
        named = dict(zip(("product", "part"), refs, strict=False))
        return component_needs.run(self.as_planner(), {**named, **arguments})

    def by_part(self, found):
        names = [column.name for column in found.tables[0].columns]
        return {
            row.ref.id: dict(zip(names, row.cells, strict=True))
            for row in found.tables[0].rows
        }

    def test_the_components_of_what_is_made(self):
        self.order(2)
        self.order(3)
        parts = self.by_part(self.ask(self.table))
        self.assertEqual(parts[self.leg.id]["needed"].value, 20)
        self.assertEqual(parts[self.top.id]["orders"], 2)

    def test_what_is_neither_reserved_nor_free_is_missing(self):
        self.put(self.leg, 8)
        self.order(2).action_assign()
        self.order(1)
        self.put(self.leg, 3)
        cells = self.by_part(self.ask(self.table))[self.leg.id]
        self.assertEqual(cells["reserved"].value, 8)
        self.assertEqual(cells["free"].value, 3)
        self.assertEqual(cells["missing"].value.value, 1)

    def test_the_orders_that_take_a_component(self):
        first, second = self.order(2), self.order(1)
        found = self.ask(self.leg)
        self.assertEqual(
            [row.ref.id for row in found.tables[0].rows], [first.id, second.id]
        )
        self.assertEqual(found.facts[0].value.value, 12)

    def test_a_component_of_one_product(self):
        self.order(2)
        for pair in ((self.table, self.leg), (self.leg, self.table)):
            self.assertEqual(self.ask(*pair).facts[0].value.value, 8)

    def test_only_the_days_asked_for(self):
        self.order(2, start=1)
        later = date.today() + timedelta(days=20)
        found = self.ask(self.leg, period=Period(later, later, "later"))
        self.assertEqual(found.reason, Missing.NO_ROWS)

    def test_a_draft_or_a_closed_order_needs_nothing(self):
        self.order(2, confirm=False)
        self.order(1).action_cancel()
        self.assertEqual(self.ask(self.leg).reason, Missing.NO_ROWS)

    def test_queries_do_not_grow_with_the_orders(self):
        self.order(1)
        self.ask(self.leg)
        few = self.queries(lambda: self.ask(self.leg))
        for _each in range(8):
            self.order(1)
        self.assertLessEqual(self.queries(lambda: self.ask(self.leg)), few + 2)

    def test_of_days_that_are_over_what_was_consumed(self):
        self.order(2, start=0)
        before = date.today() - timedelta(days=9)
        found = self.ask(self.leg, period=Period(before, before, "then"))
        self.assertEqual(found.reason, Missing.NO_ROWS)
        self.assertIn("nothing was consumed", found.text)
