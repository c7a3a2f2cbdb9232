"""Texts in the language of the question, without Odoo.

The source language is English and the English text is the key, as in gettext. Odoo's
exporter finds ``_("...")`` and ``_lt("...")`` here as it does in models, so the
translations live in ``i18n/es.po`` with all the others.

>>> words = {"Late orders": "Órdenes con retraso"}
>>> with speaking(Speech("es", words.get, SPANISH)):
...     _("Late orders")
'Órdenes con retraso'
>>> _("%(n)s orders", n=3)
'3 orders'
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass

from .formats import ENGLISH_FORMATS, SPANISH, Formats

__all__ = [
    "SPANISH",
    "LazyText",
    "Speech",
    "_",
    "_lt",
    "formats",
    "language",
    "speaking",
]


@dataclass(frozen=True)
class Speech:
    """How to speak: ``lang`` ('es', 'en'), the translation of an English text (or
    None), and how numbers and dates are written."""

    lang: str
    translate: Callable[[str], str | None]
    formats: Formats = ENGLISH_FORMATS


ENGLISH = Speech("en", lambda source: source)
_speech: ContextVar[Speech] = ContextVar("mrp_ai_speech", default=ENGLISH)


@contextmanager
def speaking(speech: Speech) -> Iterator[None]:
    """Everything translated inside this block follows ``speech``."""
    token = _speech.set(speech)
    try:
        yield
    finally:
        _speech.reset(token)


def language() -> str:
    """The two-letter language being spoken."""
    return _speech.get().lang


def formats() -> Formats:
    """How numbers and dates are being written."""
    return _speech.get().formats


def _(source: str, /, **values: object) -> str:
    """``source`` translated, with ``%(name)s`` replaced by ``values``."""
    text = _speech.get().translate(source) or source
    return text % values if values else text


class LazyText:
    """A module-level text: translated each time that it is shown."""

    __slots__ = ("source",)

    def __init__(self, source: str) -> None:
        self.source = source

    def __str__(self) -> str:
        return _speech.get().translate(self.source) or self.source

    def __repr__(self) -> str:
        return f"LazyText({self.source!r})"


def _lt(source: str, /) -> LazyText:
    return LazyText(source)
