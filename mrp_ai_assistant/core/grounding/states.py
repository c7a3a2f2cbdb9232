"""States and ranks: words that the evidence itself may say. Folded text, es and en.

A state is licensed by a flag of the evidence with the same name, or by its own words.
"""

from __future__ import annotations

import re


def any_of(words: str) -> re.Pattern[str]:
    """Any of ``words``: whole ones, regular expressions between bars."""
    return re.compile(rf"\b(?:{words})\b")


STATES: dict[str, re.Pattern[str]] = {
    "late": any_of(
        r"retras\w+|atras(?:o|os|ad[oa]s?|a|an)|tarde|vencid[oa]s?|demor\w+|late|"
        r"overdue|delay\w*|behind schedule"
    ),
    "on_time": any_of(
        r"a tiempo|en plazo|en fecha|puntual\w*|on time|on schedule|in time|punctual"
    ),
    "short": any_of(
        r"falt(?:a|an|o|aba|aban|ante|antes|ar)|escas\w+|insuficientes?|agotad[oa]s?|"
        r"rotura de (?:stock|existencias)|short(?:age|ages|fall)?|missing|lack\w*|"
        r"insufficient\w*|not enough|out of stock"
    ),
    "enough": any_of(
        r"suficientes?|sobr(?:a|an)|de sobra|enough|sufficient\w*|plenty|"
        "fully available"
    ),
    "ready": any_of(
        "list[oa]s? para|esta(?:n)? list[oa]s?|"
        r"pued(?:e|en) (?:empezar|arrancar|iniciar\w*|comenzar)|"
        r"podrian? (?:empezar|arrancar|iniciar\w*|comenzar)|ready|"
        r"(?:can|could) (?:be )?start\w*"
    ),
    "blocked": any_of(
        "bloquead[oa]s?|parad[oa]s?|detenid[oa]s?|averiad[oa]s?|blocked|stopped|"
        "stuck|on hold|broken"
    ),
    "in_progress": any_of("en curso|en marcha|en proceso|in progress|running"),
    "done": any_of(
        "terminad[oa]s?|finalizad[oa]s?|acabad[oa]s?|hech[oa]s?|completad[oa]s?|"
        "cerrad[oa]s?|recibid[oa]s?|entregad[oa]s?|done|finished|completed?|closed|"
        "received|delivered"
    ),
    "cancelled": any_of("cancelad[oa]s?|anulad[oa]s?|cancel(?:l)?ed"),
    "draft": any_of("borrador(?:es)?|drafts?"),
    "more": any_of(
        r"aument\w+|sub(?:io|ido|e|en|iendo)|crec(?:e|en|io|ido|iendo)|increas\w+|"
        r"rising|rose|grew|grow\w*"
    ),
    "less": any_of(
        r"disminu\w+|baj(?:o|a|an|aron|ado|ando)|reduc\w+|descend\w+|decreas\w+|fell|"
        r"drop(?:s|ped)?|declin\w+"
    ),
}
OPPOSITE = {
    "late": "on_time",
    "on_time": "late",
    "short": "enough",
    "enough": "short",
    "ready": "blocked",
    "more": "less",
    "less": "more",
}

# "58 h more": the figure's own direction, which is checked with the figure.
TURN = re.compile(
    r"(?:\{[A-Z]\}|#|\d[\d.,]*)(?: ?[^\W\d_]{1,9}| ?[%€$£])? (mas|menos|more|less)\b"
    r"(?! de\b| than\b)",
    re.IGNORECASE,
)

# Ends of an order: sayable only where the evidence itself speaks of that end.
RANKS: dict[str, re.Pattern[str]] = {
    "most": any_of(
        "mas|mayor(?:es)?|peor(?:es)?|maxim[oa]s?|superior(?:es)?|most|more|worst|"
        "worse|largest|highest|longest|biggest|greatest|latest|maximum|above|over|"
        r"exceed\w*"
    ),
    "least": any_of(
        "menos|menor(?:es)?|mejor(?:es)?|minim[oa]s?|inferior(?:es)?|least|less|"
        "best|better|smallest|lowest|shortest|fewest|minimum|below|under"
    ),
    "urgent": any_of(
        r"urg\w+|pressing|critic\w+|grave\w*|critical\w*|severe\w*|seri\w+"
    ),
    "first": any_of(r"primer[oa]?s?|first"),
    "all": any_of(
        "tod[oa]s?|ambas?|ambos|cada|siempre|unic[oa]s?|unicamente|sol[oa]mente|"
        r"solo|all|every|each|both|always|only|entire\w*"
    ),
    "half": any_of("mitad|half|halves"),
    "double": any_of("doble|double[ds]?|twice"),
    "triple": any_of(r"triple[ds]?|cuadruple|thrice|terci(?:o|os)|thirds?|quarters?"),
    "majority": any_of("mayoria|majority"),
    "mean": any_of("promedio|medi[oa]s?|average|mean"),
    "percentage": any_of("porcentaje|percent(?:age)?|por ciento"),
    "rate": any_of(
        r"(?:each|every|cada|al|por) (?:day|week|month|year|dia|semana|mes|ano)|"
        r"per (?!cent|units?)\w+|mensual(?:es|mente)?|semanal(?:es|mente)?|"
        "diari[oa]s?|monthly|weekly|daily"
    ),
    "vague": any_of(
        "vari[oa]s|much[oa]s?|poc[oa]s?|numeros[oa]s?|algun[oa]s?|algun|casi|"
        "aproximadamente|several|many|few|some|almost|nearly|about|approximately|"
        "roughly"
    ),
}
