"""One seal for one set of values, and another one for any other."""

from dataclasses import replace

import pytest

from odoo.addons.mrp_ai_assistant.core.proposal.seal import Seal, canonical, digest

VALUES = {"product": 7, "quantity": 12.5, "due": None, "origin": "Año «1»"}


def test_the_order_and_the_type_of_a_number_do_not_matter():
    turned = dict(reversed(VALUES.items()))
    assert digest("a", VALUES) == digest("a", turned)
    assert canonical({"n": 12.0}) == canonical({"n": 12}) == '{"n":12}'


@pytest.mark.parametrize(
    "other",
    [
        {"product": 8},
        {"quantity": 12.50001},
        {"quantity": "12.5"},
        {"due": ""},
        {"origin": "Año «2»"},
        {"more": None},
    ],
)
def test_any_other_value_is_another_digest(other):
    assert digest("a", VALUES | other) != digest("a", VALUES)


def test_another_kind_is_another_digest():
    assert digest("a", VALUES) != digest("b", VALUES)


@pytest.mark.parametrize("number", [float("nan"), float("inf"), -float("inf")])
def test_what_is_no_number_has_no_seal(number):
    with pytest.raises(ValueError):
        canonical({"n": number})


def test_everything_of_a_click_is_signed():
    seal = Seal(1, 2, 3, "d", 4)
    others = [
        replace(seal, proposal=9),
        replace(seal, user=9),
        replace(seal, conversation=9),
        replace(seal, digest="e"),
        replace(seal, round=9),
    ]
    assert seal.message() not in {other.message() for other in others}
    # No number can run into the next one.
    assert Seal(1, 12, 3, "d", 4).message() != Seal(11, 2, 3, "d", 4).message()
