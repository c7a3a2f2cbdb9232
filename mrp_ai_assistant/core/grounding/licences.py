"""Words that a fact must license: states, ranks, causes, promises, deeds, orders.

A sentence may say "late" when the evidence is flagged so, or when the evidence's own
words say it; "because", "will" and "not" only in the evidence's own words (``acts``).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from .acts import Voiced, unvoiced, voiced
from .characters import fold, stem
from .speech_acts import NEGATION
from .states import OPPOSITE, RANKS, STATES, TURN

_NEVER = ("instruction", "deed", "cause", "future")
_COULD = re.compile(r"\bpodria[ns]?\b")
_OTHER_END = {"most": "least", "least": "most"}
_ONLY = re.compile(
    r"\b(?:only|just|solo|solamente)(?= (?:el |la |los |las |un )?(?:\{|#|\d))|"
    r"\bmas (?:tarde|temprano|adelante)\b"
)
_NEXT = re.compile(r" ([^\W\d_]+)")
_REACH = 4  # words after a negation that it still negates


@dataclass(frozen=True)
class Said:
    """The claims of a text: states it affirms, states it negates, ranks it names, and
    its causes, promises, deeds and negations."""

    affirmed: frozenset[str] = frozenset()
    negated: frozenset[str] = frozenset()
    ranks: frozenset[str] = frozenset()
    ranked: frozenset[tuple[str, str]] = frozenset()  # "most", and the next word
    voiced: Voiced = frozenset()

    def __or__(self, other: Said) -> Said:
        return Said(
            self.affirmed | other.affirmed,
            self.negated | other.negated,
            self.ranks | other.ranks,
            self.ranked | other.ranked,
            self.voiced | other.voiced,
        )


@lru_cache(maxsize=2048)  # the cells of a column repeat themselves
def said(text: str) -> Said:
    """What ``text`` claims about states and ranks."""
    folded = fold(text)
    affirmed, negated = set[str](), set[str]()
    for state, pattern in STATES.items():
        for hit in pattern.finditer(folded):
            (negated if _is_negated(folded, hit.start()) else affirmed).add(state)
    ranked = _ONLY.sub(" ", TURN.sub(" ", folded))
    ranks = {rank for rank, pattern in RANKS.items() if pattern.search(ranked)}
    return Said(
        affirmed=frozenset(affirmed),
        negated=frozenset(negated),
        ranks=frozenset(ranks),
        ranked=frozenset(_ranked(ranked)),
        voiced=voiced(text),
    )


def _ranked(folded: str) -> Iterator[tuple[str, str]]:
    for rank in _OTHER_END:
        for hit in RANKS[rank].finditer(folded):
            following = _NEXT.match(folded, hit.end())
            if following:
                yield rank, stem(following[1])


def _is_negated(folded: str, start: int) -> bool:
    clause = re.split(r"[,;:.(]|\b(?:y|and|pero|but)\b", folded[:start])[-1]
    before = re.findall(r"[\w'’{}]+", clause)[-_REACH:]
    return bool(NEGATION.search(" ".join(before)))


def unlicensed(text: str, flags: Mapping[str, bool], carried: Said) -> str | None:
    """The first claim of ``text`` that nothing licenses, or None.

    ``text`` holds slots instead of values, so that no record's name is taken for a
    claim; ``carried`` is what the evidence says in its own words.
    """
    claims = said(text)
    for kind in _NEVER:
        if unvoiced(text, kind, carried.voiced) and not flags.get(kind):
            return kind
    ready = "ready" in claims.affirmed  # "could start now" is computed
    guessed = _COULD.sub(" ", fold(text)) if ready else text
    if unvoiced(guessed, "guess", carried.voiced):
        return "guess"
    return _state(claims, flags, carried) or _negation(text, claims, carried)


def _state(claims: Said, flags: Mapping[str, bool], carried: Said) -> str | None:
    for state in sorted(claims.affirmed):
        if not _affirmable(state, flags, carried):
            return f"polarity:{state}"
    for state in sorted(claims.negated):
        if not _negatable(state, flags, carried):
            return f"polarity:not {state}"
    for rank in sorted(claims.ranks - carried.ranks):
        return f"rank:{rank}"
    for rank, of in sorted(claims.ranked - carried.ranked):
        if (_OTHER_END[rank], of) in carried.ranked:
            return f"rank:{rank} {of}"  # "least time" where it says "most time"
    return None


def _affirmable(state: str, flags: Mapping[str, bool], carried: Said) -> bool:
    if state in flags:
        return flags[state]
    if flags.get(OPPOSITE.get(state, "")):
        return False
    return state in carried.affirmed


def _negatable(state: str, flags: Mapping[str, bool], carried: Said) -> bool:
    if state in flags:
        return not flags[state]
    return bool(flags.get(OPPOSITE.get(state, ""))) or state in carried.negated


def _negation(text: str, claims: Said, carried: Said) -> str | None:
    """A negation is carried by the state that it negates, or by the evidence's own
    words; alone it is a claim."""
    if claims.negated:
        text = _affirmed(fold(text))
    return "negation" if unvoiced(text, "negation", carried.voiced) else None


def _affirmed(folded: str) -> str:
    """``folded`` without the negations of states: "not late, and has no vendor" keeps
    the second one only."""
    for pattern in STATES.values():
        for hit in pattern.finditer(folded):
            start = re.split(r"[,;:.(]", folded[: hit.start()])[-1]
            if _is_negated(folded, hit.start()):
                said = NEGATION.sub(lambda n: " " * len(n[0]), start)
                at = hit.start() - len(start)
                folded = folded[:at] + said + folded[hit.start() :]
    return folded
