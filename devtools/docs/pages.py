"""Which pages of docs/ are made from the code, and by what."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from ..console import say
from ..failure import Unavailable
from ..paths import ROOT
from .adr_page import FOLDER, adr_page
from .settings_page import settings_page
from .skill_page import skill_page
from .source import pure
from .spanish import OWN, Language, Words

PAGES: dict[str, Callable[[Words], str]] = {
    "settings": settings_page,
    "skills": skill_page,
}
LANGUAGES: tuple[Language, ...] = ("en", "es")
INDEX = FOLDER / "README.md"
CONTRACT = Path("docs") / "openapi.json"
PATHS = (
    INDEX,
    CONTRACT,
    *(Path("docs") / f"{name}.{each}.md" for name in PAGES for each in LANGUAGES),
)


def made() -> dict[Path, str]:
    """Each of ``PATHS``, from the root, and what the page would be now.

    Raises ``Unavailable`` for what nobody has told or translated, and for translations
    that no page needs any more.
    """
    found: dict[Path, str] = {INDEX: adr_page(), CONTRACT: _contract()}
    used: set[str] = set()
    for name, page in PAGES.items():
        for language in LANGUAGES:
            words = Words(language)
            found[Path("docs") / f"{name}.{language}.md"] = page(words)
            words.check()
            used |= words.used
    if unused := set(words.own) - used:
        texts = "\n".join(sorted(unused))
        raise Unavailable(f"Nothing says this any more, remove it from {OWN}:\n{texts}")
    return found


def _contract() -> str:
    told: str = pure("core.api.openapi").text()
    return told


def write() -> bool:
    """Make every page anew; says which of them changed."""
    for path, text in made().items():
        file = ROOT / path
        if not file.exists() or file.read_text("utf-8") != text:
            file.write_text(text, "utf-8", newline="\n")
            say(f"Made {path}")
    return True
