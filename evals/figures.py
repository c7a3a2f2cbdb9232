"""Numbers and days as people write them, in Spanish and in English."""

from __future__ import annotations

import re
from datetime import date, datetime
from decimal import Decimal
from typing import Any

# A number that is no part of a code or of a longer word.
_NUMBER = re.compile(
    r"(?<![\w/.,-])[-−]?\d+(?:[.,\u00a0\u202f ]\d{3})*(?:[.,]\d+)?(?![\w/])"
)
_MONTHS = {
    "es": "ene feb mar abr may jun jul ago sept oct nov dic".split(),
    "en": "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(),
}


def numbers(text: str, language: str) -> list[float]:
    """The numbers in ``text``.

    >>> numbers("1.250,5 kg en 3 órdenes", "es"), numbers("1,250.5 kg", "en")
    ([1250.5, 3.0], [1250.5])
    """
    return [_value(found[0], language) for found in _NUMBER.finditer(text)]


def _value(text: str, language: str) -> float:
    text = re.sub(r"[\u00a0\u202f ]", "", text).replace("−", "-")
    thousands, point = (".", ",") if language == "es" else (",", ".")
    text = text.replace(thousands, "") if _grouped(text, thousands) else text
    return float(text.replace(point, ".").replace(",", "."))


def _grouped(text: str, mark: str) -> bool:
    return bool(
        re.fullmatch(rf"-?\d{{1,3}}({re.escape(mark)}\d{{3}})+([.,]\d+)?", text)
    )


def same(kind: str, truth: Any, shown: float) -> bool:
    """Is ``shown`` the figure ``truth`` of ``kind``, as precisely as one shows it?

    >>> same("days", 19, 19.0), same("percent", 86.4, 86), same("minutes", 90, 1.5)
    (True, True, True)
    """
    value = float(truth)
    kind = kind.split("_")[0]
    match kind:
        case "percent":
            return abs(value - shown) <= 0.51
        case "money":
            return abs(value - shown) <= max(0.011, abs(value) * 0.0005)
        case "minutes":
            in_hours = abs(value / 60 - shown) <= 0.051
            return in_hours or abs(value - shown) <= max(1.0, abs(value) * 0.005)
        case "days":
            return abs(value - shown) <= (0.51 if value % 1 else 0.001)
    return abs(value - shown) <= 0.011


def as_number(value: Any) -> float | None:
    """A plain number out of a cell or a database; None for anything else."""
    if isinstance(value, bool) or not isinstance(value, int | float | Decimal):
        return None
    return float(value)


def is_day(truth: date, raw: Any, text: str, local: Any) -> bool:
    """Does a cell say that day? ``local`` turns a moment in UTC into the plant's."""
    try:
        moment = datetime.fromisoformat(raw) if isinstance(raw, str) else None
    except ValueError:
        moment = None
    if moment is not None:
        return truth in (moment.date(), local(moment))
    return any(written in text for written in days_written(truth))


def days_written(day: date) -> tuple[str, ...]:
    """
    >>> days_written(date(2026, 11, 26))[:2]
    ('26 nov 2026', 'Nov 26, 2026')
    """
    spanish, english = (_MONTHS[lang][day.month - 1] for lang in ("es", "en"))
    return (
        f"{day.day} {spanish} {day.year}",
        f"{english} {day.day}, {day.year}",
        f"{day.day} {english} {day.year}",
        f"{day:%d/%m/%Y}",
        f"{day:%m/%d/%Y}",
    )


def as_duration(minutes: float) -> tuple[str, ...]:
    """
    >>> as_duration(95)
    ('1 h 35 min', '1:35', '01:35', ' 1.6 h', ' 1,6 h')
    """
    hours, rest = divmod(round(minutes), 60)
    decimal = f" {minutes / 60:.1f} h"
    clock = f"{hours}:{rest:02}", f"{hours:02}:{rest:02}"
    return f"{hours} h {rest} min", *clock, decimal, decimal.replace(".", ",")
