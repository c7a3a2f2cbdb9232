"""Another product of the kind of the one that was asked about."""

import pytest

from odoo.addons.mrp_ai_assistant.core.evidence import RecordRef
from odoo.addons.mrp_ai_assistant.core.understand.same_kind import of_same_kind

from tests.understand.plant import PlantLookup

NAMES = {"product.product": tuple((name, "") for name in ("Oak board", "Walnut board"))}
NOMBRES = {
    "product.product": (
        ("Tablero de roble", ""),
        ("Tablero de nogal", ""),
        ("Silla gris", ""),
    )
}
OAK = RecordRef("product.product", 1, "Oak board")
ROBLE = RecordRef("product.product", 1, "[TAB-1] Tablero de roble")


@pytest.mark.parametrize(
    ("question", "language", "about", "names", "whole"),
    [
        ("and the walnut one?", "en", OAK, NAMES, "and “Walnut board”"),
        ("what about the walnut one", "en", OAK, NAMES, "what about “Walnut board”"),
        ("¿y el de nogal?", "es", ROBLE, NOMBRES, "¿y “Tablero de nogal”"),
    ],
)
def test_the_kind_is_kept(question, language, about, names, whole):
    assert of_same_kind(question, language, [about], PlantLookup(names)) == whole


@pytest.mark.parametrize(
    ("question", "language", "about", "names"),
    [
        ("and the next one?", "en", OAK, NAMES),
        ("and the steel one?", "en", OAK, NAMES),
        ("¿y el de Lucía?", "es", ROBLE, NOMBRES),
        ("¿y la gris?", "es", ROBLE, NOMBRES),
        ("where is the walnut one?", "en", OAK, NAMES),
    ],
)
def test_else_the_question_stays(question, language, about, names):
    assert of_same_kind(question, language, [about], PlantLookup(names)) == question
