"""The guides call menus, settings and messages by the names that the product shows."""

import re
from pathlib import Path
from xml.etree import ElementTree

import polib
import pytest

from tests.docs.pages import ROOT, name_of, pages

ADDON = ROOT / "mrp_ai_assistant"
SPANISH = {
    entry.msgid: entry.msgstr
    for entry in polib.pofile(str(ADDON / "i18n" / "es.po"))
    if entry.msgstr
}
LANGUAGES = ("en", "es")
_MENU = re.compile(r"(?:AI Assistant|Asistente IA) > ([^*|>\n]+)")
_ITALIC = re.compile(r"(?<![*\w])\*([^*|]+)\*(?!\*)")
_VALUE = re.compile(r"%\(\w+\)s|%s|…|\\?<[^>]*>")


def guides(language: str) -> list[Path]:
    return [page for page in pages() if page.name.endswith(f".{language}.md")]


def names_of_places() -> set[str]:
    """Names of menus, blocks of settings and settings."""
    found = set()
    for path in (ADDON / "views").glob("*.xml"):
        for node in ElementTree.parse(path).iter():
            if node.tag in ("menuitem", "block", "setting"):
                found |= {node.get(key) for key in ("name", "title", "string")}
    return {name for name in found if name}


def shown_in(language: str, name: str) -> str:
    return name if language == "en" else SPANISH.get(name, name)


@pytest.mark.parametrize("language", LANGUAGES)
def test_menus_are_called_by_their_names(language):
    known = {shown_in(language, name) for name in names_of_places()}
    wrong = {}
    for page in guides(language):
        text = " ".join(page.read_text("utf-8").split())
        for said in _MENU.findall(text):
            if not any(re.match(rf"{re.escape(name)}(?!\w)", said) for name in known):
                wrong.setdefault(name_of(page), []).append(said[:40])
    assert not wrong


def as_pattern(text: str) -> str:
    """What a text of the product is compared by: its values are left out."""
    return re.sub(r"\s+", " ", _VALUE.sub("…", text)).strip()


@pytest.mark.parametrize("language", LANGUAGES)
def test_messages_of_troubleshooting_are_those_of_the_product(language):
    """What stands first in a row, in italics and as a sentence."""
    shown = {as_pattern(shown_in(language, text)) for text in SPANISH}
    page = ROOT / "docs" / "admin" / f"troubleshooting.{language}.md"
    rows = [line for line in page.read_text("utf-8").splitlines() if line[:3] == "| *"]
    said = [_ITALIC.findall(row.split("|")[1])[0] for row in rows]
    assert len(said) > 60
    assert [text for text in said if as_pattern(text) not in shown] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_error_of_a_model_server_is_told(language):
    from odoo.addons.mrp_ai_assistant.core import errors

    page = ROOT / "docs" / "admin" / f"troubleshooting.{language}.md"
    text = page.read_text("utf-8")
    kinds = [errors.ModelError, *errors.ModelError.__subclasses__()]
    kinds = [kind for kind in kinds if kind.__module__ == errors.__name__]
    assert [kind.code for kind in kinds if f"`{kind.code}`" not in text] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_sizing_says_what_the_setup_proposes(language):
    from odoo.addons.mrp_ai_assistant.core.llm.recommended import Machine, advised

    page = ROOT / "docs" / "admin" / f"sizing.{language}.md"
    row = re.compile(
        r"^\| (\d+) \| (\d+) \| ([\w.:-]+) \| ([\d.,]*) ?\| ([\d.,]*)", re.M
    )
    rows = row.findall(page.read_text("utf-8"))
    assert len(rows) > 5
    for memory, cores, model, download, takes in rows:
        best = next(
            (each for each in advised(Machine(float(memory), int(cores))) if each.best),
            None,
        )
        if best is None:
            assert model in ("none", "ninguno")
            continue
        figures = [f"{best.candidate.download:.1f}", f"{best.candidate.memory:.1f}"]
        if language == "es":
            figures = [figure.replace(".", ",") for figure in figures]
        assert [model, download, takes] == [best.candidate.name, *figures]
