"""What can be said in a question besides its subject: the arguments of a skill."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Set
from typing import Any

from ..failure import Unavailable
from .said import NOUNS, SAID
from .spanish import Words

# What fills a parameter that is a record; by its model, or by the noun before it.
RECORDS = {
    "customer": "a customer",
    "vendor": "a vendor",
    "maintenance.equipment": "a machine",
    "mrp.ai.document": "a document",
    "mrp.production": "a manufacturing order",
    "mrp.routing.workcenter": "an operation",
    "mrp.workcenter": "a work center",
    "mrp.workcenter.productivity.loss": "a reason of loss",
    "product.product": "a product",
    "project.project": "a project",
    "purchase.order": "a purchase order",
    "res.users": "a person",
    "sale.order": "a sales order",
    "stock.location": "a location",
    "stock.lot": "a lot or serial number",
}
KINDS = {
    "period": "days: “today”, “next week”, “in June”",
    "duration": "how long: “3 days”, “a week”",
    "amount": "a quantity: “50 units”, “1.5 kg”",
    "threshold": "a bound: “more than 5”",
    "words": "in the asker's own words",
    "limit": "how many rows: “the first 5”",
}
# What a skill could be counted by, but another one answers where it is said.
UNSAID = {
    "bill_of_materials": {"largest"},  # said of a component: "the dearest one"
    "maintenance_requests": {"maintenance", "maintenance_kind", "team"},
    "oee_losses": {"loss"},
}
PLAIN = ("entity", "period", "duration", "amount", "threshold")


def rows(skill: Any, words: Words) -> Iterator[tuple[str, str]]:
    """``(what to say, name for programs)`` of each argument; those that are asked for
    first, how many rows last."""
    params = sorted(skill.params.values(), key=lambda param: _place(skill, param))
    for param in params:
        told = _told(param, words, UNSAID.get(skill.name, set()))
        if param.name in skill.required:
            told = f"{told} – {words('asked for when it is not said')}"
        yield told, f"`{param.name}`"


def _place(skill: Any, param: Any) -> tuple[bool, bool, bool]:
    return (
        param.name not in skill.required,
        param.kind not in PLAIN,
        param.kind == "limit",
    )


def _told(param: Any, words: Words, unsaid: Set[str]) -> str:
    match param.kind:
        case "entity":
            return words(_record(param))
        case "choice":
            return _quoted(param.values, words, NOUNS if param.name == "each" else {})
        case "group" if param.name == "by2":
            return words("and by a second one of those")
        case "group":
            by = words("counted by")
            said = [concept for concept in param.values if concept not in unsaid]
            return f"{by} {_quoted(said, words, NOUNS)}"
        case "sort":
            if set(param.values) <= {"largest", "smallest", "oldest", "newest"}:
                return _quoted(param.values, words, {})
            by = words("sorted by")
            return f"{by} {_quoted(param.values, words, NOUNS)}"
        case "flag":
            return _quoted(param.concepts, words, {})
    return words(KINDS[param.kind])


def _record(param: Any) -> str:
    noun = param.nouns[0] if param.nouns else ""
    for known in (noun, param.model):
        if known in RECORDS:
            return RECORDS[known]
    raise Unavailable(f"Say in {__file__} what a record of {param.model} is called.")


def _quoted(
    concepts: Iterable[str],
    words: Words,
    instead: Mapping[str, tuple[str, str]],
) -> str:
    """How ``concepts`` are said: as in ``SAID``, or as in ``instead``."""
    if unknown := set(concepts) - set(SAID):
        where = __file__.replace("arguments", "said")
        raise Unavailable(f"Say in {where} how {', '.join(sorted(unknown))} are said.")
    place = 0 if words.language == "en" else 1
    known = {**SAID, **instead}
    said = dict.fromkeys(known[concept][place] for concept in concepts)
    return ", ".join(f"“{each}”" for each in said)
