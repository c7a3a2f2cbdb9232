"""Manuals as files: what ``manuals_data`` says, printed."""

import io
from collections.abc import Mapping, Sequence
from typing import Any
from xml.sax.saxutils import escape

import xlsxwriter
from reportlab.lib import colors
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import getSampleStyleSheet
from reportlab.platypus import PageBreak, Paragraph, SimpleDocTemplate, Spacer, Table

_GRID = [
    ("GRID", (0, 0), (-1, -1), 0.4, colors.grey),
    ("BACKGROUND", (0, 0), (-1, 0), colors.whitesmoke),
    ("VALIGN", (0, 0), (-1, -1), "TOP"),
]


def pdf(manual: Mapping[str, Any]) -> bytes:
    """A PDF with an outline; a chapter begins on a new page."""
    styles = getSampleStyleSheet()
    story: list[Any] = [Paragraph(manual["title"], styles["Title"])]
    for title, body in manual["sections"]:
        if "." not in title.split()[0]:
            story.append(PageBreak())
        story += [_Heading(title, styles["Heading2"]), Spacer(1, 6)]
        story += [_part(part, styles["BodyText"]) for part in body]
    out = io.BytesIO()
    SimpleDocTemplate(out, pagesize=A4, title=manual["title"], invariant=1).build(story)
    return out.getvalue()


class _Heading(Paragraph):
    """A title that also stands in the outline."""

    def draw(self) -> Any:
        name = self.getPlainText()
        self.canv.bookmarkPage(name)
        self.canv.addOutlineEntry(name, name)
        return super().draw()


def _part(part: Any, style: Any) -> Any:
    if isinstance(part, str):
        return Paragraph(escape(part), style)
    rows = [[Paragraph(escape(cell), style) for cell in row] for row in part]
    return Table(rows, style=_GRID, repeatRows=1, spaceBefore=6, spaceAfter=6)


def xlsx(sheet: str, rows: Sequence[Sequence[Any]]) -> bytes:
    """A workbook of one sheet."""
    out = io.BytesIO()
    with xlsxwriter.Workbook(out, {"in_memory": True}) as book:
        page = book.add_worksheet(sheet)
        for number, row in enumerate(rows):
            page.write_row(number, 0, row)
    return out.getvalue()
