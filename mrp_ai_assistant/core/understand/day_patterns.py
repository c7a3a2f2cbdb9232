"""How people write one day, week or month: a pattern and what it stands for.

Patterns run over folded text. Longer matches win, so their order here is free.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from .day_atoms import Atom, Builder, Impossible
from .day_dated import (
    day_of_month,
    days_of_month,
    iso,
    named_day,
    numeric,
    on_its_weekday,
    week_number,
    whole_month,
    whole_quarter,
    whole_year,
)
from .day_relative import (
    ago,
    counted,
    end_of,
    on_weekday,
    shifted,
    weekday_next_week,
    whole_unit,
)
from .day_words import MONTHS, UNITS, WEEKDAYS, either
from .number_words import NUMBER_WORDS

_M = either(MONTHS)
# "May", "march" and the short forms are other words too.
_CLEAR_M = either(m for m in MONTHS if len(m) > 4 and m not in ("march", "marzo"))
_W = either(WEEKDAYS)
_U = either(UNITS)
_N = rf"\d{{1,3}}|{either(NUMBER_WORDS)}"
_Y = r"(?:,? ?(?:de |del |of )?(?P<y>(?:19|20)\d\d)\b)"
_EDGE = r"(?<![\w/.\-])"
_NEXT = r"que viene|que entra|proxim[oa]|siguiente|entrante"
_PAST = r"pasad[oa]|anterior|previ[oa]"
_NOT_ON = r"(?! (?:on|onwards?|to|until|till|through|up|forward))"


def atoms(folded: str, today: date, *, english: bool) -> Iterator[Atom]:
    """Every reading of every pattern; they may overlap."""
    for pattern, build in _PATTERNS:
        for match in pattern.finditer(folded):
            try:
                yield build(match, today, english)
            except (ValueError, OverflowError):
                yield Atom(*match.span(), Impossible())


def _compiled(
    pairs: list[tuple[str, Builder]],
) -> tuple[tuple[re.Pattern[str], Builder], ...]:
    return tuple((re.compile(_EDGE + text), build) for text, build in pairs)


_PATTERNS = _compiled(
    [
        (r"(?:hoy(?: mismo)?|el dia de hoy|today)\b", shifted("day", 0)),
        (
            r"(?<!la )(?<!esta )(?<!turno de )(?:manana(?! por )|tomorrow)\b",
            shifted("day", 1),
        ),
        (r"(?:pasado manana|(?:the )?day after tomorrow)\b", shifted("day", 2)),
        (r"(?:ayer|yesterdays?)\b", shifted("day", -1)),
        (
            r"(?:anteayer|antes de ayer|antier|(?:the )?day before yesterday)\b",
            shifted("day", -2),
        ),
        (rf"(?:est[ea]|la presente|el presente) (?P<u>{_U})\b", whole_unit(0)),
        (
            rf"(?:el |la )?(?P<u>{_U}) (?:en curso|actual|presente|corriente)\b",
            whole_unit(0),
        ),
        (
            rf"(?:del|en el|de la|en la|of the|in the) (?P<u>{_U})\b(?! \d)",
            whole_unit(0),
        ),
        (rf"(?:this|the current|current) (?P<u>{_U})(?:'s)?\b", whole_unit(0)),
        (rf"(?:el |la )?(?P<u>{_U}) (?:{_NEXT})\b", whole_unit(1)),
        (rf"(?:el |la )?(?:{_NEXT}) (?P<u>{_U})\b", whole_unit(1)),
        (rf"(?:the )?(?:next|coming|following) (?P<u>{_U})(?:'s)?\b", whole_unit(1)),
        (rf"(?:el |la )?(?P<u>{_U}) (?:{_PAST})\b", whole_unit(-1)),
        # "Orders from last week" are of it; "from last week on" begins there.
        (
            rf"from (?:the )?(?:last|previous|past) (?P<u>{_U})\b{_NOT_ON}",
            whole_unit(-1),
        ),
        (
            r"(?:en el |el |over the |at the |on the )"
            r"(?P<u>fin de semana|finde|weekend)\b"
            r"(?! (?:que|pasado|proximo|siguiente))",
            whole_unit(0),
        ),
        (rf"(?:the )?(?:last|previous|past) (?P<u>{_U})(?:'s)?\b", whole_unit(-1)),
        (
            rf"(?:est[ea]|this) (?P<u>{_U}) (?:y|o|and|or) "
            rf"(?:(?:la|el) (?:{_NEXT})|(?:the )?next(?: one| week| month)?)\b",
            whole_unit(0, until=1),
        ),
        (rf"this and next (?P<u>{_U})\b", whole_unit(0, until=1)),
        (
            rf"(?:(?:en |durante |for |over )?(?:l[oa]s |the ))?"
            rf"(?:proxim[oa]s|siguientes|next|coming|following) "
            rf"(?P<n>{_N}) (?P<u>{_U})\b",
            counted(1),
        ),
        (
            rf"(?:l[oa]s )?(?P<n>{_N}) (?:proxim[oa]s|siguientes) (?P<u>{_U})\b",
            counted(1),
        ),
        (
            rf"(?:en|dentro de|in|within|antes de|de aqui a|de aca a|hasta en|before|"
            rf"in the next|a) (?P<n>{_N}) (?P<u>{_U})\b",
            counted(1),
        ),
        (
            rf"(?:(?:en |during |in |from |over )?(?:l[oa]s |el |la |the ))?"
            rf"(?:ultim[oa]s?|pasad[oa]s|last|past|previous) (?P<n>{_N}) (?P<u>{_U})\b",
            counted(-1),
        ),
        (rf"(?:el |la )?ultim[oa](?P<n>) (?P<u>{_U})\b", counted(-1)),
        (rf"hace (?P<n>{_N}) (?P<u>{_U})\b", ago),
        (rf"(?P<n>{_N}) (?P<u>{_U}) (?:ago|atras)\b", ago),
        (
            rf"(?:(?:a|para|de aqui a|de aca a|by|at) )?(?:el |the )?"
            rf"(?:fin|fines|final|finales|end|close) (?:de|del|of)"
            rf"(?: la| el| the| this| este| esta)? "
            rf"(?P<u>{_M}|mes|ano|trimestre|quincena|week|month|quarter|year)\b",
            end_of,
        ),
        (r"(?:final|finales) de (?:la |esta )?(?P<u>semana)\b", end_of),
        (
            rf"(?:el |este |on |this |(?:on )?the coming )?"
            rf"(?P<w>{_W})\b",
            on_weekday(0),
        ),
        (
            rf"(?:el )?(?P<w>{_W}) (?:que viene|proximo|siguiente)\b",
            on_weekday(1),
        ),
        (rf"(?:(?:el )?proximo|on next|next) (?P<w>{_W})\b", on_weekday(1)),
        (rf"(?:el )?(?P<w>{_W}) pasado\b", on_weekday(-1)),
        (rf"(?:(?:el )?pasado|last|on last) (?P<w>{_W})\b", on_weekday(-1)),
        (
            rf"(?:el )?(?P<w>{_W}) (?:de|of) (?:la )?(?:semana (?:{_NEXT})|"
            rf"proxima semana|next week)\b",
            weekday_next_week,
        ),
        (
            rf"(?:el |on )?(?:(?P<w>{_W}),? )?(?:dia |the )?"
            rf"(?P<d>\d{{1,2}})(?:o|st|nd|rd|th)? (?:de |of )?(?P<m>{_M})\b{_Y}?",
            on_its_weekday(named_day),
        ),
        (
            rf"(?:on )?(?:(?P<w>{_W}),? )?(?P<m>{_M}) (?:the )?"
            rf"(?P<d>\d{{1,2}})(?:st|nd|rd|th)?\b(?!/){_Y}?",
            on_its_weekday(named_day),
        ),
        (
            rf"(?:(?:entre|del?|desde|from|between) )?(?:el |the )?"
            rf"(?P<d>\d{{1,2}})(?:st|nd|rd|th)? ?(?:al?|y|hasta|and|to|-|–) ?"
            rf"(?:el |the )?(?P<e>\d{{1,2}})(?:st|nd|rd|th)? "
            rf"(?:de |of )?(?P<m>{_M})\b{_Y}?",
            days_of_month,
        ),
        (
            rf"(?:el |on )?(?:(?P<w>{_W}),? )?(?P<d>\d{{1,2}})/(?P<m>\d{{1,2}})"
            r"(?:/(?P<y>\d{4}|\d\d))?(?![\w/\-])",
            on_its_weekday(numeric),
        ),
        (
            r"(?:el |on )?(?P<d>\d{1,2})(?P<s>[-.])(?P<m>\d{1,2})"
            r"(?P=s)(?P<y>\d{4}|\d\d)(?![\w/\-])",
            numeric,
        ),
        (r"(?:el |on )?(?P<y>\d{4})-(?P<m>\d\d)-(?P<d>\d\d)(?![\w/\-])", iso),
        (
            rf"(?:(?:en|de|in|of|for|during|el mes de) )(?P<m>{_M})\b{_Y}?(?! \d)",
            whole_month,
        ),
        (rf"(?P<m>{_M})\b{_Y}", whole_month),
        (rf"(?P<m>{_CLEAR_M})\b(?P<y>)", whole_month),
        # "más de 2000" is a figure.
        (
            r"(?<!mas )(?<!menos )(?:en|de|del|in|of|during|el ano) "
            r"(?P<y>20\d\d)(?![\w/\-])",
            whole_year,
        ),
        # "Demand for 2028"; "for 2028 screws" is a figure.
        (r"(?:para|for|by) (?:el )?(?P<y>20[2-4]\d)(?= ?(?:$|[?!.,;)]))", whole_year),
        (
            r"(?:la |en la )?(?:semana|week) (?:numero |number )?(?P<n>\d{1,2})\b",
            week_number,
        ),
        (rf"(?:el |del |the )?[qt](?P<q>[1-4])\b{_Y}?", whole_quarter),
        (r"(?:el |the )?(?:dia|day) (?P<d>\d{1,2})\b(?! de)", day_of_month),
        # "El viernes 20 mesas" is a day and a figure.
        (
            rf"(?:el |on )?(?P<w>{_W}),? (?:dia |the )?(?P<d>\d{{1,2}})"
            rf"(?:st|nd|rd|th)?(?=\W*(?:$|[?,.;:)]|(?:a|de|y|por|para|at|and)\b))"
            rf"(?![/.,]\d)(?! de (?:{_M}))",
            on_its_weekday(day_of_month),
        ),
    ]
)
