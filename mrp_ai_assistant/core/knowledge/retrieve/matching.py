"""How well a candidate's words match what is asked: BM25 over text, headings and name.

The database's own rank found the candidates; it knows not which words are rare. Here
each term counts once by the best way in which it is said, translations included.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from .asked import Asked, Term
from .words import roots, tokens

K1 = 1.2
B = 0.6
HEADING = 1.6  # a word of a heading counts as often as this in the text
NAME = 1.0  # and a word of the document's name, however often it is said inside
TRANSLATED = 0.85  # what a term counts when only its translation is there
UNSAID = 0.35  # what a term weighs that the other language has no word for
USUAL = 160.0  # words of a chunk


@dataclass(frozen=True)
class Match:
    """``score`` is BM25's; ``cover`` the share of what was asked that is there, by
    weight, from 0 to 1; ``codes`` how many of the asked codes stand in the text.
    ``whole`` is the cover with every term missed alike, whatever its language."""

    score: float
    cover: float
    codes: int
    near: float = 0.0
    whole: float = 0.0


@dataclass(frozen=True)
class Words:
    """The roots of a text, each with the places where it stands."""

    places: Mapping[str, tuple[int, ...]]
    size: int


@lru_cache(maxsize=4096)
def words_of(text: str) -> Words:
    places: dict[str, list[int]] = {}
    said = tokens(text)
    for place, token in enumerate(said):
        for root in roots(token):
            places.setdefault(root, []).append(place)
    return Words({root: tuple(found) for root, found in places.items()}, len(said))


def match(
    wanted: Asked,
    weight: Mapping[Term, Sequence[float]],
    text: str,
    heading: Sequence[str],
    name: str,
    *,
    foreign: bool = False,
    aside: Collection[Term] = (),
) -> Match:
    """How well the chunk of ``text`` under ``heading`` in ``name`` matches.

    In a ``foreign`` language, a term that has no translation is hardly missed. Terms
    that are put ``aside`` are missed wherever they stand.
    """
    body, title = words_of(text), words_of(" ".join(heading))
    file = name_words(name)
    norm = K1 * (1 - B + B * body.size / USUAL)
    score = covered = total = everything = 0.0
    codes = 0
    at: list[tuple[int, ...]] = []
    for term in wanted.terms:
        ways = weight[term]
        best, share, by_name = 0.0, 0.0, False
        for place, way in enumerate(() if term in aside else term.ways):
            if times(way, file):
                count = NAME  # the whole file is about it: a title page no more
                by_name = True
            else:
                count = times(way, body) + HEADING * times(way, title)
            if not count:
                continue
            worth = TRANSLATED if place else 1.0
            gain = ways[place] * worth * count * (K1 + 1) / (count + norm)
            if gain > best:
                best, share = gain, worth
        everything += ways[0]
        unsaid = foreign and len(term.ways) == 1 and not term.code
        total += ways[0] * (UNSAID if unsaid and not best else 1)
        if not best:
            continue
        score += best
        covered += ways[0] * share
        codes += term.code
        if not by_name:
            at.append(_where(term, body))
    whole = covered / everything if everything else 0.0
    cover = covered / total if total else 0.0
    return Match(score, cover, codes, _nearness(at), whole)


def spread(worth: Mapping[str, float], text: str) -> float:
    """BM25 of all the roots of ``worth``, each with its weight."""
    said = words_of(text)
    norm = K1 * (1 - B + B * said.size / USUAL)
    counts = ((rare, len(said.places.get(root, ()))) for root, rare in worth.items())
    return sum(rare * n * (K1 + 1) / (n + norm) for rare, n in counts if n)


def in_name(wanted: Asked, name: str) -> frozenset[Term]:
    """The terms that the name of a file says."""
    file = name_words(name)
    return frozenset(
        term for term in wanted.terms if any(times(way, file) for way in term.ways)
    )


def name_words(name: str) -> Words:
    """The words of a file's name: "Manual_SE-45.pdf" says SE-45."""
    stem, _point, ending = name.rpartition(".")
    return words_of((stem if stem and " " not in ending else name).replace("_", " "))


def times(way: Sequence[str], words: Words) -> float:
    """How often the roots of ``way`` stand next to each other."""
    if not way:
        return 0.0
    first = words.places.get(way[0], ())
    if len(way) == 1:
        return float(len(first))
    rest = [set(words.places.get(root, ())) for root in way[1:]]
    return float(
        sum(
            all(
                any(place + step + gap in found for gap in (0, 1))
                for step, found in enumerate(rest, 1)
            )
            for place in first
        )
    )


def _where(term: Term, body: Words) -> tuple[int, ...]:
    for way in term.ways:
        if way and way[0] in body.places:
            return body.places[way[0]]
    return ()


def _nearness(at: Sequence[tuple[int, ...]]) -> float:
    """The share of asked neighbours that stand within six words of each other."""
    pairs = [(one, two) for one, two in zip(at, at[1:], strict=False) if one and two]
    if not pairs:
        return 0.0
    near = sum(
        any(abs(a - b) <= 6 for a in one[:20] for b in two[:20]) for one, two in pairs
    )
    return near / len(pairs)
