"""A row, its label and the names of its columns stand together in a chunk."""

import random

import pytest
from reportlab.lib import colors
from reportlab.pdfgen import canvas
from reportlab.platypus import Paragraph, SimpleDocTemplate, Table

from odoo.addons.mrp_ai_assistant.core.knowledge.cutting import MAX_TOKENS, cut, tokens
from odoo.addons.mrp_ai_assistant.core.knowledge.extract import extract

from . import made


def chunks(path: str) -> list:
    return list(cut(extract(path, path).blocks))


def share(path: str, truth: made.Truth) -> float:
    """How many cells are found in one line with their label, below their name."""
    found = 0
    for label, name, value in truth:
        for chunk in chunks_of(path):
            if name in chunk.text and any(
                label in line and value in line for line in chunk.text.split("\n")
            ):
                found += 1
                break
    return found / len(truth)


_READ: dict[str, list] = {}


def chunks_of(path: str) -> list:
    if path not in _READ:
        _READ[path] = chunks(path)
    return _READ[path]


STYLES = [made.ruled, made.zebra, made.plain, made.only_upright, made.book]


@pytest.mark.parametrize("seed", range(3))
@pytest.mark.parametrize("style", STYLES, ids=lambda style: style.__name__)
def test_rows_keep_their_names(tmp_path, style, seed):
    rng = random.Random(seed)
    tables = [made.table(rng, 14, rng.randint(3, 7), f"{n}x") for n in range(2)]
    path = made.manual(tmp_path / "m.pdf", [(t, style()) for t in tables], rng)
    truth = [cell for lines in tables for cell in made.truth_of(lines)]
    assert share(path, truth) == 1.0
    assert max(tokens(chunk.text) for chunk in chunks_of(path)) <= MAX_TOKENS


@pytest.mark.parametrize("style", [made.ruled, made.plain, made.zebra])
@pytest.mark.parametrize("repeat", [0, 1])
def test_a_table_goes_on_over_pages(tmp_path, style, repeat):
    rng = random.Random(5)
    lines = made.table(rng, 110, 5, "x")
    path = made.manual(tmp_path / "m.pdf", [(lines, style())], rng, repeat=repeat)
    assert share(path, made.truth_of(lines)) == 1.0
    tables = [chunk for chunk in chunks_of(path) if chunk.kind == "table"]
    on = sorted({chunk.place.page_from for chunk in tables})
    assert on == list(range(1, on[-1] + 1)) and on[-1] > 2
    assert all(chunk.place.page_from == chunk.place.page_to for chunk in tables)


@pytest.mark.parametrize("style", [made.ruled, made.plain])
@pytest.mark.parametrize("align", ["TOP", "MIDDLE"])
def test_cells_of_several_lines(tmp_path, style, align):
    rng = random.Random(3)
    lines = made.table(rng, 9, 5, "x")
    for row in lines[1:]:
        row[1] += " " + made.words(rng, rng.randint(5, 12))
    cells = [[Paragraph(cell, made.SMALL) for cell in row] for row in lines]
    look = [*style(), ("VALIGN", (0, 0), (-1, -1), align)]
    path = made.manual(tmp_path / "m.pdf", [(cells, look)], rng)
    assert share(path, made.truth_of(lines)) >= 0.95


def test_a_label_merged_over_rows_is_said_in_each(tmp_path):
    rng = random.Random(4)
    lines = made.table(rng, 12, 4, "x")
    look = made.ruled()
    shown = [list(row) for row in lines]
    for number in range(1, 12, 3):
        look.append(("SPAN", (0, number), (0, number + 2)))
        for step in (1, 2):
            shown[number + step][0] = ""
            lines[number + step][0] = lines[number][0]
    path = made.manual(tmp_path / "m.pdf", [(shown, look)], rng)
    assert share(path, made.truth_of(lines)) == 1.0


def test_names_in_two_rows(tmp_path):
    rng = random.Random(6)
    lines = made.table(rng, 12, 5, "x")
    top = ["Código", "Descripción", "Valores nominales", "", ""]
    shown = [top, ["", "", *lines[0][2:]], *lines[1:]]
    look = [
        *made.ruled(),
        ("SPAN", (2, 0), (4, 0)),
        ("SPAN", (0, 0), (0, 1)),
        ("SPAN", (1, 0), (1, 1)),
    ]
    path = made.manual(tmp_path / "m.pdf", [(shown, look)], rng, repeat=2)
    assert share(path, made.truth_of(lines)) == 1.0
    tables = [chunk for chunk in chunks_of(path) if chunk.kind == "table"]
    assert all("Valores nominales" in chunk.text for chunk in tables)


def test_a_wide_table_on_its_side(tmp_path):
    rng = random.Random(7)
    lines = made.table(rng, 15, 20, "x")
    cells = [[Paragraph(cell, made.TINY) for cell in row] for row in lines]
    look = [*made.ruled(), *made.tight()]
    path = made.manual(tmp_path / "m.pdf", [(cells, look)], rng, wide=True)
    assert share(path, made.truth_of(lines)) == 1.0


def test_prose_around_a_table_stays_prose(tmp_path):
    rng = random.Random(8)
    lines = made.table(rng, 6, 4, "x")
    path = made.manual(tmp_path / "m.pdf", [(lines, made.plain())], rng)
    prose = [chunk for chunk in chunks_of(path) if chunk.kind == "prose"]
    assert not any(row[0] in chunk.text for row in lines[1:] for chunk in prose)
    assert prose[-1].heading == ("1 Capítulo de ajustes",)


def test_colours_do_not_hide_names(tmp_path):
    """White letters on a dark header are there to be read."""
    rng = random.Random(9)
    lines = made.table(rng, 5, 4, "x")
    look = [
        ("BACKGROUND", (0, 0), (-1, 0), colors.navy),
        ("TEXTCOLOR", (0, 0), (-1, 0), colors.white),
    ]
    path = made.manual(tmp_path / "m.pdf", [(lines, look)], rng)
    assert share(path, made.truth_of(lines)) == 1.0


@pytest.mark.parametrize("by_column", [False, True])
@pytest.mark.parametrize("seed", range(6))
def test_cells_that_are_only_places(tmp_path, seed, by_column):
    truth = made.drawn(tmp_path / "m.pdf", random.Random(seed), by_column=by_column)
    assert share(str(tmp_path / "m.pdf"), truth) >= 0.95


WIDE = [
    ("F101", "Tope trasero fuera de posición", "Limpiar la cremallera y comprobar", 31),
    (
        "F102",
        "Presión de línea insuficiente",
        "Comprobar el presostato y la válvula",
        7,
    ),
    (
        "F103",
        "Sobretemperatura del aceite",
        "Sustituir el mazo de cables del sensor",
        9,
    ),
]


@pytest.mark.parametrize("rows", [8, 90])
def test_wide_cells_are_no_columns_of_text(tmp_path, rows):
    lines = [["Código", "Descripción", "Qué hacer", "Par (Nm)"]]
    for number in range(rows):
        code, text, todo, value = WIDE[number % 3]
        cells = [f"{code}{number}", f"{text} {number}", f"{todo} {number}"]
        lines.append([*cells, f"{value}{number}.5"])
    look = [("FONTSIZE", (0, 0), (-1, -1), 8)]
    path = made.manual(tmp_path / "m.pdf", [(lines, look)], random.Random(1))
    assert share(path, made.truth_of(lines)) == 1.0


def test_cells_at_different_heights_are_not_one_line(tmp_path):
    """A label in the middle of its row stands between the lines of the next cell."""
    lines = [["Código", "Descripción", "Qué hacer", "Par (Nm)"]]
    for number in range(8):
        _code, text, todo, value = WIDE[number % 3]
        cells = [f"V10{number}", f"{text} {number}", f"{todo} {number}"]
        lines.append([*cells, f"{value}{number}.5"])
    cells = [[Paragraph(cell, made.SMALL) for cell in row] for row in lines]
    table = Table(cells, colWidths=[45, 80, 100, 60])
    table.setStyle([("VALIGN", (0, 0), (-1, -1), "MIDDLE")])
    SimpleDocTemplate(str(tmp_path / "m.pdf")).build([table])
    assert share(str(tmp_path / "m.pdf"), made.truth_of(lines)) == 1.0


def test_a_row_as_wide_as_typewriting_by_chance_keeps_its_gap(tmp_path):
    lines = [
        ["Tarea", "Horas"],
        *([f"Tarea {n} de revisión", f"{n}4.5"] for n in (1, 2)),
    ]
    for width in range(110, 170, 2):
        table = Table(lines, colWidths=[width, 60])
        path = str(tmp_path / f"{width}.pdf")
        SimpleDocTemplate(path).build([table])
        assert share(path, made.truth_of(lines)) == 1.0, width


def test_numbered_titles_below_each_other_are_no_table(tmp_path):
    page = canvas.Canvas(str(tmp_path / "m.pdf"))
    for y, number, text in ((760, "4", "Ajustes"), (735, "4.1", "Husillo principal")):
        page.setFont("Helvetica-Bold", 14)
        page.drawString(60, y, number)
        page.drawString(95, y, text)
    page.setFont("Helvetica", 10)
    page.drawString(60, 700, "El husillo se ajusta con la máquina parada.")
    page.save()
    assert all(chunk.kind == "prose" for chunk in chunks(str(tmp_path / "m.pdf")))


def narrow(path, words: list[str], prose: str) -> str:
    """The text of a table whose middle column is too narrow for one of its words."""
    lines = [["Código", "Descripción"], *([f"N10{n}", w] for n, w in enumerate(words))]
    cells = [[Paragraph(cell, made.SMALL) for cell in row] for row in lines]
    table = Table(cells, colWidths=[45, 62])
    table.setStyle(made.ruled())
    SimpleDocTemplate(str(path)).build([Paragraph(prose, made.SMALL), table])
    return "\n".join(c.text for c in chunks(str(path)) if c.kind == "table")


def test_words_that_a_narrow_cell_breaks_are_whole(tmp_path):
    words = ["Sobretemperatura del aceite", "Fallo de comunicación con el variador"]
    text = narrow(tmp_path / "m.pdf", words, "Hay que parar la máquina.")
    assert all(word in text for word in words)


def test_a_word_that_fills_its_cell_by_chance_stays_one(tmp_path):
    """Whether it does depends on its letters; what is said elsewhere is a word."""
    words = [f"{'n' * long}o general" for long in range(4, 20)]
    text = narrow(tmp_path / "m.pdf", words, "El interruptor general está detrás.")
    assert "general" in text and "ogeneral" not in text


def test_no_mark_is_left_where_a_word_may_be_broken(tmp_path):
    text = narrow(tmp_path / "m.pdf", ["Sobretemperatura del aceite"], "Nada.")
    assert "\x1f" not in text
