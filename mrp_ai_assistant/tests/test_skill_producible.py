from odoo.tests import tagged

from ..core.evidence import Ask, Missing, RecordRef
from ..core.measure import Measure
from ..skills.engineering.producible import producible
from .plant import PlantCase


@tagged("post_install", "-at_install")
class TestProducible(PlantCase):
    def ask(self, product=None, **arguments):
        product = product or self.table
        self.env.invalidate_all()
        ref = RecordRef("product.product", product.id, product.display_name)
        return producible.run(self.as_planner(), {"product": ref, **arguments})

    def bom_of(self, product, *parts, qty=1, **values):
        lines = [
            (0, 0, {"product_id": part.id, "product_qty": amount})
            for part, amount in parts
        ]
        return self.env["mrp.bom"].create(
            {
                "product_tmpl_id": product.product_tmpl_id.id,
                "product_qty": qty,
                "bom_line_ids": lines,
                **values,
            }
        )

    def facts(self, found):
        return {fact.label: fact.value for fact in found.facts}

    def made(self, found):
        return self.facts(found)["can be made now from free stock"].value

    def test_the_scarcest_component_limits(self):
        self.put(self.leg, 30)
        self.put(self.top, 10)
        found = self.ask()
        self.assertEqual(self.made(found), 7)
        table = found.tables[0]
        self.assertEqual([row.ref.id for row in table.rows], [self.leg.id, self.top.id])
        enough = [cell.value for cell in self.column(table, "enough")]
        self.assertEqual(enough, [7, 10])

    def test_what_others_have_reserved_is_not_free(self):
        self.put(self.leg, 30)
        self.put(self.top, 10)
        self.order(2).action_assign()
        self.assertEqual(self.made(self.ask()), 5)

    def test_what_open_orders_have_not_reserved_is_told(self):
        self.order(3)
        self.put(self.leg, 30)
        self.put(self.top, 10)
        found = self.ask()
        self.assertIn("12", found.warnings[0])
        self.assertIn(self.leg.display_name, found.warnings[0])

    def test_nothing_free_is_zero(self):
        self.put(self.leg, 3)
        self.assertEqual(self.made(self.ask()), 0)

    def test_a_subassembly_is_used_from_stock_and_made_when_short(self):
        rod = self.product("Varilla", "VAR-01")
        self.bom_of(self.leg, (rod, 2))
        self.put(self.leg, 8)
        self.put(self.top, 10)
        self.put(rod, 17)
        found = self.ask()
        self.assertEqual(self.made(found), 2)
        # 8 legs there and 8 more of 17 rods: 16 legs are 4 tables.
        label = "can be made when its subassemblies are made first"
        self.assertEqual(self.facts(found)[label].value, 4)
        more = self.column(found.tables[0], "more")
        self.assertEqual(more, [8, None])

    def test_an_amount_that_there_is(self):
        self.put(self.leg, 40)
        self.put(self.top, 10)
        found = self.ask(amount=Measure(10))
        self.assertTrue(found.summary[0].startswith("Yes"))
        self.assertFalse(found.steps)

    def test_an_amount_that_lacks_says_what(self):
        self.put(self.leg, 40)
        self.put(self.top, 9)
        self.receipt(self.top, 5, days=2)
        found = self.ask(amount=Measure(12))
        self.assertTrue(found.summary[0].startswith("No"))
        missing = self.column(found.tables[0], "missing")
        self.assertEqual([part.value for part in missing], [3, 8])
        self.assertEqual({s.ref.id for s in found.steps}, {self.leg.id, self.top.id})
        self.assertIn("P-TEST", " ".join(step.reason for step in found.steps))

    def test_an_amount_in_another_unit(self):
        self.put(self.leg, 40)
        self.put(self.top, 9)
        self.assertIsInstance(self.ask(amount=Measure(3, "kg")), Ask)
        found = self.ask(amount=Measure(1, "pack of 6"))
        self.assertIn("6", found.summary[0])

    def test_a_kit_is_opened(self):
        screws, bolt = self.product("Bolsa", "BOL-01"), self.product("Perno", "PER-01")
        self.bom_of(screws, (bolt, 6), type="phantom")
        chair = self.product("Silla", "SIL-01")
        self.bom_of(chair, (screws, 2), (self.leg, 4))
        self.put(bolt, 30)
        self.put(self.leg, 100)
        found = self.ask(chair)
        self.assertEqual(self.made(found), 2)
        self.assertEqual(found.tables[0].rows[0].ref.id, bolt.id)

    def test_units_are_converted_and_fractions_kept(self):
        kilo, gram = (
            self.env.ref("uom.product_uom_kgm"),
            self.env.ref("uom.product_uom_gram"),
        )
        glue, mix = self.product("Cola", "COL-01"), self.product("Mezcla", "MEZ-01")
        (glue | mix).uom_id = kilo
        bom = self.bom_of(mix, (glue, 250), qty=2, product_uom_id=kilo.id)
        bom.bom_line_ids.product_uom_id = gram
        self.put(glue, 1)
        self.assertEqual(self.made(self.ask(mix)), 8)
        self.put(glue, 0.3)
        self.assertEqual(self.made(self.ask(mix)), 10.4)

    def test_a_consumable_does_not_limit(self):
        self.leg.is_storable = False
        self.put(self.top, 3)
        found = self.ask()
        self.assertEqual(self.made(found), 3)
        self.assertIn("not kept in stock", self.column(found.tables[0], "free"))

    def test_the_other_bill_of_materials_is_named(self):
        self.put(self.leg, 8)
        self.put(self.top, 8)
        self.bom.sequence = 1
        other = self.bom_of(self.table, (self.top, 1), code="CHEAP", sequence=99)
        found = self.ask()
        self.assertEqual(self.made(found), 2)
        self.assertIn("CHEAP", found.warnings[0])
        other.active = False
        self.assertFalse(self.ask().warnings)

    def test_what_nobody_makes(self):
        self.assertEqual(self.ask(self.leg).reason, Missing.NO_ROWS)

    def test_more_parts_take_no_more_queries(self):
        def queries():
            self.env.invalidate_all()
            env = self.as_planner()
            ref = RecordRef("product.product", self.table.id, "")
            before = self.env.cr.sql_log_count
            producible.run(env, {"product": ref})
            return self.env.cr.sql_log_count - before

        queries()
        few = queries()
        parts = [self.product(f"Parte {n}", f"P-{n}") for n in range(20)]
        self.bom.bom_line_ids = [
            (0, 0, {"product_id": part.id, "product_qty": 1}) for part in parts
        ]
        queries()
        self.assertLessEqual(queries(), few + 1)
