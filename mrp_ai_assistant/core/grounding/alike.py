"""The other words that a fact may stand beside, by ``wordings``.

>>> from ..evidence import Fact
>>> sorted(also_said(Fact("price", 3.5, "quantity"), "en"))
['charg', 'cost', 'sell']
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from ..evidence import Fact, RecordRef
from .characters import root, words
from .units import FUNCTION_WORDS
from .wordings import WORDINGS

_SORTS = {
    "money": "money",
    "percent": "percent",
    "days": "days",
    "date": "date",
    "datetime": "date",
    "integer": "count",
    "number": "amount",
    "quantity": "amount",
}


def sort_of(fact: Fact) -> str:
    """Which kind of thing ``fact`` is, as ``wordings`` calls them."""
    if isinstance(fact.value, RecordRef):
        return "record"
    if fact.kind == "integer" and fact.unit:
        return "amount"
    return _SORTS.get(fact.kind, "text")


def called(fact: Fact) -> frozenset[str]:
    """The roots of the words of its label and nouns."""
    told = words(" ".join((fact.label, *fact.nouns)))
    return frozenset(root(word) for word in told if word not in FUNCTION_WORDS)


def also_said(fact: Fact, lang: str) -> frozenset[str]:
    """The roots of what else ``fact`` may be told with."""
    own, sort = called(fact), sort_of(fact)
    said = (more for kind, names, more in _rooted(lang) if kind == sort and names & own)
    return frozenset[str]().union(*said) - own


def alike(facts: Sequence[Fact], lang: str) -> list[frozenset[str]]:
    """``also_said`` of each of ``facts``, without what another fact of its kind is
    called itself."""
    names = [(sort_of(fact), called(fact)) for fact in facts]
    found = []
    for place, fact in enumerate(facts):
        sort = names[place][0]
        theirs = (own for at, (kind, own) in enumerate(names) if kind == sort)
        others = frozenset[str]().union(*theirs)
        found.append(also_said(fact, lang) - others)
    return found


@lru_cache(maxsize=8)
def _rooted(lang: str) -> tuple[tuple[str, frozenset[str], frozenset[str]], ...]:
    def roots(text: str) -> frozenset[str]:
        return frozenset(root(word) for word in text.split())

    wordings = WORDINGS.get(lang, ())
    return tuple((kind, roots(names), roots(more)) for kind, names, more in wordings)
