import pytest

from odoo.addons.mrp_ai_assistant.core.understand.normalise import fold
from odoo.addons.mrp_ai_assistant.core.understand.number_words import number
from odoo.addons.mrp_ai_assistant.core.understand.numbers import limit


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("las 5 más atrasadas", 5),
        ("las cinco órdenes más retrasadas", 5),
        ("los 3 primeros", 3),
        ("las primeras diez", 10),
        ("top 10", 10),
        ("top-10 late orders", 10),
        ("first five orders", 5),
        ("the 20 most delayed orders", 20),
        ("dame 5 órdenes atrasadas", 5),
        ("5 órdenes con retraso", 5),
        ("máximo 7", 7),
        ("las próximas 5 órdenes", 5),
        ("las 3 próximas operaciones de Montaje", 3),
        ("next 4 operations at Corte", 4),
        ("next 5 days", None),
        ("los próximos 3 días", None),
        ("una docena", None),
        ("la orden más atrasada", 1),
        ("¿Cuál es la orden más retrasada?", 1),
        ("las órdenes más retrasadas", None),
        ("orden de 50 unidades", None),
        ("las 5 semanas", None),
        ("WH/MO/00012", None),
        ("más de 10 días", None),
    ],
)
def test_how_many_rows(text, count):
    found = limit(fold(text))
    assert (found and found.count) == count


def test_an_impossible_count_is_told():
    assert not limit("top 0").possible
    assert not limit("top 100000").possible


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("veintiuno", 21),
        ("treinta y dos", 32),
        ("noventa y nueve", 99),
        ("forty two", 42),
        ("una docena", 12),
        ("007", 7),
        ("1.234", None),
        ("²", None),
        ("mesa", None),
    ],
)
def test_number_words(text, value):
    assert number(text) == value
