"""Records as evidence: references, states, quantities and the scope of a search."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from ...core.evidence import Quantity, RecordRef, Scope, Status
from ...core.i18n import _
from .clock import now

# A table of more rows is no answer: the scope says how many there are, and the list
# opens in Odoo.
ROWS = 50


def ref(record: Any) -> RecordRef | None:
    """``record`` by the name that its readers know, or None when there is none."""
    return RecordRef(record._name, record.id, record.display_name) if record else None


def read_names(model: Any, ids: Iterable[int]) -> None:
    """Read the names of these records of ``model`` at once, and of no others: a record
    found among thousands brings the names of all of them with its own."""
    records = model.browse(dict.fromkeys(ids))
    records.mapped("name")
    records.mapped("display_name")


def read_units(products: Any) -> None:
    """Read the units of ``products``, and nothing else of a thousand of them: a field
    that is asked for alone brings a hundred others."""
    products.fetch(["product_tmpl_id"])
    products.product_tmpl_id.fetch(["uom_id"])


def labels(records: Any, field: str = "state") -> dict[str, str]:
    """Every value of a selection ``field`` and its shown text, in the order of the
    field and the language of ``records.env``."""
    return dict(records._fields[field]._description_selection(records.env))


def label(record: Any, field: str = "state") -> str:
    """The shown text of a selection ``field``."""
    return labels(record, field).get(record[field], "")


def status(record: Any, field: str = "state") -> Status:
    return Status(record[field] or "", label(record, field))


def quantity(value: float, uom: Any, digits: int = 2) -> Quantity:
    """``value`` of the unit of measure ``uom``."""
    return Quantity(round(value, 6), uom.name or "", digits)


def in_companies(
    env: Any, field: str = "company_id"
) -> list[tuple[str, str, list[int]]]:
    """Only the companies of the conversation."""
    return [(field, "in", env.companies.ids)]


def scope(
    env: Any,
    model: str,
    domain: Sequence[Any],
    filters: Iterable[str],
    *,
    shown: int,
    total: int,
) -> Scope:
    """What was searched, as of now, in the companies of the conversation."""
    return Scope(
        model=model,
        domain=tuple(domain),
        as_of=now(),
        company=", ".join(env.companies.mapped("name")),
        filters=tuple(text for text in filters if text),
        shown=shown,
        total=total,
    )


def nouns(words: str) -> tuple[str, ...]:
    """Role words of a fact from one translated text: ``nouns(_("order;orders"))``."""
    return tuple(word.strip() for word in words.split(";") if word.strip())


def joined(names: Sequence[str], most: int = 3, total: int | None = None) -> str:
    """``a, b, c and 2 more``; ``total`` when ``names`` are only the first of them."""
    total = len(names) if total is None else total
    shown = names[:most]
    if total <= len(shown):
        return ", ".join(shown)
    return _("%(names)s and %(n)s more", names=", ".join(shown), n=total - len(shown))
