import pytest

from odoo.addons.mrp_ai_assistant.core.understand.amounts import figures
from odoo.addons.mrp_ai_assistant.core.understand.normalise import fold
from odoo.addons.mrp_ai_assistant.core.understand.thresholds import bounds
from odoo.addons.mrp_ai_assistant.core.understand.tokens import tokens


def found(text):
    return bounds(text, fold(text), figures(text, tokens(text)))


@pytest.mark.parametrize(
    ("text", "operator", "value", "unit"),
    [
        ("retraso de más de 5 días", ">", 5, "days"),
        ("menos de 10 unidades", "<", 10, ""),
        ("al menos 3", ">=", 3, ""),
        ("OEE >= 90 %", ">=", 90, "%"),
        ("late by over 2 weeks", ">", 14, "days"),
        ("no más de 5 días", "<=", 5, "days"),
        ("no menos de 5", ">=", 5, ""),
        ("5 días o más", ">=", 5, "days"),
        ("10 or less", "<=", 10, ""),
        ("por debajo del 85%", "<", 85, "%"),
        ("at least two hours", ">=", 2, "hours"),
        ("más de una semana", ">", 7, "days"),
        ("more than a week late", ">", 7, "days"),
        ("superan las 3 horas", ">", 3, "hours"),
        ("por encima de 1.250,5 kg", ">", 1250.5, "kg"),
        ("exactamente 4", "=", 4, ""),
        ("hasta 5 días", "<=", 5, "days"),
    ],
)
def test_a_bound(text, operator, value, unit):
    (bound,) = found(text)
    read = bound.comparison
    assert (read.operator, read.value, read.unit) == (operator, value, unit)
    assert read.label == text[bound.start : bound.end]
    assert read.upto is None


@pytest.mark.parametrize(
    "text", ["hasta 12", "desde 12", "5 días", "más mesas", "over a table", "la 12"]
)
def test_no_bound(text):
    assert found(text) == ()


@pytest.mark.parametrize(
    "text", ["entre 1 y 2 semanas", "de 1 a 2 semanas", "from 7 to 14 days"]
)
def test_both_ends(text):
    (bound,) = found(text)
    assert bound.comparison.ends == ((">=", 7), ("<=", 14))
    assert [bound.comparison(days) for days in (6, 7, 14, 15)] == [0, 1, 1, 0]


def test_within_is_told():
    (bound,) = found("en menos de 15 días")
    assert bound.within
    assert bound.comparison.label == "en menos de 15 días"
