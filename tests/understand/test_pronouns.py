"""Pronouns take the name of the record that was asked about."""

import pytest

from odoo.addons.mrp_ai_assistant.core.evidence import RecordRef
from odoo.addons.mrp_ai_assistant.core.understand.pronouns import named

OAK = RecordRef("product.product", 1, "Roble")
ORDERS = tuple(RecordRef("mrp.production", n, f"WH/MO/{n}") for n in (2, 3))


@pytest.mark.parametrize(
    ("question", "language", "whole"),
    [
        ("¿qué órdenes lo esperan?", "es", "¿qué órdenes esperan “Roble”?"),
        ("¿quién lo vende?", "es", "¿quién vende “Roble”?"),
        ("¿dónde lo usamos ahora?", "es", "¿dónde usamos “Roble” ahora?"),
        ("where is it?", "en", "where is “Roble”?"),
        ("who sells it", "en", "who sells “Roble”"),
    ],
)
def test_the_one_that_was_named(question, language, whole):
    assert named(question, language, ORDERS, [OAK]).question == whole


def test_of_many_it_is_asked():
    found = named("¿quién las lleva?", "es", ORDERS, [])
    assert found.trouble.options == (
        "¿quién lleva “WH/MO/2”?",
        "¿quién lleva “WH/MO/3”?",
    )


@pytest.mark.parametrize(
    ("question", "language"),
    [
        ("¿qué la entrega de mañana?", "es"),
        ("¿qué órdenes las más atrasadas?", "es"),
        ("¿cuándo los pedidos?", "es"),
        ("list them", "en"),
        ("which of them are late?", "en"),
        ("how long does it take?", "en"),
    ],
)
def test_what_is_no_pronoun(question, language):
    found = named(question, language, ORDERS, [OAK])
    assert (found.question, found.trouble) == (question, None)


@pytest.mark.parametrize(
    ("question", "language", "whole"),
    [
        ("¿por qué?", "es", "¿qué frena “WH/MO/2”?"),
        ("Why?", "en", "what is holding up “WH/MO/2”?"),
        ("who is the customer?", "en", "who is “WH/MO/2” for?"),
        ("¿y para qué cliente es?", "es", "¿para quién es “WH/MO/2”?"),
    ],
)
def test_what_is_asked_of_the_only_order(question, language, whole):
    assert named(question, language, ORDERS[:1], []).question == whole


@pytest.mark.parametrize("about", [[], [OAK]])
def test_of_many_orders_or_none_nothing_is_put_in(about):
    rows = [] if about else ORDERS
    assert named("why?", "en", rows, about).question == "why?"
