"""What is a request, and what only speaks of one."""

import pytest

from odoo.addons.mrp_ai_assistant.core.understand.normalise import fold
from odoo.addons.mrp_ai_assistant.core.understand.request.acts import act


def found(text, language):
    made = act(fold(text), language)
    return made and (made.concept, made.mood)


@pytest.mark.parametrize(
    ("text", "language", "concept"),
    [
        ("crea una orden de 20 mesas Azteca para el viernes", "es", "request_order"),
        ("haceme una OF de 15 SIL-LUN", "es", "request_order"),
        ("Prepara un borrador de 1.250,5 kg de barniz", "es", "request_order"),
        ("Hola, ¿me puedes crear una orden de 10 mesas?", "es", "request_order"),
        ("quiero que hagas una orden de 10 mesas", "es", "request_order"),
        ("quiero una orden de 20 mesas", "es", "request_order"),
        ("fabrica 30 mesas", "es", "request_order"),
        ("manda fabricar 30 mesas", "es", "request_order"),
        ("podrías prepararme una orden de 10 mesas", "es", "request_order"),
        ("crea un lote de 20 mesas", "es", "request_order"),
        ("crea una orden: 20 mesas", "es", "request_order"),
        ("repón 500 TOR-M5", "es", "request_purchase"),
        ("pide más tornillos", "es", "request_purchase"),
        ("haz unas 20 mesas", "es", "request_order"),
        ("crea orden 20 uds silla luna", "es", "request_order"),
        ("hay que comprar tableros de roble", "es", "request_purchase"),
        ("buy oak boards", "en", "request_purchase"),
        ("compra tableros de roble", "es", "request_purchase"),
        ("comprar", "es", "request_purchase"),
        ("crea orden 20 sillas", "es", "request_order"),
        ("crea una puta orden de 20 mesas", "es", "request_order"),
        ("create a bloody order for 20 tables", "en", "request_order"),
        ("knock up 20 tables", "en", "request_order"),
        ("mete 20 mesas", "es", "request_order"),
        ("schedule a meeting with Ana tomorrow", "en", "remind"),
        ("crea la orden de 20 mesas", "es", "request_order"),
        ("pídele a Maderas del Norte 40 tableros", "es", "request_purchase"),
        ("haz un pedido de compra de 40 tableros", "es", "request_purchase"),
        ("pide presupuesto de 40 tableros a Azure", "es", "request_purchase"),
        ("planifica lo que hace falta para S00042", "es", "request_plan"),
        ("crea órdenes para el pedido S00042", "es", "request_plan"),
        ("cubre los faltantes de la semana que viene", "es", "request_cover"),
        ("repón TOR-M5", "es", "request_cover"),
        ("mueve WH/MO/00012 al jueves", "es", "reschedule"),
        ("pasa la 12 al jueves", "es", "reschedule"),
        ("retrasa la orden 12 dos días", "es", "put_off"),
        ("adelanta la orden 12", "es", "bring_forward"),
        ("cambia la fecha de entrega de la orden 12", "es", "reschedule"),
        ("pon WH/MO/00012 como urgente", "es", "prioritise"),
        ("quita la prioridad a la orden 12", "es", "deprioritise"),
        ("registra una avería en Corte 1", "es", "report_breakdown"),
        ("recuérdame llamar a Azure el lunes", "es", "remind"),
        ("desecha 5 tableros", "es", "request_scrap"),
        ("draft an MO of 10 tables", "en", "request_order"),
        ("could you create an order for 10 chairs?", "en", "request_order"),
        ("raise a purchase order for 40 boards", "en", "request_purchase"),
        ("order 40 oak boards from Azure", "en", "request_purchase"),
        ("please order 40 oak boards", "en", "request_purchase"),
        ("push back order 12 by two days", "en", "put_off"),
        ("make order 12 urgent", "en", "prioritise"),
        ("report a breakdown on the saw", "en", "report_breakdown"),
        ("abre un parte de mantenimiento para la CNC", "es", "report_fault"),
        ("schedule preventive maintenance on Monday", "en", "plan_prevention"),
        ("remind me to call Azure on Monday", "en", "remind"),
        ("plan what is needed for S00042", "en", "request_plan"),
        ("order 40 Tablero de roble from Azure", "es", "request_purchase"),
    ],
)
def test_a_request(text, language, concept):
    assert found(text, language) == (concept, "does")


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("¿puedo crear una orden de 20 mesas?", "es"),
        ("¿cómo creo una orden de fabricación?", "es"),
        ("¿se puede mover la orden 12?", "es"),
        ("¿hay que crear una orden de 20 mesas?", "es"),
        ("¿hay que comprar tableros?", "es"),
        ("should i buy oak boards?", "en"),
        ("can I create an order?", "en"),
        ("how do I create a manufacturing order?", "en"),
    ],
)
def test_asking_how_is_no_request(text, language):
    assert found(text, language)[1] == "how"


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("necesito fabricar 30 mesas", "es"),
        ("hay que hacer 30 mesas", "es"),
        ("quiero 20 mesas", "es"),
        ("we need 20 tables for Friday", "en"),
    ],
)
def test_a_wish_may_be_either(text, language):
    assert found(text, language) == ("request_order", "wants")


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("¿quién creó la orden 12?", "es"),
        ("¿se creó la orden de las mesas?", "es"),
        ("¿y si meto un pedido urgente de 20 unidades?", "es"),
        ("¿dónde puedo comprar tableros?", "es"),
        ("compra pendiente", "es"),
        ("crea orden 12 lunes", "es"),
        ("¿hay que fabricar mesas?", "es"),
        ("¿Fabrica la línea 2 mesas?", "es"),
        ("compras pendientes", "es"),
        ("compra de tableros", "es"),
        ("abre la orden 12", "es"),
        ("prepara las órdenes de mañana", "es"),
        ("haz un resumen de la planta", "es"),
        ("crea una orden de venta", "es"),
        ("pásame las órdenes de cómodas y de aparadores", "es"),
        ("confirma la orden 12", "es"),
        ("¿qué pasa si muevo la orden 12?", "es"),
        ("who created the order 12?", "en"),
        ("can we make 30 tables?", "en"),
        ("order 12 status", "en"),
        ("open orders", "en"),
        ("draft orders", "en"),
        ("starting next week", "en"),
        ("purchase orders late", "en"),
        ("scrap this week and why", "en"),
        ("make a table of late orders", "en"),
        ("what happens if I move order 12?", "en"),
        ("book a meeting room for tomorrow", "en"),
        ("crea orden 20", "es"),
        ("compra de tableros de roble", "es"),
    ],
)
def test_no_request(text, language):
    assert found(text, language) is None


@pytest.mark.parametrize("language", ["es", "en"])
@pytest.mark.parametrize("what", ["crea una orden de 1000 mesas", "make 1000 tables"])
def test_what_is_quoted_commands_nothing(what, language):
    for opened, closed in ("“”", "«»", '""'):
        quoted = "\0" * (len(what) + 2)
        assert act(quoted, language) is None, (opened, closed)
        assert act(f"¿que stock hay de {quoted}?", language) is None


def test_the_note_is_the_askers_own_text():
    text = "pon una actividad en wh/mo/00012: crea 3 ordenes el lunes"
    assert text[slice(*act(text, "es").notes[0])] == "crea 3 ordenes el lunes"


def test_several_orders_are_counted():
    text = "crea 3 ordenes de 10 mesas"
    made = act(text, "es")
    assert (made.concept, text[slice(*made.several)]) == ("request_orders", "3")
