"""A question as the terms that tell where its answer stands."""

from __future__ import annotations

import re
from dataclasses import dataclass

from ..small_words import folded, is_stop
from .codes import codes, lexeme

_TIMES = re.compile(r"(?<=\d)\s*[x×*]\s*(?=\d)", re.IGNORECASE)
_TOKEN = re.compile(r"[^\W_]+(?:[-./,][^\W_]+)*")
_WORD = re.compile(r"[^\W\d_]+")
_INSTEAD = re.compile(r"([^\W\d_]+)\|(\S+)")
_BEFORE = re.compile(r"[a-z]{1,4}")
_MOST = 40  # terms; a longer question is a pasted text


@dataclass(frozen=True)
class Asked:
    """A word of the question, or a code with the lexemes that it may stand as; or what
    the word ``of`` may be called instead: ``ways``, each of one or more words."""

    text: str
    codes: tuple[str, ...] = ()
    of: str = ""
    ways: tuple[tuple[str, ...], ...] = ()


def asked(question: str) -> list[Asked]:
    """Words and codes in order, each once; words that only ask are left out. Behind a
    word stands what it may be called in the other language: "eje|axis|drive+shaft".

    >>> [each.text for each in asked("¿Qué significa el error E-217?")]
    ['error', 'e-217']
    >>> asked("code e 217")[1:]
    [Asked(text='217', codes=('#217', '#e217', '217'), of='', ways=())]
    >>> asked("eje|axis|drive+shaft")[-1].ways
    (('axis',), ('drive', 'shaft'))
    """
    found: dict[str, Asked] = {}
    own = _INSTEAD.sub(r"\1", question)
    tokens = _TOKEN.findall(_TIMES.sub("x", own))
    before = ""
    for token in tokens:
        low = token.lower()
        if any(each.isdigit() for each in low):
            term = Asked(low, _spellings(low, before))
            found.setdefault(term.text, term)
        else:
            for word in _WORD.findall(low):
                if not is_stop(folded(word)):
                    found.setdefault(word, Asked(word))
        before = low
    instead = (_instead(*each) for each in _INSTEAD.findall(question))
    return [*list(found.values())[:_MOST], *(each for each in instead if each.ways)]


def _instead(word: str, others: str) -> Asked:
    ways = (
        tuple(part for part in other.lower().split("+") if _WORD.fullmatch(part))
        for other in others.split("|")
    )
    return Asked(f"{word}|", (), word.lower(), tuple(way for way in ways if way))


def _spellings(code: str, before: str) -> tuple[str, ...]:
    found = {lexeme(code)}
    if code.isdigit():
        found.add(code)  # the words hold the numbers of a text too
        if _BEFORE.fullmatch(before):
            found.add(f"#{before}{code}")
    elif code[0].isdigit() and code[-1].isalpha():  # and its unit: also alone
        found |= {each for each in codes(code) if each[-1].isdigit()}
    return tuple(sorted(found))
