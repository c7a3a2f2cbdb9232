import csv
import io
import zipfile
from datetime import date, datetime

import pytest
from python_calamine import CalamineWorkbook

from odoo.addons.mrp_ai_assistant.core.export.csv_file import csv_bytes
from odoo.addons.mrp_ai_assistant.core.export.errors import BadRows
from odoo.addons.mrp_ai_assistant.core.export.name import download_name
from odoo.addons.mrp_ai_assistant.core.export.sheet import Sheet
from odoo.addons.mrp_ai_assistant.core.export.xlsx_file import xlsx_bytes
from odoo.addons.mrp_ai_assistant.core.i18n import SPANISH, Speech, speaking

HOSTILE = '=HYPERLINK("http://x";"y")'
COLUMNS = [
    {"label": "Order", "kind": "record", "digits": 0, "unit": ""},
    {"label": "Quantity", "kind": "quantity", "digits": 0, "unit": ""},
    {"label": "Deadline", "kind": "date", "digits": 0, "unit": ""},
    {"label": "At", "kind": "datetime", "digits": 0, "unit": ""},
    {"label": "Share", "kind": "percent", "digits": 1, "unit": ""},
    {"label": "Cost", "kind": "money", "digits": 2, "unit": "€"},
    {"label": "Late", "kind": "days", "digits": 0, "unit": ""},
]


def row(name, amount, unit="kg", share=86.5):
    cells = [
        {"v": name, "t": name},
        {"v": amount, "t": f"{amount} {unit}", "u": unit},
        {"v": "2026-11-03T23:30:00", "t": "4 Nov 2026", "l": "2026-11-04"},
        {"v": "2026-11-03T23:30:00", "t": "...", "l": "2026-11-04T00:30"},
        {"v": share, "t": f"{share} %"},
        {"v": 4890, "t": "4,890.00 €"},
        {"v": None, "t": "—"},
    ]
    return {"ref": None, "cells": cells}


def sheet(rows, order=(), *, total=None, columns=None, **more):
    table = {"title": "Late: orders/x", "columns": columns or COLUMNS, "rows": rows}
    scope = {"shown": len(rows), "total": total or len(rows), "filters": ["late"]}
    scope |= {"as_of": "2026-11-23T08:41:00", "company": "Oak Ltd"}
    return Sheet({**table, "scope": scope, **more}, order, {"Question": "=why?"})


def read(found, name=None):
    book = CalamineWorkbook.from_filelike(io.BytesIO(xlsx_bytes(found)))
    return book.get_sheet_by_name(name or book.sheet_names[0]).to_python()


def part(found, path):
    with zipfile.ZipFile(io.BytesIO(xlsx_bytes(found))) as book:
        return book.read(path).decode()


def test_cells_of_a_spreadsheet_have_their_types():
    head, first = read(sheet([row("WH/1", 1.5)]))
    assert head == [column["label"] for column in COLUMNS]
    assert first[:4] == ["WH/1", 1.5, date(2026, 11, 4), datetime(2026, 11, 4, 0, 30)]
    assert first[4:] == [0.865, 4890.0, ""]


def test_numbers_have_the_format_of_their_unit():
    styles = part(sheet([row("a", 1.5)]), "xl/styles.xml")
    for wanted in (
        "#,##0.## &quot; kg&quot;".replace("## &", "##&"),
        "0.0%",
        "#,##0.00&quot; €&quot;",
        "yyyy-mm-dd hh:mm",
    ):
        assert f'formatCode="{wanted}"' in styles


def test_a_unit_cannot_break_out_of_its_format():
    styles = part(sheet([row("a", 2, unit='"x\\y')]), "xl/styles.xml")
    assert 'formatCode="#,##0&quot; xy&quot;"' in styles


def test_no_text_becomes_a_formula():
    names = [HOSTILE, "+1", "-1", "@x", "{=1}", "http://x.invalid"]
    found = sheet([row(name, 1) for name in names])
    page = part(found, "xl/worksheets/sheet1.xml")
    assert "<f>" not in page
    assert "hyperlink" not in page
    assert [cells[0] for cells in read(found)[1:]] == names
    told = csv_bytes(found).decode("utf-8-sig")
    firsts = [cells[0] for cells in csv.reader(io.StringIO(told))][1:]
    assert firsts == [f"'{HOSTILE}", "'+1", "'-1", "'@x", "{=1}", "http://x.invalid"]


def test_a_negative_number_stays_a_number():
    told = csv_bytes(sheet([row("a", -5)])).decode("utf-8-sig").splitlines()
    assert told[1].split(",")[1] == "-5"


def test_rows_come_in_the_order_that_was_read():
    rows = [row("a", 1), row("b", 2), row("c", 3)]
    assert [cells[0] for cells in read(sheet(rows, [2, 0, 1]))[1:]] == ["c", "a", "b"]


@pytest.mark.parametrize("order", [[0], [0, 0, 1], [0, 1, 3], [-1, 0, 1]])
def test_an_order_of_other_rows_is_refused(order):
    with pytest.raises(BadRows):
        sheet([row("a", 1), row("b", 2), row("c", 3)], order)


def test_the_scope_tells_question_filters_moment_and_company():
    told = dict(read(sheet([row("a", 1)]), "Scope"))
    assert told["Question"] == "=why?"
    assert told["Filter"] == "late"
    assert told["Company"] == "Oak Ltd"
    assert told["As of"] == datetime(2026, 11, 23, 8, 41)
    assert "Mind" not in told


def test_a_part_says_so_in_its_scope_and_its_name():
    found = sheet([row("a", 1)], total=312)
    told = dict(read(found, "Scope"))
    assert told["Rows"] == "1 of 312"
    assert "cut" in told["Mind"]
    assert found.file_name("csv") == "Late orders x (1 of 312).csv"
    assert sheet([row("a", 1)]).file_name("xlsx") == "Late orders x.xlsx"


def test_names_that_any_file_system_takes():
    assert download_name("Órdenes: a/b\\c") == "Órdenes a b c"
    assert download_name("../../etc/passwd") == "etc passwd"
    assert download_name("\r\n\x00") == ""
    assert len(download_name("a" * 500)) == 60


def test_totals_stand_below_the_rows():
    cells = [{"v": None, "t": ""}] * 7
    cells[1] = {"v": 3, "t": "3 kg", "u": "kg"}
    found = sheet([row("a", 1), row("b", 2)], totals=cells, totals_label="Total")
    assert read(found)[-1][:2] == ["Total", 3.0]


def test_numbers_of_a_decimal_comma_stand_between_semicolons():
    with speaking(Speech("es", lambda text: None, SPANISH)):
        told = csv_bytes(sheet([row("a", 1.5)])).decode("utf-8-sig").splitlines()
    assert told[0].split(";")[1] == "Quantity (kg)"
    assert told[1].split(";")[:3] == ["a", "1,5", "2026-11-04"]


def test_numbers_of_several_units_are_told_with_their_own():
    rows = [row("a", 1, "kg"), row("b", 2, "m")]
    told = csv_bytes(sheet(rows)).decode("utf-8-sig").splitlines()
    assert told[0].split(",")[1] == "Quantity"
    assert [line.split(",")[1] for line in told[1:]] == ["1 kg", "2 m"]


def test_an_event_of_before_and_odd_values_are_written():
    columns = [{"label": "X", "kind": "number"}, {"label": "D", "kind": "date"}]
    odd = {"cells": [{"v": float("inf"), "t": "inf"}, {"v": "soon", "t": "soon"}]}
    plain = {"cells": [{"v": True, "t": "yes"}, {"v": "2026-11-04", "t": "4 Nov"}]}
    found = read(sheet([odd, plain], columns=columns))
    assert found[1:] == [["inf", "soon"], ["yes", date(2026, 11, 4)]]


def test_names_that_excel_refuses():
    for title in ("", "History", "a" * 80, "[x]:*?/\\", "'quoted'"):
        assert len(read(sheet([row("a", 1)], title=title))) == 2
    assert sheet([], title="???").file_name("csv") == "Table.csv"


def test_an_empty_table_has_its_head():
    assert read(sheet([])) == [[column["label"] for column in COLUMNS]]


def test_long_texts_are_cut_where_excel_ends():
    text = read(sheet([row("x" * 40_000, 1)]))[1][0]
    assert len(text) == 32_000
