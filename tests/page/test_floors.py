"""The page's code stands on floors: what is below knows nothing of what is above."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
SRC = ROOT / "mrp_ai_assistant" / "static" / "src"
IMPORTED = re.compile(r"""(?:from|import)\s*\(?["'](\.[^"']+)["']""")
BELOW = {
    "core": {"core"},
    "services": {"core", "services"},
    "everywhere": {"core", "services", "everywhere"},
    "components": {"core", "services", "components"},
}


def floors_imported(path: Path) -> set[str]:
    found = IMPORTED.findall(path.read_text("utf-8"))
    targets = [(path.parent / name).resolve() for name in found]
    return {target.relative_to(SRC).parts[0] for target in targets}


@pytest.mark.parametrize("floor", BELOW)
def test_a_floor_stands_on_those_below_it(floor):
    files = sorted((SRC / floor).rglob("*.js"))
    assert files
    wrong = {
        path.relative_to(SRC).as_posix(): sorted(above)
        for path in files
        if (above := floors_imported(path) - BELOW[floor])
    }
    assert not wrong


def test_there_is_no_other_floor():
    folders = {path.relative_to(SRC).parts[0] for path in SRC.rglob("*.js")}
    assert folders == set(BELOW)


def test_core_makes_no_components():
    """HOOT runs it without a page, and so can anything else."""
    texts = {path: path.read_text("utf-8") for path in (SRC / "core").rglob("*.js")}
    assert not [path.name for path, text in texts.items() if '"@odoo/owl"' in text]
