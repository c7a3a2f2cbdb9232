"""The words of a question, with names that must stay whole kept whole.

A quoted text, ``[REF-1]``, ``WH/MO/00012``, ``M6x40`` and ``ana@azure.example`` are one
token each; "on-time" and "y/o" are the words that they are made of.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from .normalise import fold

_TOKEN = re.compile(
    r"“(?P<curly>[^”]+)”|\"(?P<plain>[^\"]+)\"|«(?P<angle>[^»]+)»"
    r"|(?<!\w)'(?P<single>[^']{2,}?)'(?!\w)"
    r"|(?P<reference>\[[^\]\s][^\]]*\])"
    r"|(?P<mail>[\w.+-]{1,64}@[\w-]+(?:\.[\w-]+)+)"
    r"|(?P<number>\d+(?:[.,]\d+)+(?![\w/-]))"
    r"|(?P<word>\w+(?:[/\-_.]+\w+)*(?:'\w{1,2}(?!\w))?)"
    r"|(?P<sign>[<>≤≥=]|(?<![\w-])-(?=\d))"
)
_PART = re.compile(r"[^\W_]+(?:'\w{1,2})?")
# "ESC-NOR" is a code, and its "nor" denies nothing.
_CAPITALS = re.compile(r"[A-ZÁÉÍÓÚÑ]{2,}(?:-[A-ZÁÉÍÓÚÑ]{2,})+")
_ORDINAL = re.compile(r"\d+(?:st|nd|rd|th|er|[oa])")


@dataclass(frozen=True)
class Token:
    """``word`` is the folded text; ``name`` marks what can only be a name."""

    text: str
    word: str
    start: int
    end: int
    name: bool = False
    quoted: bool = False

    @property
    def digits(self) -> bool:
        return any(char.isdigit() for char in self.text)


def tokens(text: str) -> tuple[Token, ...]:
    """The tokens of a clean ``text``, in their order."""
    return tuple(_tokens(text.replace("’", "'")))


def _tokens(text: str) -> Iterator[Token]:
    for match in _TOKEN.finditer(text):
        kind = match.lastgroup or ""
        if kind in ("curly", "plain", "angle", "single"):
            inner = match[kind].strip()
            yield Token(inner, fold(inner), *match.span(), name=True, quoted=True)
        elif kind == "word":
            yield from _words(match[0], match.start(), loud=text.isupper())
        else:
            named = kind in ("reference", "mail")
            yield Token(match[0], fold(match[0]), *match.span(), name=named)


def _words(text: str, start: int, *, loud: bool) -> Iterator[Token]:
    """``loud``: everything is in capitals, which then say nothing."""
    if _is_code(text) or (_CAPITALS.fullmatch(text) and not loud):
        yield Token(text, fold(text), start, start + len(text), name=True)
        return
    for part in _PART.finditer(text):
        begin, end = start + part.start(), start + part.end()
        yield Token(part[0], _bare(fold(part[0])), begin, end)


def _is_code(text: str) -> bool:
    has_digit = any(char.isdigit() for char in text)
    if has_digit:
        has_more = not text.isdigit()
        return has_more and not _ORDINAL.fullmatch(fold(text))
    return "/" in text and any(char.isupper() for char in text)


def _bare(word: str) -> str:
    """Without an English ending: what's -> what, can't -> cant."""
    head, mark, ending = word.partition("'")
    if not mark:
        return word
    return head + ending if ending == "t" else head
