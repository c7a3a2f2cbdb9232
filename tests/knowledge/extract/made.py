"""Files for these tests, made on the spot, with what is true of them."""

from __future__ import annotations

import random
from pathlib import Path

from reportlab.lib import colors
from reportlab.lib.pagesizes import A4, landscape
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfgen import canvas
from reportlab.platypus import Paragraph, SimpleDocTemplate, Spacer, Table

BODY = ParagraphStyle("body", fontName="Helvetica", fontSize=10, leading=12)
SMALL = ParagraphStyle("small", fontName="Helvetica", fontSize=8, leading=9.5)
TINY = ParagraphStyle("tiny", fontName="Helvetica", fontSize=5, leading=6)
TITLE = ParagraphStyle("title", fontName="Helvetica-Bold", fontSize=15, leading=20)
WORDS = (
    "El operario debe comprobar la presión del circuito hidráulico antes de arrancar "
    "la máquina y anotar el valor en el parte diario. La sustitución del filtro se "
    "realiza cada 500 horas de trabajo."
).split()
HEADS = (
    "Par de apriete (Nm)|Velocidad (rpm)|Presión (bar)|Intervalo (h)|Peso (kg)|"
    "Tolerancia (mm)|Potencia kW|Caudal l/min|Longitud|Anchura|Altura|Tensión V|"
    "Corriente A|Ciclos|Temp. máx. (°C)|Cantidad|Holgura|Dureza HRC|Ø mm|Paso|Carga"
).split("|")
THINGS = "Torno Fresadora Prensa Husillo Bomba Válvula Rodamiento Correa Motor".split()

Truth = list[tuple[str, str, str]]


def words(rng: random.Random, count: int) -> str:
    return " ".join(rng.choice(WORDS) for _ in range(count))


def table(rng: random.Random, rows: int, columns: int, mark: str) -> list[list[str]]:
    """A header and rows; the labels are unique, the values have units and commas."""
    heads = ["Código", "Descripción", *rng.sample(HEADS, columns - 2)]
    lines = [heads]
    for number in range(rows):
        values = [
            rng.choice([f"{rng.uniform(0, 900):.1f}", f"{rng.randint(1, 3000)}"])
            for _ in range(columns - 2)
        ]
        label = f"{rng.choice('ABCDT')}-{rng.randint(100, 999)}{mark}{number}"
        thing = f"{rng.choice(THINGS)} {rng.choice(['principal', 'eje Z'])} {number}"
        lines.append([label, thing, *(value.replace(".", ",") for value in values)])
    return lines


def truth_of(lines: list[list[str]]) -> Truth:
    """``(label, name of the column, value)`` of each cell."""
    heads = lines[0]
    return [
        (row[0], heads[i], row[i]) for row in lines[1:] for i in range(1, len(heads))
    ]


def ruled() -> list[tuple]:
    return [("GRID", (0, 0), (-1, -1), 0.5, colors.black)]


def tight() -> list[tuple]:
    return [(f"{side}PADDING", (0, 0), (-1, -1), 2) for side in ("LEFT", "RIGHT")]


def zebra() -> list[tuple]:
    return [
        ("ROWBACKGROUNDS", (0, 1), (-1, -1), [colors.white, colors.lightgrey]),
        ("BACKGROUND", (0, 0), (-1, 0), colors.darkblue),
        ("TEXTCOLOR", (0, 0), (-1, 0), colors.white),
    ]


def plain() -> list[tuple]:
    return []


def only_upright() -> list[tuple]:
    return [
        ("BOX", (0, 0), (-1, -1), 1, colors.black),
        ("LINEAFTER", (0, 0), (-1, -1), 0.5, colors.black),
        ("LINEBELOW", (0, 0), (-1, 0), 1, colors.black),
    ]


def book() -> list[tuple]:
    return [
        ("LINEABOVE", (0, 0), (-1, 0), 1, colors.black),
        ("LINEBELOW", (0, 0), (-1, 0), 0.5, colors.black),
        ("LINEBELOW", (0, -1), (-1, -1), 1, colors.black),
    ]


def manual(
    path: Path,
    tables: list[tuple[list[list], list[tuple]]],
    rng: random.Random,
    *,
    wide: bool = False,
    repeat: int = 1,
) -> str:
    """A manual with running lines, chapters of prose and ``tables`` in them."""
    size = landscape((850, 595)) if wide else A4

    def running(page: canvas.Canvas, document: SimpleDocTemplate) -> None:
        page.setFont("Helvetica", 8)
        page.drawString(40, size[1] - 32, "ACME Maquinaria, S.A.")
        page.drawString(40, 28, "Manual de mantenimiento Rev. C")
        page.drawRightString(size[0] - 40, 28, f"Página {document.page}")

    story: list = []
    for number, (lines, style) in enumerate(tables, 1):
        story += [Paragraph(f"{number} Capítulo de ajustes", TITLE), Spacer(1, 6)]
        story += [Paragraph(words(rng, rng.randint(30, 90)), BODY), Spacer(1, 8)]
        every = [("FONTSIZE", (0, 0), (-1, -1), 8), *style]
        width = [(size[0] - 80) / len(lines[0])] * len(lines[0])
        is_text = isinstance(lines[0][0], str)
        made = Table(
            lines,
            style=every,
            repeatRows=repeat,
            colWidths=None if is_text else width,
        )
        story += [made, Spacer(1, 10), Paragraph(words(rng, 30), BODY)]
    document = SimpleDocTemplate(
        str(path), pagesize=size, leftMargin=40, rightMargin=40, topMargin=60
    )
    document.build(story, onFirstPage=running, onLaterPages=running)
    return str(path)


def pages(path: Path, texts: list[list[str]], **options: object) -> str:
    """A PDF with these lines on its pages."""
    sheet = canvas.Canvas(str(path), pagesize=A4, **options)
    for lines in texts:
        for number, line in enumerate(lines):
            sheet.drawString(72, 760 - 14 * number, line)
        sheet.showPage()
    sheet.save()
    return str(path)


def drawn(path: Path, rng: random.Random, *, by_column: bool) -> Truth:
    """Tables set letter by letter, three below each other, without any lines: cells
    left, right or in the middle of their columns, now and then none at all."""
    sheet = canvas.Canvas(str(path), pagesize=A4)
    truth: Truth = []
    top = 770
    for number in range(3):
        lines = table(rng, rng.randint(5, 11), rng.randint(3, 5), f"{number}x")
        size, pitch = rng.choice([7, 8, 9]), rng.choice([1.2, 1.4, 1.8])
        aligned = [0, *(rng.randint(0, 2) for _ in lines[0][1:])]
        for row in lines[1:]:
            row[-1] = "" if rng.random() < 0.3 else row[-1]
        cells = [(i, j) for i in range(len(lines)) for j in range(len(lines[0]))]
        if by_column:
            cells.sort(key=lambda cell: (cell[1], cell[0]))
        for i, j in cells:
            sheet.setFont("Helvetica" if i else "Helvetica-Bold", size)
            draw = (sheet.drawString, sheet.drawRightString, sheet.drawCentredString)
            x = 50 + 100 * j + (0, 88, 44)[aligned[j]]
            draw[aligned[j]](x, top - i * pitch * size, lines[i][j])
        top -= len(lines) * pitch * size + 24
        truth += [cell for cell in truth_of(lines) if cell[2]]
    sheet.showPage()
    sheet.save()
    return truth
