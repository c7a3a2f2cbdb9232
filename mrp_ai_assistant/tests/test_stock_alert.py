from datetime import timedelta

from odoo import fields
from odoo.exceptions import AccessError, ValidationError
from odoo.tests import new_test_user, tagged

from .forecasting import ForecastCase


@tagged("post_install", "-at_install")
class TestStockAlert(ForecastCase):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.env["res.config.settings"].create({"group_mrp_ai_user": True}).execute()
        groups = "base.group_user,mrp.group_mrp_user"
        cls.keeper = new_test_user(
            cls.env, "stock_keeper", groups=groups, lang="en_US", tz="Europe/Madrid"
        )
        cls.company = cls.env.ref("stock.warehouse0").company_id
        cls.company.write({"mrp_ai_risk_threshold": 50, "mrp_ai_risk_user_id": False})
        cls.leg.responsible_id = cls.keeper
        cls.env.flush_all()
        list(cls.env["mrp.ai.stock.risk"]._rebuilding())
        cls.row = cls.env["mrp.ai.stock.risk"].search([("product_id", "=", cls.leg.id)])

    def setUp(self):
        super().setUp()
        self.row.activity_id.unlink()
        self.row.write({"alerted_on": False, "snoozed_until": False})

    def told(self):
        """The alerts of the leg that are to be done."""
        return self.env["mail.activity"].search(
            [("res_model", "=", "product.product"), ("res_id", "=", self.leg.id)]
        )

    def risk(self, p, risk="high"):
        self.row.write({"p_out": p, "risk": risk})
        self.row._rebuilt()

    def test_crossing_the_threshold_is_told_once(self):
        self.risk(0.45, "medium")
        self.assertFalse(self.told())
        self.risk(0.5)
        activity = self.told()
        self.assertEqual(activity.user_id, self.keeper)
        self.assertIn("Stock-out risk", activity.summary)
        self.assertIn("on hand", activity.note)
        for p in (0.6, 0.95, 1.0):
            self.risk(p)
        self.assertEqual(self.told(), activity)

    def test_done_is_not_told_again_until_it_fell(self):
        self.risk(0.8)
        self.told().action_feedback()
        self.risk(0.9)
        self.assertFalse(self.told())
        self.risk(0.1, "low")
        self.risk(0.7)
        self.assertEqual(len(self.told()), 1)

    def test_an_alert_is_closed_when_the_risk_fell(self):
        self.risk(0.8)
        self.assertTrue(self.told())
        self.risk(0.2, "medium")
        self.assertFalse(self.told())
        self.assertFalse(self.row.alerted_on)

    def test_snoozed_it_is_not_told_until_the_snooze_ends(self):
        self.risk(0.8)
        self.row.with_user(self.keeper).snooze(7)
        self.assertTrue(self.row.is_snoozed)
        self.assertEqual(self.row.snoozed_by_id, self.keeper)
        self.assertFalse(self.told())
        self.risk(0.9)
        self.assertFalse(self.told())
        self.assertIn(
            self.row, self.row.search([("is_snoozed", "=", True)]), "it can be found"
        )
        self.row.snoozed_until = fields.Date.today() - timedelta(days=1)
        self.risk(0.9)
        self.assertEqual(len(self.told()), 1)

    def test_the_wizard_snoozes(self):
        self.risk(0.8)
        action = self.row.with_user(self.keeper).action_snooze()
        wizard = (
            self.env[action["res_model"]]
            .with_user(self.keeper)
            .with_context(**action["context"])
            .create({"days": "30"})
        )
        wizard.action_confirm()
        self.assertEqual(
            self.row.snoozed_until, fields.Date.today() + timedelta(days=30)
        )
        self.row.with_user(self.keeper).action_wake()
        self.assertFalse(self.row.is_snoozed)

    def test_a_product_has_a_threshold_of_its_own(self):
        self.leg.product_tmpl_id.mrp_ai_risk_threshold = 90
        self.risk(0.8)
        self.assertFalse(self.told())
        self.risk(0.9)
        self.assertTrue(self.told())

    def test_a_company_may_have_none(self):
        self.company.mrp_ai_risk_alerts = False
        self.risk(1.0)
        self.assertFalse(self.told())

    def test_a_threshold_is_a_percentage(self):
        for wrong in (-1, 96, 200):
            with self.assertRaises(ValidationError):
                self.company.mrp_ai_risk_threshold = wrong
                self.company.flush_recordset()

    def test_without_history_nobody_is_told(self):
        self.risk(0.0, "unknown")
        self.assertFalse(self.told())

    def test_only_who_may_read_it_is_told(self):
        outsider = new_test_user(self.env, "alert_outsider", groups="base.group_user")
        self.leg.responsible_id = outsider
        managers = self.env.ref("mrp_ai_assistant.group_ai_manager").all_user_ids
        managers.group_ids -= self.env.ref("mrp_ai_assistant.group_ai_manager")
        (managers - self.env.user).active = False
        self.risk(0.8)
        self.assertFalse(self.told())
        self.assertFalse(self.row.alerted_on, "somebody may be told later")
        self.company.mrp_ai_risk_user_id = self.keeper
        self.risk(0.8)
        self.assertEqual(self.told().user_id, self.keeper)

    def test_without_anybody_else_a_manager_of_the_assistant_is_told(self):
        self.leg.responsible_id = False
        groups = "mrp.group_mrp_manager,mrp_ai_assistant.group_ai_manager"
        new_test_user(self.env, "alert_chief", groups=groups)
        self.risk(0.8)
        self.assertTrue(
            self.told().user_id.has_group("mrp_ai_assistant.group_ai_manager")
        )

    def test_the_buyer_of_the_vendor_comes_first(self):
        if "buyer_id" not in self.env["res.partner"]._fields:
            self.skipTest("purchases are not installed")
        groups = "base.group_user,mrp.group_mrp_user"
        buyer = new_test_user(self.env, "alert_buyer", groups=groups)
        vendor = self.env["res.partner"].create(
            {"name": "Herrajes Test", "buyer_id": buyer.id}
        )
        self.row.vendor_id = vendor
        self.risk(0.8)
        self.assertEqual(self.told().user_id, buyer)

    def test_it_is_told_in_the_language_of_its_reader(self):
        self.keeper.lang = "es_ES"
        self.risk(0.8)
        self.assertIn("Riesgo de rotura", self.told().summary)
        self.assertIn("a mano", self.told().note)

    def test_what_goes_wrong_stops_no_forecast(self):
        self.row.data = {"broken": True}
        with self.assertLogs("odoo.addons.mrp_ai_assistant", "ERROR"):
            self.row.write({"p_out": 0.9, "risk": "high"})
            self.row._rebuilt()
        self.assertFalse(self.told())

    def test_who_may_not_read_stock_may_not_snooze(self):
        outsider = new_test_user(self.env, "alert_nobody", groups="base.group_user")
        with self.assertRaises(AccessError):
            self.row.with_user(outsider).snooze(7)
