"""Numbers in a sentence, in figures and in words, as every locale may read them.

>>> sorted(readings("1.250,5")), sorted(readings("1.234"))
([1250.5], [1.234, 1234.0])
>>> [(sorted(n.readings), n.unit) for n in numbers("veintiún días, twenty-one kg")]
[([21.0], 'day'), ([21.0], 'kg')]
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from .characters import fold
from .number_words import TIMES, WORDS, amount
from .units import FUNCTION_WORDS, unit_of

_FIGURE = re.compile(
    r"(?<![\w.,])[-+]?\d+(?:[.,' ]\d{3}(?!\d))*(?:[.,]\d+)?(?=[^\d]|$)"
)
_AFTER = re.compile(r"\s?(%|€|\$|£|m[23](?!\w)|[^\W\d_]+)", re.UNICODE)
_DIRECTIONS = {
    **dict.fromkeys("mas more despues after later tarde late".split(), "+"),
    **dict.fromkeys("menos less antes before earlier early".split(), "-"),
}
_TURN = re.compile(
    rf"(?: ?[^\W\d_]{{1,9}}| ?[%€$£])? ({'|'.join(_DIRECTIONS)})\b"
    r"(?! than)(?!(?<=mas) de)(?!(?<=menos) de)"
)
_TOKEN = re.compile(r"[a-zñ]+")
_JOINTS = ("y", "and")


@dataclass(frozen=True)
class Number:
    """A number as it stands in a text from ``start`` to ``end``.

    ``readings`` are the values that it may have. ``unit`` is canonical ('day', '%',
    'kg'), "" for another noun, None where nothing is counted. ``turn`` is "+" for
    "58 h more", "-" for "58 h less".
    """

    readings: frozenset[float]
    unit: str | None
    start: int
    end: int
    turn: str = ""


def readings(figure: str) -> frozenset[float]:
    """Every value of ``figure``: the marks may mean decimals or thousands."""
    sign = -1.0 if figure.startswith("-") else 1.0
    text = re.sub(r"[-+' ]", "", figure)
    marks = re.findall(r"[.,]", text)
    values = set()
    if not marks:
        values.add(float(text))
    elif len(set(marks)) == 2:
        whole, _, part = text.rpartition(marks[-1])
        values.add(float(re.sub(r"[.,]", "", whole) + "." + part))
    elif len(marks) > 1:
        values.add(float(re.sub(r"[.,]", "", text)))
    else:
        whole, part = text.split(marks[0])
        values.add(float(f"{whole}.{part}"))
        if len(part) == 3 and whole != "0":
            values.add(float(whole + part))
    return frozenset(sign * value for value in values)


def numbers(text: str) -> list[Number]:
    """The numbers of a cleaned ``text`` in the order in which they stand."""
    found = [*_figures(text), *_worded(text)]
    return sorted(found, key=lambda number: number.start)


def _figures(text: str) -> Iterator[Number]:
    for hit in _FIGURE.finditer(text):
        values = readings(hit[0])
        if " " in hit[0]:  # "1 250" may be two numbers or one
            values |= readings(hit[0].split(" ")[-1])
        after = text[hit.end() :]
        told = f" {fold(after)}" if after.startswith(" ") else fold(after)
        unit, turn = _unit_after(text, hit.end()), _TURN.match(told)
        direction = _DIRECTIONS[turn[1]] if turn else ""
        yield Number(values, unit, hit.start(), hit.end(), direction)


def _unit_after(text: str, position: int) -> str | None:
    hit = _AFTER.match(text, position)
    if hit is None:
        return None
    word = fold(hit[1])
    if word in ("por", "per"):
        return (
            "%"
            if re.match(r"\s?(por ciento|per cent)", fold(text[position:]))
            else None
        )
    return None if word in FUNCTION_WORDS else unit_of(word)


def _worded(text: str) -> Iterator[Number]:
    folded = fold(text)
    if len(folded) != len(text):  # positions would not agree
        folded = text.lower()
    tokens = list(_TOKEN.finditer(folded))
    run: list[re.Match[str]] = []
    followers: list[re.Match[str] | None] = [*tokens[1:], None]
    for token, after in zip(tokens, followers, strict=False):
        joins = token[0] in _JOINTS and run and after and after[0] in WORDS
        if token[0] in WORDS or joins:
            run.append(token)
            if after and _goes_on(folded[token.end() : after.start()], after[0]):
                continue
        if run:
            yield from _run_number(folded, run)
            run = []


def _goes_on(between: str, word: str) -> bool:
    near = between and not between.strip(" -")
    return bool(near) and (word in WORDS or word in _JOINTS)


def _run_number(folded: str, run: list[re.Match[str]]) -> Iterator[Number]:
    said = [token[0] for token in run]
    while said and said[-1] in _JOINTS:
        said, run = said[:-1], run[:-1]
    if len(said) > 1 and said[0] in ("a", "an") and said[1] not in TIMES:
        said, run = said[1:], run[1:]  # "a quince" is up to fifteen
    if not said or folded[: run[0].start()].endswith("por "):  # "por ciento"
        return
    unit = _unit_after(folded, run[-1].end())
    article = said in (["un"], ["una"], ["uno"], ["one"], ["a"], ["an"])
    if article and not unit:  # "una orden" counts nothing; "un día" does
        return
    yield Number(frozenset({amount(said)}), unit, run[0].start(), run[-1].end())
