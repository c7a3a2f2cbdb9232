"""The Spanish of what generated pages say.

Texts of the addon have theirs in its own ``i18n/es.po``. What only these pages say, or
the addon says in English alone (help of commands), stands in ``es.po`` beside this
file.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any, Literal

from ..failure import Unavailable
from ..paths import ADDON, GLUE_ADDON, ROOT

Language = Literal["en", "es"]
OWN = Path(__file__).with_name("es.po")


@dataclass
class Words:
    """Texts in one language; ``used`` are those of ``es.po`` that a page needed."""

    language: Language
    used: set[str] = field(default_factory=set)
    missing: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.own = translations(OWN)
        self._all = {
            **translations(ROOT / GLUE_ADDON / "i18n" / "es.po"),
            **translations(ROOT / ADDON / "i18n" / "es.po"),
            **self.own,
        }

    def __call__(self, text: str) -> str:
        """``text`` in this language; noted as missing where nobody translated it."""
        if text in self.own:
            self.used.add(text)
        if self.language == "en" or not text:
            return text
        if not (found := self._all.get(text)):
            self.missing.append(text)
        return found or text

    def or_else(self, text: str, other: str) -> str:
        """The same, or ``other`` where ``es.po`` beside this file has none."""
        if self.language == "es" and text not in self.own:
            return other
        return self(text)

    def check(self) -> None:
        """Raises ``Unavailable`` that lists what is still to be translated."""
        if self.missing:
            texts = "\n".join(f'msgid "{text}"' for text in dict.fromkeys(self.missing))
            raise Unavailable(f"Write the Spanish of these in {OWN}:\n{texts}")


@cache
def translations(path: Path) -> dict[str, str]:
    """English to Spanish, of one file."""
    import polib  # of the environment, not of the Python that starts devtools

    catalogue: Any = polib.pofile(str(path))
    return {entry.msgid: entry.msgstr for entry in catalogue if entry.translated()}
