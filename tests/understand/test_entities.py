import pytest

from odoo.addons.mrp_ai_assistant.core.understand.entities import Rank, resolve
from odoo.addons.mrp_ai_assistant.core.understand.reading import Mention

from tests.understand.plant import PlantLookup

PRODUCT, ORDER, CENTER = "product.product", "mrp.production", "mrp.workcenter"


def found(text, *models):
    return resolve(Mention(text, 0, len(text)), models or (PRODUCT,), PlantLookup())


@pytest.mark.parametrize(
    ("text", "rank", "names"),
    [
        ("Mesa auxiliar", Rank.EXACT, ["Mesa auxiliar"]),
        ("MESA AUXILIAR", Rank.EXACT, ["Mesa auxiliar"]),
        ("silla nordica", Rank.EXACT, ["Silla Nórdica"]),
        ("[MES-002]", Rank.CODE, ["Mesa auxiliar"]),
        ("mes-002", Rank.CODE, ["Mesa auxiliar"]),
        ("[MES-002] Mesa auxiliar", Rank.CODE, ["Mesa auxiliar"]),
        ("mesas auxiliares", Rank.WORDS, ["Mesa auxiliar"]),
        ("tableros de roble", Rank.WORDS, ["Tablero de roble 20 mm"]),
        ("tornillos", Rank.WORDS, ["Tornillo M6x40"]),
        ("mesa", Rank.WORDS, ["Mesa de comedor Roble", "Mesa auxiliar"]),
        ("bisagra", Rank.EXACT, ["Bisagra", "Bisagra"]),
        ("tronillo M6x40", Rank.TYPO, ["Tornillo M6x40"]),
        ("Mesa auxilar", Rank.TYPO, ["Mesa auxiliar"]),
        ('Tubo 2" «negro»', Rank.EXACT, ['Tubo 2" «negro»']),
        ("طاولة", Rank.WORDS, ["طاولة 🪑"]),
        ("unicornio", None, []),
        ("mesa de Marte", None, []),
    ],
)
def test_the_best_rank_decides(text, rank, names):
    result = found(text)
    assert result.rank == rank
    assert [hit.ref.name for hit in result.hits] == names


def test_another_digit_is_another_record():
    result = found("Montaje 3", CENTER)
    assert result.rank is None
    assert {hit.ref.name for hit in result.near} == {"Montaje 1", "Montaje 2"}


@pytest.mark.parametrize("text", ["12", "00012", "WH/MO/00012", "wh/mo/00012"])
def test_an_order_is_known_by_its_number(text):
    assert [hit.ref.name for hit in found(text, ORDER).hits] == ["WH/MO/00012"]


def test_only_the_models_asked_for_are_looked_up():
    lookup = PlantLookup()
    resolve(Mention("Montaje 1", 0, 9), (PRODUCT,), lookup)
    assert {model for model, _text in lookup.asked} == {PRODUCT}


def test_the_capital_at_the_end_of_a_name_counts():
    result = found("Estante A", "stock.location")
    assert [hit.ref.name for hit in result.hits] == ["WH/Stock/Estante A"]
