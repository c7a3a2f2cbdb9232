from odoo.tests import tagged

from ..core.evidence import Missing, RecordRef
from ..skills.engineering.where_used import where_used
from .plant import PlantCase


@tagged("post_install", "-at_install")
class TestWhereUsed(PlantCase):
    def ask(self, component, **arguments):
        ref = RecordRef("product.product", component.id, component.display_name)
        return where_used.run(self.as_planner(), {"component": ref, **arguments})

    def bom_of(self, product, part, amount, **values):
        line = {"product_id": part.id, "product_qty": amount}
        return self.env["mrp.bom"].create(
            {
                "product_tmpl_id": product.product_tmpl_id.id,
                "bom_line_ids": [(0, 0, line)],
                **values,
            }
        )

    def uses(self, component):
        table = self.ask(component).tables[0]
        names = ("level", "per", "orders")
        columns = [self.column(table, name) for name in names]
        return {
            row.ref.id: cells for row, *cells in zip(table.rows, *columns, strict=True)
        }

    def test_directly(self):
        self.order(2)
        self.order(1, confirm=False)
        self.assertEqual(self.uses(self.leg), {self.table.id: [1, 4, 1]})

    def test_through_a_subassembly(self):
        rod = self.product("Varilla", "VAR-01")
        self.bom_of(self.leg, rod, 3, product_qty=2)
        found = self.uses(rod)
        self.assertEqual(found[self.leg.id], [1, 1.5, 0])
        self.assertEqual(found[self.table.id], [2, 6, 0])
        table = self.ask(rod).tables[0]
        self.assertEqual(self.column(table, "through"), [None, self.leg.name])

    def test_directly_and_through_a_subassembly_add_up(self):
        rod = self.product("Varilla", "VAR-01")
        self.bom_of(self.leg, rod, 2)
        line = {"product_id": rod.id, "product_qty": 5}
        self.bom.bom_line_ids = [(0, 0, line)]
        self.assertEqual(self.uses(rod)[self.table.id], [1, 13, 0])

    def test_an_archived_bill_of_materials_does_not_count(self):
        self.bom.active = False
        self.assertEqual(self.ask(self.leg).reason, Missing.NO_ROWS)

    def test_nor_does_one_of_another_company(self):
        other = self.env["res.company"].create({"name": "Otra"})
        self.bom.company_id = other
        self.assertEqual(self.ask(self.leg).reason, Missing.NO_ROWS)

    def test_the_rows_that_are_cut_are_told(self):
        for n in range(3):
            self.bom_of(self.product(f"Silla {n}", f"SIL-{n}"), self.leg, 1)
        where = self.ask(self.leg, limit=2).tables[0].scope
        self.assertEqual((where.shown, where.total), (2, 4))

    def test_more_products_take_no_more_queries(self):
        def queries():
            self.env.invalidate_all()
            env = self.as_planner()
            ref = RecordRef("product.product", self.leg.id, "")
            before = self.env.cr.sql_log_count
            where_used.run(env, {"component": ref})
            return self.env.cr.sql_log_count - before

        queries()
        few = queries()
        for n in range(15):
            self.bom_of(self.product(f"Silla {n}", f"SIL-{n}"), self.leg, 1)
        queries()
        self.assertLessEqual(queries(), few + 1)

    def test_of_two_components_the_products_that_take_both(self):
        self.bom_of(self.product("Banco", "BAN-01"), self.leg, 2)
        other = RecordRef("product.product", self.top.id, self.top.display_name)
        found = self.ask(self.leg, other=other)
        both, one = found.tables
        self.assertEqual([row.ref.id for row in both.rows], [self.table.id])
        self.assertEqual([cell.value for cell in both.rows[0].cells[1:]], [4, 1])
        self.assertEqual([row.ref.name for row in one.rows], ["[BAN-01] Banco"])
        self.assertEqual(len(self.ask(self.leg, other=other, both=True).tables), 1)

    def test_no_product_takes_both(self):
        rod = self.product("Varilla", "VAR-01")
        other = RecordRef("product.product", rod.id, rod.display_name)
        found = self.ask(self.leg, other=other, both=True)
        self.assertEqual(found.reason, Missing.NO_ROWS)

    def test_two_products_that_are_made_share_components(self):
        bench = self.product("Banco", "BAN-01")
        self.bom_of(bench, self.leg, 2)
        other = RecordRef("product.product", bench.id, bench.display_name)
        (table,) = self.ask(self.table, other=other).tables
        self.assertEqual([row.ref.id for row in table.rows], [self.leg.id])
        self.assertEqual([cell.value for cell in table.rows[0].cells[1:]], [4, 2])
