"""Number words of both languages.

>>> amount(["treinta", "y", "dos"]), amount(["twenty", "one"]), amount(["dos", "mil"])
(32.0, 21.0, 2000.0)
>>> amount(["two", "dozen"])
24.0
"""

from __future__ import annotations

from collections.abc import Sequence

_UNITS = {
    "es": (
        "cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece "
        "catorce quince dieciseis diecisiete dieciocho diecinueve veinte veintiuno "
        "veintidos veintitres veinticuatro veinticinco veintiseis veintisiete "
        "veintiocho veintinueve"
    ),
    "en": (
        "zero one two three four five six seven eight nine ten eleven twelve thirteen "
        "fourteen fifteen sixteen seventeen eighteen nineteen twenty"
    ),
}
_TENS = {
    "es": "treinta cuarenta cincuenta sesenta setenta ochenta noventa",
    "en": "thirty forty fifty sixty seventy eighty ninety",
}
_HUNDREDS = (
    "cien doscient trescient cuatrocient quinient seiscient setecient ochocient "
    "novecient"
)
TIMES = {  # what multiplies the words before: "a hundred", "two dozen"
    "hundred": 100,
    "mil": 1000,
    "thousand": 1000,
    "millon": 10**6,
    "millones": 10**6,
    "million": 10**6,
    "millions": 10**6,
    "docena": 12,
    "docenas": 12,
    "dozen": 12,
    "dozens": 12,
    "decena": 10,
    "decenas": 10,
    "centenar": 100,
    "centenares": 100,
}


def _adding() -> dict[str, int]:
    values = {"un": 1, "una": 1, "a": 1, "an": 1, "veintiun": 21, "veintiuna": 21}
    values |= {"par": 2, "couple": 2, "pair": 2, "cien": 100, "ciento": 100}
    for said in _UNITS.values():
        values |= {word: n for n, word in enumerate(said.split())}
    for said in _TENS.values():
        values |= {word: n * 10 for n, word in enumerate(said.split(), 3)}
    for n, root in enumerate(_HUNDREDS.split()[1:], 2):
        values |= {root + "os": n * 100, root + "as": n * 100}
    return values


_ADDS = _adding()
WORDS = frozenset(_ADDS) | frozenset(TIMES)


def amount(said: Sequence[str]) -> float:
    """The value of the words ``said``, each of ``WORDS``, "y" or "and"."""
    total, group = 0, 0
    for word in said:
        if word in TIMES:
            times = TIMES[word]
            group = max(group, 1) * times
            if times >= 1000:
                total, group = total + group, 0
        elif word in ("par", "couple", "pair"):
            group = 2
        else:
            group += _ADDS.get(word, 0)
    return float(total + group)
