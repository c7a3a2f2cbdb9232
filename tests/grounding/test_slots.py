"""Letters for facts: no digit can be written, and no unit twice."""

import re

import pytest

from odoo.addons.mrp_ai_assistant.core.evidence import Fact, Quantity
from odoo.addons.mrp_ai_assistant.core.grounding.slots import LIMIT, Slots
from odoo.addons.mrp_ai_assistant.core.i18n import speaking

from tests.grounding import plant


def fill(text, *facts, lang="en"):
    with speaking(plant.SPEECH[lang]):
        return Slots(facts).fill(text, lambda slot: slot.fact.display)


DAYS = Fact("delay", 12, "days")
KILOS = Fact("weight", Quantity(3.5, "kg"), "quantity")
PERCENT = Fact("loss", 12, "percent")


@pytest.mark.parametrize(
    ("text", "fact", "written"),
    [
        ("It is {A} late.", DAYS, "It is 12 days late."),
        ("It is {A} days late.", DAYS, "It is 12 days late."),
        ("It weighs {A} kg.", KILOS, "It weighs 3.5 kg."),
        ("It weighs {A} kilos.", KILOS, "It weighs 3.5 kg."),
        ("A loss of {A}%.", PERCENT, "A loss of 12 %."),
        ("{A} orders.", Fact("orders", 4, "integer"), "4 orders."),
    ],
)
def test_a_unit_is_said_once(text, fact, written):
    assert fill(text, fact) == written


def test_the_schema_bans_digits_and_unknown_letters():
    pattern = Slots([DAYS, KILOS]).schema()["pattern"]
    assert re.match(pattern, "It is {A} late and weighs {B}.")
    for lie in ("It is 12 late.", "It is {C}.", "{A", 'a "quote"', "a\nline", "a\\n"):
        assert not re.match(pattern, lie)


def test_unknown_values_and_too_many_facts_have_no_letter():
    assert len(Slots([Fact("x", None)])) == 0
    assert len(Slots([DAYS] * 30)) == LIMIT
