"""A record named without a question: ask what about it."""

from __future__ import annotations

from collections.abc import Sequence

from ..evidence import Ask, RecordRef
from ..i18n import _

_MOST_OPTIONS = 6


def what_about(refs: Sequence[RecordRef]) -> Ask:
    """The questions that can be asked about the records ``refs``."""
    people = {ref.name for ref in refs if ref.model == "res.users"}
    # A user is a contact too: asked about as a person.
    refs = [r for r in refs if r.model != "res.partner" or r.name not in people]
    names = ", ".join(dict.fromkeys(ref.name for ref in refs))
    options = tuple(option for ref in refs for option in _questions(ref))
    text = _("What do you want to know about %(names)s?", names=names)
    return Ask(text, options[:_MOST_OPTIONS])


def _questions(ref: RecordRef) -> tuple[str, ...]:
    name = f"“{ref.name}”"
    match ref.model:
        case "mrp.production":
            return (
                _("What is the order %(name)s missing?", name=name),
                _("Why is the order %(name)s late?", name=name),
            )
        case "res.users":
            return (_("Manufacturing orders of %(name)s", name=name),)
        case "product.product":
            return (
                _("How much stock of %(name)s is there?", name=name),
                _("Manufacturing orders of %(name)s", name=name),
            )
        case "mrp.workcenter":
            return (_("Work orders of %(name)s", name=name),)
        case "stock.location":
            return (_("What stock is in %(name)s?", name=name),)
        case "sale.order":
            return (_("Sales order %(name)s: which manufacturing orders?", name=name),)
        case "res.partner":
            return (
                _("Purchases of %(name)s", name=name),
                _("Sales orders of %(name)s", name=name),
            )
    return ()
