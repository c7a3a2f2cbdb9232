"""Formulas whose value nobody has saved: the row stays, and the user is told."""

import zipfile

import openpyxl
import pytest
import xlsxwriter

from odoo.addons.mrp_ai_assistant.core.knowledge import errors
from odoo.addons.mrp_ai_assistant.core.knowledge.cutting import cut
from odoo.addons.mrp_ai_assistant.core.knowledge.extract import extract

TOLD = "formulas_unsaved"


def read(path) -> tuple:
    found = extract(str(path), path.name)
    return list(cut(found.blocks)), found.about


def notes(about) -> dict:
    return {note.code: note for note in about.notes}


def test_a_row_keeps_its_other_cells(tmp_path):
    book = openpyxl.Workbook()
    book.active.title = "Costes & más"
    rows = [["Pieza", "Cantidad", "Total"], ["T-1", 4, "=B2*3"], ["T-2", 5, "=B3*3"]]
    for row in rows:
        book.active.append(row)
    book.save(tmp_path / "a.xlsx")
    [chunk], about = read(tmp_path / "a.xlsx")
    assert chunk.text == "Pieza | Cantidad | Total\nT-1 | 4 | \nT-2 | 5 | "
    told = notes(about)[TOLD]
    assert told.values == {"count": 2, "first": "Costes & más!C2"}
    assert "2 formulas" in told.text() and "save it" in told.text()


def test_a_zero_that_nobody_computed_is_not_told_as_a_value(tmp_path):
    book = xlsxwriter.Workbook(str(tmp_path / "a.xlsx"))
    sheet = book.add_worksheet("Costes")
    sheet.write_row(2, 1, ["Pieza", "Cantidad", "Total", "IVA"])
    sheet.write_row(3, 1, ["T-1", 0])
    sheet.write_formula(3, 3, "=C4*3")
    sheet.write_formula(3, 4, "=D4*0.21", None, 2.52)
    book.close()
    [chunk], about = read(tmp_path / "a.xlsx")
    assert chunk.text.endswith("\nT-1 | 0 |  | 2.52")
    assert notes(about)[TOLD].values == {"count": 1, "first": "Costes!D4"}


@pytest.mark.parametrize(
    ("cell", "unsaved"),
    [
        ('<c r="B2"><f>1+1</f><v>2</v></c>', 0),
        ('<c r="B2"><f aca="false">1+1</f><v>0</v></c>', 0),
        ('<c r="B2" t="str"><f>IF(A2="","",1)</f><v></v></c>', 0),
        ('<c r="B2"><f t="shared" si="0"/><v/></c>', 1),
        ('<x:c r="B2"><x:f>1+1</x:f></x:c>', 1),
        ('<c r="B2"><f>A2&lt;1</f></c>', 1),
    ],
)
def test_what_counts_as_saved(tmp_path, cell, unsaved):
    book = openpyxl.Workbook()
    book.active.append(["Pieza", "Total"])
    book.active.append(["T-1", "X"])
    book.save(tmp_path / "plain.xlsx")
    with (
        zipfile.ZipFile(tmp_path / "plain.xlsx") as plain,
        zipfile.ZipFile(tmp_path / "a.xlsx", "w") as changed,
    ):
        for name in plain.namelist():
            text = plain.read(name).decode()
            text = text.replace(' fullCalcOnLoad="1"', "")
            before, mark, rest = text.partition('<c r="B2"')
            if mark:
                text = before + cell + rest.partition("</c>")[2]
            changed.writestr(name, text)
    _chunks, about = read(tmp_path / "a.xlsx")
    assert (notes(about)[TOLD].values["count"] if unsaved else 0) == unsaved
    assert (TOLD in notes(about)) == bool(unsaved)


def test_excel_has_computed_what_it_lists(tmp_path):
    """Its chain of calculation says so; such a file is not looked through."""
    book = openpyxl.Workbook()
    book.active.append(["Pieza", "Total"])
    book.active.append(["T-1", "=1+1"])
    book.save(tmp_path / "a.xlsx")
    with zipfile.ZipFile(tmp_path / "a.xlsx", "a") as archive:
        archive.writestr("xl/calcChain.xml", "<calcChain/>")
    assert TOLD not in notes(read(tmp_path / "a.xlsx")[1])


def test_a_file_of_formulas_alone_tells_what_to_do(tmp_path):
    book = openpyxl.Workbook()
    for row in range(3):
        book.active.append([f"=A{row + 9}"])
    book.save(tmp_path / "a.xlsx")
    with pytest.raises(errors.OnlyFormulas) as caught:
        read(tmp_path / "a.xlsx")
    assert "3 formulas" in str(caught.value)


ODS = """<office:document-content
 xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
 xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"
 xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0">
<office:body><office:spreadsheet><table:table table:name="Hoja">
<table:table-row><table:table-cell office:value-type="string"><text:p>Pieza</text:p>
</table:table-cell><table:table-cell office:value-type="string"><text:p>Total</text:p>
</table:table-cell></table:table-row>
<table:table-row><table:table-cell office:value-type="string"><text:p>T-1</text:p>
</table:table-cell><table:table-cell table:formula="of:=1+1"/></table:table-row>
<table:table-row><table:table-cell office:value-type="string"><text:p>T-2</text:p>
</table:table-cell><table:table-cell table:formula="of:=1+1" office:value="2"
 office:value-type="float"><text:p>2</text:p></table:table-cell></table:table-row>
</table:table></office:spreadsheet></office:body></office:document-content>"""


def test_formulas_of_libreoffice(tmp_path):
    with zipfile.ZipFile(tmp_path / "a.ods", "w") as archive:
        kind = "application/vnd.oasis.opendocument.spreadsheet"
        archive.writestr("mimetype", kind)
        archive.writestr("META-INF/manifest.xml", "<manifest/>")
        archive.writestr("content.xml", ODS)
    chunks, about = read(tmp_path / "a.ods")
    assert "T-2 | 2" in chunks[0].text
    assert notes(about)[TOLD].values["count"] == 1
