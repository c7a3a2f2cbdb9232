from datetime import timedelta
from unittest.mock import patch

from odoo import fields
from odoo.tests import tagged

from ..core.evidence import Missing, RecordRef
from ..core.period import Period
from ..skills.plant.clock import today
from ..skills.results.order_cost import order_cost
from .made import make
from .plant import PlantCase


@tagged("post_install", "-at_install")
class TestOrderCost(PlantCase):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.cutting.costs_hour = 30
        cls.assembly.costs_hour = 12
        for center in cls.cutting | cls.assembly:
            center.time_start = center.time_stop = 0
        cutting, assembly = cls.bom.operation_ids
        cutting.time_cycle_manual = 20
        assembly.time_cycle_manual = 30
        cls.leg.standard_price = 5
        cls.top.standard_price = 40
        cls.put(cls.leg, 1000)
        cls.put(cls.top, 1000)

    def made(self, quantity=1, minutes=(20, 30), extra_legs=0, **values):
        """A done order whose operations took ``minutes``."""
        order = make(self, quantity, **values)
        for work, took in zip(order.workorder_ids, minutes, strict=True):
            work.time_ids.unlink()
            self.log(work, took)
        if extra_legs:
            move = order.move_raw_ids.filtered(lambda m: m.product_id == self.leg)
            move.quantity += extra_legs
        return order

    def log(self, work, minutes):
        end = fields.Datetime.now()
        self.env["mrp.workcenter.productivity"].create(
            {
                "workorder_id": work.id,
                "workcenter_id": work.workcenter_id.id,
                "loss_id": self.env["mrp.workcenter.productivity.loss"]
                .search([("loss_type", "=", "productive")], limit=1)
                .id,
                "date_start": end - timedelta(minutes=minutes),
                "date_end": end,
            }
        )

    def ask(self, order=None, **arguments):
        self.env.invalidate_all()
        if order is not None:
            name = order.display_name
            arguments["order"] = RecordRef("mrp.production", order.id, name)
        else:
            ref = RecordRef("product.product", self.table.id, self.table.name)
            arguments["product"] = ref
        return order_cost.run(self.as_planner(), arguments)

    def facts(self, found):
        return {fact.label: fact.value for fact in found.facts}

    def test_planned_and_real(self):
        # 60 of material and 10 + 6 of work; then 30 min at 30 and 40 min at 12.
        facts = self.facts(self.ask(self.made(minutes=(30, 40))))
        self.assertEqual(facts["planned cost"], 76)
        self.assertEqual(facts["real cost"], 83)
        self.assertEqual(facts["difference from the plan"], 7)
        self.assertEqual(facts["deviation from the planned cost"], 9.2)

    def test_the_line_that_weighs_most_comes_first(self):
        found = self.ask(self.made(minutes=(20, 60)))
        work = found.tables[1]
        self.assertEqual(self.column(work, "over"), [6, 0])
        self.assertEqual(self.column(work, "real"), [60, 20])

    def test_consumption_above_the_plan(self):
        order = self.order(1)
        order.qty_producing = 1
        order._set_qty_producing()
        legs = order.move_raw_ids.filtered(lambda m: m.product_id == self.leg)
        legs.quantity = 6
        order.move_raw_ids.picked = True
        order.with_context(skip_consumption=True).button_mark_done()
        found = self.ask(order)
        parts = found.tables[0]
        self.assertEqual(parts.rows[0].ref.id, self.leg.id)
        self.assertEqual(self.column(parts, "over")[0], 10)

    def test_the_rate_that_the_order_kept_counts(self):
        order = self.made()
        self.cutting.costs_hour = 300
        facts = self.facts(self.ask(order))
        self.assertEqual(facts["real cost"], 76)

    def test_an_open_order_has_not_deviated(self):
        order = self.order(1)
        self.log(order.workorder_ids[0], 10)
        found = self.ask(order)
        self.assertEqual(self.facts(found), {"real cost": 5, "planned cost": 76})
        self.assertIn("not finished", found.summary[0])

    def test_a_draft_has_cost_nothing(self):
        found = self.ask(self.order(1, confirm=False))
        self.assertEqual(found.reason, Missing.NO_ROWS)

    def test_without_any_cost_there_is_no_percentage(self):
        order = self.order(1)
        (self.leg | self.top).standard_price = 0
        (self.cutting | self.assembly).costs_hour = 0
        order.workorder_ids.costs_hour = 0
        found = self.ask(order)
        self.assertEqual(found.reason, Missing.NO_ROWS)
        self.assertNotIn("%", found.text)

    def test_the_worst_of_a_period(self):
        day = today(self.env)
        period = Period(day - timedelta(days=5), day, "those days")
        good = self.made(minutes=(10, 20), days_ago=1)
        bad = self.made(2, minutes=(100, 60), days_ago=2)
        self.made(minutes=(500, 500), days_ago=40)
        found = self.ask(period=period)
        table = found.tables[0]
        self.assertEqual([row.ref.id for row in table.rows], [bad.id, good.id])
        # bad: 40 min of cutting planned and 60 of assembly, took 100 and 60.
        self.assertEqual(self.column(table, "over"), [30, -7])
        self.assertEqual(self.facts(found)["orders"], 2)
        self.assertEqual(table.scope.total, 2)

    def test_no_finished_order_in_the_period(self):
        day = today(self.env) - timedelta(days=900)
        found = self.ask(period=Period(day, day, "that day"))
        self.assertEqual(found.reason, Missing.NO_ROWS)

    def test_without_the_right_to_costs(self):
        model = type(self.env["product.product"])
        can = model._has_field_access

        def hidden(records, field, operation):
            return field.name != "standard_price" and can(records, field, operation)

        order = self.made()
        with patch.object(model, "_has_field_access", hidden):
            self.assertEqual(self.ask(order).reason, Missing.NO_ACCESS)

    def test_more_orders_take_no_more_queries(self):
        day = today(self.env)
        period = Period(day - timedelta(days=5), day, "those days")

        def queries():
            self.env.invalidate_all()
            env = self.as_planner()
            before = self.env.cr.sql_log_count
            order_cost.run(env, {"period": period})
            return self.env.cr.sql_log_count - before

        self.made()
        queries()
        few = queries()
        for n in range(8):
            self.made(days_ago=n % 4)
        queries()
        self.assertLessEqual(queries(), few)

    def test_by_product_and_by_month(self):
        self.made(minutes=(30, 40))
        self.made(minutes=(20, 30))
        for by in ("product", "month"):
            table = self.ask(by=by).tables[0]
            self.assertEqual(self.column(table, "orders"), [2])
            self.assertEqual(self.column(table, "over"), [7])

    def test_the_dearest_first(self):
        self.made()
        dear = self.made(2, minutes=(20, 30))
        found = self.ask(sort="largest")
        self.assertEqual(found.tables[0].rows[0].ref.id, dear.id)
        self.assertIn(dear.name, found.summary[0])

    def test_the_last_one_is_told_line_by_line(self):
        self.made()
        last = self.made(minutes=(30, 40))
        found = self.ask(sort="newest", limit=1)
        self.assertIn(last.display_name, found.summary[0])
        self.assertEqual(self.facts(found)["real cost"], 83)

    def test_what_a_unit_and_its_work_cost(self):
        self.made(2, minutes=(20, 30))
        found = self.ask(average=True, labour=True)
        self.assertIn("68.00", found.summary[0])
        self.assertIn("16.00", found.summary[1])
