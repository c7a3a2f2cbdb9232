"""What narrators say in other words than the labels', and lies that look like it."""

import pytest

from odoo.addons.mrp_ai_assistant.core.evidence import (
    Column,
    Evidence,
    Fact,
    Quantity,
    RecordRef,
    Row,
    Table,
)
from odoo.addons.mrp_ai_assistant.core.grounding.slots import Slots
from odoo.addons.mrp_ai_assistant.core.grounding.verifier import Verifier
from odoo.addons.mrp_ai_assistant.core.i18n import speaking

from tests.grounding.plant import SPEECH, late_table

CORTE = RecordRef("mrp.workcenter", 1, "Corte")
DELTA = RecordRef("res.partner", 5, "Oficinas Delta")
VELA = RecordRef("res.partner", 6, "Interiores Vela")


def judge(evidence, text, lang="es", question=""):
    with speaking(SPEECH[lang]):
        verifier = Verifier(evidence, Slots(evidence.facts), question=question)
        return verifier.verify(text).reason


def told(*facts):
    return Evidence((), facts)


def finished():
    return told(
        Fact("share finished on time", 86.8, "percent", 1, nouns=("on time",)),
        Fact("orders finished on time", 33, "integer", nouns=("on time",)),
        Fact("orders finished with a deadline", 38, "integer", nouns=("orders",)),
    )


def load():
    return told(
        Fact("overloaded work centers", 0, "integer", nouns=("center", "overloaded")),
        Fact("tightest work center", CORTE, "record", nouns=("center",), of=CORTE),
        Fact("OEE there", 92.5, "percent", 1, nouns=("OEE",), of=CORTE),
        Fact("OEE target there", 90, "percent", nouns=("target",), of=CORTE),
    )


def sales():
    scope = late_table("es").scope
    columns = (Column("customer", "Cliente", "record"),)
    rows = tuple(Row(each, (each,)) for each in (DELTA, VELA, VELA))
    return Evidence(
        (Table("Pedidos", columns, rows, scope),),
        (Fact("pedidos de venta", 17, "integer", nouns=("pedido", "pedidos")),),
    )


@pytest.mark.parametrize(
    "text",
    [
        "Oficinas Delta ha pedido {A} pedidos.",
        "Oficinas Delta tiene {A} pedidos.",
        "Hay {A} pedidos de venta de Interiores Vela.",
    ],
)
def test_a_figure_of_all_is_no_name_s(text):
    assert judge(sales(), text)


def test_a_figure_of_all_goes_with_the_name_that_was_asked_about():
    asked = "¿Qué pedidos tiene Oficinas Delta?"
    assert judge(sales(), "Oficinas Delta tiene {A} pedidos.", question=asked) == ""
    assert judge(sales(), "Hay {A} pedidos de venta.") == ""


def test_a_share_is_of_the_number_that_the_counts_tell():
    lie = "Out of {B} orders, {A} were finished on time."
    assert judge(finished(), lie, "en").startswith("role")
    assert judge(finished(), lie.replace("{B}", "{C}"), "en") == ""


def test_a_comparison_is_reckoned():
    text = "The OEE of {B} was {C}, below its target of {D}."
    assert judge(load(), text, "en") == "comparison"
    assert judge(load(), text.replace("below", "above"), "en") == ""


def test_no_is_said_of_a_count_of_nought():
    assert judge(load(), "There are no overloaded work centers.", "en") == ""
    assert judge(finished(), "There are no orders with a deadline.", "en")


def test_a_reference_without_its_number_is_no_sentence():
    assert judge(load(), "El OEE de WH/MO/ es {C}.") == "fragment"
    assert judge(load(), "El OEE de Corte 、 es {C}.") == "figure"


def stock():
    board = RecordRef("product.product", 7, "Tablero")
    amounts = (("a mano", 40.0, ("a mano",)), ("reservado", 30.0, ("reservado",)))
    return told(
        *(
            Fact(label, Quantity(value, "kg"), "quantity", nouns=nouns, of=board)
            for label, value, nouns in amounts
        ),
        Fact("días de cobertura", 12, "days", nouns=("cobertura", "dura"), of=board),
    )


def test_other_words_of_a_fact_are_its_own_only():
    assert judge(stock(), "Quedan {A}.") == ""
    assert judge(stock(), "Quedan {B}.")
    assert judge(stock(), "Quedan {A}, suficientes para {C}.") == ""


def test_a_thing_of_another_kind_does_not_stand_there():
    assert judge(stock(), "La cobertura es de {A}.")
    assert judge(load(), "At {C} the OEE is {D}.", "en")
