"""Spanish or English? By the small words that only one of them has.

A question in a third language is answered in English: never in Spanish only because
its language shares words with it.
"""

from __future__ import annotations

import re
from typing import Literal

from .lexicon import own_words
from .normalise import clean, fold
from .of_words import OF, is_shouted, of_word

Language = Literal["es", "en"]

_SPANISH = frozenset(
    """de en que cual cuales cuanto cuanta cuantos cuantas donde cuando quien como por
    para el la los las un una unos unas del al con sin y o se me le nos lo su sus
    esta este estas estos es son esta estan hay tengo tenemos va van muestrame dime
    dame lista orden ordenes fabricacion produccion trabajo hola gracias ayuda hoy
    manana ayer semana mes dias curso retraso atrasadas falta faltan faltantes
    existencias almacen ubicacion centro puesto pendientes terminadas ofs informe
    tabla mas puedes eres retrasadas demoradas vencidas material materiales
    inventario bodega deposito ot ots componentes borrador crea borra elimina
    cancela ignora solo nada unicamente""".split()
)
_ENGLISH = frozenset(
    """what which how many much where when who why the a an in on at to for with
    without and or is are be do does did have has we our my me us it this that these
    those show list tell give can you please order orders manufacturing production
    work hello hi thanks thank help today tomorrow yesterday week month days
    progress late overdue delayed missing shortages shortage location center centre
    status due draft finished report table as by next last create delete remove
    cancel ignore hand components parts only just about nothing""".split()
)
# French, German, Italian, Portuguese, Catalan: words that neither of the two has.
_OTHER = (
    frozenset(
        """quelles quelle quels quel sont est avec dans des du une aux ordres commandes
    combien pourquoi sommes avons retard aujourd hui semaine cette ces quoi encore
    fabrication articles manque manquent pieces
    welche welcher welches wieviel wie viele sind ist der den dem und nicht auftrage
    heute woche wo warum haben wir fur mit auf bestand zeige
    quali quanti quante sono il gli dei della delle degli di perche ordini ritardo
    oggi settimana questa abbiamo produzione mostra manca mancano
    quais quantas quantos ordens sao estao nao dos das esta atrasados temos hoje
    producao fazer onde voce
    quines quants estan amb les ordres avui setmana""".split()
    )
    - _SPANISH
    - _ENGLISH
)
_OTHER_MARKS = re.compile(r"[àèìòùâêîôûçëïöäßãõœ]", re.IGNORECASE)
_SPANISH_MARKS = re.compile(r"[¿¡ñÑáéíóúÁÉÍÓÚ]")
# An accent of a name is of no language: "purchases of Andrés".
_NAMES = re.compile(r"(?<=[\w,] )[A-ZÁÉÍÓÚÑ][a-záéíóúñü]\w*")
_ORDER = re.compile(r"\bO[FPT]s?\b(?! [A-Z][a-z])")
_WORD = re.compile(r"[^\W\d_]+")


def question_language(text: str) -> Language | None:
    """``es``, ``en``, or None when it cannot be told."""
    bare = clean(text[:4000])
    words = [word for word in _WORD.findall(fold(bare)) if word != "of"]
    of_words = [of_word(bare, *match.span()) for match in OF.finditer(bare)]
    spanish = sum(word in _SPANISH for word in words) + of_words.count("order")
    english = sum(word in _ENGLISH for word in words) + 2 * of_words.count(
        "preposition"
    )
    other = sum(word in _OTHER for word in words)
    if other + bool(other and _OTHER_MARKS.search(bare)) > max(spanish, english):
        return "en"
    spanish += 2 * bool(_SPANISH_MARKS.search(_NAMES.sub("", bare)))
    spanish += 2 * bool(_ORDER.search(bare) and not is_shouted(bare))
    if spanish == english:
        spanish = sum(word in own_words("es") for word in words)
        english = sum(word in own_words("en") for word in words)
    if spanish == english:
        return None
    return "es" if spanish > english else "en"
