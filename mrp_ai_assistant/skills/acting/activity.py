"""Recuérdame llamar al proveedor el lunes sobre P00012; una actividad para Lucía.

Prepare an activity for oneself or a colleague, on a document or on none; its text is
the asker's own words.
"""

from __future__ import annotations

from typing import Any

from ...core.evidence import Ask, Evidence, Missing, NoData, RecordRef
from ...core.i18n import _, _lt, formats
from ...core.proposal import Draft
from ...core.skill import (
    Concepts,
    Equipment,
    Order,
    Person,
    Product,
    PurchaseOrder,
    Result,
    SalesOrder,
    When,
    Words,
    skill,
)

KINDS = {
    "mrp.production": "activity_order",
    "purchase.order": "activity_purchase",
    "sale.order": "activity_sale",
    "product.product": "activity_product",
    "maintenance.equipment": "activity_equipment",
}


@skill(
    title=_lt("Activity"),
    models=("mail.activity",),
    phrases={
        "es": (
            "Recuérdame mañana: revisar el barniz",
            "pon una actividad para el lunes: llamar al proveedor",
            "crea un recordatorio para mañana: pedir tornillos",
            "recuérdame llamar al proveedor el lunes",
        ),
        "en": (
            "Remind me tomorrow: check the varnish",
            "add an activity for Monday: call the vendor",
            "create a reminder for tomorrow: order screws",
            "remind me to call the vendor on Monday",
        ),
    },
    when=(
        Concepts(
            all=("remind",),
            also=(
                "manufacturing_order",
                "purchase",
                "sale",
                "product",
                "component",
                "equipment",
                "responsible",
            ),
        ),
    ),
    required=("period",),
    proposes=True,
)
def activity(
    env: Any,
    *,
    order: Order = None,
    purchase: PurchaseOrder = None,
    sale: SalesOrder = None,
    product: Product = None,
    equipment: Equipment = None,
    person: Person = None,
    period: When = None,
    note: Words = None,
) -> Result:
    """One draft, for the asker unless somebody else is named."""
    assert period is not None
    if not env["mail.activity"].has_access("create"):
        return NoData(Missing.NO_ACCESS, _("You may not create activities."))
    about = [x for x in (order, purchase, sale, product, equipment) if x is not None]
    if len(about) > 1:
        names = ", ".join(each.name for each in about)
        return Ask(_("On which of them: %(names)s?", names=names))
    if not note:
        return Ask(_("What is to be done? Write it after a colon."))
    day = period.end or period.start
    values: dict[str, Any] = {
        "summary": _capital(note),
        "day": day.isoformat(),
        "user": person.id if person else env.uid,
    }
    if about:
        values["record"] = about[0].id
    kind = KINDS[about[0].model] if about else "activity"
    told = _told(env, person, about[0] if about else None, formats().day(day))
    return Evidence(tables=(), summary=(told,), proposals=(Draft(kind, values),))


def _capital(note: str) -> str:
    return note[:1].upper() + note[1:]


def _told(env: Any, person: RecordRef | None, about: RecordRef | None, day: str) -> str:
    who = person.name if person else env.user.display_name
    if about:
        text = _("An activity on %(name)s for %(who)s, due on %(day)s.")
        return text % {"name": about.name, "who": who, "day": day}
    return _("An activity for %(who)s, due on %(day)s.", who=who, day=day)
