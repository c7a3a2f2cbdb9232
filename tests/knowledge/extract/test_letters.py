"""Places of letters that are asked for by the thousand are those asked for singly."""

import pypdfium2
import pypdfium2.raw as pdfium
import pytest

from odoo.addons.mrp_ai_assistant.core.knowledge.extract.page import calls

from . import made


@pytest.fixture
def text(tmp_path):
    path = made.pages(tmp_path / "a.pdf", [["palabra " * 12] * 40])
    document = pypdfium2.PdfDocument(path)
    page = pdfium.FPDF_LoadPage(document.raw, 0)
    found = pdfium.FPDFText_LoadPage(page)
    yield found
    pdfium.FPDFText_ClosePage(found)
    pdfium.FPDF_ClosePage(page)
    document.close()


def test_more_letters_than_there_is_room_for(text):
    count = pdfium.FPDFText_CountChars(text)
    assert count > 2 * calls._ROOM
    at = calls.address(text)
    together = calls.letter_boxes(at, range(count))
    single = [calls.letter_boxes(at, [number])[0] for number in range(count)]
    assert together == single
    assert len(set(together)) > 1000


def test_no_letters(text):
    assert calls.letter_boxes(calls.address(text), []) == []
    assert calls.object_boxes([]) == []


def test_letters_written_in_one_go_have_one_object(text):
    marks = calls.letter_objects(calls.address(text), range(7))
    assert len(set(marks)) == 1 and marks[0]
