"""What an argument of each kind may be, in a sentence: in schemas and in refusals."""

from __future__ import annotations

from ..i18n import LazyText, _, _lt
from ..skill import Param
from ..understand.records import MODEL_NAMES

MOST_ROWS = 500
MOST_DAYS = 3650
_KINDS: dict[str, LazyText] = {
    "period": _lt(
        "a day 2026-11-30, a month 2026-11, days 2026-11-01/2026-11-30 (one side may "
        "be empty) or words like “this week”."
    ),
    "duration": _lt("a number of whole days."),
    "amount": _lt("a quantity above zero: 50, or with its unit “1.5 kg”."),
    "threshold": _lt(
        "a bound in words or signs: “more than 5 days”, “>= 90”, “between 5 and 10”."
    ),
    "flag": _lt("true or false."),
    "limit": _lt("how many rows at most, from 1 to 500."),
    "words": _lt("your own words, as a text."),
}


def expected(param: Param) -> str:
    """The sentence for ``param``, in the language being spoken."""
    if param.kind == "entity":
        what = str(MODEL_NAMES.get(param.model, param.model))
        return _("the name, code or number of one of: %(what)s; or “id:41”.", what=what)
    if param.kind in ("choice", "group", "sort"):
        return _("one of: %(values)s.", values=", ".join(allowed(param)))
    return str(_KINDS[param.kind])


def allowed(param: Param) -> list[str]:
    """The values of a choice, a group or a sort."""
    return sorted({value for value in (param.values or {}).values() if value})
