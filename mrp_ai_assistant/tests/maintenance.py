"""Machines and requests of the tests of maintenance skills."""

from datetime import timedelta

from odoo.tests import new_test_user

from ..core.evidence import RecordRef
from ..skills.plant.clock import today
from .plant import PlantCase


class MaintenanceCase(PlantCase):
    """A manager of equipment, two machines, and a company of their own."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        if "maintenance.request" not in cls.env:
            return
        cls.manager = new_test_user(
            cls.env,
            "machines_t",
            groups="mrp.group_mrp_user,maintenance.group_equipment_manager",
        )
        # What others have written down in this database is not counted.
        cls.env["maintenance.request"].search([]).write({"archive": True})
        stages = cls.env["maintenance.stage"]
        cls.new = stages.search([("done", "=", False)], limit=1)
        cls.repaired = stages.search([("done", "=", True)], limit=1)
        cls.day = today(cls.env)
        cls.saw, cls.press = cls.env["maintenance.equipment"].create(
            [
                {"name": name, "effective_date": cls.day - timedelta(days=100)}
                for name in ("Sierra test", "Prensa test")
            ]
        )

    def setUp(self):
        super().setUp()
        if "maintenance.request" not in self.env:
            self.skipTest("maintenance is not installed")

    @classmethod
    def request(cls, machine, ago=0, planned=None, took=None, kind="corrective"):
        """Asked for ``ago`` days ago; done when it ``took`` some days."""
        asked = cls.day - timedelta(days=ago)
        values = {
            "name": f"Request of {ago} days ago",
            "equipment_id": machine.id,
            "maintenance_type": kind,
            "request_date": asked,
            "stage_id": (cls.new if took is None else cls.repaired).id,
        }
        if planned is not None:
            moment = cls.day + timedelta(days=planned)
            values["schedule_date"] = f"{moment} 12:00:00"
        request = cls.env["maintenance.request"].create(values)
        if took is not None:
            request.close_date = asked + timedelta(days=took)
        return request

    def ask_as(self, user, skill, **arguments):
        for name, record in arguments.items():
            if hasattr(record, "_name"):
                arguments[name] = RecordRef(record._name, record.id, record.name)
        self.env.flush_all()
        return skill.run(self.env(user=user), arguments)
