"""Spanish or English? By the small words that only one of them has."""

from __future__ import annotations

import re
from typing import Literal

from .lexicon import own_words
from .normalise import clean, fold

Language = Literal["es", "en"]

_SPANISH = frozenset(
    """de en que cual cuales cuanto cuanta cuantos cuantas donde cuando quien como por
    para el la los las un una unos unas del al con sin y o se me le nos lo su sus
    esta este estas estos es son esta estan hay tengo tenemos va van muestrame dime
    dame lista orden ordenes fabricacion produccion trabajo hola gracias ayuda hoy
    manana ayer semana mes dias curso retraso atrasadas falta faltan faltantes
    existencias almacen ubicacion centro puesto pendientes terminadas of ofs informe
    tabla mas puedes eres retrasadas demoradas vencidas material materiales
    inventario bodega deposito ot ots componentes borrador crea borra elimina
    cancela ignora""".split()
)
_ENGLISH = frozenset(
    """what which how many much where when who why the a an of in on at to for with
    without and or is are be do does did have has we our my me us it this that these
    those show list tell give can you please order orders manufacturing production
    work hello hi thanks thank help today tomorrow yesterday week month days
    progress late overdue delayed missing shortages shortage location center centre
    status due draft finished report table as by next last create delete remove
    cancel ignore hand components parts""".split()
)
_SPANISH_MARKS = re.compile(r"[¿¡ñÑáéíóúÁÉÍÓÚ]")
_ORDER = re.compile(r"\bO[FPT]s?\b(?! [A-Z])")
_WORD = re.compile(r"[^\W\d_]+")


def question_language(text: str) -> Language | None:
    """``es``, ``en``, or None when it cannot be told."""
    bare = clean(text[:4000])
    words = _WORD.findall(fold(bare))
    # An upper-case OF is the Spanish manufacturing order in either count: leave it.
    spanish = sum(word in _SPANISH and word != "of" for word in words)
    english = sum(word in _ENGLISH for word in words)
    spanish += 2 * bool(_SPANISH_MARKS.search(bare) or _ORDER.search(bare))
    if spanish == english:
        spanish = sum(word in own_words("es") for word in words)
        english = sum(word in own_words("en") for word in words)
    if spanish == english:
        return None
    return "es" if spanish > english else "en"
