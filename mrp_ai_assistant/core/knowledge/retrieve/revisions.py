"""What an older revision said of the same: shown beside the newer one, and labelled."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ...passage import Passage
from .ranking import Ranked

_LIKE = 0.8  # of what the newer one covers of the question
_SAME = 0.6  # of the words of two sentences; then they say it of the same thing
_FIGURE = re.compile(r"\d+(?:[.,]\d+)*")
_WORD = re.compile(r"\w+(?:[-.,]\w+)*")
_END = re.compile(r"\n|(?<=[.;!?])\s+")


def with_older(
    best: Sequence[Ranked], limit: int
) -> tuple[list[Ranked], list[tuple[int, int]]]:
    """The first ``limit``, the last of them an older revision's passage on what the
    first one says, where there is one; and its pair of numbers, newer and older."""
    shown = list(best[:limit])
    if not shown:
        return shown, []
    first = shown[0]
    older = next((each for each in best if _is_older(each, first)), None)
    if older is None or limit < 2:
        return shown, []
    if older not in shown:
        shown = [*shown[: limit - 1], older]
    return shown, [(1, shown.index(older) + 1)]


def _is_older(each: Ranked, first: Ranked) -> bool:
    one, other = each.candidate, first.candidate
    return (
        one.superseded
        and not other.superseded
        and bool(one.family)
        and one.family == other.family
        and each.match.cover >= _LIKE * first.match.cover
    )


def differ(pair: tuple[int, int], passages: Sequence[Passage]) -> bool:
    """Whether what the newer one is quoted for has other figures in the older one."""
    newer, older = (passages[number - 1] for number in pair)
    there = _sentences(older.text)
    quoted = _sentences(newer.quote or newer.text)
    return any(_figures(one) != _figures(_same(one, there)) for one in quoted)


def _sentences(text: str) -> list[str]:
    """Sentences, and rows of tables."""
    return [part for part in _END.split(text) if part.strip()]


def _same(one: str, there: Sequence[str]) -> str:
    """The one of ``there`` in the words of ``one``; itself where there is none: what
    one revision only has is no contradiction."""
    words = _words(one)
    alike = [
        (len(words & _words(each)) / len(words | _words(each)), each) for each in there
    ]
    best = max(alike, default=(0.0, one))
    return best[1] if best[0] >= _SAME else one


def _words(text: str) -> set[str]:
    """Words and codes (E-217): all that is no figure."""
    found = set(_WORD.findall(text.lower()))
    return {word for word in found if not _FIGURE.fullmatch(word)} or {""}


def _figures(text: str) -> set[str]:
    return set(_FIGURE.findall(text))
