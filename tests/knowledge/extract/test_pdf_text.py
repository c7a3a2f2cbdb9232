"""The words of PDF files: in the order of reading, on their pages, under titles."""

import random

import pytest
from reportlab.lib.pagesizes import A4
from reportlab.pdfgen import canvas
from reportlab.platypus import BaseDocTemplate, Frame, PageTemplate, Paragraph

from odoo.addons.mrp_ai_assistant.core.knowledge.cutting import cut
from odoo.addons.mrp_ai_assistant.core.knowledge.extract import extract

from . import made


def read(path: str) -> tuple:
    found = extract(path, path.rsplit("/", 1)[-1])
    return list(cut(found.blocks)), found.about


def sentences(mark: str, count: int) -> list[str]:
    return [
        f"La frase {mark}{number} dice cómo se ajusta el husillo de la máquina "
        f"cuando la holgura pasa de {number} centésimas."
        for number in range(count)
    ]


def columns(path, count: int, texts: list[str], size: float = 10) -> str:
    width = (A4[0] - 80 - (count - 1) * 18) / count
    frames = [
        Frame(40 + i * (width + 18), 60, width, 700, 0, 0, 0, 0) for i in range(count)
    ]
    document = BaseDocTemplate(str(path), pagesize=A4)
    document.addPageTemplates(PageTemplate(frames=frames))
    style = made.ParagraphStyle("c", fontSize=size, leading=size * 1.25, alignment=4)
    document.build([Paragraph(text, style) for text in texts])
    return str(path)


@pytest.mark.parametrize("count", [1, 2, 3])
def test_columns_are_read_one_after_the_other(tmp_path, count):
    texts = sentences("n", 60)
    chunks, _about = read(columns(tmp_path / "c.pdf", count, texts))
    whole = " ".join(" ".join(chunk.text.split()) for chunk in chunks)
    for text in texts:
        assert text in whole
    assert whole.index(texts[2]) < whole.index(texts[40])


def test_a_title_over_two_columns(tmp_path):
    path = tmp_path / "c.pdf"
    sheet = canvas.Canvas(str(path), pagesize=A4)
    sheet.setFont("Helvetica", 18)
    sheet.drawString(60, 780, "Manual de la prensa hidráulica de cien toneladas")
    sheet.setFont("Helvetica", 10)
    for number in range(20):
        y = 740 - 14 * number
        sheet.drawString(60, y, f"izquierda {number} con texto que llena la columna")
        sheet.drawString(320, y, f"derecha {number} con texto que llena la columna")
    sheet.showPage()
    sheet.save()
    text = " ".join(chunk.text for chunk in read(str(path))[0])
    assert text.startswith("Manual de la prensa")
    assert text.index("izquierda 19") < text.index("derecha 0")


def test_every_passage_stands_on_its_page(tmp_path):
    rng = random.Random(2)
    texts = [
        [f"Hoja-{page}-{line} {made.words(rng, 9)}" for line in range(45)]
        for page in range(1, 13)
    ]
    chunks, about = read(made.pages(tmp_path / "p.pdf", texts))
    assert about.pages == 12
    for chunk in chunks:
        on = {int(word.split("-")[1]) for word in chunk.text.split() if "Hoja-" in word}
        assert on == {chunk.place.page_from} or on == {
            chunk.place.page_from,
            chunk.place.page_to,
        }
        assert chunk.place.page_to - chunk.place.page_from <= 1


def test_a_sentence_over_two_pages_stays_whole(tmp_path):
    texts = [["Compruebe la presión del aceite antes de"], ["arrancar. Luego pare."]]
    chunks, _about = read(made.pages(tmp_path / "p.pdf", texts))
    assert [chunk.text for chunk in chunks] == [
        "Compruebe la presión del aceite antes de arrancar.",
        "Luego pare.",
    ]
    places = [(c.place.page_from, c.place.page_to) for c in chunks]
    assert places == [(1, 2), (2, 2)]


def test_running_lines_are_in_no_chunk(tmp_path):
    rng = random.Random(3)
    tables = [(made.table(rng, 30, 4, "x"), made.ruled()) for _ in range(4)]
    chunks, about = read(made.manual(tmp_path / "m_es.pdf", tables, rng))
    assert about.pages > 3
    later = [chunk.text for chunk in chunks if chunk.place.page_from > 1]
    assert not any("ACME" in text or "Página" in text for text in later)
    assert about.revision == "C" and about.lang == "es"


@pytest.mark.parametrize("turn", [90, 180, 270])
def test_pages_that_lie_on_their_side(tmp_path, turn):
    path = tmp_path / "r.pdf"
    sheet = canvas.Canvas(str(path), pagesize=(600, 600))
    sheet.translate(300, 300)
    sheet.rotate(turn)
    sheet.drawString(-250, 100, "Primera línea del texto girado.")
    sheet.drawString(-250, 80, "Segunda línea del texto girado.")
    sheet.showPage()
    sheet.save()
    [chunk] = read(str(path))[0]
    assert chunk.text.index("Primera") < chunk.text.index("Segunda")


@pytest.mark.parametrize("turn", [90, 180, 270])
def test_pages_that_are_shown_turned(tmp_path, turn):
    path = tmp_path / "r.pdf"
    sheet = canvas.Canvas(str(path), pagesize=(600, 600))
    sheet.setPageRotation(turn)
    for number, row in enumerate([("Código", "Par Nm"), ("T-1", "25"), ("T-2", "31")]):
        sheet.drawString(100, 500 - 20 * number, row[0])
        sheet.drawString(300, 500 - 20 * number, row[1])
    sheet.showPage()
    sheet.save()
    [chunk] = read(str(path))[0]
    assert chunk.text == "Código | Par Nm\nT-1 | 25\nT-2 | 31"


def test_divided_words_and_ligatures(tmp_path):
    lines = [
        "El man-",
        "tenimiento se hace cada mes y el equi-",
        "po se para. La válvula anti-retorno gira.",
    ]
    [chunk] = read(made.pages(tmp_path / "p.pdf", [lines]))[0]
    assert "mantenimiento" in chunk.text and "equipo" in chunk.text
    assert "anti-retorno" in chunk.text


def test_the_outline_gives_the_path_of_titles(tmp_path):
    path = tmp_path / "o.pdf"
    sheet = canvas.Canvas(str(path), pagesize=A4)
    for number, (level, title) in enumerate(
        [(0, "Seguridad"), (0, "Ajustes"), (1, "Husillo"), (1, "Mordaza")]
    ):
        sheet.bookmarkPage(f"m{number}")
        sheet.addOutlineEntry(title, f"m{number}", level)
        sheet.setFont("Helvetica", 16)
        sheet.drawString(72, 760, title)
        sheet.setFont("Helvetica", 10)
        for line, text in enumerate(sentences(f"{number}x", 6)):
            sheet.drawString(72, 720 - line * 14, text)
        sheet.showPage()
    sheet.save()
    chunks, _about = read(str(path))
    assert [chunk.heading for chunk in chunks] == [
        ("Seguridad",),
        ("Ajustes",),
        ("Ajustes", "Husillo"),
        ("Ajustes", "Mordaza"),
    ]
