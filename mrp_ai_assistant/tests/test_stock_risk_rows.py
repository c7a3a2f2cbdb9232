from datetime import timedelta
from unittest.mock import patch

import numpy as np
from odoo import fields
from odoo.exceptions import AccessError
from odoo.tests import new_test_user, tagged

from ..core.forecast import Forecasters, outside
from ..stock_risk.assessment import Assessment
from ..stock_risk.live import assess as live
from .stocked import StockedCase

RISK = "mrp.ai.stock.risk"
LEARNING = "odoo.addons.mrp_ai_assistant.stock_risk.learning"
REBUILD = "odoo.addons.mrp_ai_assistant.models.mrp_ai_stock_risk_rebuild"


class RowsCase(StockedCase):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.env["product.product"].search(
            [("id", "not in", (cls.leg | cls.top | cls.table).ids)]
        ).active = False
        cls.steady(cls.leg)
        cls.sell(cls.leg)
        cls.put(cls.leg, 4)
        cls.put(cls.top, 3)
        cls.leg.standard_price = 7654.25

    def setUp(self):
        super().setUp()
        self.goes_on = True
        self.pieces = 0

    def go_on(self):
        """The job commits after each piece; a test keeps its transaction."""

        def carry_on(done, left):
            self.pieces += bool(done)
            return self.goes_on

        self.env[RISK]._rebuild_while(carry_on)

    def rebuild(self):
        self.go_on()
        return self.env[RISK].search([("company_id", "=", self.env.company.id)])

    def row(self, product):
        rows = self.env[RISK].search([("product_id", "=", product.id)])
        return rows.filtered(lambda row: row.warehouse_id == self.warehouse)

    def learning(self):
        return self.env["mrp.ai.forecast.learning"]._of(self.env.company)


@tagged("post_install", "-at_install")
class TestStockRiskRows(RowsCase):
    def test_a_row_a_product_that_is_there(self):
        self.assertEqual(self.rebuild().product_id, self.leg | self.top)
        row, found = self.row(self.leg), self.assess(self.leg)
        self.assertEqual((row.state, row.risk, row.on_hand), ("forecast", "high", 4))
        self.assertEqual(row.lead_days, found.lead)
        self.assertEqual(row.vendor_id.name, "Maderas Test")
        self.assertGreater(row.order_qty, 0)
        self.assertEqual(row.order_by, found.day)
        self.assertEqual(
            row._assessment().by_day, Assessment.from_json(row.data).by_day
        )
        self.assertAlmostEqual(
            row.demand_value, row._assessment().daily * 365 * 7654.25, 2
        )
        self.assertEqual(row.abc_class, "A")
        self.assertAlmostEqual(row.priority, 3 * row.p_out)
        top = self.row(self.top)
        self.assertEqual((top.state, top.risk), ("no_history", "unknown"))

    def test_no_probability_is_told_as_certain(self):
        self.put(self.leg, -4)
        self.rebuild()
        row = self.row(self.leg)
        self.assertEqual((row.p_out, row.chance), (1.0, "over 95 %"))
        self.put(self.leg, 5000)
        row.action_recompute()
        self.assertEqual((row.p_out, row.chance), (0.0, "under 5 %"))
        self.assertEqual(row.order_qty, 0)

    def test_what_is_archived_goes(self):
        self.rebuild()
        self.leg.active = False
        self.learning().pass_day = False
        self.assertEqual(self.rebuild().product_id, self.top)

    def test_only_what_changed_is_forecast_again(self):
        self.rebuild()
        before = fields.Datetime.now() - timedelta(hours=3)
        self.env[RISK].search([]).computed_at = before
        self.learning().seen_at = before + timedelta(hours=1)
        for table in ("stock_move", "stock_quant", "product_supplierinfo", "mrp_bom"):
            self.env.cr.execute(f"UPDATE {table} SET write_date = %s", (before,))
        self.env.cr.execute("UPDATE product_product SET write_date = %s", (before,))
        self.receipt(self.top, 20, 5)
        self.rebuild()
        self.assertEqual(self.row(self.leg).computed_at, before)
        self.assertGreater(self.row(self.top).computed_at, before)
        self.assertEqual(self.row(self.top).incoming, 20)

    def test_killed_half_way_it_goes_on_where_it_was(self):
        done = []
        rows = type(self.env[RISK])
        rebuild = rows._rebuild

        def spied(self, plant, learning, products, log=False):
            done.extend(products.ids)
            return rebuild(self, plant, learning, products, log)

        self.patch(rows, "_rebuild", spied)
        self.patch(rows, "_look_for_changes", lambda *args: None)
        self.goes_on = False
        with patch(f"{REBUILD}._CHUNK", 1):
            for _run in range(3):  # what is learnt, then a product at a time
                self.assertFalse(self.learning().pass_done)
                self.go_on()
            self.assertEqual(self.learning().pass_after, self.top.id)
            self.goes_on = True
            self.go_on()
        self.assertTrue(self.learning().pass_done)
        self.assertEqual(done, (self.leg | self.top | self.table).ids)
        self.assertEqual(len(self.row(self.leg)), 1)

    def test_a_product_that_fails_keeps_no_other_from_it(self):
        rows = type(self.env[RISK])
        rebuild = rows._rebuild

        def failing(self, plant, learning, products, log=False):
            found = rebuild(self, plant, learning, products, log)
            if "PAT-01" in products.mapped("default_code"):
                raise ZeroDivisionError
            return found

        self.patch(rows, "_rebuild", failing)
        with self.assertLogs(REBUILD, "ERROR"):
            self.assertEqual(self.rebuild().product_id, self.top)
        self.assertTrue(self.learning().pass_done)

    def test_history_that_is_imported_later_is_learnt_from_at_once(self):
        self.rebuild()
        learning = self.learning()
        self.assertFalse(learning._is_outgrown())
        learning.habits = {**learning.habits, "since": str(fields.Date.today())}
        self.assertTrue(learning._is_outgrown())
        self.rebuild()
        self.assertFalse(learning._is_outgrown())
        self.assertTrue(learning.pass_done)

    def test_each_company_has_rows_of_its_own(self):
        other = self.env["res.company"].create({"name": "Otra"})
        place = self.env["stock.warehouse"].search([("company_id", "=", other.id)])
        self.env["stock.quant"].with_company(other)._update_available_quantity(
            self.leg, place.lot_stock_id, 77
        )
        mine = self.rebuild()
        theirs = self.env[RISK].search([("company_id", "=", other.id)])
        self.assertEqual(theirs.mapped("on_hand"), [77])
        self.assertEqual((theirs.warehouse_id, theirs.state), (place, "no_history"))
        self.assertEqual(self.row(self.leg).on_hand, 4)
        own = self.env[RISK].with_user(self.planner).search([])
        self.assertEqual(own, mine)

    def test_a_queue_of_changes_survives_too(self):
        self.rebuild()
        self.learning().waiting = (self.leg | self.top).ids
        self.goes_on = False
        with patch(f"{REBUILD}._CHUNK", 1):
            self.go_on()
            self.assertEqual(self.learning().waiting, self.top.ids)
            self.go_on()
        self.assertFalse(self.learning().waiting)

    def test_a_forecast_is_told_in_the_language_of_its_reader(self):
        self.env["res.lang"]._activate_lang("es_ES")
        self.rebuild()
        row = self.row(self.leg)
        english = row.with_context(lang="en_US").reason
        spanish = row.with_context(lang="es_ES").reason
        self.assertIn("on hand", english)
        self.assertIn("existencias", spanish)
        fan = row.with_context(lang="es_ES").fan()
        self.assertEqual(fan["type"], "fan")
        self.assertIn("días", fan["badge"])

    def test_a_forecast_of_now_knows_what_was_learnt(self):
        late = [(day, 4) for day in range(12, 24)]
        moves = self.done(
            self.leg,
            {day: 0.001 for day, _late in late},
            self.suppliers,
            self.stock,
            partner_id=self.env["res.partner"]
            .search([("name", "=", "Maderas Test")])
            .id,
        )
        self.env.cr.execute(
            "UPDATE stock_move SET date_deadline = date - interval '4 days'"
            " WHERE id = ANY(%s)",
            (moves.ids,),
        )
        self.rebuild()
        row = self.row(self.leg)
        self.assertEqual(row._assessment().supplied.late, [4, 4, 4])
        env = self.as_planner()
        (now,) = live(env, self.leg.with_env(env))
        kept = row._assessment()
        self.assertEqual(list(now.supplied.late), list(kept.supplied.late))
        self.assertEqual(now.grounds, kept.grounds)
        self.assertEqual(list(now.by_day), list(kept.by_day))

    def test_a_model_from_outside_is_heard_in_the_background_alone(self):
        """One that tells of no demand at all, and is believed."""

        def joined(found, _history):
            return Forecasters([self.silenced(each) for each in found.learnt])

        self.rebuild()
        (usual,) = live(self.env, self.leg, self.warehouse)
        self.assertGreater(usual.p_out, 0.1)
        self.learning().write({"learnt_on": False, "pass_day": False})
        self.patch(outside, "find_spec", lambda _name: True)
        self.patch(outside, "rates_by", lambda _name: lambda past: np.zeros(len(past)))
        with patch(f"{LEARNING}.all_helped", joined):
            self.rebuild()
        row = self.row(self.leg)
        self.assertEqual((row.state, row.chance), ("forecast", "under 5 %"))
        (by_day,) = live(self.env, self.leg, self.warehouse)
        self.assertEqual(by_day.p_out, usual.p_out)

    @staticmethod
    def silenced(alone):
        return outside.Helped(
            alone.length, alone.grid, alone.tuning, None, "Nothing", 20, alone
        )

    def test_a_row_of_another_version_is_still_told(self):
        self.rebuild()
        row = self.row(self.leg)
        row.data = {**row.data, "unheard_of": 1}
        self.assertTrue(row.reason)

    def test_an_offer_is_for_who_may_create_it(self):
        self.rebuild()
        row = self.row(self.leg)
        self.assertIsNone(row.with_user(self.planner).offer())
        offer = row.offer()
        if "purchase.order" not in self.env:
            self.assertIsNone(offer)
            return
        self.assertEqual(offer["kind"], "draft_purchase")
        self.assertEqual(offer["values"]["product"], self.leg.id)
        self.assertEqual(offer["values"]["quantity"], row.order_qty)
        self.assertEqual(offer["values"]["vendor"], row.vendor_id.id)


@tagged("post_install", "-at_install")
class TestStockRiskRights(RowsCase):
    def setUp(self):
        super().setUp()
        self.rebuild()

    def test_costs_are_for_managers(self):
        row = self.row(self.leg)
        planner = row.with_user(self.planner)
        self.assertTrue(planner.chance)
        for name in ("value_at_risk", "demand_value"):
            self.assertNotIn(name, planner.fields_get())
            with self.assertRaises(AccessError):
                planner.read([name])
        self.assertNotIn("7654", str(planner.data))
        groups = "base.group_user,mrp.group_mrp_manager"
        boss = new_test_user(self.env, "risk_boss", groups=groups)
        self.assertGreater(row.with_user(boss).value_at_risk, 0)

    def test_another_company_is_invisible(self):
        other = self.env["res.company"].create({"name": "Otra"})
        row = self.row(self.leg)
        row.company_id = other
        rows = self.env[RISK].with_user(self.planner)
        self.assertNotIn(row.id, rows.search([]).ids)
        with self.assertRaises(AccessError):
            rows.browse(row.id).fan()
        with self.assertRaises(AccessError):
            rows.browse(row.id).action_recompute()

    def test_who_may_not_read_stock_reads_no_forecast(self):
        office = new_test_user(self.env, "risk_office", groups="base.group_user")
        office.group_ids |= self.env.ref("mrp_ai_assistant.group_ai_user")
        for model in (RISK, "mrp.ai.forecast.log", "mrp.ai.forecast.learning"):
            self.assertTrue(self.env[model].search([]), "there is something to hide")
            rows = self.env[model].with_user(office)
            self.assertFalse(rows.has_access("read"))
            with self.assertRaises(AccessError):
                rows.search([])
            self.assertTrue(self.env[model].with_user(self.planner).search([]))

    def test_nobody_writes(self):
        row = self.row(self.leg).with_user(self.planner)
        with self.assertRaises(AccessError):
            row.write({"p_out": 0})
        with self.assertRaises(AccessError):
            row.unlink()

    def test_all_is_recomputed_for_ai_managers_only(self):
        with self.assertRaises(AccessError):
            self.env[RISK].with_user(self.planner).action_recompute_all()
        self.env[RISK].action_recompute_all()
        self.assertFalse(self.learning().pass_day)

    def test_one_is_recomputed_by_who_may_read_it(self):
        row = self.row(self.leg).with_user(self.planner)
        self.put(self.leg, 100)
        row.action_recompute()
        self.assertEqual(row.on_hand, 104)


@tagged("post_install", "-at_install")
class TestForecastLog(RowsCase):
    def setUp(self):
        super().setUp()
        # The scheduled action commits after each piece; a test keeps its transaction.
        cron = self.env.registry["ir.cron"]
        self.startPatcher(patch.object(cron, "_commit_progress", return_value=1))

    def test_a_forecast_is_logged_once_a_day_and_scored_when_it_closes(self):
        self.rebuild()
        self.learning().pass_day = False
        self.rebuild()
        logs = self.env["mrp.ai.forecast.log"]
        log = logs.search([("product_id", "=", self.leg.id)])
        self.assertEqual(len(log), 1)
        self.assertEqual((log.stock, log.scored), (4, False))
        self.assertEqual(log.told, str(min(int(log.p_told * 10), 9)))
        self.assertLessEqual(log.order_80, log.order_99)
        self.assertIsNone(logs.score_of_plant())
        began = fields.Date.today() - timedelta(days=20)
        log.write({"day": began, "window_end": began + timedelta(days=9)})
        logs._cron_score()
        self.assertEqual((log.scored, log.came), (True, 10))
        self.assertEqual(log.p_came, 1.0)
        self.assertAlmostEqual(log.brier, (log.p_told - 1) ** 2, places=3)
        score = logs.with_user(self.planner).score_of_plant()
        self.assertEqual((score.cases, score.covered[-1] <= 1), (1, True))
        self.assertAlmostEqual(score.brier, log.brier, places=3)

    def test_an_open_window_is_not_scored_and_an_old_one_goes(self):
        self.rebuild()
        logs = self.env["mrp.ai.forecast.log"]
        log = logs.search([("product_id", "=", self.leg.id)])
        logs._cron_score()
        self.assertFalse(log.scored)
        log.window_end = fields.Date.today() - timedelta(days=400)
        log.day = log.window_end - timedelta(days=5)
        long_ago = fields.Datetime.now() - timedelta(days=180)
        self.env["mrp.ai.retention"].sudo()._purge_forecasts(long_ago)
        self.assertFalse(log.exists())
