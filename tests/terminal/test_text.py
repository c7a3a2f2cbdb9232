"""What a terminal shows of an answer."""

import pytest

from odoo.addons.mrp_ai_assistant.terminal.text import WIDEST, as_text, plain

NOTHING = {
    "text": "",
    "tables": [],
    "charts": [],
    "chains": [],
    "passages": [],
    "proposals": [],
    "notices": [],
    "choices": None,
    "no_data": None,
    "error": None,
}
TABLE = {
    "title": "Órdenes con retraso",
    "columns": [
        {"name": "order", "label": "Orden", "align": "start"},
        {"name": "days", "label": "Días", "align": "end"},
    ],
    "texts": [["WH/MO/00007", "3"], ["WH/MO/7", "120"]],
    "scope": {"text": "2 de 2"},
}


def test_columns_stand_below_each_other():
    assert as_text({**NOTHING, "tables": [TABLE]}).splitlines() == [
        "Órdenes con retraso",
        "Orden        Días",
        "───────────  ────",
        "WH/MO/00007     3",
        "WH/MO/7       120",
        "2 de 2",
    ]


def test_long_cells_are_cut_and_lines_joined():
    table = {**TABLE, "texts": [["a\nb", "x" * 200]]}
    row = as_text({**NOTHING, "tables": [table]}).splitlines()[3]
    assert row.startswith("a b ")
    assert row.endswith("…")
    assert len(row.split()[-1]) == WIDEST


def test_a_table_without_rows():
    table = {**TABLE, "texts": []}
    assert "Orden  Días" in as_text({**NOTHING, "tables": [table]})


@pytest.mark.parametrize(
    ("markdown", "shown"),
    [
        (r"\[MES-AZT\] Mesa\_1", "[MES-AZT] Mesa_1"),
        ("**12** orders are late.", "12 orders are late."),
        (r"C:\plan", r"C:\plan"),
        ("3 * 4 * 5", "3 * 4 * 5"),
    ],
)
def test_words_lose_their_marks(markdown, shown):
    assert plain(markdown) == shown


def test_notices_come_first_and_hints_last():
    answer = {
        **NOTHING,
        "notices": ["The server is down."],
        "text": "Two orders.",
        "no_data": {"text": "Nothing.", "suggestions": [{"question": "What is late?"}]},
        "error": {"text": "Failed."},
    }
    assert as_text(answer) == (
        "The server is down.\n\nTwo orders.\n\nNothing.\n  - What is late?\n\nFailed."
    )


def test_a_proposal_is_shown_and_not_confirmed_here():
    unit = {"label": "Cantidad", "text": "1.250,5", "unit": "kg"}
    empty = {"label": "Origen", "text": "", "unit": ""}
    conflicts = [
        {"text": "Falta tablero.", "level": "warns"},
        {"text": "Está archivado.", "level": "blocks"},
    ]
    card = {
        "id": 7,
        "title": "Borrador de orden",
        "state": "proposed",
        "fields": [unit, empty],
        "check": {"conflicts": conflicts},
        "message": "",
    }
    assert as_text({**NOTHING, "proposals": [card]}).splitlines() == [
        "#7 Borrador de orden (proposed)",
        "  Cantidad: 1.250,5 kg",
        "  ! Falta tablero.",
        "  x Está archivado.",
        "",
        "Nothing is done yet: a proposal is confirmed in the assistant's page.",
    ]


def test_passages_are_quoted_with_their_place():
    passage = {
        "number": 2,
        "source": {"model": "mrp.ai.document", "id": 1, "name": "press.pdf"},
        "place": {"text": "page 5"},
        "quote": "E-217 | below 18 bar\nE-219 | oil level",
        "text": "everything",
        "note": "older revision",
    }
    assert as_text({**NOTHING, "passages": [passage]}).splitlines() == [
        "[2] E-217 | below 18 bar",
        "    E-219 | oil level",
        "    press.pdf, page 5, older revision",
    ]


def test_a_chart_is_told_by_its_headlines():
    chart = {
        "ref": {"name": "Oak board"},
        "place": "WH",
        "badge": "35 % in 9 days",
        "figures": [{"text": "80 units", "label": "to order today"}],
    }
    assert as_text({**NOTHING, "charts": [chart]}).splitlines() == [
        "Oak board, WH, 35 % in 9 days",
        "  80 units to order today",
    ]


def test_a_chain_is_told_link_below_link_and_its_table_is_not_told_again():
    day = {"day": "2026-11-26", "t": "26 Nov 2026", "s": "26 Nov", "label": ""}
    then = {"day": "2026-11-12", "t": "12 Nov 2026", "s": "12 Nov", "label": "promised"}
    link = {"text": "", "what": "", "now": None, "then": None, "late": ""}
    vendor = {**link, "label": "Vendor", "name": "Oak Ltd", "starts": False}
    bought = {
        **{**link, "label": "Purchase", "name": "P00087", "what": "Oak board"},
        **{"text": "on its way", "now": day, "then": then, "late": "14 days late"},
        "starts": True,
    }
    chain = {"title": "From the cause", "note": "", "links": [vendor, bought]}
    table = {**TABLE, "drawn": True}
    lines = as_text({**NOTHING, "chains": [chain], "tables": [table]}).splitlines()
    assert lines == [
        "From the cause",
        "  ● Vendor: Oak Ltd",
        "",
        "  ● Purchase: P00087, Oak board  [26 Nov 2026, promised 12 Nov 2026, "
        "14 days late]",
        "  │   on its way",
    ]
