"""The dates of the demo: every one of them hangs on today."""

from datetime import date, datetime, time, timedelta, timezone

import pytz

PLANT_ZONE = "Europe/Madrid"


class PlantClock:
    """Turns "so many days from today, at eight" into what Odoo stores.

    :param now: naive UTC datetime, the only thing taken from the wall clock
    """

    def __init__(self, now: datetime) -> None:
        self.zone = pytz.timezone(PLANT_ZONE)
        self.now = now.replace(microsecond=0)
        self.today = self.now.replace(tzinfo=timezone.utc).astimezone(self.zone).date()

    def day(self, days: int) -> date:
        return self.today + timedelta(days=days)

    def at(self, days: int, hour: float = 8.0) -> datetime:
        """Naive UTC datetime of ``hour`` o'clock in the plant, ``days`` from today."""
        return self.on(self.day(days), hour)

    def on(self, day: date, hour: float = 8.0) -> datetime:
        minutes = round(hour * 60)
        local = datetime.combine(day, time(minutes // 60, minutes % 60))
        return self.zone.localize(local).astimezone(timezone.utc).replace(tzinfo=None)

    def ago(self, minutes: float) -> datetime:
        return self.now - timedelta(minutes=minutes)
