"""Whole sentences out of a stream of text, one at a time.

A sentence is given out when something follows it, so that what is being written is held
back until it can be verified as a whole. The stream may be a JSON string (what a model
that is held to a schema writes) or plain text.

>>> reader = SentenceReader()
>>> reader.feed('"Van tarde {A} órd'), reader.feed('enes. La peor es {B}."')
([], ['Van tarde {A} órdenes.'])
>>> reader.end()
['La peor es {B}.']
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator

_ABBREVIATIONS = (
    "núm num nº n.º no art aprox approx p.ej p ej e.g i.e etc ud uds vs sr sra dr "
    "dra st av pág pag fig máx mín max min cía cia s.a s.l s.a. inc ltd co dept "
    "dpto ref cant ene feb mar abr jun jul ago sep sept oct nov dic jan apr aug dec"
)
_SHORT = frozenset(_ABBREVIATIONS.split())
_END = re.compile(r"[.!?…]+[\"'”»)\]]*(?=\s)|\n+")
_LAST_TOKEN = re.compile(r"(\S+)$")
_ESCAPE = re.compile(r'\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})')
_SURROGATE = re.compile(r"\\u[dD][89abAB]")


class StringReader:
    """The text of a JSON string while it arrives; of plain text, the text itself."""

    def __init__(self) -> None:
        self._raw = ""
        self._quoted: bool | None = None
        self.closed = False

    def feed(self, piece: str) -> str:
        """The text that ``piece`` completes."""
        if self.closed:
            return ""
        self._raw += piece
        if self._quoted is None:
            self._raw = self._raw.lstrip()
            if not self._raw:
                return ""
            self._quoted = self._raw[0] == '"'
            self._raw = self._raw[1:] if self._quoted else self._raw
        if not self._quoted:
            text, self._raw = self._raw, ""
            return text
        return "".join(self._unescaped())

    def _unescaped(self) -> Iterator[str]:
        while self._raw and not self.closed:
            mark = self._raw[0]
            if mark == '"':
                self.closed, self._raw = True, ""
            elif mark != "\\":
                plain = re.split(r'["\\]', self._raw, maxsplit=1)[0]
                self._raw = self._raw[len(plain) :]
                yield plain
            else:
                size = self._escape_size()
                if not size:
                    return
                yield json.loads(f'"{self._raw[:size]}"', strict=False)
                self._raw = self._raw[size:]

    def _escape_size(self) -> int:
        """Length of the escape that begins the raw text; 0 while it is incomplete."""
        hit = _ESCAPE.match(self._raw)
        if hit:
            if _SURROGATE.match(self._raw):  # the other half must be here as well
                return 12 if _ESCAPE.match(self._raw, 6) else 6 * (len(self._raw) >= 12)
            return hit.end()
        if len(self._raw) >= 6 or (len(self._raw) > 1 and self._raw[1] != "u"):
            self._raw = "\\\\" + self._raw[1:]  # no escape of JSON: a backslash
            return 2
        return 0


class SentenceReader:
    """Feed it what the model says; it gives whole sentences back."""

    def __init__(self) -> None:
        self._string = StringReader()
        self._text = ""

    def feed(self, piece: str) -> list[str]:
        """The sentences that ``piece`` completes."""
        self._text += self._string.feed(piece)
        done, self._text = split(self._text)
        return done

    def end(self, *, cut: bool = False) -> list[str]:
        """What is left; a sentence that was ``cut`` in the middle is thrown away."""
        rest, self._text = self._text.strip(), ""
        if not rest or (cut and not re.search(r"[.!?…][\"'”»)\]]*$", rest)):
            return []
        return [rest]


def split(text: str) -> tuple[list[str], str]:
    """The whole sentences of ``text``, and what follows the last of them.

    >>> split("Faltan 2 uds. de 1.250,5 mm. Nada más. Y")
    (['Faltan 2 uds. de 1.250,5 mm.', 'Nada más.'], 'Y')
    """
    sentences, start = [], 0
    for hit in _END.finditer(text):
        piece = text[start : hit.end()]
        if "\n" not in hit[0] and _goes_on(piece, text[hit.end() :]):
            continue
        if piece.strip():
            sentences.append(piece.strip())
        start = hit.end()
    return sentences, text[start:].lstrip() if start else text


def _goes_on(piece: str, after: str) -> bool:
    """Whether the mark at the end of ``piece`` does not end a sentence."""
    if piece.count("{") > piece.count("}"):
        return True
    following = after.lstrip()
    if not following:  # it may be an abbreviation: wait for the next word
        return True
    token = _LAST_TOKEN.search(piece)
    last = token[1].rstrip(".").lstrip("(¿¡\"'«“").lower() if token else ""
    if not piece.endswith("."):
        return False
    known = last in _SHORT or re.fullmatch(r"[^\W\d_]|(?:[^\W\d_]\.)+[^\W\d_]", last)
    return bool(known) and not (last in _SHORT and _begins(following))


def _begins(following: str) -> bool:
    """Whether ``following`` can only be the beginning of a sentence."""
    return bool(re.match(r"[¿¡]|[A-ZÁÉÍÓÚÑ][a-záéíóúñ]+ [a-záéíóúñ{]", following))
