"""What changes the draft before: "mejor 30", "para el jueves", "que sean 2 docenas".

The new values make a new draft in place of the old one, which is never touched by
words; a plain question is no change.
"""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

from ...evidence import Ask
from ...i18n import _
from ..arguments import plan
from ..entities import Lookup
from ..normalise import clean, fold
from ..plan import Plan, Understood
from ..reading import Reading
from .exact import settled

_SOFT = (
    r"(?:no|por favor|porfa|please|pues|perdon|perdona|sorry|ok|vale|y|pero|but|and)"
)
_OPENERS = re.compile(
    rf"\W*(?:{_SOFT}[\s,;]+)*"
    r"(?:mejor(?: que sean?| ponl?[aeo]?| con)?|que sean?|pon(?:l[aeo]s?|me)?|"
    r"cambia(?:l[aeo]s?|me)?(?: la cantidad| la fecha| el dia| el producto)?"
    r"(?: a| al| por| para)?|hazl[ao]s?(?: de| para| con)?|dejal[ao]s? en|"
    r"en realidad|quiero decir|digo|quise decir|rather|better|actually|i mean|"
    r"make (?:it|them|that)|change (?:it|that|the quantity|the amount|the date|the day|"
    r"the product)(?: to| for)?|set it to|let it be|instead)(?!\w)[\s,:]*"
)
_INSTEAD = re.compile(r"[\s,]*(?:en su lugar|mejor|instead|rather|en vez)\W*$")
_CORRECTS = re.compile(r"\W*(?:no|perdon|perdona|sorry)[\s,]+(?=\S)")
_WITH = re.compile(r"\W*(?:con|sin|usando|with|without|using) (?!\W*\d)")
_ASKS = re.compile(
    r"[¿?]|^\W*(?:que|cual|cuando|cuant|como|donde|quien|por que|what|which|when|how|"
    r"where|who|why|is|are|do|does|hay|can|could)\b"
)


def without_opener(question: str, previous: Plan | None) -> tuple[str, bool]:
    """ "Mejor 30" is "30" of the draft before; whether its words say so."""
    if previous is None or not previous.skill.proposes:
        return question, False
    text = clean(question)
    folded = fold(text)
    opened = _OPENERS.match(folded) or _CORRECTS.match(folded)
    start = opened.end() if opened else 0
    closed = _INSTEAD.search(folded, start)
    end = closed.start() if closed else len(text)
    told = "?" not in folded and not _ASKS.search(folded[start:end])
    changed = bool(opened or closed) and told and any(map(str.isalnum, text[start:end]))
    return (text[start:end], True) if changed else (question, False)


def asked(
    reading: Reading, previous: Plan | None, says_so: bool, lookup: Lookup, today: date
) -> Reading | Understood:
    """A request with one amount and one day; the draft before, changed; ``reading`` as
    it is, when it is neither."""
    draft = previous if previous and previous.skill.proposes else None
    if reading.act or (draft and draft.missing):
        return settled(reading, today)
    if draft is None:
        return reading
    other = bool(_WITH.match(reading.folded)) and not _ASKS.search(reading.folded)
    made = _amended(reading, draft, says_so or other, lookup, today)
    if other and not isinstance(made, Plan):
        return Ask(_("That is changed on the card of the draft, field by field."))
    return made or reading


def _amended(
    reading: Reading, previous: Plan, says_so: bool, lookup: Lookup, today: date
) -> Understood | None:
    """The plan before with what is changed; None when something else is asked."""
    if not previous.skill.proposes or reading.act or _ASKS.search(reading.folded):
        return None
    figures = reading.amounts or reading.dated or reading.lengths or reading.bounds
    if not figures and not (says_so and reading.mentions):
        return None
    if reading.domain - _known(previous):
        return None
    exact = settled(reading, today)
    if not isinstance(exact, Reading):
        return exact
    made = plan(previous.skill, exact, lookup, today, previous.arguments)
    return replace(made, amends=True) if isinstance(made, Plan) else made


def _known(previous: Plan) -> set[str]:
    skill = previous.skill
    said = {each for way in skill.when for each in (*way.all, *way.some, *way.also)}
    for param in skill.params.values():
        said |= {*(param.values or ()), *param.concepts, *param.nouns}
    return said
