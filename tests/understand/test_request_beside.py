"""An hour, an urgency and a number in groups are told, never dropped."""

from datetime import date

import pytest

from odoo.addons.mrp_ai_assistant.core.understand.reader import read
from odoo.addons.mrp_ai_assistant.core.understand.request.beside import beside

TODAY = date(2026, 11, 23)


@pytest.mark.parametrize(
    ("text", "language", "left"),
    [
        (
            "crea una orden de 20 mesas para el viernes a las 8:00",
            "es",
            "crea una orden de 20 mesas para el viernes",
        ),
        (
            "create an order of 20 tables for friday at noon",
            "en",
            "create an order of 20 tables for friday",
        ),
        ("crea una orden de 10 000 mesas", "es", "crea una orden de 10000 mesas"),
        ("crea una orden urgente de 20 mesas", "es", "crea una orden de 20 mesas"),
        (
            "create an urgent order of 20 tables",
            "en",
            "create an order of 20 tables",
        ),
    ],
)
def test_told_with_the_request_without_it(text, language, left):
    told = beside(read(text, language, TODAY, lambda word: False))
    assert told.options == (left,)


@pytest.mark.parametrize(
    "text",
    [
        "crea una orden de 20 mesas para el viernes",
        "crea una orden de 1500 mesas",
        "¿qué órdenes urgentes hay a las 8:00?",
        "crea una orden de las 20 mesas de S00042",
    ],
)
def test_nothing_to_tell(text):
    assert beside(read(text, "es", TODAY, lambda word: False)) is None
