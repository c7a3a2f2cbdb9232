"""One amount and one day, or a question back: nothing of a request is guessed.

"Unas 20", "entre 5 y 10", "20 o 30" and "20 cajas" are asked about, and so are "la
semana que viene" and a day that is over; "dos docenas" is 24.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from ...evidence import Ask
from ...i18n import _, formats
from ...period import Period
from ..amounts import Figure
from ..calendar import DAY
from ..dates import Dated
from ..fill_figures import length_of
from ..filling import rewritten
from ..normalise import fold
from ..reading import Mention, Reading
from ..tokens import tokens

_ABOUT = re.compile(
    r"(?<!\w)(?:un[oa]s|cerca de|alrededor de|aproximadamente|aprox\.?|casi|como|"
    r"mas o menos|about|around|roughly|approximately|approx\.?|some|nearly|almost) ?$"
    r"|~ ?$"
)
_MORE_OR_LESS = re.compile(
    r" ?(?:mas o menos|o asi|y pico|aproximadamente|aprox\.?|or so|more or less)(?!\w)"
)
_OR = re.compile(r" ?(?:o|u|or|a|to|-|–|/) ?")
_PACKAGES = frozenset(
    """caja cajas pale pales palet palets tarima tarimas paquete paquetes bolsa bolsas
    saco sacos bote botes bidon bidones lata latas rollo rollos bobina bobinas plancha
    planchas lote lotes juego juegos tanda tandas box boxes pallet pallets pack packs
    package packages bag bags drum drums can cans roll rolls sheet sheets batch batches
    set sets case cases carton cartons""".split()
)
_COUNTED_AHEAD = re.compile(r"^(?:en|dentro de|de aqui a|de aca a|in|within|a) ")
_JOINS = re.compile(
    r"(?:[\s,;]+(?:y|e|and|plus|mas|más|tambien|también|otr[ao]s?|another|one|una?|de|of|"
    r"for|orden|order|a)|[\s,;])+$"
)
_OF_SPANS = frozenset({"request_cover", "request_plan"})
_SHIFTS = frozenset({"put_off", "bring_forward"})
_WORKDAYS = 5


def settled(reading: Reading, today: date) -> Reading | Ask:
    """``reading`` with one plain amount and one day at most, or what to ask."""
    amount = _amount(_by_so_much(reading))
    if isinstance(amount, Ask):
        return amount
    # The shortages of a week are those of all its days.
    if reading.act is not None and reading.act.concept in _OF_SPANS:
        return amount
    return _day(amount, today)


def _by_so_much(reading: Reading) -> Reading:
    """ "Retrasa la orden en dos días" is by two days."""
    if reading.act is None or reading.act.concept not in _SHIFTS:
        return reading
    lengths = [
        Figure(each.start, each.end, days, days, "days", True)
        for each in reading.dated
        if reading.folded[each.start : each.end].startswith("en ")
        if (days := length_of(each, reading))
    ]
    if not lengths:
        return reading
    return replace(reading, dated=(), lengths=(*reading.lengths, *lengths))


def _amount(reading: Reading) -> Reading | Ask:
    for bound in reading.bounds:
        if bound.figure.unit in ("days", "hours"):
            continue
        if bound.comparison.operator == "=":
            return _as_amount(reading, bound.figure)
        ends = [value for _operator, value in bound.comparison.ends]
        return _how_many(reading, (bound.start, bound.end), _numbers(ends))
    said = [each for each in reading.amounts if each.other is None]
    for one, other in zip(said, said[1:], strict=False):
        if _OR.fullmatch(reading.folded[one.end : other.start]):
            words = [reading.text[each.start : each.end] for each in (one, other)]
            return _how_many(reading, (one.start, other.end), words)
    if len(said) > 1 and (several := _several(reading, said)):
        return several
    for figure in said:
        asked = _not_exact(reading, figure) or _packaged(reading, figure)
        if asked:
            return asked
    return reading


def _numbers(values: Sequence[float]) -> list[str]:
    return [formats().number(value, 3) for value in dict.fromkeys(values)]


def _how_many(reading: Reading, span: tuple[int, int], words: Sequence[str]) -> Ask:
    text = _("“%(words)s”: how many exactly?", words=reading.text[slice(*span)].strip())
    return Ask(text, rewritten(reading, span, words))


def _several(reading: Reading, said: Sequence[Figure]) -> Ask | None:
    """ "20 mesas y otra de 10 sillas": a draft each."""
    ends = [each.start for each in said[1:]] + [len(reading.text)]
    pieces = [
        _JOINS.sub("", reading.text[each.start : end].rstrip(" ?.!"))
        for each, end in zip(said, ends, strict=True)
    ]
    if not all(re.search(r"[^\W\d_]{2}", piece) for piece in pieces):
        return None
    head = reading.text[: said[0].start]
    options = tuple(f"{head}{piece}" for piece in pieces[:_WORKDAYS])
    return Ask(_("One draft at a time. Which one first?"), options)


def _not_exact(reading: Reading, figure: Figure) -> Ask | None:
    before = _ABOUT.search(reading.folded[: figure.start])
    after = _MORE_OR_LESS.match(reading.folded, figure.end)
    if not before and not after:
        return None
    start = before.start() if before else figure.start
    end = after.end() if after else figure.end
    words = reading.text[figure.start : figure.end]
    return _how_many(reading, (start, end), [words])


def _packaged(reading: Reading, figure: Figure) -> Ask | None:
    """ "20 cajas de tornillos": how many are in one is not the assistant's to say."""
    after = tokens(reading.text[figure.end : figure.end + 30])[:1]
    if figure.unit_said or not after or after[0].word not in _PACKAGES:
        return None
    end = figure.end + after[0].end
    words = reading.text[figure.start : end]
    text = _(
        "“%(words)s”: how many is that, in the unit in which Odoo counts the product?",
        words=words,
    )
    return Ask(text)


def _as_amount(reading: Reading, figure: Figure) -> Reading:
    """ "Exactamente 20" is 20."""
    text = reading.text[figure.start : figure.end]
    mention = Mention(text, figure.start, figure.end, introduced=True)
    mentions = sorted([*reading.mentions, mention], key=lambda each: each.start)
    amounts = (*reading.amounts, figure)
    return replace(reading, bounds=(), amounts=amounts, mentions=mentions)


def _day(reading: Reading, today: date) -> Reading | Ask:
    dated: list[Dated] = []
    for each in reading.dated:
        if each.period is None:
            return reading  # told with the dates that do not exist
        one = _one_day(each, each.period, reading)
        if one is None:
            return _which_day(reading, each, each.period, today)
        last = one.end or one.start
        if last and last < today:
            return _is_over(reading, each, last)
        dated.append(replace(each, period=one, past=None))
    return replace(reading, dated=tuple(dated))


def _one_day(dated: Dated, period: Period, reading: Reading) -> Period | None:
    """The day that is meant; None where ``period`` is several."""
    if period.start is None or period.end is None or period.start == period.end:
        return period
    words = reading.folded[dated.start : dated.end]
    if _COUNTED_AHEAD.match(words):  # "en 10 días" is the tenth from now
        return Period(period.end, period.end, formats().day(period.end))
    return None


def _which_day(reading: Reading, dated: Dated, period: Period, today: date) -> Ask:
    words = reading.text[dated.start : dated.end]
    text = _("“%(words)s” is several days. Which one?", words=words)
    assert period.start and period.end
    days: list[date] = []
    day = max(period.start, today)
    while day <= period.end and len(days) < _WORKDAYS:
        days += [day] if day.weekday() < _WORKDAYS else []
        day += DAY
    return Ask(text, _on_days(reading, dated, days))


def _is_over(reading: Reading, dated: Dated, day: date) -> Ask:
    text = _("%(day)s is over. For which day?", day=formats().day(day))
    words = reading.folded[dated.start : dated.end]
    has_year = re.search(r"\d{4}|\d/\d+/\d", words)
    next_year = _next_year(day) if not has_year and fold(words)[-1:].isdigit() else None
    return Ask(text, _on_days(reading, dated, [next_year] if next_year else []))


def _next_year(day: date) -> date | None:
    try:
        return day.replace(year=day.year + 1)
    except ValueError:  # 29 February
        return None


def _on_days(reading: Reading, dated: Dated, days: Sequence[date]) -> tuple[str, ...]:
    words = [formats().day(day) for day in days]
    return rewritten(reading, (dated.start, dated.end), words)
