"""Spreadsheets: the rows of each sheet below the names of their columns."""

from datetime import date, datetime, time, timedelta

import openpyxl
import pytest
import xlwt

from odoo.addons.mrp_ai_assistant.core.knowledge.cutting import MAX_TOKENS, cut, tokens
from odoo.addons.mrp_ai_assistant.core.knowledge.extract import Limits, extract


def read(path, **options) -> tuple:
    found = extract(str(path), path.name, **options)
    return list(cut(found.blocks)), found.about


def workbook(path, rows, sheet="Pares", merged=()):
    book = openpyxl.Workbook()
    book.active.title = sheet
    for number, row in enumerate(rows, 1):
        for column, value in enumerate(row, 1):
            if value is not None:
                book.active.cell(number, column, value)
    for span in merged:
        book.active.merge_cells(span)
    book.save(path)
    return path


def test_values_are_shown_as_people_read_them(tmp_path):
    rows = [
        ["Código", "Par (Nm)", "Fecha", "Hora", "Visto", "Vale", "Dura", "Entero"],
        [
            "T-1",
            12.5,
            date(2024, 3, 5),
            time(7, 30),
            datetime(2024, 3, 5, 14, 20),
            True,
            timedelta(hours=30, minutes=5),
            1250,
        ],
        ["T-2", 0.1 + 0.2, None, None, None, False, None, 1e-7],
    ]
    [chunk] = read(workbook(tmp_path / "a.xlsx", rows))[0]
    assert chunk.text.split("\n")[1:] == [
        "T-1 | 12.5 | 2024-03-05 | 07:30 | 2024-03-05 14:20 | TRUE | 30:05 | 1250",
        "T-2 | 0.3 |  |  |  | FALSE |  | 0.0000001",
    ]


def test_every_row_has_the_names_and_its_true_place(tmp_path):
    rows = [["Código", "Descripción", "Par (Nm)", "Peso kg"]]
    rows += [[f"T-{i}", f"Tornillo número {i}", i * 1.5, i] for i in range(500)]
    chunks, about = read(workbook(tmp_path / "a.xlsx", rows))
    assert about.rows == 501
    seen = []
    for chunk in chunks:
        head, *lines = chunk.text.split("\n")
        assert head == "Código | Descripción | Par (Nm) | Peso kg"
        place = chunk.place
        assert place.cells == f"A{place.row_from}:D{place.row_to}"
        assert len(lines) == place.row_to - place.row_from + 1
        first = int(lines[0].split(" | ")[0][2:])
        assert place.row_from == first + 2 and place.sheet == "Pares"
        assert tokens(chunk.text) <= MAX_TOKENS
        seen += lines
    assert len(seen) == 500


def test_titles_above_a_table_that_begins_in_the_middle(tmp_path):
    rows = [
        [],
        [None, None, "Pares de apriete de la línea 3"],
        [None, None, "Fecha:", date(2024, 3, 5)],
        [],
        [None, None, "Código", "Par (Nm)", "Nota", "Rosca"],
        [None, None, "T-1", 25, "engrasar", "M8"],
        [None, None, "T-2", 31, "", "M10"],
    ]
    chunks, _about = read(workbook(tmp_path / "a.xlsx", rows))
    table = chunks[-1]
    assert table.text.startswith("Código | Par (Nm) | Nota | Rosca\nT-1 | 25")
    assert table.place.cells == "C6:F7"
    assert "línea 3" in " ".join(table.heading) or "línea 3" in chunks[0].text


def test_names_in_several_rows_with_groups_and_units(tmp_path):
    rows = [
        ["Código", "Par", None, "Velocidad", None],
        [None, "mín", "máx", "mín", "máx"],
        [None, "Nm", "Nm", "rpm", "rpm"],
        ["T-1", 10, 20, 100, 200],
        ["T-2", 11, 21, 110, 210],
    ]
    merged = ["A1:A3", "B1:C1", "D1:E1"]
    [chunk] = read(workbook(tmp_path / "a.xlsx", rows, merged=merged))[0]
    assert chunk.text.split("\n") == [
        "Código | Par | Par | Velocidad | Velocidad",
        "Código | mín | máx | mín | máx",
        "Código | Nm | Nm | rpm | rpm",
        "T-1 | 10 | 20 | 100 | 200",
        "T-2 | 11 | 21 | 110 | 210",
    ]


def test_a_merged_label_is_said_in_each_row(tmp_path):
    rows = [["Máquina", "Pieza", "Horas"]]
    rows += [["Torno" if i % 3 == 0 else None, f"P-{i}", i] for i in range(9)]
    merged = ["A2:A4", "A5:A7", "A8:A10"]
    [chunk] = read(workbook(tmp_path / "a.xlsx", rows, merged=merged))[0]
    assert all(line.startswith("Torno | P-") for line in chunk.text.split("\n")[1:])


def test_tables_below_each_other_have_their_own_names(tmp_path):
    rows = [
        ["Código", "Par"],
        ["T-1", 25],
        ["T-2", 26],
        [],
        ["T-3", 27],
        [],
        [],
        ["Cliente", "País", "Saldo"],
        ["ACME", "España", 12],
        ["Otro", "Chile", 13],
    ]
    chunks, _about = read(workbook(tmp_path / "a.xlsx", rows))
    texts = [chunk.text for chunk in chunks]
    assert "Código | Par\nT-3 | 27" in texts
    assert "Cliente | País | Saldo\nACME | España | 12\nOtro | Chile | 13" in texts


def test_years_can_name_columns_and_a_column_may_be_filled_late(tmp_path):
    rows = [["Producto", 2022, 2023, 2024, None]]
    rows += [[f"P-{i}", i, i + 1, i + 2, None] for i in range(80)]
    rows[70][4] = "revisar"
    chunks, _about = read(workbook(tmp_path / "a.xlsx", rows))
    assert all(c.text.startswith("Producto | 2022 | 2023 | 2024") for c in chunks)
    assert any("P-69 | 69 | 70 | 71 | revisar" in c.text for c in chunks)


def test_wide_tables_are_cut_by_columns_with_the_label(tmp_path):
    heads = ["Código"] + [f"Medida característica {i} (mm)" for i in range(120)]
    rows = [heads] + [[f"T-{n}"] + [n * 1000 + i for i in range(120)] for n in (1, 2)]
    chunks, _about = read(workbook(tmp_path / "a.xlsx", rows))
    assert all(tokens(chunk.text) <= MAX_TOKENS for chunk in chunks)
    for number in (1, 2):
        for i in range(120):
            assert any(
                f"T-{number} | " in c.text
                and str(number * 1000 + i) in c.text
                and heads[i + 1] in c.text
                for c in chunks
            )


def test_a_cell_with_pages_of_text(tmp_path):
    long = " ".join(f"palabra{i}" for i in range(2000))
    rows = [["Código", "Nota", "Par"], ["T-1", long, 25], ["T-2", "corta", 26]]
    chunks, _about = read(workbook(tmp_path / "a.xlsx", rows))
    assert all(tokens(chunk.text) <= MAX_TOKENS for chunk in chunks)
    whole = " ".join(chunk.text for chunk in chunks)
    assert all(f"palabra{i}" in whole for i in range(2000))
    assert any("T-1" in c.text and "palabra1000" in c.text for c in chunks)


def test_formulas_show_their_last_value(tmp_path):
    import xlsxwriter

    book = xlsxwriter.Workbook(str(tmp_path / "a.xlsx"))
    sheet = book.add_worksheet("Costes")
    for column, name in enumerate(["Código", "Coste"]):
        sheet.write(0, column, name)
    sheet.write(1, 0, "T-1")
    sheet.write_formula(1, 1, "=2*21", None, 42)
    book.close()
    [chunk] = read(tmp_path / "a.xlsx")[0]
    assert chunk.text == "Código | Coste\nT-1 | 42"


def test_hidden_sheets_are_left_out_and_told(tmp_path):
    book = openpyxl.Workbook()
    book.active.append(["Código", "Par"])
    book.active.append(["T-1", 25])
    book.create_sheet("Listas").append(["secreto", 1])
    book["Listas"].sheet_state = "hidden"
    book.save(tmp_path / "a.xlsx")
    chunks, about = read(tmp_path / "a.xlsx")
    assert not any("secreto" in chunk.text for chunk in chunks)
    assert about.notes[0].code == "hidden_sheets" and "Listas" in about.notes[0].text()


def test_old_excel_files(tmp_path):
    book = xlwt.Workbook()
    sheet = book.add_sheet("Año")
    for row, cells in enumerate([[], [], ["Código", "Par"], ["T-1", 25.5]]):
        for column, value in enumerate(cells):
            sheet.write(row, column + 1, value)
    book.save(str(tmp_path / "a.xls"))
    [chunk] = read(tmp_path / "a.xls")[0]
    assert chunk.text == "Código | Par\nT-1 | 25.5"
    assert (chunk.place.sheet, chunk.place.cells) == ("Año", "B4:C4")


def test_more_rows_than_are_kept_are_told(tmp_path):
    rows = [["Código", "Par"]] + [[f"T-{i}", i] for i in range(300)]
    path = workbook(tmp_path / "a.xlsx", rows)
    chunks, about = read(path, limits=Limits(rows=100))
    assert chunks[-1].place.row_to == 100
    [note] = about.notes
    assert note.values == {"sheet": "Pares", "limit": 100, "rows": 301}
    path = tmp_path / "piezas.csv"
    path.write_text("\n".join(f"T-{i};{i}" for i in range(300)))
    [note] = read(path, limits=Limits(rows=100))[1].notes
    assert note.values == {"sheet": "piezas", "limit": 100, "rows": 300}


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
@pytest.mark.parametrize("mark", [";", ",", "\t", "|"])
def test_csv_of_any_kind(tmp_path, encoding, mark):
    rows = [["Código", "Descripción", "Año"], ["T-1", "Ñandú, grande; rojo", "2024"]]
    rows += [[f"T-{i}", f"Válvula {i}", str(i)] for i in range(2, 30)]
    text = "\r\n".join(
        mark.join(f'"{cell}"' if "," in cell else cell for cell in row) for row in rows
    )
    path = tmp_path / "piezas.csv"
    path.write_bytes(text.encode(encoding))
    chunks, about = read(path)
    assert chunks[0].text.startswith("Código | Descripción | Año\nT-1 | Ñandú, grande")
    assert chunks[0].place.row_from == 2 and chunks[-1].place.row_to == 30
    assert about.sheets == ("piezas",)
