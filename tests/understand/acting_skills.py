"""Skills that propose, of the product's shape, beside two that only read."""

from typing import Annotated

from odoo.addons.mrp_ai_assistant.core.evidence import Ask
from odoo.addons.mrp_ai_assistant.core.i18n import _lt
from odoo.addons.mrp_ai_assistant.core.skill import (
    Amount,
    Concepts,
    Duration,
    OneOf,
    Order,
    Product,
    SkillSet,
    Vendor,
    When,
    skill,
)

from tests.understand.skills_of_a_plant import late, orders

Urgency = Annotated[str | None, OneOf({"prioritise": "1", "deprioritise": "0"})]


def _phrases(es, en):
    return {"es": (es, "a", "b", "c"), "en": (en, "a", "b", "c")}


@skill(
    title=_lt("Draft order"),
    models=("mrp.production",),
    phrases=_phrases(
        "Crea una orden de 10 mesas", "Create a manufacturing order for 10 tables"
    ),
    when=(Concepts(all=("request_order",), also=("product", "due", "start")),),
    required=("product", "amount"),
    proposes=True,
)
def draft(env, *, product: Product = None, amount: Amount = None, day: When = None):
    """A draft order."""
    return Ask("")


@skill(
    title=_lt("Draft purchase"),
    models=("mrp.production",),
    phrases=_phrases("Compra 10 tableros", "Buy 10 boards"),
    when=(Concepts(all=("request_purchase",), also=("product", "vendor")),),
    required=("product", "amount"),
    proposes=True,
)
def purchase(
    env,
    *,
    product: Product = None,
    vendor: Vendor = None,
    amount: Amount = None,
    day: When = None,
):
    """A request for quotation."""
    return Ask("")


@skill(
    title=_lt("Reschedule"),
    models=("mrp.production",),
    phrases=_phrases("Mueve la orden 12 al jueves", "Move order 12 to Thursday"),
    when=(
        Concepts(
            some=("reschedule", "put_off", "bring_forward"),
            also=("due", "start", "delivery"),
        ),
    ),
    required=("order",),
    proposes=True,
)
def reschedule(env, *, order: Order = None, day: When = None, length: Duration = None):
    """Another day for an order."""
    return Ask("")


@skill(
    title=_lt("Priority"),
    models=("mrp.production",),
    phrases=_phrases("Pon urgente la orden 12", "Mark order 12 as urgent"),
    when=(Concepts(some=("prioritise", "deprioritise")),),
    required=("order",),
    proposes=True,
)
def priority(env, *, order: Order = None, urgency: Urgency = None):
    """Urgent or not."""
    return Ask("")


@skill(
    title=_lt("Producible"),
    models=("mrp.production",),
    phrases=_phrases("¿Podemos fabricar 10 mesas?", "Can we make 10 tables?"),
    when=(Concepts(all=("producible",), also=("product",)),),
)
def producible(env, *, product: Product = None, amount: Amount = None):
    """How many can be made."""
    return Ask("")


ACTING = SkillSet([draft, purchase, reschedule, priority, producible, late, orders])
READING = SkillSet([producible, late, orders])
