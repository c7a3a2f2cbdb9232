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
from dataclasses import dataclass, replace
from datetime import date
from typing import Literal

from ..dates import dates
from ..language import Language
from .grammar import Grammar, Head, grammar
from .note import after_colon, reason, remaining

# All that a request may be; a question never carries one of them.
ACTS = frozenset(
    """request_order request_orders request_purchase request_plan request_cover
    request_scrap reschedule put_off bring_forward prioritise deprioritise
    report_fault report_breakdown plan_prevention remind""".split()
)
FAULTS = frozenset({"report_fault", "report_breakdown", "plan_prevention"})
Mood = Literal["does", "wants", "how"]
Span = tuple[int, int]

_MARKS = re.compile(r"[\s¿?¡!,.;:()'-]*")
_AFTER = re.compile(
    r" (?:(?:para|to|for) )?(?:fabricar|producir|hacer|montar|make|making|manufacture|"
    r"produce|producing|build)(?= \S)|:?(?: (?:de|del|of|for))?(?= (?:\d|[a-z]))"
)
_MUST = re.compile(
    r"(?:hay que|tenemos que|tengo que|habria que|necesit(?:o|amos)|deberia(?:mos)?|"
    r"deb(?:o|emos)|(?:me )?conviene|should (?:i|we)|do (?:i|we) (?:have|need) to) $"
)
_OF_SELF = ("ame", "eme", "arme", "nos", "me", "us")


@dataclass(frozen=True)
class Act:
    """``concept`` said by the words at ``spans``; ``notes`` are the asker's own text,
    ``several`` a number of orders."""

    concept: str
    mood: Mood
    spans: tuple[Span, ...]
    notes: tuple[Span, ...] = ()
    several: Span | None = None

    @property
    def taken(self) -> tuple[Span, ...]:
        """The words that are nothing else: a day or a name in a note is its own."""
        return (*self.spans, *self.notes)


def act(open_text: str, language: Language, today: date | None = None) -> Act | None:
    """The request that a folded text, its quotations blanked, begins with; a request
    full of foreign names may be taken for the other ``language``."""
    other: Language = "es" if language == "en" else "en"
    found = _in(open_text, grammar(language)) or _in(open_text, grammar(other))
    return found and _noted(found, open_text, today, english=language == "en")


def _noted(found: Act, text: str, today: date | None, *, english: bool) -> Act:
    start = found.spans[0][1]
    if found.concept not in {"remind", *FAULTS}:
        return found
    notes = after_colon(text, start - 1)
    if not notes and found.concept in FAULTS:
        notes = reason(text, start)
    elif not notes and found.concept == "remind":
        read = dates(text, today, english=english) if today else ()
        told = not text[:start].endswith(_OF_SELF)
        notes = remaining(text, start, told, [(d.start, d.end) for d in read])
    return replace(found, notes=notes)


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
            return _of_kind(_acted(head, match, mood, wish), said, open_text)
    return None


def _of_kind(found: Act, said: Grammar, text: str) -> Act:
    """A breakdown is reported, prevention planned; a request alone may be either."""
    if found.concept != "report_fault":
        return found
    words = text[slice(*found.spans[0])]
    kinds = (kind for kind, pattern in said.faults if pattern.search(words))
    return replace(found, concept=next(kinds, found.concept))


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
    if mood == "how" and head.loose:
        return head.ability and bool(_MUST.search(match.string[: match.start()]))
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
    return Act(concept, mood, tuple(spans), several=several)


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
