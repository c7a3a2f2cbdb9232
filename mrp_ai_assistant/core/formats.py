"""Numbers, dates and quantities as the answer's language writes them.

>>> SPANISH.number(1250.5, 2)
'1.250,5'
>>> ENGLISH_FORMATS.number(1250.5, 2)
'1,250.5'
>>> SPANISH.day(date(2026, 11, 3))
'3 nov 2026'
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, datetime, timezone, tzinfo

_MONTHS = {
    "es": "ene feb mar abr may jun jul ago sep oct nov dic".split(),
    "en": "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(),
}
_WEEKDAYS = {
    "es": "lunes martes miércoles jueves viernes sábado domingo".split(),
    "en": "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split(),
}


@dataclass(frozen=True)
class Formats:
    """``decimal`` and ``thousands`` marks of ``lang``; times are shown in ``tz``."""

    lang: str
    decimal: str
    thousands: str
    tz: tzinfo = timezone.utc

    def number(self, value: float, digits: int = 0, *, fixed: bool = False) -> str:
        """``value`` with at most ``digits`` decimals (exactly, when ``fixed``)."""
        text = f"{value:,.{digits}f}"
        if "." in text and not fixed:
            text = text.rstrip("0").rstrip(".")
        if text in ("-0", ""):
            text = "0"
        swap = {",": self.thousands, ".": self.decimal}
        return "".join(swap.get(mark, mark) for mark in text)

    def day(self, value: date) -> str:
        """The day with its month in letters: nobody can read it as another one."""
        return f"{value.day} {_MONTHS[self.lang][value.month - 1]} {value.year}"

    def weekday(self, value: date) -> str:
        return _WEEKDAYS[self.lang][value.weekday()]

    def moment(self, value: datetime) -> str:
        """Day and time in the reader's time zone; a naive ``value`` is UTC."""
        local = self.local(value)
        return f"{self.day(local.date())} {local:%H:%M}"

    def local(self, value: datetime) -> datetime:
        """``value`` in the reader's time zone; a naive one is UTC."""
        aware = value if value.tzinfo else value.replace(tzinfo=timezone.utc)
        return aware.astimezone(self.tz)

    def local_day(self, value: datetime) -> date:
        """The reader's calendar day of ``value``; a naive one is UTC."""
        return self.local(value).date()

    def without_year(self, text: str, year: int) -> str:
        """``text`` whose days of ``year`` are written without it.

        >>> SPANISH.without_year("llega el 27 nov 2026, no el 3 ene 2027", 2026)
        'llega el 27 nov, no el 3 ene 2027'
        """
        months = "|".join(_MONTHS[self.lang])
        return re.sub(rf"\b(\d{{1,2}} (?:{months})) {year}\b", r"\1", text)


SPANISH = Formats("es", ",", ".")
ENGLISH_FORMATS = Formats("en", ".", ",")
