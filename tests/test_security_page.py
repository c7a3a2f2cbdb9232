"""The page on security names defences and proofs that exist, in both languages."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
ADDON = ROOT / "mrp_ai_assistant"
PAGES = (ROOT / "docs" / "security.md", ROOT / "docs" / "security.es.md")
_NAMED = re.compile(r"`([\w./]+(?:\.(?:py|js|xml|csv)|/))(?:::(test_\w+))?`")


def named(page: Path) -> list[tuple[str, str]]:
    """(path, name of a test or "") of what stands in the tables."""
    rows = [line for line in page.read_text("utf-8").splitlines() if line[:1] == "|"]
    return [hit for row in rows for hit in _NAMED.findall(row)]


def place(path: str) -> Path:
    if path.startswith(("tests/", "mrp_ai_mcp/")):
        return ROOT / path
    return ADDON / "tests" / path if path.startswith("test_") else ADDON / path


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_what_is_named_exists(page):
    found = named(page)
    assert len(found) > 80
    for path, test in found:
        assert place(path).exists(), path
        if test:
            text = place(path).read_text("utf-8")
            assert f"def {test}(" in text, f"{path}::{test}"


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_every_threat_has_a_defence_and_a_proof(page):
    rows = [
        line.strip("|").split("|")
        for line in page.read_text("utf-8").splitlines()
        if line.startswith("|") and _NAMED.search(line)
    ]
    assert len(rows) > 35
    for threat, _defence, proof in rows:
        assert _NAMED.search(proof), threat


def test_both_pages_tell_the_same():
    english, spanish = map(named, PAGES)
    assert english == spanish


def test_what_is_new_is_told():
    """A test of security that nobody finds on the page proves nothing to its reader."""
    told = {path for path, _test in named(PAGES[0])}
    for path in (ADDON / "tests").glob("test_security_*.py"):
        assert path.name in told
