"""A plant with hours, for the tests of what would happen if."""

from .plant import PlantCase


class WorkingCase(PlantCase):
    """Both centers work every day from 6 to 14 UTC; legs are there."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.hours = cls.env["resource.calendar"].create({"name": "Diario", "tz": "UTC"})
        cls.hours.attendance_ids.unlink()
        for day in range(7):
            cls.env["resource.calendar.attendance"].create(
                {
                    "name": "x",
                    "calendar_id": cls.hours.id,
                    "dayofweek": str(day),
                    "hour_from": 6,
                    "hour_to": 14,
                }
            )
        (cls.cutting | cls.assembly).resource_calendar_id = cls.hours
        cls.put(cls.leg, 100)
