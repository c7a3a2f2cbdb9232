"""Words as retrieval compares them: folded, and cut to their root in es and en.

A manual and a question inflect the same word differently ("apriete", "apretar" stay
apart; "filtros", "filtro" and "tightening", "tightened" do not). The cut is rough and
the same on both sides; what PostgreSQL's dictionaries do finds the chunks, this one
only ranks them.
"""

from __future__ import annotations

import re
from functools import lru_cache

from ...small_words import folded, is_stop

# "E-217", "G84", "M12x1.75", "HOME_IGNORE_LIMITS", "10.8.9", "1/4": one token each.
TOKEN = re.compile(r"[^\W_]+(?:[-_./][^\W_]+)*")
_PART = re.compile(r"[^\W_]+")
_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_WRITTEN = re.compile(r"(\d\d?)[/.-](\d\d?)[/.-](\d{4})")
_ENDINGS = """
    amientos imientos amiento imiento aciones iciones uciones adores adoras ador adora
    acion icion ucion mente ciones cion iendo ando adas ados idas idos ada ado ida
    ido  ables ibles able ible ations ation tions tion ments ment ings ing edly ness
    ers ed  arse erse irse arlo arla aron ieron aba aban ar er ir es as os en an s
""".split()
_BY_LENGTH = sorted(_ENDINGS, key=len, reverse=True)
_LEAST = 4  # letters that stay
_SPANISH = frozenset("el la los las de del que y en un una para con por se es".split())
_ENGLISH = frozenset("the of and to in is for with that this be are on or it".split())


def tokens(text: str) -> list[str]:
    """The folded words and codes of ``text``, in order.

    >>> tokens("¿Qué significa E-217 en HOME_SEQ?")
    ['que', 'significa', 'e-217', 'en', 'home_seq']
    """
    return TOKEN.findall(folded(text))


@lru_cache(maxsize=65536)
def roots(token: str) -> tuple[str, ...]:
    """What ``token`` is compared by: itself when it is a code, and its parts' roots.

    >>> roots("filtros"), roots("home_seq"), roots("e-217")
    (('filtr',), ('home_seq', 'home', 'seq'), ('e-217', 'e217', '217'))
    """
    parts = _PART.findall(token)
    if len(parts) == 1:
        return (_root(token),)
    found = [token]
    if _DAY.fullmatch(token):
        found.append(token[5:])  # of any year
    if len(token) <= 12 and any(map(str.isdigit, token)):
        found.append("".join(parts))  # "E217" is "E-217"
    if written := _WRITTEN.fullmatch(token):
        found += _days(*written.groups())
    found += [_root(part) for part in parts if len(part) > 1]
    return tuple(dict.fromkeys(found))


def tongue(text: str) -> str:
    """The language of ``text``, "es" or "en"; "" when its small words do not tell.

    >>> tongue("Cambie el filtro de la bomba"), tongue("Replace the filter of the pump")
    ('es', 'en')
    """
    said = _PART.findall(text[:1500].lower())
    spanish = sum(word in _SPANISH for word in said)
    english = sum(word in _ENGLISH for word in said)
    if spanish == english:
        return ""
    return "es" if spanish > english else "en"


def is_code(token: str) -> bool:
    """Whether ``token`` is a code, a reference or a figure: it means itself only.

    >>> [is_code(t) for t in ("e-217", "g84", "12", "filtro", "home_seq", "re-use")]
    [True, True, True, False, True, False]
    """
    return "_" in token or any(map(str.isdigit, token))


def is_model(token: str) -> bool:
    """Whether ``token`` has letters and figures, as names of machines have: "SE-45"."""
    return any(map(str.isdigit, token)) and any(map(str.isalpha, token))


def _days(day: str, month: str, year: str) -> list[str]:
    """The day that is written so, as ISO has it, with its year and without."""
    if int(month) > 12:
        day, month = month, day
    iso = f"{int(month):02}-{int(day):02}"
    return [f"{year}-{iso}", iso]


def _root(word: str) -> str:
    if any(map(str.isdigit, word)):
        return word
    for ending in _BY_LENGTH:
        least = _LEAST - (ending == "s")  # "ejes" is "eje"
        if word.endswith(ending) and len(word) - len(ending) >= least:
            word = word[: -len(ending)]
            break
    if len(word) > _LEAST and word[-1] in "aeio":
        word = word[:-1]
    return word


__all__ = [
    "TOKEN",
    "folded",
    "is_code",
    "is_model",
    "is_stop",
    "roots",
    "tokens",
    "tongue",
]
