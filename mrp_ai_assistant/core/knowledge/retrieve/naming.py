"""The documents that a question names."""

from __future__ import annotations

import re
from collections.abc import Sequence

from .glossary import translated
from .library import DocumentName
from .words import TOKEN, folded, is_model, is_stop, roots, tokens

_SHORTEST = 3  # letters of a word that names something
_OWNER = re.compile(r"\b(?:del|de la|en el|en la|of the|on the|in the) ([^\W_]+)")
_KINDS = frozenset(
    "manual revision version ficha hoja sheet guide guia rev pdf".split()
)


def named(question: str, names: Sequence[DocumentName]) -> frozenset[int]:
    """The documents of whose name the question says most."""
    said = {root for token in tokens(question) for root in roots(token)}
    found = {}
    for each in names:
        parts = _parts(each.name)
        shared = parts & said
        by_code = any(map(is_model, shared))  # "SE-45" alone names it
        if by_code or (parts and len(shared) >= min(2, len(parts))):
            found[each.document] = len(shared) + by_code
    most = max(found.values(), default=0)
    return frozenset(key for key, count in found.items() if count == most)


def owners(question: str, names: Sequence[DocumentName]) -> dict[str, frozenset[int]]:
    """The machines whose part is asked about, each with the documents named after it.

    >>> owners("la válvula de la prensa", [DocumentName(7, "Manual prensa PH.pdf")])
    {'prensa': frozenset({7})}
    """
    found = {}
    for word in _OWNER.findall(folded(question)):
        ways = {roots(way)[0] for way in (word, *translated((word,)))}
        its = {each.document for each in names if ways & _parts(each.name)}
        if its:
            found[word] = frozenset(its)
    return found


def without_name(question: str, names: Sequence[str]) -> str:
    """``question`` without the words that ``names`` say, as long as any are left.

    Which document it is has been settled; inside it they lead to the title page.

    >>> without_name("¿Cuánto aceite lleva el GA22?", ["AirMax_GA22_manual.pdf"])
    '¿Cuánto aceite lleva el ?'
    """
    parts = {part for name in names for part in _parts(name)}

    def kept(word: re.Match[str]) -> str:
        return "" if parts & {*roots(folded(word[0]))} else word[0]

    left = TOKEN.sub(kept, question) if parts else question
    said = [token for token in tokens(left) if not is_stop(token)]
    return left if said else question


def matches(question: str, names: Sequence[str]) -> list[int]:
    """The places of the ``names`` that say a word of ``question``, best first.

    >>> matches("¿Qué manuales hay sobre la prensa?", ["Horno.pdf", "La prensa.pdf"])
    [1]
    """
    said = {root for token in tokens(question) for root in roots(token)}
    shared = [(len(_parts(name) & said), place) for place, name in enumerate(names)]
    return [place for count, place in sorted(shared, key=_most) if count]


def _most(pair: tuple[int, int]) -> tuple[int, int]:
    count, place = pair
    return -count, place


def _parts(name: str) -> set[str]:
    """What tells a file's name apart, by root."""
    stem = (name.rpartition(".")[0] or name).replace("_", " ")
    parts = {
        roots(token)[0]
        for token in tokens(stem)
        if not is_stop(token) and token not in _KINDS
    }
    return {part for part in parts if len(part) >= _SHORTEST}
