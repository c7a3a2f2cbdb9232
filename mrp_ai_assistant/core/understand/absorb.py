"""Names made of a plant's own words: "Banco de trabajo" is a product, not a work order.

A mention takes in the concept words that touch it when the longer text is the name of
a record; a concept word that is itself the whole name of one, written as a name or as
a place ("qué hay en Acabado"), is that record. So are the words that follow a
preposition and together are exactly a name ("de la zona de terminados"). Then those
words say nothing else.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from .entities import Lookup, Rank, resolve
from .normalise import fold
from .reading import Mention, Reading, Said

_SURE = (Rank.EXACT, Rank.CODE, Rank.WORDS)
_MOST = 3
_NEAR = 40  # characters: two small words at most stand between
# "Órdenes rojas": what is listed is no part of a name.
_LEADING_NOUNS = frozenset({"manufacturing_order", "work_order", "list", "count"})
_INSIDE = frozenset("de del la el un una para con of the a an for with".split())
_PLACE = re.compile(
    r"(?<!\w)(?:en|at|in|pas\w+ por|through|"
    r"(?:centro|puesto) de)(?: el| la| los| las| the)? $"
)

_AFTER = re.compile(r"(?<!\w)(?:en|at|in|del?|of)(?: (?:el|la|los|las|the))? (?=\w)")
_PIECE = re.compile(r"\w+(?:[/\-.]\w+)*")
_LETTER = re.compile(r" ([a-z])(?=\s*(?:$|[?!.,;)]))")
_LONGEST = 6
# "Con kit": a small word that is written as a name begins one.
_CAPITAL = re.compile(r"(?<=\w )[A-ZÁÉÍÓÚÑ][a-záéíóúñ]+ $")
# "Del proyecto Línea de acabado": the noun says what the words after it name.
_LINK = re.compile(
    r" (?:(?:to|por|by|a|de|of|because of|due to) )?(?:(?:el|la|los|las|the) )?"
)
_NOUNS = {
    "loss": ("mrp.workcenter.productivity.loss",),
    "project": ("project.project",),
    "equipment": ("maintenance.equipment",),
    "customer": ("res.partner",),
    "vendor": ("res.partner",),
    "location": ("stock.location",),
    "product": ("product.product",),
    "component": ("product.product",),
}


def absorb(reading: Reading, models: Sequence[str], lookup: Lookup) -> None:
    """Lengthen the mentions of ``reading`` that are longer names."""
    for mention in list(_names(reading))[:_MOST]:
        if resolve(mention, models, lookup, thorough=False).rank in (
            Rank.EXACT,
            Rank.CODE,
        ):
            _take_in(reading, mention)
    for match in list(_AFTER.finditer(reading.folded))[:_MOST]:
        _exactly(match.start(), match.end(), reading, models, lookup)
    for said in [each for each in reading.said if each.concept in _NOUNS][:_MOST]:
        if link := _LINK.match(reading.folded, said.end):
            _exactly(said.end, link.end(), reading, _NOUNS[said.concept], lookup)
    for mention in reading.mentions[:_MOST]:
        if mention not in reading.mentions or _is_whole(mention):
            continue
        if tagged := _with_letter(mention, reading, models, lookup):
            _take_in(reading, tagged)
            continue
        for start, end in _spans(mention, reading):
            longer = replace(
                mention, text=reading.text[start:end], start=start, end=end
            )
            known = resolve(longer, models, lookup, thorough=False, among=mention.text)
            if known.rank in _SURE:
                _take_in(reading, longer)
                break


def as_names(reading: Reading, models: Sequence[str], lookup: Lookup) -> bool:
    """Whether a word that says how things are is the whole name of a record, where it
    can say nothing else: "¿desde cuándo está parado acabado?". It is one then."""
    for said in reading.said[:_MOST]:
        if sum((s.start, s.end) == (said.start, said.end) for s in reading.said) > 1:
            continue
        text = reading.text[said.start : said.end]
        name = Mention(text, said.start, said.end, introduced=True)
        if resolve(name, models, lookup, thorough=False).rank is Rank.EXACT:
            _take_in(reading, name)
            return True
    return False


def _with_letter(
    mention: Mention, reading: Reading, models: Sequence[str], lookup: Lookup
) -> Mention | None:
    """ "Estantería a" is "Estantería A" where there is one; else the "a" is small."""
    letter = _LETTER.match(reading.text, mention.end)
    if not letter:
        return None
    text = f"{mention.text} {letter[1].upper()}"
    longer = replace(mention, text=text, end=letter.end(1))
    found = resolve(longer, models, lookup, thorough=False, among=mention.text)
    return longer if found.rank in _SURE and len(found.hits) == 1 else None


def _exactly(
    preposition: int,
    start: int,
    reading: Reading,
    models: Sequence[str],
    lookup: Lookup,
) -> None:
    """Take the words from ``start`` for a record when they are its whole name."""
    # In "orden de trabajo" and "en curso" the preposition is a part of what is said.
    if any(said.start <= preposition < said.end for said in reading.said):
        return
    # "Maderas del Norte" is one name already.
    if any(each.start < start < each.end for each in reading.mentions):
        return
    first = _PIECE.match(reading.text, start)
    among = first[0] if first and fold(first[0]) not in _INSIDE else ""
    for end in _ends(start, reading):
        if not any(start <= s.start < end for s in reading.said):
            return  # a plain mention: nothing in it could say anything else
        text = reading.text[start:end]
        name = Mention(text, start, end, introduced=True)
        known = resolve(name, models, lookup, thorough=False, among=among)
        if known.rank in (Rank.EXACT, Rank.CODE):
            _take_in(reading, name)
            return


def _ends(start: int, reading: Reading) -> list[int]:
    """Where two or more words from ``start`` may end, the longest first; no mark
    stands between them, and none cuts a mention."""
    ends: list[int] = []
    place = start
    for match in _PIECE.finditer(reading.text, start):
        if reading.text[place : match.start()].strip() or len(ends) == _LONGEST:
            break
        place = match.end()
        ends.append(place)
    return ends[:0:-1]


def _is_whole(mention: Mention) -> bool:
    """A quoted text or a code needs no more words."""
    code = " " not in mention.text and any(char.isdigit() for char in mention.text)
    return mention.quoted or code


def _names(reading: Reading) -> Iterator[Mention]:
    """The concept words that may be the name of a record instead."""
    for start, end in dict.fromkeys((s.start, s.end) for s in reading.said):
        text = reading.text[start:end]
        capital = start > 0 and text[0].isupper() and not text.isupper()
        noun = bool(_PLACE.search(reading.folded[:start]))
        if capital or noun:
            yield Mention(text, start, end, introduced=noun)


def _spans(mention: Mention, reading: Reading) -> Iterator[tuple[int, int]]:
    """The longer texts to try, the longest first."""
    after = _next(mention.end, reading)
    if after:
        further = _next(after, reading)
        if further:
            yield mention.start, further
        yield mention.start, after
    before = _CAPITAL.search(reading.text, 0, mention.start)
    if before and before.start() > 0 and not mention.quoted:
        yield before.start(), mention.end
    for said in reading.said:
        if _leads(said, mention, reading):
            yield said.start, mention.end


def _leads(said: Said, mention: Mention, reading: Reading) -> bool:
    """Whether a concept word before a mention may begin its name: "cola blanca"."""
    noun, between = (
        reading.text[said.start : said.end],
        reading.text[said.end : mention.start],
    )
    if said.concept in _LEADING_NOUNS:
        return False
    capital = said.start > 0 and noun[0].isupper() and not noun.isupper()
    return between == " " or (capital and bool(between) and _touch(between))


def _next(place: int, reading: Reading) -> int | None:
    """Where what touches ``place`` on its right ends, a concept or a mention."""
    spans = [(said.start, said.end) for said in reading.said]
    spans += [(mention.start, mention.end) for mention in reading.mentions]
    touching = (
        end
        for start, end in spans
        if place <= start < place + _NEAR and _touch(reading.text[place:start])
    )
    return max(touching, default=None)


def _touch(between: str) -> bool:
    words = re.findall(r"[^\W_]+", fold(between))
    marks = re.search(r"[^\w\s]", between)
    return not marks and len(words) <= 2 and all(word in _INSIDE for word in words)


def _take_in(reading: Reading, longer: Mention) -> None:
    start, end = longer.start, longer.end
    reading.said = [s for s in reading.said if s.end <= start or s.start >= end]
    kept = [m for m in reading.mentions if m.end <= start or m.start >= end]
    reading.mentions = sorted([*kept, longer], key=lambda m: m.start)
