"""What a program sends is held against its shape, and refused in words."""

import pytest

from odoo.addons.mrp_ai_assistant.core.api.check import check, from_query
from odoo.addons.mrp_ai_assistant.core.api.errors import Missing, Unknown, Wrong
from odoo.addons.mrp_ai_assistant.core.api.operations import OPERATIONS, SHAPES

ASK = OPERATIONS["ask"].body


def sent(**body):
    check(ASK, {"question": "?", **body}, shapes=SHAPES)


def test_what_is_right_is_let_in():
    sent()
    sent(conversation_id=None, use_model=False, format="table", token="a" * 64)
    sent(records=[{"model": "mrp.production", "id": 1}] * 5)


@pytest.mark.parametrize(
    ("body", "field"),
    [
        ({"question": 5}, "question"),
        ({"question": None}, "question"),
        ({"question": ["x"]}, "question"),
        ({"conversation_id": "1"}, "conversation_id"),
        ({"conversation_id": True}, "conversation_id"),
        ({"conversation_id": 0}, "conversation_id"),
        ({"conversation_id": 2**31}, "conversation_id"),
        ({"conversation_id": 1.0}, "conversation_id"),
        ({"use_model": 1}, "use_model"),
        ({"format": "poem"}, "format"),
        ({"format": []}, "format"),
        ({"token": ""}, "token"),
        ({"token": "a" * 65}, "token"),
        ({"records": {}}, "records"),
        ({"records": [{"model": "a", "id": 1}] * 6}, "records"),
        ({"records": [1]}, "records[0]"),
        ({"records": [{"model": "a", "id": "1"}]}, "records[0].id"),
    ],
    ids=str,
)
def test_what_is_wrong_is_named(body, field):
    with pytest.raises(Wrong) as caught:
        sent(**body)
    assert f"“{field}”" in str(caught.value)
    assert "%" not in str(caught.value) + caught.value.what_to_do


def test_what_is_missing_or_not_known_is_named():
    with pytest.raises(Missing, match="question"):
        check(ASK, {}, shapes=SHAPES)
    with pytest.raises(Missing, match=r"records\[0\].id"):
        sent(records=[{"model": "a"}])
    with pytest.raises(Unknown, match="model_id"):
        sent(model_id=3)
    with pytest.raises(Unknown) as caught:
        sent(**{"x" * 5000: 1})
    assert len(str(caught.value)) < 100


def test_a_shape_that_says_more_than_is_checked_is_a_mistake():
    with pytest.raises(ValueError, match="pattern"):
        check({"type": "string", "pattern": "a"}, "b")


def test_one_of_several_shapes():
    part = {"kind": "notice", "text": "x", "level": "loud"}
    with pytest.raises(Wrong, match="level"):
        check(SHAPES["Part"], part, shapes=SHAPES)
    with pytest.raises((Missing, Wrong)):
        check(SHAPES["Part"], {**part, "kind": "other", "level": "info"}, shapes=SHAPES)
    check(SHAPES["Part"], {**part, "level": "info"}, shapes=SHAPES)


@pytest.mark.parametrize(
    ("schema", "text", "value"),
    [
        ({"type": "integer"}, "12", 12),
        ({"type": "integer"}, "-1", -1),
        ({"type": "boolean"}, "true", True),
        ({"type": "boolean"}, "0", False),
        ({"type": "string"}, "12", "12"),
    ],
)
def test_an_address_has_no_types(schema, text, value):
    assert from_query(schema, text, "x") == value


@pytest.mark.parametrize("text", ["", "a", "1.5", "1e3", "٣", "9" * 40, " 1", "0x1"])
def test_no_number_is_no_number(text):
    with pytest.raises(Wrong):
        from_query({"type": "integer"}, text, "after")
