"""Causes, promises, deeds and negations in the evidence's own words.

Nothing licenses "because" as such. An evidence that says "not counted, because it goes
on" licenses that: the same word, with nothing behind it that it does not say there.

>>> sorted(stem for kind, stem in voiced("Nothing is on its way yet.", "negation"))
['is', 'nothing', 'way', 'yet']
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from .characters import clean, fold, stem
from .speech_acts import (
    CAUSE,
    DEED,
    FUTURE,
    FUTURE_ACCENTED,
    GUESS,
    NEGATION,
    ORDER,
)
from .units import FUNCTION_WORDS

ACTS: dict[str, tuple[re.Pattern[str], ...]] = {
    "instruction": (ORDER,),
    "deed": (DEED,),
    "cause": (CAUSE,),
    "future": (FUTURE, FUTURE_ACCENTED),
    "guess": (GUESS,),
    "negation": (NEGATION,),
}
Voiced = frozenset[tuple[str, str]]  # kinds of acts, and the stems they are made of
_REACH = 4  # words behind an act that belong to it
_END = re.compile(r"[,;:.()«»“”]|(?<!\w)(?:y|e|and|pero|but)(?!\w)")
_SLOT = re.compile(r"\{[A-Z]\}")
_TOKEN = re.compile(r"#|\d[\d.,]*|[^\W\d_]+")
_HIDDEN = re.compile(r"x{3,}")
_IS = frozenset("es son era eran is are was were".split())
_STANDS = frozenset("esta estan".split())
_FIGURE = "#"  # a slot, a figure or a name right behind the act
_ALONE = ""  # nothing behind it


def voiced(text: str, *kinds: str) -> Voiced:
    """The acts of ``text``, of ``kinds`` or of every kind."""
    return frozenset(
        (kind, said)
        for kind in kinds or ACTS
        for act in _acts(text, kind)
        for said in act
    )


def unvoiced(text: str, kind: str, carried: Voiced) -> bool:
    """Whether ``text`` makes an act of ``kind`` that ``carried`` does not make."""
    return any((kind, said) not in carried for act in _acts(text, kind) for said in act)


@lru_cache(maxsize=4096)  # the cells of a column repeat themselves
def _acts(text: str, kind: str) -> tuple[frozenset[str], ...]:
    return tuple(_read(text, kind))


def _read(text: str, kind: str) -> Iterator[frozenset[str]]:
    cleaned = clean(_SLOT.sub(_FIGURE, text))  # {I} is a slot, and nobody's deed
    folded = fold(cleaned)
    for pattern in ACTS[kind]:
        searched = cleaned if pattern is FUTURE_ACCENTED else folded
        for hit in pattern.finditer(searched):
            made = {stem(word) for word in folded[hit.start() : hit.end()].split()}
            behind = folded[hit.end() :]
            verb = _TOKEN.match(behind.lstrip())
            if kind == "negation" and verb and verb[0] in _IS | _STANDS:
                made.add(verb[0])  # "that is not there" does not say "is not {D}"
            yield frozenset(made | _behind(behind))


def _behind(folded: str) -> set[str]:
    """What the act is about: the stems behind it in its clause."""
    tokens = _TOKEN.findall(_END.split(folded, maxsplit=1)[0])
    told = [token for token in _to_verb(tokens) if token not in FUNCTION_WORDS][:_REACH]
    if not told:
        return {_ALONE}
    about = {_FIGURE} if _is_name(told[0]) else set()
    return about | {stem(token) for token in told if not _is_name(token)}


def _to_verb(tokens: list[str]) -> Iterator[str]:
    """``tokens`` up to "is": "the one that is not there is {C} for customer {E}"."""
    for place, token in enumerate(tokens):
        if place and token in _IS:
            return
        yield token


def _is_name(token: str) -> bool:
    return not token.isalpha() or bool(_HIDDEN.fullmatch(token))
