"""The days after, or before, those that were asked about: "¿y la siguiente?"."""

from __future__ import annotations

import re
from datetime import date

from ..period import Period
from .calendar import DAY, month
from .normalise import clean, fold

_NEXT = re.compile(
    r"(?P<lead>\W*(?:y|e|and|what about|how about) )?"
    r"(?:en |a |in )?(?:l[ao] |el |the )?"
    r"(?:(?P<next>siguiente|proxim[oa]|que viene(?: despues)?|que sigue|next one|next|"
    r"one after(?: that)?|following(?: one)?)|(?P<last>anterior|previa|de antes|"
    r"previous one|previous|one before(?: that)?))\W*"
)


def shifted(question: str, period: Period | None) -> str:
    """``question`` with the days that it means, when it only names the next ones."""
    text = clean(question)
    match = _NEXT.fullmatch(fold(text))
    if not match or period is None or not period.start or not period.end:
        return question
    days = _beside(period.start, period.end, 1 if match["next"] else -1)
    lead = text[: match.end("lead")] if match["lead"] else ""
    spanish = not re.search(r"next|one|following|previous|and|about", fold(text))
    start, end = (day.isoformat() for day in days)
    span = f"del {start} al {end}?" if spanish else f"from {start} to {end}?"
    return f"{lead}{span}"


def _beside(start: date, end: date, way: int) -> tuple[date, date]:
    """A month beside a month, else as many days."""
    index = start.year * 12 + start.month - 1
    if (start, end) == month(index):
        return month(index + way)
    length = end - start + DAY
    return start + way * length, end + way * length
