"""Whole numbers in words, Spanish and English, up to 999."""

from __future__ import annotations

from itertools import product

_ES = """cero un dos tres cuatro cinco seis siete ocho nueve diez once doce trece
catorce quince dieciseis diecisiete dieciocho diecinueve veinte veintiun veintidos
veintitres veinticuatro veinticinco veintiseis veintisiete veintiocho veintinueve
treinta""".split()
_ES_TENS = dict(
    treinta=30,
    cuarenta=40,
    cincuenta=50,
    sesenta=60,
    setenta=70,
    ochenta=80,
    noventa=90,
)
_EN = """zero one two three four five six seven eight nine ten eleven twelve thirteen
fourteen fifteen sixteen seventeen eighteen nineteen twenty""".split()
_EN_TENS = dict(
    twenty=20, thirty=30, forty=40, fifty=50, sixty=60, seventy=70, eighty=80, ninety=90
)


def _all() -> dict[str, int]:
    words = {word: value for value, word in enumerate(_EN)} | _EN_TENS
    words |= {word: value for value, word in enumerate(_ES)} | _ES_TENS
    words |= {"uno": 1, "una": 1, "veintiuno": 21, "veintiuna": 21}
    words |= {"cien": 100, "ciento": 100, "doscientos": 200, "quinientos": 500}
    words |= {"docena": 12, "una docena": 12, "media docena": 6, "dozen": 12}
    words |= {"a dozen": 12, "half a dozen": 6, "hundred": 100, "a hundred": 100}
    units = [(word, value) for value, word in enumerate(_ES[:10]) if value]
    for (ten, tens), (unit, value) in product(
        _ES_TENS.items(), [*units, ("uno", 1), ("una", 1)]
    ):
        words[f"{ten} y {unit}"] = tens + value
    for (ten, tens), (value, unit) in product(_EN_TENS.items(), enumerate(_EN[:10])):
        if value:
            words[f"{ten} {unit}"] = words[f"{ten}-{unit}"] = tens + value
    return words


NUMBER_WORDS = _all()
# "un", "una", "a" are articles far more often than numbers.
ARTICLES = frozenset({"un", "una", "uno", "one"})


def number(text: str) -> int | None:
    """The whole number that ``text`` (folded) writes, in digits or words.

    >>> number("treinta y dos"), number("15"), number("mesa")
    (32, 15, None)
    """
    if text.isascii() and text.isdigit() and len(text) <= 6:
        return int(text)
    return NUMBER_WORDS.get(text)
