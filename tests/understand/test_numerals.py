import pytest

from odoo.addons.mrp_ai_assistant.core.i18n import SPANISH, Speech, speaking
from odoo.addons.mrp_ai_assistant.core.understand.amounts import figures
from odoo.addons.mrp_ai_assistant.core.understand.numerals import numerals, value_of
from odoo.addons.mrp_ai_assistant.core.understand.tokens import tokens


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("1.250,5", 1250.5),
        ("1,250.5", 1250.5),
        ("1.250.000", 1250000),
        ("2,5", 2.5),
        ("2.5", 2.5),
        ("0,125", 0.125),
        ("50", 50),
        ("1250", 1250),
    ],
)
def test_one_reading(text, value):
    assert value_of(text) == (value, None)


def test_the_asker_s_own_mark_decides():
    assert value_of("1,000") == (1000, None)
    assert value_of("1.000") == (1, 1000)
    with speaking(Speech("es", lambda text: None, SPANISH)):
        assert value_of("1.000") == (1000, None)
        assert value_of("1,000") == (1, 1000)


@pytest.mark.parametrize("text", ["1.2.3", "12.34,56", "1,23.456", "١٢", "9" * 30, ""])
def test_no_number(text):
    assert value_of(text) is None


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("dos docenas", 24),
        ("media docena de sillas", 6),
        ("half a dozen", 6),
        ("a dozen", 12),
        ("un par", 2),
        ("mil", 1000),
        ("dos mil quinientos", 2500),
        ("mil doscientos cincuenta", 1250),
        ("ciento veinte", 120),
        ("treinta y cinco", 35),
        ("two hundred and fifty", 250),
        ("three thousand", 3000),
        ("twenty five", 25),
        ("2 mil", 2000),
        ("3 docenas", 36),
        ("one and a half dozen luna chairs", 18),
        ("a dozen and a half chairs", 18),
        ("una docena y media de sillas", 18),
        ("dos docenas y media", 30),
        ("un millon y medio", 1_500_000),
        ("two and a half thousand", 2500),
        ("3 and a half kg", 3.5),
    ],
)
def test_words(text, value):
    (found,) = numerals(tokens(text))
    assert found.value == value
    assert not found.article


@pytest.mark.parametrize("text", ["10 y media docena", "a dozen and half a dozen"])
def test_a_half_of_its_own_is_another_number(text):
    one, other = numerals(tokens(text))
    assert (one.value, other.value) in [(10, 6), (12, 6)]


@pytest.mark.parametrize("text", ["docenas de sillas", "mesa y silla", "“50”", "M6x40"])
def test_no_number_in_words(text):
    assert list(numerals(tokens(text))) == []


def test_two_numbers_are_two():
    assert [n.value for n in numerals(tokens("12 y 13"))] == [12, 13]
    assert [n.value for n in numerals(tokens("dos y tres"))] == [2, 3]


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("1.250,5 kg", 1250.5, "kg"),
        ("50kg", 50, "kg"),
        ("3 metros cuadrados", 3, "m²"),
        ("3 m2", 3, "m²"),
        ("5 m", 5, "m"),
        ("50 unidades", 50, ""),
        ("90 %", 90, "%"),
        ("90%", 90, "%"),
        ("dos semanas", 14, "days"),
        ("30 minutes", 0.5, "hours"),
        ("-5", -5, ""),
        ("200 €", 200, "€"),
    ],
)
def test_units(text, value, unit):
    (found,) = figures(text, tokens(text))
    assert (found.value, found.unit) == (value, unit)
    assert (found.start, found.end) == (0, len(text))


def test_the_letter_of_a_place_is_no_unit():
    (found,) = figures("Estante 2 T", tokens("Estante 2 T"))
    assert not found.unit_said
