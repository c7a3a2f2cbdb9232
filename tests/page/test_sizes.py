"""Letters follow the size that the user asks of the browser."""

import re
from pathlib import Path

import pytest

SOURCES = Path(__file__).parents[2] / "mrp_ai_assistant/static/src"
SHEETS = sorted(SOURCES.rglob("*.scss"))
TOKENS = SOURCES / "scss/tokens.scss"
IN_PIXELS = re.compile(r"(?:font-size|line-height|--aipa-font-\w+): *[\d.]+px")
USED = re.compile(r"var\((--aipa-font-\w+)\)")


@pytest.mark.parametrize("sheet", SHEETS, ids=lambda sheet: sheet.name)
def test_no_letter_is_measured_in_pixels(sheet: Path) -> None:
    assert not IN_PIXELS.findall(sheet.read_text())


def test_every_size_that_is_used_exists() -> None:
    used = {name for sheet in SHEETS for name in USED.findall(sheet.read_text())}
    known = set(re.findall(r"(--aipa-font-\w+): [\d.]+rem;", TOKENS.read_text()))
    assert used == known
