import pytest

from odoo.addons.mrp_ai_assistant.core.understand.reader import read

from tests.understand.plant import TODAY


def found(text, language):
    reading = read(text, language, TODAY, lambda word: False)
    return [(turn.kind, turn.concept) for turn in reading.turns]


@pytest.mark.parametrize(
    ("text", "language", "turns"),
    [
        ("órdenes por responsable", "es", [("group", "responsible")]),
        ("producción por mes", "es", [("group", "month")]),
        ("órdenes mensuales", "es", [("group", "month")]),
        ("cuánto consumimos al mes", "es", [("group", "month")]),
        ("órdenes agrupadas por producto", "es", [("group", "product")]),
        ("horas de cada cliente", "es", [("group", "customer")]),
        ("¿cuántas hay por estado?", "es", [("group", "state")]),
        ("OEE de cada centro", "es", [("group", "work_center")]),
        ("por centro y mes", "es", [("group", "work_center"), ("group", "month")]),
        ("orders by work center", "en", [("group", "work_center")]),
        ("scrap per week", "en", [("group", "week")]),
        ("orders grouped by state", "en", [("group", "state")]),
        ("cost of each product", "en", [("group", "product")]),
        ("órdenes ordenadas por fecha", "es", [("sort", "date")]),
        ("órdenes ordenadas por la cantidad", "es", [("sort", "quantity")]),
        ("de mayor a menor", "es", [("sort", "largest")]),
        ("las órdenes más antiguas", "es", [("sort", "oldest")]),
        ("orders sorted by quantity", "en", [("sort", "quantity")]),
        ("the oldest orders", "en", [("sort", "oldest")]),
        (
            "por producto de menor a mayor",
            "es",
            [("group", "product"), ("sort", "smallest")],
        ),
    ],
)
def test_groupings_and_orders(text, language, turns):
    assert found(text, language) == turns


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("órdenes por cliente Azure", "es"),
        ("paradas por mantenimiento", "es"),
        ("órdenes por empezar", "es"),
        ("órdenes de este mes", "es"),
        ("orders made by Lucía", "en"),
        ("late by 5 days", "en"),
        ("por favor, las órdenes", "es"),
    ],
)
def test_no_grouping(text, language):
    assert found(text, language) == []


def test_what_only_groups_is_told_apart():
    reading = read("órdenes por producto", "es", TODAY, lambda word: False)
    assert reading.turned == {"product"}
    reading = read("stock del producto, por producto", "es", TODAY, lambda word: False)
    assert reading.turned == set()
