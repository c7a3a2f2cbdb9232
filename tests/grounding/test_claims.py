"""Numbers, days and names as they are written in both languages."""

from datetime import date

import pytest

from odoo.addons.mrp_ai_assistant.core.grounding.characters import clean, fold
from odoo.addons.mrp_ai_assistant.core.grounding.claims import claims
from odoo.addons.mrp_ai_assistant.core.grounding.dates import Day
from odoo.addons.mrp_ai_assistant.core.grounding.numbers import numbers, readings


@pytest.mark.parametrize(
    ("figure", "values"),
    [
        ("1.250,5", {1250.5}),
        ("1,250.5", {1250.5}),
        ("1.234", {1.234, 1234.0}),
        ("1.234.567", {1234567.0}),
        ("0,5", {0.5}),
        ("0.125", {0.125}),
        ("-5", {-5.0}),
        ("12,505", {12.505, 12505.0}),
    ],
)
def test_every_locale_reads_a_figure(figure, values):
    assert readings(figure) == values


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("veintiuna órdenes", 21, ""),
        ("treinta y dos días", 32, "day"),
        ("doscientos cincuenta kilos", 250, "kg"),
        ("mil doscientas unidades", 1200, "unit"),
        ("una docena de piezas", 12, None),
        ("twenty-one days", 21, "day"),
        ("two hundred and fifty units", 250, "unit"),
        ("un día de retraso", 1, "day"),
        ("12,5 % de merma", 12.5, "%"),
        ("12 por ciento", 12, "%"),
        ("1\u202f250 uds.", 1250, "unit"),
        ("２１ días", 21, "day"),
    ],
)
def test_a_number_and_what_it_counts(text, value, unit):
    (number,) = numbers(clean(text))
    assert value in number.readings
    assert number.unit == unit


def test_an_article_is_no_number():
    assert numbers("una orden de un cliente, an order of one vendor") == []


@pytest.mark.parametrize(
    "text",
    [
        "2026-11-26",
        "26/11/2026",
        "26/11",
        "26 de noviembre",
        "26 de noviembre de 2026",
        "26 nov 2026",
        "November 26",
        "Nov 26, 2026",
        "26th of November 2026",
        "noviembre",
        "jueves 26",
        "Thursday",
    ],
)
def test_a_day_is_read(text):
    found = claims(clean(f"El {text}.")).days
    assert any(r.means(Day.of(date(2026, 11, 26))) for d in found for r in d.readings)


def test_a_day_is_no_number():
    assert claims("llega el 26 de noviembre de 2026 a las 09:41").numbers == []


def test_an_unknown_document_is_a_reference():
    assert claims("Con P00087, lote L-12 y [S9].").references == [
        "P00087",
        "L-12",
        "[S9]",
    ]


def test_what_hides_is_taken_away():
    assert clean("2\u200b1\u2060 d\u202eías") == "21 días"
    assert fold("ÓRDENES Ñandú") == "ordenes nandu"
