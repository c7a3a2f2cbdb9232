"""Every link and picture of the documentation leads somewhere."""

import re
from pathlib import Path

import pytest

from tests.docs.pages import ROOT, anchors, headings, name_of, pages, pairs, prose

_LINK = re.compile(r"(!?)\[[^\]]*\]\(\s*<?([^)\s>]+)>?(?:\s+\"[^\"]*\")?\s*\)")
_ELSEWHERE = re.compile(r"^[a-z][a-z0-9+.-]*:|^//", re.IGNORECASE)
IMAGES = ROOT / "docs" / "images"
IMAGES_MB = 6


def links(page: Path) -> list[str]:
    """Those that stay in the repository."""
    text = re.sub(r"`[^`\n]*`", "", prose(page))
    return [
        target for _mark, target in _LINK.findall(text) if not _ELSEWHERE.match(target)
    ]


def leads(page: Path, link: str) -> bool:
    path, _mark, anchor = link.partition("#")
    target = (page.parent / path).resolve() if path else page
    if anchor and target.suffix == ".md" and target.exists():
        return anchor in anchors(target)
    return target.exists()


def test_there_is_something_to_check():
    assert len(pages()) > 30
    assert sum(len(links(page)) for page in pages()) > 100
    assert len(pairs()) > 8


@pytest.mark.parametrize("page", pages(), ids=name_of)
def test_links_lead_somewhere(page):
    assert [link for link in links(page) if not leads(page, link)] == []


@pytest.mark.parametrize("pair", pairs(), ids=lambda pair: name_of(pair[0]))
def test_both_languages_have_the_same_chapters(pair):
    english, spanish = ([level for level, _ in headings(page)] for page in pair)
    assert english == spanish


@pytest.mark.parametrize("pair", pairs(), ids=lambda pair: name_of(pair[0]))
def test_both_languages_have_as_many_tables_rows_and_blocks(pair):
    def counted(page: Path) -> tuple[int, int]:
        lines = page.read_text("utf-8").splitlines()
        rows = sum(line.startswith("|") for line in lines)
        return rows, sum(line.strip().startswith("```") for line in lines)

    assert counted(pair[0]) == counted(pair[1])


@pytest.mark.parametrize("language", ["es", "en"])
def test_pictures_are_in_the_language_of_the_page(language):
    other = {"es": "en", "en": "es"}[language]
    for page in pages():
        if page.name.endswith(f".{language}.md"):
            wrong = [link for link in links(page) if link.endswith(f"-{other}.png")]
            assert not wrong, name_of(page)


def test_every_picture_is_shown_and_they_are_small():
    shown = {(page.parent / link).resolve() for page in pages() for link in links(page)}
    pictures = list(IMAGES.glob("*.png"))
    assert {picture.name for picture in pictures if picture not in shown} == set()
    assert sum(picture.stat().st_size for picture in pictures) < IMAGES_MB * 1e6
