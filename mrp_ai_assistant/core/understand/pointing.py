"""Rows of the answer before, pointed at: "¿por qué la segunda?", "why the last one?",
"esa orden".

The words become the record's own name in quotes, as if it had been said; what points at
no row, or at one of several, is asked about.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from ..evidence import Ask, RecordRef
from ..i18n import _
from .normalise import clean, fold

_MOST = 5
_ORDINALS: dict[str, int] = (
    {
        word: place
        for place, words in enumerate(
            (
                "primer primera primero first 1st 1a 1o 1ra 1ro 1er",
                "segunda segundo second 2nd 2a 2o 2da 2do",
                "tercer tercera tercero third 3rd 3a 3o 3ra 3ro",
                "cuarta cuarto fourth 4th 4a 4o 4ta 4to",
                "quinta quinto fifth 5th 5a 5o 5ta 5to",
                "sexta sexto sixth 6th",
                "septima septimo seventh 7th",
                "octava octavo eighth 8th",
                "novena noveno ninth 9th",
                "decima decimo tenth 10th",
            )
        )
        for word in words.split()
    }
    | {word: -1 for word in "ultima ultimo last".split()}
    | {"penultima": -2, "penultimo": -2}
)
_COUNTS = {"dos": 2, "two": 2, "tres": 3, "three": 3, "2": 2, "3": 3}
_KINDS: dict[str, str] = {
    word: model
    for model, words in {
        "mrp.production": "orden|orden de fabricacion|of|op|mo|order",
        "mrp.workorder": "orden de trabajo|ot|wo|work order|operacion|operation",
        "purchase.order": "compra|orden de compra|purchase|purchase order",
        "sale.order": "venta|pedido|orden de venta|sale|sales order",
        "product.product": "producto|product|componente|component|pieza|part|articulo",
        "stock.lot": "lote|lot",
        "project.project": "proyecto|project",
        "res.partner": "cliente|customer|proveedor|vendor|supplier",
        "mrp.workcenter": "centro|centro de trabajo|work center|maquina|machine",
        "": "fila|linea|una|uno|one|row|line|item|entry",
    }.items()
    for word in words.split("|")
}
_WHAT = "|".join(sorted(_KINDS, key=len, reverse=True))
_O = "|".join(_ORDINALS)
_END = (
    r"(?=\s*(?:$|[?¿!.,;:)]|(?:de la|de esta|de esa) (?:lista|tabla)|"
    r"(?:y|and|o|or|que|esta|va|se|tiene|le|no|is|was|be|does|missing|late)\b))"
)
_ONE = re.compile(
    rf"(?<!\w)(?:a la|al|la|el|the|esa|ese|that) (?P<o>{_O})(?: (?:{_WHAT}))?{_END}"
)
_FEW = re.compile(
    r"(?<!\w)(?:las|los|the) "
    r"(?:(?P<first>primer[oa]s|first)|(?P<last>ultim[oa]s|last)) "
    rf"(?P<n>{'|'.join(_COUNTS)}){_END}"
)
_WORST = re.compile(
    r"(?<!\w)(?:(?:a la|la|el) "
    r"(?:mas (?:urgente|retrasad[ao]|atrasad[ao]|tardia|grave)|peor)|"
    rf"the (?:most (?:urgent|late|delayed|overdue)|worst))(?: (?:{_WHAT}))?{_END}"
)
_THIS = re.compile(
    rf"(?<!\w)(?:es[ea]|aquell?[ea]|est[ea]|that|this|dich[oa]|la misma|el mismo|"
    rf"the same) (?P<what>{_WHAT})(?!\w)(?! (?:del?|de la|of|para|for) \w)"
)


@dataclass(frozen=True)
class Pointed:
    """``question`` with names for what was pointed at, or the question back."""

    question: str
    trouble: Ask | None = None


def pointed(
    question: str,
    rows: Sequence[RecordRef],
    about: Sequence[RecordRef],
    *,
    worst_first: bool = False,
) -> Pointed:
    """``question`` in the light of the ``rows`` that the answer before showed.

    ``about`` are the records that the question before named. Of rows that stand
    ``worst_first``, "la más urgente" is the first.
    """
    text = clean(question)
    folded = fold(text)
    if rows and (few := _FEW.search(folded)):
        count = _COUNTS[few["n"]]
        chosen = rows[:count] if few["first"] else rows[-count:]
        return Pointed(_put(text, few.span(), chosen))
    if rows and (one := _ONE.search(folded)):
        place = _ORDINALS[one["o"]]
        if not -len(rows) <= place < len(rows):
            said = text[slice(*one.span())]
            told = _("“%(words)s”: the answer before has %(n)s rows.")
            return Pointed(text, Ask(told % {"words": said, "n": len(rows)}))
        return Pointed(_put(text, _span(one), [rows[place]]))
    if rows and worst_first and (worst := _WORST.search(folded)):
        return Pointed(_put(text, _span(worst), rows[:1]))
    this = _THIS.search(folded)
    return _meant(text, this, rows, about) if this else Pointed(text)


def _meant(
    text: str,
    this: re.Match[str],
    rows: Sequence[RecordRef],
    about: Sequence[RecordRef],
) -> Pointed:
    model = _KINDS[this["what"]]
    named = [ref for ref in about if model in ("", ref.model)]
    shown = [ref for ref in rows if model in ("", ref.model)]
    among = named or shown
    if len(among) == 1:
        return Pointed(_put(text, this.span(), among))
    if not among:
        return Pointed(text)
    asked = _("Which one do you mean by “%(words)s”?", words=text[slice(*this.span())])
    options = tuple(_put(text, this.span(), [ref]) for ref in among[:_MOST])
    return Pointed(text, Ask(asked, options))


def _span(match: re.Match[str]) -> tuple[int, int]:
    """ "A la segunda" keeps its preposition."""
    start, end = match.span()
    return start + 2 if match[0].startswith("a la ") else start, end


def _put(text: str, span: tuple[int, int], refs: Sequence[RecordRef]) -> str:
    names = ", ".join(f"“{ref.name}”" for ref in refs)
    return f"{text[: span[0]]}{names}{text[span[1] :]}"
