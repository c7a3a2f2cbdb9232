"""A fact's own label before its value only, and its state with it.

"Late orders: {B}", "The late orders are {B}": whatever {B} is else, it is not what is
called so. "Late: 88.9 %" where 88.9 % is the share on time is a lie as well.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from .characters import fold
from .licences import said
from .slots import SLOT, Slots
from .states import OPPOSITE

_LINK = re.compile(
    r"(?:\s*:\s*|,?\s+(?:es|son|era|eran|fue|fueron|is|are|was|were)\s+)"
    r"(?:(?:de|el|la|los|las|un|una|the|a|an|of|on)\s+)*$"
)
_FIGURE = re.compile(r"(?<![\w.,])\d[\d.,]*\d|(?<![\w.,])\d")


def mislabelled(text: str, slots: Slots) -> str | None:
    """The first slot right behind another fact's label, as "B:label"; or None."""
    labels: dict[str, set[str]] = {}
    for slot in slots:
        labels.setdefault(fold(slot.fact.label), set()).add(slot.letter)
    longest = sorted(labels, key=len, reverse=True)
    for hit in SLOT.finditer(text):
        before = fold(text[: hit.start()] + ".")[:-1]
        link = _LINK.search(before)
        if link is None:
            continue
        before = before[: link.start()]
        label = next((each for each in longest if _ends_with(before, each)), None)
        if label is None or before[: -len(label)].rstrip().endswith("}"):
            continue  # "{A} open requests: {C} corrective"
        if hit[1] not in labels[label]:
            return f"{hit[1]}:{label}"
    return None


def _ends_with(text: str, label: str) -> bool:
    return text.endswith(label) and not text[: -len(label)][-1:].isalnum()


def states_of(labels: Iterable[str]) -> frozenset[str]:
    """The states with an opposite that ``labels`` name."""
    named = (said(label).affirmed for label in labels)
    return frozenset(state for each in named for state in each if state in OPPOSITE)


def contradicted(text: str, stated: Mapping[str, set[frozenset[str]]]) -> str | None:
    """The first figure of ``text`` that is told with the opposite of its state.

    ``stated`` has the states of the labels under which each figure stands.
    """
    affirmed = said(text).affirmed
    for hit in _FIGURE.finditer(text):
        labels = stated.get(hit[0], set())
        for state in affirmed:
            own = OPPOSITE.get(state, "")
            if own not in affirmed and labels and all(own in each for each in labels):
                return state
    return None
