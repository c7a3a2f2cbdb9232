"""The Markdown pages of the repository, as their readers see them."""

import re
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
FOLDERS = (
    *("docs", "mrp_ai_assistant", "mrp_ai_assistant_queue_job", "mrp_ai_mcp"),
    *("benchmarks", "deploy", "devtools", "evals", "tests", "test_mrp_ai_assistant"),
)
_FENCE = re.compile(r"^\s*(```|~~~).*?^\s*\1\s*$", re.MULTILINE | re.DOTALL)
_COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
_HEADING = re.compile(r"^(#{1,6})\s+(.+?)\s*#*$", re.MULTILINE)


def pages() -> list[Path]:
    found = list(ROOT.glob("*.md"))
    for folder in FOLDERS:
        found += (ROOT / folder).rglob("*.md")
    return sorted(page for page in found if "node_modules" not in page.parts)


def name_of(page: Path) -> str:
    return page.relative_to(ROOT).as_posix()


def prose(page: Path) -> str:
    """The page without blocks of code and comments."""
    text = page.read_text("utf-8")
    return _COMMENT.sub("", _FENCE.sub("", text))


def headings(page: Path) -> list[tuple[int, str]]:
    """Level and text of each, in their order."""
    return [(len(marks), text) for marks, text in _HEADING.findall(prose(page))]


def anchors(page: Path) -> set[str]:
    """What a link may name behind ``#``, made as GitHub makes it."""
    found: set[str] = set()
    for _level, text in headings(page):
        plain = re.sub(r"\[([^\]]*)\]\([^)]*\)", r"\1", text).lower()
        slug = re.sub(r"[^\w\- ]", "", plain).replace(" ", "-")
        number, anchor = 0, slug
        while anchor in found:
            number += 1
            anchor = f"{slug}-{number}"
        found.add(anchor)
    return found


def pairs() -> list[tuple[Path, Path]]:
    """(English, Spanish) of each page that is in both languages."""
    return [
        (english, spanish)
        for spanish in pages()
        if spanish.name.endswith(".es.md")
        for english in [_english(spanish)]
    ]


def _english(spanish: Path) -> Path:
    stem = spanish.name.removesuffix(".es.md")
    marked = spanish.with_name(f"{stem}.en.md")
    return marked if marked.exists() else spanish.with_name(f"{stem}.md")
