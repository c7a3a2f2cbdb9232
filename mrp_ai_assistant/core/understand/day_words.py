"""The words that name days, Spanish and English, folded."""

from __future__ import annotations

from .calendar import Unit

MONTHS = {
    name: place // 2 % 12 + 1
    for place, name in enumerate(
        """enero january febrero february marzo march abril april mayo may junio june
        julio july agosto august septiembre september octubre october
        noviembre november diciembre december""".split()
    )
} | {
    "setiembre": 9,
    "jan": 1,
    "feb": 2,
    "apr": 4,
    "jun": 6,
    "jul": 7,
    "aug": 8,
    "sep": 9,
    "sept": 9,
    "oct": 10,
    "nov": 11,
    "dec": 12,
    "ene": 1,
    "abr": 4,
    "ago": 8,
    "dic": 12,
}
WEEKDAYS = {
    name: place % 7
    for place, name in enumerate(
        """lunes martes miercoles jueves viernes sabado domingo
        monday tuesday wednesday thursday friday saturday sunday""".split()
    )
}
UNITS: dict[str, Unit] = {
    "dia": "day",
    "dias": "day",
    "day": "day",
    "days": "day",
    "semana": "week",
    "semanas": "week",
    "week": "week",
    "weeks": "week",
    "wk": "week",
    "wks": "week",
    "quincena": "fortnight",
    "quincenas": "fortnight",
    "fortnight": "fortnight",
    "mes": "month",
    "meses": "month",
    "month": "month",
    "months": "month",
    "trimestre": "quarter",
    "trimestres": "quarter",
    "quarter": "quarter",
    "quarters": "quarter",
    "ano": "year",
    "anos": "year",
    "year": "year",
    "years": "year",
    "fin de semana": "weekend",
    "finde": "weekend",
    "weekend": "weekend",
}


def either(words: object) -> str:
    """A group of alternatives for a regular expression, the longest first."""
    return "|".join(sorted(map(str, words), key=len, reverse=True))  # type: ignore[call-overload]
