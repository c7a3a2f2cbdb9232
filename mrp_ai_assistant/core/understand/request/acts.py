"""Whether a text is a request to act, and which: the mood of its first words decides.

"Crea una orden", "¿puedes crear una orden…?" and "quiero crear una orden" are requests;
"¿puedo crear…?" and "¿cómo creo…?" ask how; "¿quién creó…?" is a plain question, and
"necesito fabricar 30" may be either. Only the beginning of what the person wrote is
looked at, never a quoted text: a record's name commands nothing.

>>> found = act("crea una orden de 20 mesas", "es")
>>> found.concept, found.mood, found.spans
('request_order', 'does', ((0, 17),))
>>> act("¿quien creo la orden 12?", "es")
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from ..language import Language
from .grammar import Grammar, Head, grammar

# All that a request may be; a question never carries one of them.
ACTS = frozenset(
    """request_order request_orders request_purchase request_plan request_cover
    request_scrap reschedule put_off bring_forward prioritise deprioritise
    report_fault remind""".split()
)
Mood = Literal["does", "wants", "how"]
Span = tuple[int, int]

_MARKS = re.compile(r"[\s¿?¡!,.;:()'-]*")
_AFTER = re.compile(r" (?:de|del|of|for)(?= (?:\d|[a-z]))")
_BODY = re.compile(r":\s*(?P<note>\S.*)$", re.S)


@dataclass(frozen=True)
class Act:
    """``concept`` said by the words at ``spans``; ``note`` is the asker's own text
    after a colon, ``several`` a number of orders."""

    concept: str
    mood: Mood
    spans: tuple[Span, ...]
    note: Span | None = None
    several: Span | None = None

    @property
    def taken(self) -> tuple[Span, ...]:
        """The words that are nothing else: a day or a name in a note is its own."""
        return (*self.spans, self.note) if self.note else self.spans


def act(open_text: str, language: Language) -> Act | None:
    """The request that a folded text, its quotations blanked, begins with; a request
    full of foreign names may be taken for the other ``language``."""
    other: Language = "es" if language == "en" else "en"
    return _in(open_text, grammar(language)) or _in(open_text, grammar(other))


def _in(open_text: str, said: Grammar) -> Act | None:
    start, mood, wish = _opened(open_text, said)
    opens = start == _skip(open_text, 0)
    others = said.others.match(open_text, start)
    if marked := _marked(open_text, start, mood, said):
        return marked
    for head in said.heads:
        if others and head.concept != "request_plan":
            continue  # "crea un pedido de venta": of what nobody proposes
        match = head.pattern.match(open_text, start)
        if match and _is_meant(head, match, mood, opens):
            return _acted(head, match, mood, wish)
    return None


def _opened(text: str, said: Grammar) -> tuple[int, Mood, Span]:
    """Where the act may begin, the mood of what stands before it, and its place."""
    place, mood, wish = _skip(text, 0), "does", (0, 0)
    while place < len(text):
        for opener, told in (
            (said.asking_how, "how"),
            (said.wishes, "wants"),
            (said.polite, mood),
        ):
            match = opener.match(text, place)
            if match and match.end() < len(text):
                wish = wish if told == "does" else match.span()
                place, mood = _skip(text, match.end()), told
                break
        else:
            break
    if mood == "wants" and "?" in text:
        mood = "how"  # "¿hay que crear una orden?"
    return place, mood, wish  # type: ignore[return-value]


def _skip(text: str, place: int) -> int:
    match = _MARKS.match(text, place)
    return match.end() if match else place


def _is_meant(head: Head, match: re.Match[str], mood: Mood, opens: bool) -> bool:
    if mood == "how":
        return head.ability
    if head.wished:
        return mood == "wants"
    if "ido" in match.re.groupindex and match["ido"]:
        return False  # "¿y si meto un pedido…?" supposes it
    return not (opens and (head.polite or (head.loose and "?" in match.string)))


def _acted(head: Head, match: re.Match[str], mood: Mood, wish: Span) -> Act:
    text = match.string
    start, end = match.span() if match[0] else wish
    joined = _AFTER.match(text, end)
    end = joined.end() if joined else start + len(text[start:end].rstrip())
    groups = match.re.groupindex
    spans = [(start, end)]
    if "quote" in groups:
        spans.append(match.span("quote"))
    several = match.span("several") if "several" in groups else None
    concept = "request_order" if head.concept == "wanted" else head.concept
    making = head.loose and concept == "request_order"
    if mood == "wants" and not making and head.concept != "wanted":
        mood = "does"  # "quiero crear una orden" asks for nothing else
    return Act(concept, mood, tuple(spans), _note(text, end), several)


def _note(text: str, start: int) -> Span | None:
    body = _BODY.search(text, start)
    return body.span("note") if body else None


def _marked(text: str, start: int, mood: Mood, said: Grammar) -> Act | None:
    """ "Pon WH/MO/00012 como urgente": what is marked stands between."""
    head = said.mark.match(text, start)
    if head is None:
        return None
    for concept, tail in said.marked:
        for match in tail.finditer(text, head.end()):
            if text[head.end() : match.start()].strip() or text[match.end() :].strip():
                spans = (head.span(), match.span())
                return Act(concept, "how" if mood == "how" else "does", spans)
    return None
