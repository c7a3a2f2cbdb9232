"""Pages that are pictures, read by tesseract where there is one."""

import os
import random
import shutil

import pypdfium2
import pytest
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen import canvas

from odoo.addons.mrp_ai_assistant.core.knowledge.child import read
from odoo.addons.mrp_ai_assistant.core.knowledge.extract.ocr import recognised

from . import made

NAMES = "level page_num block_num par_num line_num word_num left top width height conf"
TOLD = [
    (1, 1, 0, 0, 0, 0, 0, 0, 1000, 1400, -1, ""),
    (5, 1, 1, 1, 1, 1, 100, 200, 80, 20, 96, "Par"),
    (5, 1, 1, 1, 1, 2, 190, 204, 40, 12, 91, "en"),
    (5, 1, 1, 1, 2, 1, 100, 240, 60, 20, 90, "|"),
    (5, 1, 1, 1, 2, 2, 170, 240, 60, 20, 95, "Nm"),
]


def test_words_are_as_high_as_their_line_and_lines_of_tables_are_no_words():
    rows = ["\t".join([*NAMES.split(), "text"])]
    rows += ["\t".join(map(str, row)) for row in TOLD]
    assert [tuple(word) for word in recognised("\n".join(rows))] == [
        (100, 200, 180, 220, "Par"),
        (190, 200, 230, 220, "en"),
        (170, 240, 230, 260, "Nm"),
    ]


@pytest.mark.skipif(os.name == "nt", reason="its programs are no scripts")
def test_each_page_that_is_a_picture_goes_to_tesseract(tmp_path, monkeypatch):
    """To one that says the same of each, where there may be none installed."""
    cells = "5 1 1 1 1 1 100 200 80 20 96 Par".replace(" ", "\\t")
    program = tmp_path / "tesseract"
    program.write_text(
        '#!/bin/sh\n[ "$1" = --list-langs ] && echo spa && exit\n'
        f"head -c 2 | grep -q P5 || exit 1\ncat > /dev/null\nprintf 'h\\n{cells}\\n'\n"
    )
    program.chmod(0o755)
    monkeypatch.setenv("PATH", f"{tmp_path}{os.pathsep}{os.environ['PATH']}")
    sheet = canvas.Canvas(str(tmp_path / "a.pdf"))
    for _page in range(2):
        sheet.rect(50, 50, 300, 300, fill=1)
        sheet.showPage()
    sheet.save()
    found = read(str(tmp_path / "a.pdf"), "a.pdf")
    assert [(chunk.text, chunk.place.page_from) for chunk in found.chunks] == [
        ("Par", 1),
        ("Par", 2),
    ]
    assert [note.values for note in found.about.notes] == [{"pages": "1-2"}]


@pytest.mark.skipif(not shutil.which("tesseract"), reason="tesseract is not installed")
def test_a_scanned_manual_with_a_table(tmp_path):
    rng = random.Random(3)
    lines = made.table(rng, 10, 5, "x")
    path = made.manual(tmp_path / "a.pdf", [(lines, made.plain())], rng)
    document = pypdfium2.PdfDocument(path)
    sheet = canvas.Canvas(str(tmp_path / "b.pdf"))
    for page in document:
        sheet.drawImage(ImageReader(page.render(scale=3).to_pil()), 0, 0, 595, 842)
        sheet.showPage()
    sheet.save()
    found = read(str(tmp_path / "b.pdf"), "b.pdf")
    assert found.about.notes[0].code == "ocr_read"
    [table] = [chunk for chunk in found.chunks if chunk.kind == "table"]
    assert table.text.startswith("Código | Descripción")
    right = sum(row[0] in table.text for row in lines[1:])
    assert right >= 8
