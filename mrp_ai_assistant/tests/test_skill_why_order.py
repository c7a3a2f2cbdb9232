from datetime import timedelta

from odoo import fields
from odoo.tests import tagged

from ..core.evidence import Evidence, Missing, NoData, RecordRef
from ..skills.chain.why_order import why_order
from .plant import PlantCase


@tagged("post_install", "-at_install")
class TestWhyOrder(PlantCase):
    def why(self, order, env=None):
        ref = RecordRef("mrp.production", order.id, order.display_name)
        return why_order.run(env or self.as_planner(), {"order": ref})

    def links(self, found):
        return [(row.cells[0], row.ref.id) for row in found.tables[0].rows]

    def test_a_receipt_is_the_cause_and_comes_first(self):
        self.put(self.leg, 100)
        order = self.order(late=4)
        self.receipt(self.top, 5, days=3)
        found = self.why(order)
        names = [name for name, _id in self.links(found)]
        self.assertEqual(names[-2:], ["Component", "Order"])
        self.assertIn("P-TEST", found.summary[1])
        self.assertIn("late by 4 days", found.summary[0])
        self.assertEqual(found.tables[0].rows[-1].ref.id, order.id)

    def test_the_chain_draws_what_its_table_tells(self):
        self.put(self.leg, 100)
        order = self.order(late=4)
        self.receipt(self.top, 5, days=-3)
        found = self.why(order)
        (table,), (chain,) = found.tables, found.chains
        self.assertTrue(table.drawn)
        pairs = list(zip(chain.links, table.rows, strict=True))
        for link, row in pairs:
            self.assertEqual(link.label, row.cells[0])
            self.assertEqual(link.ref, row.ref)
            self.assertEqual(link.then and link.then.day, row.cells[4])
            computed = row.cells[6] if len(row.cells) > 6 else None
            now = getattr(computed, "value", computed) or row.cells[3]
            self.assertEqual(link.now and link.now.day, now)
        last = chain.links[-1]
        self.assertEqual((last.kind, last.name), ("order", order.display_name))
        self.assertEqual((last.tone, last.late), ("danger", "4 days late"))
        self.assertFalse(any(link.starts for link in chain.links))

    def test_an_overdue_receipt_has_no_new_date(self):
        self.put(self.leg, 100)
        order = self.order(late=4)
        self.receipt(self.top, 5, days=-3)
        found = self.why(order)
        self.assertIn("no new date", found.summary[1])
        receipt = found.tables[0].rows[0]
        self.assertIsNone(receipt.cells[3])
        self.assertEqual(receipt.cells[5].value, 3)

    def test_nobody_has_ordered_it(self):
        self.put(self.leg, 100)
        found = self.why(self.order(2, late=1))
        self.assertIn("nobody has ordered the 2", found.summary[1])

    def test_the_order_that_makes_the_part_is_walked_too(self):
        part, child = self.child()
        order = self.order(late=2)
        found = self.why(order)
        ids = [pair for pair in self.links(found) if pair[0] == "Order"]
        self.assertEqual(ids, [("Order", child.id), ("Order", order.id)])
        self.assertIn(child.display_name, found.summary[-1])
        self.assertIn("Barniz", found.summary[1])
        # From the other end: the child makes the parent wait.
        self.assertIn(order.id, [row.ref.id for row in self.why(child).tables[0].rows])
        self.assertEqual(part, child.product_id)

    def child(self):
        """An order that makes the top, and lacks varnish that nobody ordered."""
        self.put(self.leg, 100)
        varnish = self.product("Barniz", "BAR-01")
        bom = self.env["mrp.bom"].create(
            {
                "product_tmpl_id": self.top.product_tmpl_id.id,
                "bom_line_ids": [(0, 0, {"product_id": varnish.id, "product_qty": 2})],
            }
        )
        child = self.env["mrp.production"].create(
            {"product_id": self.top.id, "product_qty": 5, "bom_id": bom.id}
        )
        child.action_confirm()
        return self.top, child

    def test_components_that_are_made_in_a_circle_end(self):
        _top, child = self.child()
        order = self.order(late=2)
        varnish = child.move_raw_ids.product_id
        bom = self.env["mrp.bom"].create(
            {
                "product_tmpl_id": varnish.product_tmpl_id.id,
                "bom_line_ids": [(0, 0, {"product_id": self.leg.id})],
            }
        )
        other = self.env["mrp.production"].create(
            {"product_id": varnish.id, "product_qty": 50, "bom_id": bom.id}
        )
        other.move_raw_ids.product_id = self.table
        other.action_confirm()
        found = self.why(order)
        self.assertIsInstance(found, Evidence)
        ids = [row.ref.id for row in found.tables[0].rows]
        self.assertEqual(ids.count(other.id), 1)

    def test_a_blocked_center_is_the_cause(self):
        self.put(self.leg, 4)
        self.put(self.top, 1)
        order = self.order(late=1)
        order.action_assign()
        self.block(self.cutting)
        found = self.why(order)
        self.assertEqual(self.links(found)[0], ("Work center", self.cutting.id))
        self.assertIn("Corte test, blocked since", found.summary[1])

    def test_the_queue_of_a_center_is_the_cause(self):
        self.put(self.leg, 4)
        self.put(self.top, 1)
        order = self.order(late=1)
        order.action_assign()
        work = order.workorder_ids[0]
        later = fields.Datetime.now() + timedelta(days=2)
        work.write({"date_start": later, "date_finished": later + timedelta(hours=1)})
        found = self.why(order)
        self.assertEqual(self.links(found)[0], ("Queue", self.cutting.id))

    def test_an_order_in_time_is_not_called_late(self):
        self.put(self.leg, 4)
        self.put(self.top, 1)
        order = self.order(late=-9)
        order.action_assign()
        found = self.why(order)
        self.assertIn("is not late", found.summary[0])
        self.assertFalse(found.flags["late"])

    def test_a_cancelled_order_is_held_by_nothing(self):
        order = self.order(late=1)
        order.action_cancel()
        found = self.why(order)
        self.assertIsInstance(found, NoData)
        self.assertEqual(found.reason, Missing.NO_ROWS)

    def test_who_waits_costs_no_query_an_order(self):
        _top, child = self.child()
        counts = []
        for more in (1, 8):
            for _n in range(more):
                self.order(late=2)
            env = self.as_planner()
            self.why(child, env)
            env.invalidate_all()
            before = self.env.cr.sql_log_count
            self.why(child, env)
            counts.append(self.env.cr.sql_log_count - before)
        self.assertLessEqual(counts[1], counts[0] + 3)

    def test_the_customer_who_waits_is_the_last_link(self):
        if "sale_line_id" not in self.env["mrp.production"]._fields:
            self.skipTest("sales are not installed")
        self.put(self.leg, 4)
        order = self.order(late=1)
        sale = self.env["sale.order"].create(
            {
                "partner_id": self.env["res.partner"].create({"name": "Hotel"}).id,
                "commitment_date": fields.Datetime.now() + timedelta(days=3),
                "order_line": [(0, 0, {"product_id": self.table.id})],
            }
        )
        sale.action_confirm()
        order.sale_line_id = sale.order_line
        found = self.why(order)
        self.assertEqual(self.links(found)[-1], ("Customer", sale.id))
        self.assertIn("Nobody can tell", found.summary[2])
        self.assertIn(sale.name, found.summary[3])
        self.assertIn("Hotel", found.summary[3])

    def test_when_it_would_end_is_computed(self):
        self.put(self.leg, 4)
        order = self.order(late=1)
        move = self.receipt(self.top, 5, days=6)
        found = self.why(order)
        (end,) = (row.cells[6].value for row in found.tables[0].rows[-1:])
        self.assertGreaterEqual(end, fields.Date.to_date(move.date))
        self.assertIn("(computed)", found.summary[2])
        self.assertIn("Computed, not promised", found.warnings[0])
