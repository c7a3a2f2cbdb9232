"""Cells as values: nothing that they say is lost on the way."""

import pytest
from mrp_ai_mcp.results import result

RECORD = {"model": "mrp.production", "id": 7, "name": "WH/MO/7", "path": "/odoo/x/7"}
LINK = {key: RECORD[key] for key in ("model", "id", "name")} | {
    "url": "http://o/odoo/x/7"
}


def answered(*cells, **more):
    table = {
        "kind": "table",
        "rows": [{"record": RECORD, "cells": list(cells)}],
        "totals": None,
    }
    parts = [{"kind": "text", "markdown": "One."}, table]
    return {"status": "done", "text": "One.", "parts": parts, "proposal": None, **more}


@pytest.mark.parametrize(
    ("cell", "value"),
    [
        ({"value": 3, "text": "3 days"}, 3),
        ({"value": None, "text": "—"}, None),
        ({"value": 2.5, "text": "2,5 kg", "unit": "kg"}, {"value": 2.5, "unit": "kg"}),
        ({"value": "WH/MO/7", "text": "WH/MO/7", "record": RECORD}, LINK),
        (
            {"value": "Waits for WH/MO/7", "text": "", "record": RECORD},
            {"value": "Waits for WH/MO/7", "record": LINK},
        ),
    ],
)
def test_cells(cell, value):
    told = result(answered(cell), "http://o", "en", asked=False)
    (table,) = told.structured_content["parts"]
    assert table["rows"] == [{"record": LINK, "values": [value]}]


def test_what_waits_for_a_person_is_told_with_its_link():
    proposal = {"count": 1, "conversation": 5, "path": "/odoo/ai-assistant/5"}
    told = result(answered(proposal=proposal), "http://o", "es", asked=False)
    text = told.content[0].text
    assert "Todavía no se ha hecho nada" in text
    assert "http://o/odoo/ai-assistant/5" in text


@pytest.mark.parametrize(
    ("status", "reason", "asked", "is_error"),
    [
        ("done", None, False, False),
        ("failed", None, False, True),
        ("stopped", None, True, True),
        ("choices", None, False, True),
        ("choices", None, True, False),
        ("no_data", "no_rows", False, False),
        ("no_data", "out_of_scope", True, False),
        ("no_data", "no_access", True, True),
        ("no_data", "module_missing", False, True),
        ("no_data", "unknown_record", False, True),
    ],
)
def test_what_is_an_error(status, reason, asked, is_error):
    parts = [{"kind": "no_data", "reason": reason, "suggestions": []}] if reason else []
    answer = answered(status=status) | {"parts": parts}
    assert result(answer, "http://o", "en", asked=asked).is_error is is_error
