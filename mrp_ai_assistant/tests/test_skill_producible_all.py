from odoo.tests import tagged

from ..skills.engineering.producible_all import producible_all
from .plant import PlantCase


@tagged("post_install", "-at_install")
class TestProducibleAll(PlantCase):
    def rows(self):
        self.env.invalidate_all()
        table = producible_all.run(self.as_planner(), {"limit": 500}).tables[0]
        return {row.ref.id: row.cells for row in table.rows}

    def test_how_many_and_what_limits(self):
        self.put(self.leg, 30)
        self.put(self.top, 10)
        cells = self.rows()[self.table.id]
        self.assertEqual(cells[1].value, 7)
        self.assertEqual(cells[2].id, self.leg.id)
        self.assertEqual(cells[3].value, 30)

    def test_subassemblies_that_can_be_made_first(self):
        rod = self.product("Varilla", "VAR-01")
        self.env["mrp.bom"].create(
            {
                "product_tmpl_id": self.leg.product_tmpl_id.id,
                "bom_line_ids": [(0, 0, {"product_id": rod.id, "product_qty": 1})],
            }
        )
        self.put(rod, 8)
        self.put(self.top, 10)
        cells = self.rows()[self.table.id]
        self.assertEqual((cells[1].value, cells[4].value), (0, 2))

    def test_a_kit_is_not_made(self):
        bench = self.product("Banco", "BAN-01")
        line = {"product_id": self.leg.id, "product_qty": 1}
        values = {"bom_line_ids": [(0, 0, line)]}
        template = {"product_tmpl_id": bench.product_tmpl_id.id}
        self.env["mrp.bom"].create({**values, **template})
        self.bom.type = "phantom"
        self.assertNotIn(self.table.id, self.rows())

    def test_what_can_be_made_comes_first(self):
        self.put(self.leg, 4)
        self.put(self.top, 1)
        self.env["mrp.bom"].create(
            {
                "product_tmpl_id": self.product("Banco", "BAN-01").product_tmpl_id.id,
                "bom_line_ids": [
                    (0, 0, {"product_id": self.product("X", "X").id, "product_qty": 1})
                ],
            }
        )
        amounts = [cells[1].value for cells in self.rows().values() if cells[1]]
        self.assertEqual(amounts, sorted(amounts, reverse=True))
        self.assertEqual(amounts[-1], 0)
