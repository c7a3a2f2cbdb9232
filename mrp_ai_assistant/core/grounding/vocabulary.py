"""A closed vocabulary: a narrator has the words of the evidence and those of telling.

A small model that has no more figures to tell begins to advise ("to stop them, the
first 3 orders can be produced"). None of its figures is false, and yet it is invented.
So every word must stand in the evidence or in the question, or be one of the few that
telling needs. What falls out with an unusual but true word is told by rules.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Set

from .characters import fold, stem, words
from .speech_acts import CAUSE, FUTURE, GUESS, NEGATION
from .states import RANKS, STATES, any_of
from .units import FUNCTION_WORDS

_SHORT = 3  # shorter words are grammar
_HEAD = 5  # letters that inflections of one word share
TELLING = frozenset(
    (
        # es
        "aqui alli actual actualmente ademas ahora algo ambos ambas anterior aparece "
        "aparecen asi aun bajo cada como con cual cuales cuando cuanto cuenta "
        "cuentan cuya cuyo cuyas cuyos dia dias dentro desde despues dicha dicho "
        "donde durante ella ellas ellos encuentra encuentran entre era eran esa esas "
        "ese esos esta estan estas este esto estos existe existen falta faltan "
        "faltante faltantes figura figuran fue fueron habia hace hacia hasta hay hoy "
        "incluye incluyen lleva llevan llega llegan mientras momento muestra "
        "muestran necesita necesitan numero otra otras otro otros para pero "
        "pertenece pertenecen que queda quedan registra registran resumen segun ser "
        "situa situan sobre son suma suman suministra suministran suministrado "
        "suministrada tambien tarda tardan tener tenga tiene tienen todas todo todos "
        "toda total trata una unas uno unos van lista listo listas listos espera "
        "esperan esperando acumula acumulan presenta presentan corresponde "
        "corresponden asciende ascienden encontrado encontrada encontrados "
        "encontradas prevista previsto previstas previstos unidad unidades cantidad "
        "hora horas semana semanas enero febrero marzo abril mayo junio julio agosto "
        "septiembre octubre noviembre diciembre lunes martes miercoles jueves "
        "viernes sabado domingo fecha dispone disponen permanece permanecen sigue "
        "siguen datos siguiente siguientes frente tenido respecto comparado veria "
        "verian "
        "seria serian habria mantiene mantienen permite permiten supone suponen "
        "aunque sido pasan "
        "hubo habido habria tendria tendrian resulta resultan representa representan "
        "equivale distintos distintas diferentes propio propia mismo misma encargado "
        "encargan necesitaria necesitarian guarda guardan usado usan utiliza utilizan "
        "viene vienen pesa pesan contiene contienen depende dependen si "
        # en
        "about according all also altogether among and another are available been "
        "being both but comes consists contains count currently data day days each "
        "expected found from given has have having here hour hours how including "
        "includes into its last late list listed lists lacks located lies made makes "
        "needed needs next now number other others out over overall part per "
        "quantity regarding related remain remaining remains several show shown "
        "shows still such supplied supplier supplies than that the their them then "
        "there these they this those total under unit units january february march "
        "april june july august september october november december monday tuesday "
        "wednesday thursday friday saturday sunday date dates until upon waiting "
        "against belong belongs compared held holds versus "
        "waits was week weeks were what when where whereas which while who whose "
        "will with within not none only more most less least very well as "
        "although "
        "comes came gets goes stands stays leaves takes taken taking brings requires "
        "require required uses used using keeps kept stored amounts equals represents "
        "reaches reached additional different itself come time contained takes yes "
        "location duration previous finish finishes kept hold stay instead costs sum "
        "summing would could "
    ).split()
)
_KNOWN = {form for word in TELLING for form in (word, stem(word))} | FUNCTION_WORDS
# What begins a piece of advice: nothing is computed about how to get somewhere.
_PURPOSE = re.compile(
    r"(?:^|[.;:,]\s)(?:para|a fin de|con el fin de|al) \w+[aei]r(?:l[aeo]s?|se)?\b|"
    r"(?:^|[.;:,]\s)(?:in order to|to) \w+|\bfor free\b"
)
# Claims that have a rule of their own.
_VETTED = (*STATES.values(), *RANKS.values(), CAUSE, FUTURE, GUESS, NEGATION)
_ORDINAL = any_of(
    r"primer[oa]?s?|segund[oa]s?|tercer[oa]?s?|ultim[oa]s?|first|second|third|final"
)


class Vocabulary:
    """The folded words of one evidence and its question, with their inflections.

    Made once for an answer: a long table has thousands of words, and each sentence
    of the model is held against them.
    """

    def __init__(
        self, said: Set[str], is_term: Callable[[str], bool] = lambda text: False
    ) -> None:
        self._words = said
        self._is_term = is_term
        self._roots = {stem(word) for word in said}
        self._heads = {root[:_HEAD] for root in self._roots if len(root) >= _HEAD}

    def foreign(self, text: str) -> str | None:
        """The first word of ``text`` that neither the evidence nor telling has.

        ``text`` holds no slots and no names any more.
        """
        folded = fold(text)
        for hit in _PURPOSE.finditer(folded):
            if not self._is_term(hit[0].lstrip(".;:, ")):  # the state "To Close"
                return "purpose"
        ordinal = _ORDINAL.search(folded)
        if ordinal and stem(ordinal[0]) not in self._roots:
            return ordinal[0]
        for vetted in _VETTED:
            folded = vetted.sub(" ", folded)
        strange = (word for word in words(folded) if not self._has(word))
        return next(strange, None)

    def _has(self, word: str) -> bool:
        root = stem(word)
        if len(word) <= _SHORT or word in _KNOWN or root in _KNOWN:
            return True
        # Inflections: "retrasada" and "retraso", "supplies" and "supplier".
        related = root in self._roots or root[:_HEAD] in self._heads
        return word in self._words or related
