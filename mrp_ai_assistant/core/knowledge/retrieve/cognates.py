"""English words that a Spanish one looks like: "calibración" is calibration.

By their endings only; a guess that is no word stands in no manual and does no harm.
"""

from __future__ import annotations

from functools import lru_cache

# Spanish ending, without accents: what English may have instead. The first that fits.
_ENDINGS = (
    ("ciones", ("tions", "tion")),
    ("siones", ("sions", "sion")),
    ("ccion", ("ction", "xion")),
    ("cion", ("tion",)),
    ("idades", ("ities",)),
    ("idad", ("ity",)),
    ("dad", ("ty",)),
    ("encia", ("ence", "ency")),
    ("ancia", ("ance", "ancy")),
    ("ogia", ("ogy",)),
    ("grafia", ("graphy",)),
    ("ificar", ("ify",)),
    ("izar", ("ize",)),
    ("aje", ("age",)),
    ("ario", ("ary",)),
    ("orio", ("ory",)),
    ("icas", ("ic", "ical")),
    ("icos", ("ic", "ical", "ics")),
    ("ica", ("ic", "ical", "ics")),
    ("ico", ("ic", "ical")),
    ("iva", ("ive",)),
    ("ivo", ("ive",)),
    ("osa", ("ous",)),
    ("oso", ("ous",)),
    ("ura", ("ure",)),
    ("mente", ("ly",)),
    ("ente", ("ent",)),
    ("ante", ("ant",)),
    ("mento", ("ment",)),
    ("metro", ("meter",)),
    ("ltro", ("lter",)),
    ("ntro", ("nter",)),
    ("stro", ("ster",)),
    ("ista", ("ist",)),
    ("ismo", ("ism",)),
    ("ador", ("ator", "er")),
    ("ble", ("ble",)),
    ("ema", ("em",)),
    ("ama", ("am",)),
    ("ar", ("", "e", "ate")),
    ("er", ("", "e")),
    ("ir", ("", "e")),
    ("ado", ("ated", "ed")),
    ("ada", ("ated", "ed")),
    ("ulo", ("le", "ule")),
    ("ula", ("ule",)),
    ("ino", ("ine",)),
    ("ina", ("ine",)),
    ("ia", ("y",)),
    ("io", ("y", "ium")),
    ("o", ("", "e")),
    ("a", ("", "e")),
    ("e", ("",)),
)
_LEAST = 5  # letters: shorter words look like anything


@lru_cache(maxsize=4096)
def cognates(word: str) -> tuple[str, ...]:
    """What the folded Spanish ``word`` may be in English.

    >>> cognates("calibracion"), cognates("parametro"), cognates("filtro")
    (('calibration',), ('parameter',), ('filter',))
    >>> cognates("eje")
    ()
    """
    if len(word) < _LEAST or not word.isalpha():
        return ()
    stem = word[:-1] if word.endswith(("os", "as")) or _is_plural(word) else word
    for ending, others in _ENDINGS:
        if stem.endswith(ending) and len(stem) - len(ending) >= _LEAST - 3:
            base = stem[: -len(ending)]
            made = (base + other for other in others)
            return tuple(each for each in made if len(each) > 3 and each != word)
    return ()


def _is_plural(word: str) -> bool:
    return word.endswith("es") and word[-3:-2] in ("t", "v", "l")
