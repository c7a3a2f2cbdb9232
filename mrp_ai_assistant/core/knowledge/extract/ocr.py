"""Pages that are pictures, through tesseract where it is installed."""

from __future__ import annotations

import shutil
import subprocess
from typing import Any

from .base import Source
from .page.shapes import Word

DOTS = 200
SECONDS, PAGES = 60, 300
LANGUAGES = ("spa", "eng")


class Ocr:
    """``words`` gives nothing where there is no tesseract. ``height`` of the last
    page in the units of its lines."""

    def __init__(self, source: Source) -> None:
        self._program = shutil.which("tesseract")
        self._left = PAGES
        self._source = source
        self._document: Any = None
        self._languages = ""
        self.height = 0.0

    def words(self, index: int) -> list[Word]:
        """The words of a page."""
        if not self._program or not self._left:
            return []
        self._left -= 1
        return recognised(self._run(self._picture(index)))

    def _picture(self, index: int) -> bytes:
        """The page as tesseract takes it; sets ``height``."""
        # Its own way to draw pages; to read them nobody needs it.
        import pypdfium2

        if self._document is None:
            self._document = pypdfium2.PdfDocument(self._source.path)
        page = self._document[index]
        try:
            image = page.render(scale=DOTS / 72, grayscale=True)
            width, height, stride = image.width, image.height, image.stride
            pixels = bytes(image.buffer)
        finally:
            page.close()
        rows = (pixels[y * stride : y * stride + width] for y in range(height))
        self.height = float(height)
        return b"P5 %d %d 255\n" % (width, height) + b"".join(rows)

    def _run(self, picture: bytes) -> str:
        try:
            command = [self._program or "", "stdin", "stdout", "-l", self._installed()]
            done = subprocess.run(
                [*command, "--dpi", str(DOTS), "--psm", "3", "tsv"],
                input=picture,
                capture_output=True,
                timeout=SECONDS,
                check=False,
            )
        except (OSError, subprocess.TimeoutExpired):
            return ""
        return done.stdout.decode("utf-8", "replace")

    def _installed(self) -> str:
        """Those of our languages that tesseract has, as it wants them."""
        if not self._languages:
            done = subprocess.run(
                [self._program or "", "--list-langs"],
                capture_output=True,
                timeout=SECONDS,
                check=False,
            )
            have = set(done.stdout.decode("utf-8", "replace").split())
            known = "+".join(lang for lang in LANGUAGES if lang in have)
            self._languages = known or "eng"
        return self._languages


def recognised(table: str) -> list[Word]:
    """The words of tesseract's table (tsv): level, page, block, paragraph, line, word,
    left, top, width, height, confidence, text. Words are as high as their line."""
    lines: dict[tuple[str, ...], list[Word]] = {}
    for row in table.splitlines()[1:]:
        cells = row.split("\t")
        if len(cells) < 12 or cells[0] != "5" or not cells[11].strip("|_—- "):
            continue
        left, top, width, height = map(float, cells[6:10])
        word = Word(left, top, left + width, top + height, cells[11].strip())
        lines.setdefault(tuple(cells[1:5]), []).append(word)
    found: list[Word] = []
    for words in lines.values():
        top, bottom = min(w.y0 for w in words), max(w.y1 for w in words)
        found.extend(word._replace(y0=top, y1=bottom) for word in words)
    return found
