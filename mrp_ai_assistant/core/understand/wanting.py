"""The question back for an argument that a skill cannot do without.

Its options are whole questions: with records that are likely to be meant, as the asker
may see them, or with the usual days. What cannot be guessed at (an amount) has none.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from ..evidence import RecordRef
from ..i18n import _
from ..skill import Param
from .entities import Lookup, usual
from .plan import Plan, Wanting
from .reading import Reading

_MOST = 4
_SPANS: dict[str, dict[str, tuple[str, ...]]] = {
    "period": {
        "es": ("hoy", "esta semana", "este mes"),
        "en": ("today", "this week", "this month"),
    },
    "duration": {
        "es": ("una semana", "dos semanas", "un mes"),
        "en": ("one week", "two weeks", "one month"),
    },
}
_DAYS: dict[str, tuple[str, ...]] = {
    "es": ("hoy", "mañana"),
    "en": ("today", "tomorrow"),
}
_OF = {"es": "de", "en": "of"}
_IN = {"es": "en", "en": "in"}


def ask_for(name: str, made: Plan, reading: Reading, lookup: Lookup) -> Wanting:
    """The question for the argument ``name``, without which ``made`` is not whole."""
    param = made.skill.params[name]
    text = _asking(param) or _("“%(skill)s”: what exactly?", skill=made.skill.title)
    options = tuple(
        dict.fromkeys(_options(param, reading, lookup, one_day=made.skill.proposes))
    )
    return Wanting(text, options, plan=replace(made, missing=name))


def _options(
    param: Param, reading: Reading, lookup: Lookup, *, one_day: bool
) -> Iterator[str]:
    spans = _SPANS.get(param.kind)
    if spans:
        days = _DAYS if one_day and param.kind == "period" else spans
        for span in days[reading.language]:
            yield _at_end(reading, span)
    for ref in usual(lookup, param.model, param.nouns, _MOST) if param.model else ():
        yield _naming(param, ref, reading)


def _naming(param: Param, ref: RecordRef, reading: Reading) -> str:
    """The question with the record after the noun that it has for it, or at its end."""
    name = f"“{ref.name}”"
    nouns = [said for said in reading.said if said.concept in param.nouns]
    whole = [said for said in nouns if said.end - said.start > 2]
    if whole:
        end = whole[-1].end
        return reading.put(end, end, f" {name}")
    words = _IN if ref.model == "stock.location" else _OF
    return _at_end(reading, f"{words[reading.language]} {name}")


def _at_end(reading: Reading, words: str) -> str:
    text = reading.text.rstrip(" ?.!")
    mark = "?" if reading.text.endswith("?") else ""
    return f"{text} {words}{mark}"


def _asking(param: Param) -> str | None:
    kinds = {
        "period": _("For which days?"),
        "amount": _("How many, or how much?"),
        "duration": _("How many days?"),
        "threshold": _("More or less than what?"),
    }
    models = {
        "product.product": _("Of which product?"),
        "mrp.production": _("Of which manufacturing order?"),
        "mrp.workcenter": _("Of which work center?"),
        "stock.location": _("In which location?"),
        "res.partner": _("Of which contact?"),
        "res.users": _("Of which person?"),
        "sale.order": _("Of which sales order?"),
        "purchase.order": _("Of which purchase order?"),
        "stock.lot": _("Of which lot or serial number?"),
        "project.project": _("Of which project?"),
        "maintenance.equipment": _("Of which equipment?"),
    }
    partners: dict[Sequence[str], str] = {
        ("vendor",): _("Of which vendor?"),
        ("customer",): _("Of which customer?"),
    }
    if "component" in param.nouns[:1]:
        return _("Of which component?")
    told = partners.get(param.nouns) if param.model == "res.partner" else None
    return told or models.get(param.model) or kinds.get(param.kind)
