"""What a document is called, its language and its revision, from its name and start.

>>> revision("Manual_torno_Rev_B.pdf", "")
'B'
>>> revision("torno.pdf", "Versión 2.1 - marzo de 2024")
'2.1'
"""

from __future__ import annotations

import os
import re

from .base import About

WORD = re.compile(r"[^\W\d_]+")
# Words that only one of the two languages has, among the most frequent of each.
SPANISH = frozenset(
    "el la los las del de que y en un una con para por se su es al como más o lo no "
    "este esta son debe cada entre sin sobre cuando si también según hasta desde "
    "máquina horas página nombre código fecha cantidad descripción".split()
)
ENGLISH = frozenset(
    "the of and to in is for with on be are this that it as by or from at an not must "
    "each when if which can will should before after page name code date "
    "quantity description hours machine all your".split()
)
_MARK = r"(?<![^\W\d_])(?:rev(?:isi[oó]n)?|ed(?:ici[oó]n|ition)?|issue)"
_VERSION = r"(?<![^\W\d_])(?:v|ver|vers|versi[oó]n)"
REVISIONS = (
    re.compile(
        _MARK + r"[\s._:#-]{0,3}([A-Z]|\d{1,3}(?:\.\d{1,3}){0,2})(?![^\W_])", re.I
    ),
    re.compile(_VERSION + r"[\s._:#-]{0,3}(\d{1,4}(?:\.\d{1,4}){0,3})(?![^\W_])", re.I),
)
ISO_DAY = re.compile(
    r"(?<!\d)((?:19|20)\d\d)[-_./](0[1-9]|1[0-2])[-_./]([0-3]\d)(?!\d)"
)
DAY = re.compile(r"(?<!\d)([0-3]?\d)[-./](0?[1-9]|1[0-2])[-./]((?:19|20)\d\d)(?!\d)")


def language(text: str) -> str:
    """``es``, ``en``, or ``""`` where the text does not tell."""
    words = [word.lower() for word in WORD.findall(text[:20_000])]
    spanish = sum(word in SPANISH for word in words)
    english = sum(word in ENGLISH for word in words)
    spanish += sum(mark in text for mark in "ñ¿¡óíáéú") * 2
    if max(spanish, english) < 2 or spanish == english:
        return ""
    return "es" if spanish > english else "en"


def revision(name: str, start: str) -> str:
    """The revision in the ``name`` of the file, else near the ``start`` of its text:
    a letter or number, else a day ``2024-03-05``, else ``""``."""
    stem = os.path.splitext(name)[0].replace("_", " ")
    for text in (stem, start[:3000]):
        for pattern in REVISIONS:
            if found := pattern.search(text):
                return found[1].upper()
        if day := _day(text):
            return day
    return ""


def _day(text: str) -> str:
    if found := ISO_DAY.search(text):
        return f"{found[1]}-{found[2]}-{found[3]}"
    if found := DAY.search(text):
        # Day first, as in Spain; a day above 12 in the middle cannot be a month.
        return f"{found[3]}-{int(found[2]):02}-{int(found[1]):02}"
    return ""


def title_of(name: str) -> str:
    """The name of the file as people would say it."""
    stem = os.path.splitext(name)[0]
    return " ".join(re.split(r"[_\s]+", stem)).strip() or name


def identify(about: About, name: str, start: str) -> None:
    """Fill in what is not known yet; ``start`` is the text of the first pages."""
    about.title = about.title or title_of(name)
    about.lang = about.lang or language(start)
    about.revision = about.revision or revision(name, start)
