"""A question as the terms that tell where its answer stands."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

from .codes import codes, lexeme

_TIMES = re.compile(r"(?<=\d)\s*[x×*]\s*(?=\d)", re.IGNORECASE)
_TOKEN = re.compile(r"[^\W_]+(?:[-./,][^\W_]+)*")
_WORD = re.compile(r"[^\W\d_]+")
_BEFORE = re.compile(r"[a-z]{1,4}")
_MOST = 40  # terms; a longer question is a pasted text

# Words that ask; what stands beside them is asked for.
_ASKING = frozenset(
    """
    que cual cuales como donde adonde cuando cuanto cuanta cuantos cuantas quien
    quienes porque hay debe deben debo puede puedo pueden podria hacer hago hace
    significa dime dame muestra explica explicame necesito quiero saber sirve favor
    what which how where when who whom whose why many much does did can could should
    would must shall may tell show give explain mean means need needs want know
    please there is are do
    """.split()
)


@dataclass(frozen=True)
class Asked:
    """A word of the question, or a code with the lexemes that it may stand as."""

    text: str
    codes: tuple[str, ...] = ()


def asked(question: str) -> list[Asked]:
    """Words and codes in order, each once; words that only ask are left out.

    >>> [each.text for each in asked("¿Qué significa el error E-217?")]
    ['el', 'error', 'e-217']
    >>> asked("code e 217")[1:]
    [Asked(text='e', codes=()), Asked(text='217', codes=('#217', '#e217', '217'))]
    """
    found: dict[str, Asked] = {}
    tokens = _TOKEN.findall(_TIMES.sub("x", question))
    before = ""
    for token in tokens:
        low = token.lower()
        if any(each.isdigit() for each in low):
            term = Asked(low, _spellings(low, before))
            found.setdefault(term.text, term)
        else:
            for word in _WORD.findall(low):
                if folded(word) not in _ASKING:
                    found.setdefault(word, Asked(word))
        before = low
    return list(found.values())[:_MOST]


def folded(word: str) -> str:
    """Without accents.

    >>> folded("cuántos")
    'cuantos'
    """
    letters = unicodedata.normalize("NFD", word)
    return "".join(each for each in letters if not unicodedata.combining(each))


def _spellings(code: str, before: str) -> tuple[str, ...]:
    found = {lexeme(code)}
    if code.isdigit():
        found.add(code)  # the words hold the numbers of a text too
        if _BEFORE.fullmatch(before):
            found.add(f"#{before}{code}")
    elif code[0].isdigit() and code[-1].isalpha():  # and its unit: also alone
        found |= {each for each in codes(code) if each[-1].isdigit()}
    return tuple(sorted(found))
