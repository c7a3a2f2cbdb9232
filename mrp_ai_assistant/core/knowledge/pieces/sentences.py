"""Where sentences end, in Spanish and English.

>>> sentences("Apriete a 25 Nm. Véase la Fig. 3. ¿Hay holgura? Sí.")
['Apriete a 25 Nm.', 'Véase la Fig. 3.', '¿Hay holgura?', 'Sí.']
"""

from __future__ import annotations

import re

# It looks only where a word begins: a file may be one word of 30 MB.
END = re.compile(
    r"(?<![^\s.!?…])([^\s.!?…]*)"
    r"[.!?…:;][\"”»)\]]*\s+(?=[\"“«(\[¿¡]?[^\Wa-zñáéíóú_]|[-•*])"
)
FINISHED = re.compile(r"[.!?…:;][\"”»)\]]*$")
# They end with a point and the sentence goes on.
SHORT = frozenset(
    "sr sra dr dra fig figs ej p pág pag nº núm num art cap vol ed rev ref tel máx mín "
    "max min aprox no eq sec tab mr ms vs al etc. i.e e.g ca approx ud uds ap "
    "incl".split()
)


def sentences(text: str) -> list[str]:
    """The sentences of a paragraph, words and marks unchanged."""
    found, start = [], 0
    for end in END.finditer(text):
        word = end[1].lower().lstrip('(«“"')
        if word in SHORT or (len(word) == 1 and word.isalpha()):
            continue
        found.append(text[start : end.end()].rstrip())
        start = end.end()
    if rest := text[start:].rstrip():
        found.append(rest)
    return found


def is_finished(text: str) -> bool:
    return bool(FINISHED.search(text.rstrip()))
