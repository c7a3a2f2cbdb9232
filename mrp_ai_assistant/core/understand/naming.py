"""A record named without a question: ask what about it."""

from __future__ import annotations

from ..evidence import Ask, RecordRef
from ..i18n import _
from ..skill import SkillSet
from .entities import Lookup, resolve
from .reading import Reading

_MOST_MENTIONS = 2


def named_alone(reading: Reading, skills: SkillSet, lookup: Lookup) -> Ask | None:
    """The questions that can be asked about the record that ``reading`` names."""
    if not 0 < len(reading.mentions) <= _MOST_MENTIONS:
        return None
    models = dict.fromkeys(
        param.model
        for skill in skills
        for param in skill.params.values()
        if param.kind == "entity"
    )
    hits = [resolve(mention, models, lookup).hits for mention in reading.mentions]
    if not all(hits):
        return None
    refs = [candidate.ref for found in hits for candidate in found][:3]
    names = ", ".join(ref.name for ref in refs)
    options = tuple(option for ref in refs for option in _questions(ref))
    return Ask(_("What do you want to know about %(names)s?", names=names), options[:6])


def _questions(ref: RecordRef) -> tuple[str, ...]:
    name = f"“{ref.name}”"
    match ref.model:
        case "mrp.production":
            return (
                _("What is the order %(name)s missing?", name=name),
                _("Why is the order %(name)s late?", name=name),
            )
        case "product.product":
            return (
                _("How much stock of %(name)s is there?", name=name),
                _("Manufacturing orders of %(name)s", name=name),
            )
        case "mrp.workcenter":
            return (_("Work orders of %(name)s", name=name),)
        case "stock.location":
            return (_("What stock is in %(name)s?", name=name),)
    return ()
