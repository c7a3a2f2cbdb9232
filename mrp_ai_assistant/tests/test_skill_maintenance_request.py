"""A maintenance request in the asker's own words, made by a click."""

from odoo.tests import tagged

from ..core.evidence import Ask
from ..skills.acting.maintenance_request import maintenance_request
from .changing import ChangingCase

KIND = "maintenance_request"


@tagged("post_install", "-at_install")
class TestMaintenanceRequest(ChangingCase):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        if "maintenance.request" not in cls.env:
            return
        manager = cls.env.ref("maintenance.group_equipment_manager")
        cls.planner.group_ids |= manager
        cls.saw = cls.env["maintenance.equipment"].create({"name": "Sierra de prueba"})

    def setUp(self):
        super().setUp()
        if "maintenance.request" not in self.env:
            self.skipTest("maintenance is not installed")

    def draft(self, **said):
        return self.drafted(maintenance_request, **said)

    def requests(self):
        return self.env["maintenance.request"].search(
            [("equipment_id", "=", self.saw.id)]
        )

    def test_a_breakdown_by_a_click_and_back(self):
        card = self.draft(
            equipment=self.ref(self.saw), sort="corrective", note="hace ruido"
        )
        self.assertFalse(self.requests())
        done = self.confirmed(card)
        self.assertEqual(done["state"], "executed", done["message"])
        request = self.requests()
        self.assertEqual(
            [request.name, request.maintenance_type], ["Hace ruido", "corrective"]
        )
        self.undone(done)
        self.assertFalse(self.requests().filtered(lambda each: not each.archive))

    def test_its_kind_is_asked_for_on_the_card(self):
        card = self.draft(equipment=self.ref(self.saw), note="hace ruido")
        self.assertFalse(card["can_confirm"])
        edited = self.page.edit(card["id"], card["token"], {"type": "preventive"})
        self.assertTrue(edited["can_confirm"])
        self.confirmed(edited)
        self.assertEqual(self.requests().maintenance_type, "preventive")

    def test_a_work_center_is_in_its_title(self):
        card = self.draft(
            center=self.ref(self.cutting), sort="corrective", note="no arranca"
        )
        title = next(f for f in card["fields"] if f["name"] == "title")
        self.assertEqual(title["value"], "Corte test: No arranca")

    def test_open_requests_of_the_machine_are_told(self):
        self.env["maintenance.request"].create(
            {"name": "Ya avisado", "equipment_id": self.saw.id}
        )
        check = self.check(KIND, title="x", equipment=self.saw.id, type="corrective")
        self.assertIn("Ya avisado", check.conflicts[0].text)
        self.assertFalse(check.blocked)

    def test_nothing_said_is_asked(self):
        found = maintenance_request.run(self.as_planner(), {})
        self.assertIsInstance(found, Ask)
