"""A short title: of the first question, then of what answered it."""

from __future__ import annotations

import re

LONGEST = 48  # characters of a title that nobody typed

_COURTESY = re.compile(
    r"""^(?:
      hola | buen[oa]s(?:\s+(?:días|dias|tardes|noches))? | por\s+favor | oye | perdona
    | hello | hi | hey | good\s+(?:morning|afternoon|evening) | please
    | (?:me\s+)?(?:puedes|podrías|podrias|puede|podría)\s+
        (?:decir|mostrar|enseñar|explicar|dar|indicar)(?:me|nos)?
    | (?:dime|muéstrame|muestrame|enséñame|enséñanos|dame|indica(?:me)?)
    | (?:quiero|quisiera|necesito|me\s+gustaría)\s+(?:saber|ver|conocer)
    | (?:can|could|would)\s+you\s+(?:please\s+)?(?:tell|show|give)\s+(?:me|us)
    | (?:tell|show|give)\s+(?:me|us)
    | i\s+(?:want|need|would\s+like)\s+to\s+(?:know|see)
    )\b[\s,.:;!¡¿?]*""",
    re.IGNORECASE | re.VERBOSE,
)
_SENTENCE = re.compile(r"(?<=[?!])\s+|(?<=[^\s\d]\.)\s+|\n")
_EDGE = " \t\n.,;:!¡?¿…"


def title_of_question(question: str) -> str:
    """What was asked, without courtesies, in at most ``LONGEST`` characters.

    >>> title_of_question("Hola, ¿puedes decirme qué órdenes van con retraso?")
    'Qué órdenes van con retraso'
    """
    text = " ".join(question.split()).strip(_EDGE)
    while (shorter := _COURTESY.sub("", text, count=1).strip(_EDGE)) != text:
        if not shorter:
            break
        text = shorter
    first = _SENTENCE.split(text)[0].strip(_EDGE)
    return _capital(cut(first or text or "?"))


def title_of_answer(subject: str, record: str = "") -> str:
    """What was answered: the title of its table, and the one record it is about.

    >>> title_of_answer("Por qué se retrasa", "WH/MO/00279")
    'Por qué se retrasa: WH/MO/00279'
    """
    told = " ".join(subject.split()).strip(_EDGE)
    if record and record.lower() not in told.lower():
        room = LONGEST - len(record) - 2
        told = f"{cut(told, room)}: {record}" if room >= 12 else told
    return _capital(cut(told))


def cut(text: str, most: int = LONGEST) -> str:
    """``text``, cut between words where it is longer."""
    if len(text) <= most:
        return text
    short = text[: most - 1]
    space = short.rfind(" ")
    return (short[:space] if space > most // 2 else short).rstrip(_EDGE) + "…"


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
