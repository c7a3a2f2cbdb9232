"""When something that repeats on days of the week comes next.

>>> from datetime import datetime, timezone
>>> every = Weekly(frozenset({0, 1, 2, 3, 4}), 6 * 60 + 30)
>>> friday = datetime(2026, 11, 27, 7, tzinfo=timezone.utc)
>>> every.next_after(friday, timezone.utc).isoformat()
'2026-11-30T06:30:00+00:00'
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, time, timedelta, tzinfo

WORKDAYS = frozenset(range(5))
EVERY_DAY = frozenset(range(7))
DAY = 24 * 60  # minutes


@dataclass(frozen=True)
class Weekly:
    """``days``: 0 is Monday; ``minutes`` after midnight, by the clock of its owner.

    Raises ``ValueError`` without a day, or with a time that no day has.
    """

    days: frozenset[int]
    minutes: int

    def __post_init__(self) -> None:
        if not self.days or not self.days <= EVERY_DAY:
            raise ValueError(f"days of no week: {sorted(self.days)}")
        if not 0 <= self.minutes < DAY:
            raise ValueError(f"minutes of no day: {self.minutes}")

    def next_after(self, moment: datetime, zone: tzinfo) -> datetime:
        """The first time after ``moment``, which knows its own zone, in ``zone``.

        An hour that is skipped when summer begins comes an hour later; one that comes
        twice when it ends is taken once.
        """
        day = moment.astimezone(zone).date()
        for ahead in range(9):
            wanted = day + timedelta(days=ahead)
            if wanted.weekday() not in self.days:
                continue
            at = _on_the_clock(datetime.combine(wanted, self._time()), zone)
            if at > moment:
                return at
        raise AssertionError("a week without any of its days")

    def _time(self) -> time:
        return time(self.minutes // 60, self.minutes % 60)


def _on_the_clock(naive: datetime, zone: tzinfo) -> datetime:
    """Zones of pytz have to be asked; others answer by themselves."""
    localize = getattr(zone, "localize", None)
    if localize is None:
        return naive.replace(tzinfo=zone)
    at: datetime = zone.normalize(localize(naive))  # type: ignore[attr-defined]
    return at
