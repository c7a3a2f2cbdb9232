"""Claim: a processor reads 300 pages of PDF files, or 50,000 rows of sheets, a second.

Before embedding, cutting included, side by side with pypdf and openpyxl, which only
read. Each run is a process of its own; its processor time counts from its start, so
imports count too. ``python benchmarks/ingestion.py [FILE...]``: real manuals, such as
those of Debian's packages linuxcnc-doc-es and linuxcnc-doc-en; without files only made
ones are measured.
"""

import os
import random
import subprocess
import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

ROWS, PAGES, TABLES = 100_000, 400, 20
# As the server reads: in a child. Its whole time counts, from its start, and what the
# server spends on it; the server itself has long been running.
OURS = """
import sys, tests.conftest
from odoo.addons.mrp_ai_assistant.core.knowledge import child
from odoo.addons.mrp_ai_assistant.core.knowledge.extract import Limits
import resource
before = resource.getrusage(resource.RUSAGE_SELF)
found = child.read(sys.argv[1], sys.argv[1], Limits(rows=2_000_000))
count = found.about.pages or found.about.rows
used = resource.getrusage(resource.RUSAGE_CHILDREN)
after = resource.getrusage(resource.RUSAGE_SELF)
server = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
print(count, server + used.ru_utime + used.ru_stime, used.ru_maxrss // 1024)
"""
TOLD = """
import resource
used = resource.getrusage(resource.RUSAGE_SELF)
print(count, used.ru_utime + used.ru_stime, used.ru_maxrss // 1024)
"""
PYPDF = (
    """
import sys, pypdf
pages = pypdf.PdfReader(sys.argv[1]).pages
for page in pages:
    page.extract_text()
count = len(pages)
"""
    + TOLD
)
OPENPYXL = (
    """
import sys, openpyxl
book = openpyxl.load_workbook(sys.argv[1], read_only=True, data_only=True)
count = sum(1 for sheet in book for row in sheet.iter_rows(values_only=True))
"""
    + TOLD
)


def manual(path: Path) -> str:
    """Pages of prose, and tables with and without ruling lines."""
    from tests.knowledge.extract import made

    rng = random.Random(1)
    styles = (made.ruled, made.plain, made.zebra)
    tables = [
        (made.table(rng, 40, 6, f"{number}x"), styles[number % 3]())
        for number in range(TABLES)
    ]
    return made.manual(path, tables, rng)


def prose(path: Path) -> str:
    from tests.knowledge.extract import made

    rng = random.Random(2)
    lines = [[made.words(rng, 11) for _ in range(48)] for _ in range(PAGES)]
    return made.pages(path, lines)


def sheet(path: Path) -> str:
    import xlsxwriter

    rng = random.Random(3)
    book = xlsxwriter.Workbook(str(path), {"constant_memory": True})
    page = book.add_worksheet("Piezas")
    names = "Código|Descripción|Par (Nm)|Peso (kg)|Cantidad|Estado|Nota|Coste"
    page.write_row(0, 0, names.split("|"))
    for row in range(1, ROWS + 1):
        cells = (f"T-{row}", f"Tornillo {row % 97}", rng.randint(1, 900) / 4, row % 53)
        page.write_row(row, 0, [*cells, row % 7, "OK", "ver plano", rng.random() * 90])
    book.close()
    return str(path)


def measured(program: str, path: str) -> tuple[int, float, int]:
    """Pages or rows, seconds of processor, MB at most."""
    done = subprocess.run(
        [sys.executable, "-c", program, path],
        capture_output=True,
        check=True,
        text=True,
        cwd=Path(__file__).resolve().parent.parent,
    )
    count, seconds, memory = done.stdout.split()[-3:]
    return int(count), float(seconds), int(memory)


def main() -> None:
    print(f"load {os.getloadavg()[0]:.1f}")
    print(f"{'file':34} {'reader':9} {'count':>7} {'cpu s':>7} {'/cpu s':>8} {'MB':>5}")
    with tempfile.TemporaryDirectory() as folder:
        made = [
            manual(Path(folder) / "tables.pdf"),
            prose(Path(folder) / "prose.pdf"),
            sheet(Path(folder) / "rows.xlsx"),
        ]
        for path in [*sys.argv[1:], *made]:
            other = (
                ("pypdf", PYPDF) if path.endswith(".pdf") else ("openpyxl", OPENPYXL)
            )
            for name, program in (("ours", OURS), other):
                count, seconds, memory = measured(program, path)
                print(
                    f"{Path(path).name[:34]:34} {name:9} {count:7} {seconds:7.2f} "
                    f"{count / seconds:8.0f} {memory:5}"
                )


if __name__ == "__main__":
    main()
