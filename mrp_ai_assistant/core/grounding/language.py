"""Whether a sentence is in the language that was asked for."""

from __future__ import annotations

import unicodedata

from .characters import words

_COMMON = {
    "es": frozenset(
        "el la los las un una de del que y en con por para es son esta estan hay le "
        "les su sus lo se al a mas tiene lleva va van falta faltan llega suministra "
        "cuyo como pero desde hasta entre sobre".split()
    ),
    "en": frozenset(
        "the a an of to and in on at is are was were has have it its with for by "
        "from that this which there be been as most late lacks arrives supplies but "
        "since until their they them".split()
    ),
}
# In neither: French, Portuguese, Italian, German.
_FOREIGN = frozenset(
    "nao uma com os das est et des du une avec pour dans und der die das ist mit sind "
    "il gli della che sono nel per il di".split()
)
_ENOUGH = 4  # words from which a sentence must show its language


def is_in(lang: str, text: str, known: frozenset[str] = frozenset()) -> bool:
    """Whether ``text`` (slots removed) can be a sentence of ``lang`` ('es', 'en').

    ``known`` are folded words of the evidence, which speaks that language.
    """
    if any(_is_strange(mark) for mark in text):
        return False
    said = words(text)
    own = _COMMON[lang] - _COMMON["en" if lang == "es" else "es"]
    other = _COMMON["en" if lang == "es" else "es"] - _COMMON[lang]
    mine = sum(word in own for word in said)
    theirs = sum(word in other for word in said)
    foreign = sum(word in _FOREIGN - _COMMON[lang] for word in said)
    if theirs + foreign > mine or foreign > 1:
        return False
    if mine or len(said) < _ENOUGH:
        return True
    return sum(word in known for word in said) > len(said) // 2


def _is_strange(mark: str) -> bool:
    """A letter of another script: the text is not in the language, or hides in it."""
    return (
        mark.isalpha()
        and "LATIN" not in unicodedata.name(mark, "")
        and mark not in "ªº"
    )
