"""What an older revision said of the same: shown beside the newer one, and labelled."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ...passage import Passage
from .ranking import Ranked

_LIKE = 0.8  # of what the newer one covers of the question
_FIGURE = re.compile(r"\d+(?:[.,]\d+)*")


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
    """Whether both tell other figures: in what is quoted, or around it."""
    one, other = (passages[number - 1] for number in pair)
    return _figures(one.text) != _figures(other.text)


def _figures(text: str) -> set[str]:
    return set(_FIGURE.findall(text))
