"""What a person types: taken exactly, or refused with what to write instead."""

import math
from datetime import timedelta, timezone
from zoneinfo import ZoneInfo

import pytest

from odoo.addons.mrp_ai_assistant.core.formats import ENGLISH_FORMATS, SPANISH
from odoo.addons.mrp_ai_assistant.core.i18n import LazyText, Speech, speaking
from odoo.addons.mrp_ai_assistant.core.proposal import errors
from odoo.addons.mrp_ai_assistant.core.proposal.field import Field
from odoo.addons.mrp_ai_assistant.core.proposal.typed import (
    MARK,
    legible,
    read,
    sound,
    too_precise,
)

LABEL = LazyText("Field")
QUANTITY = Field("quantity", LABEL, "quantity")
DAY = Field("day", LABEL, "day")
MOMENT = Field("moment", LABEL, "moment")
RECORD = Field("record", LABEL, "record", model="res.partner")
CHOICE = Field("choice", LABEL, "choice", choices=(("0", LABEL), ("1", LABEL)))
TEXT = Field("text", LABEL, "text")
ALL = (QUANTITY, DAY, MOMENT, RECORD, CHOICE, TEXT)
SPEECHES = {
    "es": Speech("es", lambda source: None, SPANISH),
    "en": Speech("en", lambda source: None, ENGLISH_FORMATS),
}


def quantity(text, lang="en", digits=3):
    with speaking(SPEECHES[lang]):
        return read(QUANTITY, text, digits)


@pytest.mark.parametrize(
    ("text", "lang", "value"),
    [
        ("12", "en", 12),
        (" 12 ", "es", 12),
        ("1.250,5", "es", 1250.5),
        ("1,250.5", "en", 1250.5),
        ("1.250,5", "en", 1250.5),
        ("1.000", "es", 1000),
        ("1,000", "en", 1000),
        ("2,5", "en", 2.5),
        ("dos docenas", "es", 24),
        ("two dozen", "en", 24),
        ("media docena", "es", 6),
        (12, "en", 12),
        (0.125, "en", 0.125),
    ],
)
def test_numbers_as_people_write_them(text, lang, value):
    assert quantity(text, lang) == value


@pytest.mark.parametrize(
    ("text", "lang", "readings"),
    [("1,000", "es", ("1", "1.000")), ("1.250", "en", ("1.25", "1,250"))],
)
def test_two_readings_are_both_told(text, lang, readings):
    with pytest.raises(errors.NumberAmbiguous) as refused:
        quantity(text, lang)
    assert (refused.value.values["one"], refused.value.values["other"]) == readings


@pytest.mark.parametrize(
    ("text", "error"),
    [
        ("0", errors.NumberNotPositive),
        ("-5", errors.NumberNotPositive),
        ("cero", errors.NumberNotPositive),
        (-0.0, errors.NumberNotPositive),
        (-1, errors.NumberNotPositive),
        ("nan", errors.NumberUnreadable),
        (math.nan, errors.NumberUnreadable),
        ("inf", errors.NumberUnreadable),
        (math.inf, errors.NumberTooLarge),
        ("1e400", errors.NumberUnreadable),
        (10**400, errors.NumberTooLarge),
        ("9" * 12, errors.NumberTooLarge),
        ("9" * 400, errors.NumberUnreadable),
        ("abc", errors.NumberUnreadable),
        ("12 13", errors.NumberUnreadable),
        ("12; DROP TABLE x", errors.NumberUnreadable),
        ("12 tables", errors.NumberUnreadable),
        (True, errors.NumberUnreadable),
        ([12], errors.NumberUnreadable),
        ({"n": 1}, errors.NumberUnreadable),
        ("50 kg", errors.NumberWithUnit),
        ("5%", errors.NumberWithUnit),
        ("1.2345", errors.NumberTooPrecise),
        (0.0001, errors.NumberTooPrecise),
    ],
)
def test_what_is_no_quantity(text, error):
    with pytest.raises(error) as refused:
        quantity(text)
    assert str(refused.value) and "%(" not in str(refused.value)


@pytest.mark.parametrize("empty", [None, False, ""])
@pytest.mark.parametrize("field", ALL, ids=lambda field: field.kind)
def test_empty_is_none(field, empty):
    assert read(field, empty) is None


def test_days():
    assert read(DAY, "2026-11-27") == "2026-11-27"
    for text in ("27/11/2026", "2026-02-30", "tomorrow", "0001-01-01", "9999-01-01", 5):
        with pytest.raises(errors.DayUnreadable):
            read(DAY, text)


def test_moments_are_of_the_readers_zone():
    from dataclasses import replace

    madrid = replace(SPANISH, tz=ZoneInfo("Europe/Madrid"))
    with speaking(Speech("es", lambda source: None, madrid)):
        assert read(MOMENT, "2026-11-27 08:00") == "2026-11-27T07:00:00"
        assert read(MOMENT, "2026-07-27T08:00:00") == "2026-07-27T06:00:00"
        with pytest.raises(errors.MomentSkipped):
            read(MOMENT, "2026-03-29 02:30")
        for text in ("2026-11-27", "2026-11-27 25:00", "08:00", "1800-01-01 08:00"):
            with pytest.raises(errors.MomentUnreadable):
                read(MOMENT, text)
    west = replace(SPANISH, tz=timezone(-timedelta(hours=6)))
    with speaking(Speech("es", lambda source: None, west)):
        assert read(MOMENT, "2026-11-27 20:00") == "2026-11-28T02:00:00"


def test_records_choices_and_texts():
    assert read(RECORD, 7) == 7
    for number in ("7", 7.0, True, 0 or -1, 2**31):
        with pytest.raises(errors.RecordUnknown):
            read(RECORD, number)
    assert read(CHOICE, "1") == "1"
    for code in ("2", 1, ["1"]):
        with pytest.raises(errors.ChoiceUnknown):
            read(CHOICE, code)
    assert read(TEXT, "  S00042 ") == "S00042"
    for text in ("S00042\x00", "S0\ud8001", "\x00"):
        with pytest.raises(errors.CharacterUnknown):
            read(TEXT, text)
        assert MARK in legible(text)
    assert legible("año \N{PACKAGE}") == "año \N{PACKAGE}"
    assert read(TEXT, "   ") is None
    with pytest.raises(errors.TextTooLong):
        read(TEXT, "a" * 2001)


def test_what_is_read_is_sound():
    values = {
        "quantity": quantity("12,5"),
        "day": read(DAY, "2026-11-27"),
        "moment": read(MOMENT, "2026-11-27 08:00"),
        "record": 7,
        "choice": "1",
        "text": "x",
    }
    assert sound(ALL, values) == values
    assert sound(ALL, {}) == dict.fromkeys(values)


@pytest.mark.parametrize(
    "wrong",
    [
        {"quantity": 0},
        {"quantity": -1},
        {"quantity": math.nan},
        {"quantity": math.inf},
        {"quantity": "12"},
        {"quantity": True},
        {"day": "27 Nov"},
        {"day": "2026-11-27T08:00:00"},
        {"moment": "2026-11-27"},
        {"moment": "2026-11-27T08:00:00Z"},
        {"record": "7"},
        {"record": 0},
        {"record": [7]},
        {"choice": "2"},
        {"text": 7},
        {"text": "a" * 2001},
        {"other": None},
    ],
)
def test_what_is_not_sound(wrong):
    assert sound(ALL, wrong) is None


def test_precision():
    assert not too_precise(1250.25, 2)
    assert not too_precise(0.1 + 0.2, 2)
    assert too_precise(0.125, 2)
