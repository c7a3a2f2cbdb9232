"""Verbs that only carry the noun after them: "órdenes que arrastran retraso" are late,
whatever "arrastran" means. They are told in a note, not asked about.
"""

from __future__ import annotations

import re

from .reading import Reading
from .words import states

# Forms of verbs that no noun or adjective has beside a noun of the same number.
_VERB = re.compile(r"[a-z]{2,}(?:[ae]n|[ai]ron|[ai]ban|ian|[ae]mos|imos)")
_LIGHT = re.compile(r" (?:(?:un|una|algun|alguna|mucho|mucha|tanto|tanta|mas) )?")
# Carried, these are no state but what happens to it.
_NO_VERBS = re.compile(r"(?:evitan|reduc|corrig|quit|elimin|recuper|compens|justific)")


def supports(reading: Reading, start: int, end: int) -> bool:
    """Whether the word from ``start`` to ``end`` is a verb before the state that it
    carries."""
    word = reading.folded[start:end]
    if reading.language != "es" or not _VERB.fullmatch(word) or _NO_VERBS.match(word):
        return False
    if reading.folded[:start].endswith(("no ", "sin ", "nunca ")):
        return False
    light = _LIGHT.match(reading.folded, end)
    return light is not None and any(
        said.start == light.end()
        and said.concept in states()
        and not reading.folded[said.start : said.end].endswith(("os", "as"))
        for said in reading.said
    )
