"""An amount into the parameter that takes it: "50 mesas azteca" is 50, and a product.

A number that is a part of a record's name ("Tablero 20 mm") is no amount, nor is the
number of an order; what is left beside an amount is the name.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from ..evidence import Ask
from ..i18n import _
from ..skill import Skill
from .amounts import Figure
from .entities import BARCODE, Lookup, Rank, resolve
from .fill_figures import doubtful
from .filling import Filled, cannot, of_kind, one_at_a_time
from .normalise import fold
from .reading import CONNECTORS, Mention, Reading

# "Tablero de roble para 40 mesas": before the amount of another record.
_ANDS = frozenset("y e o u and or con with para for".split())
_ARTICLES = frozenset("los las the mis nuestros nuestras unos unas our my".split())
_SURE = (Rank.EXACT, Rank.CODE, Rank.WORDS)


def fill_amount(
    skill: Skill, reading: Reading, lookup: Lookup, filled: Filled
) -> Reading:
    """ "50 mesas azteca" into the amount of ``skill``; what is left is the name."""
    found: list[tuple[Figure, Mention]] = []
    left = reading
    for figure in reading.amounts:
        mention = _around(figure, left)
        if mention and _is_amount(figure, mention, skill, reading, lookup):
            found.append((figure, mention))
            left = _cut(left, mention, figure)
    if not found:
        return reading
    figure, mention = found[0]
    param = of_kind(skill, "amount")
    if param is None:
        whole = (mention.start, mention.end) == (figure.start, figure.end)
        if figure.unit_said or not whole:
            # Alone, it may be the number of an order that does not exist.
            filled.trouble = cannot(skill, reading, (figure.start, figure.end))
        return reading
    filled.trouble = _no_amount(skill, reading, found)
    filled.arguments[param.name] = figure.measure
    return left


def _no_amount(
    skill: Skill, reading: Reading, found: Sequence[tuple[Figure, Mention]]
) -> Ask | None:
    """Why there is no single amount above zero; None when there is."""
    figure, _mention = found[0]
    if len(found) > 1:
        ends = [each.start for each, _mention in found[1:]] + [found[-1][1].end]
        spans = [
            (each.start, max(each.end, _end(reading, each.start, end)))
            for (each, _mention), end in zip(found, ends, strict=True)
        ]
        return one_at_a_time(skill, reading, spans)
    if figure.other is not None:
        return doubtful(reading, figure)
    if figure.value <= 0:
        words = reading.text[figure.start : figure.end]
        return Ask(_("“%(words)s”: an amount is above zero.", words=words))
    return None


def _end(reading: Reading, start: int, end: int) -> int:
    """Where the words before ``end`` end, without what only joins."""
    words = reading.text[start:end].rstrip(" ,;")
    while " " in words and fold(words.rpartition(" ")[2]) in CONNECTORS:
        words = words.rpartition(" ")[0].rstrip(" ,;")
    return start + len(words)


def _around(figure: Figure, reading: Reading) -> Mention | None:
    """The mention that ``figure`` is in, but for the mark of its unit ("20 %")."""
    return next(
        (
            mention
            for mention in reading.mentions
            if mention.start <= figure.start < mention.end
            and not any(map(str.isalnum, reading.text[mention.end : figure.end]))
        ),
        None,
    )


def _is_amount(
    figure: Figure,
    mention: Mention,
    skill: Skill,
    reading: Reading,
    lookup: Lookup,
) -> bool:
    """Whether it is no part of a record's name, nor the number of an order."""
    if mention.quoted or figure.unit == "%":
        return not mention.quoted  # a percentage names nothing
    params = [param for param in skill.params.values() if param.kind == "entity"]
    text = reading.text[figure.start : figure.end]
    if text.isdigit():
        number = replace(mention, text=text, start=figure.start, end=figure.end)
        if reading.is_number_of_order(number):
            return False
        if text == mention.text and mention.noun in {
            n for p in params for n in p.nouns
        }:
            return mention.noun == "component"
        if text == mention.text and skill.proposes and len(text) < BARCODE:
            return True  # "crea una orden de 20": no product is called so
    before = reading.folded[mention.start : figure.start].split()
    if before[-1:] and before[-1] in _ARTICLES:
        before.pop()  # "for the 20 chairs"
    before = before[-1:]
    first = not before or before[0] in _ANDS
    # "Pídele a Azure 40 tableros": a request says how many anywhere.
    edge = first or (figure.end == mention.end and figure.unit_said) or skill.proposes
    models = dict.fromkeys(param.model for param in params)
    return edge and resolve(mention, models, lookup).rank not in _SURE


def without_amounts(reading: Reading) -> Reading:
    """``reading`` with every amount out of its mentions."""
    left = reading
    for figure in reading.amounts:
        if mention := _around(figure, left):
            left = _cut(left, mention, figure)
    return left if left is reading else replace(left, amounts=())


def _cut(reading: Reading, mention: Mention, figure: Figure) -> Reading:
    """``reading`` with the amount out of the name, and what was around it left."""
    sides = ((mention.start, figure.start), (figure.end, mention.end))
    left = [
        replace(mention, text=text, start=start, end=end, introduced=True, opens=False)
        for begin, finish in sides
        for text, start, end in _bare(reading.text, begin, finish)
    ]
    others = [each for each in reading.mentions if each is not mention]
    kept = sorted([*others, *left], key=lambda each: each.start)
    return replace(reading, mentions=kept)


def _bare(text: str, start: int, end: int) -> Iterator[tuple[str, int, int]]:
    """The words from ``start`` to ``end`` without small ones at their ends."""
    words = list(re.finditer(r"\S+", text[start:end]))
    while words and fold(words[0][0]) in CONNECTORS:
        words.pop(0)
    while words and fold(words[-1][0]) in CONNECTORS:
        words.pop()
    if words:
        first, last = start + words[0].start(), start + words[-1].end()
        yield text[first:last], first, last
