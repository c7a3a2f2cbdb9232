"""The form of the answer, where the question says it: table, report, action plan."""

from __future__ import annotations

import re

from ..skill import AnswerFormat

_WORDS: tuple[tuple[AnswerFormat, str], ...] = (
    (
        "plan",
        r"(?:(?:(?:como|en|con|hazme|dame|haz|as|make|give me) )?"
        r"(?:un |el |an? |the )?"
        r"(?:plan(?:es)? de accion|action plans?|plan of action))"
        r"(?: (?:para|de|for|about|on|sobre))?",
    ),
    ("plan", r"que (?:hago|hacemos|debo hacer|debemos hacer) con"),
    ("plan", r"what (?:should|do) (?:i|we) do about"),
    (
        "report",
        r"(?:(?:como|en|con|hazme|dame|haz|as|in|make|give me) )?"
        r"(?:(?:un|el|a|the|in) )?(?:informes?|reportes?|reports?|memoria)"
        r"(?: (?:de|del|sobre|con|of|about|on|for))?",
    ),
    (
        "table",
        r"(?:en|como|con)(?: forma de| formato de| formato)?(?: una)? tablas?",
    ),
    (
        "table",
        r"(?:as|in)(?: a)? tables?(?: form| format)?|in tabular form|"
        r"(?:hazme |dame |make |give me )?(?:una |a )?"
        r"(?:tabla|table) (?:de|con|with)"
        r"(?= (?:las?|l[oa]s|the|todas?|ordenes|late|all)\b)",
    ),
)
_FORMATS = tuple((name, re.compile(rf"\b(?:{text})\b")) for name, text in _WORDS)


def answer_format(folded: str) -> tuple[AnswerFormat, int, int] | None:
    """The format and where it is said in a folded text; the first one said."""
    found = [
        (match.start(), match.end(), name)
        for name, pattern in _FORMATS
        if (match := pattern.search(folded))
    ]
    if not found:
        return None
    start, end, name = min(found)
    return name, start, end
