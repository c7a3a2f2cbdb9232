"""Questions that point at a record by what is remembered of it: "el trabajo para el
hotel que urge", "the request about the booth". Its card may tell which one it is.
"""

from __future__ import annotations

import re

from ..evidence import Ask, Missing, NoData
from .doubt import Doubt
from .reading import Reading

# What may be described, and the models of its cards. One of them: a list of all is
# asked of the data.
_JOB = ("mrp.production", "sale.order", "project.project", "project.task")
_ORDER = ("mrp.production", "sale.order")
_THINGS: tuple[tuple[str, tuple[str, ...]], ...] = (
    (r"orden de fabricacion|manufacturing order", ("mrp.production",)),
    (r"pedido de venta|venta|sales? order|sale", ("sale.order",)),
    (r"trabajo|encargo|obra|job", _JOB),
    (r"orden|pedido|order", _ORDER),
    (r"proyecto|project", ("project.project",)),
    (r"tarea|task", ("project.task",)),
    (
        r"averia|peticion|solicitud|incidencia|breakdown|fault|failure|"
        r"(?:maintenance )?request",
        ("maintenance.request",),
    ),
    (r"cliente|customer|client", ("res.partner",)),
)
_NOUN = "|".join(noun for noun, _models in _THINGS)
_OPENS = (
    r"(?:(?:por favor|please)[, ]+)?(?:(?:busca|encuentra|localiza|abre|ensena|muestra|"
    r"dime|di)(?:me|r|rme|nos)? |(?:find|search|look|open|show|locate|tell)(?: me)? "
    r"(?:for |up )?)?(?:(?:cual|que|which|what|what's|which one) "
    r"(?:es|era|fue|is|was|are)? ?|(?:donde|where) (?:esta|is) )?"
    r"(?:(?:necesito|quiero|quisiera|tenemos|tengo|hay|i need|i want|"
    r"i am looking for|i'm looking for|do we have|have we) )?"
)
_POINTED = re.compile(
    rf"^[¿¡ ]*{_OPENS}(?:(?:el|la|un|una|aquel|aquella|ese|esa|the|that|a|an) |"
    r"(?<=que )|(?<=which ))"
    rf"(?:urgent |late |big |otro |otra |other )?(?P<noun>{_NOUN})"
    r"(?: (?:urgentes?|atrasad[oa]s?|retrasad[oa]s?|grandes?|pendientes?))?"
    r"(?: que (?:es|era|son|va|iba|tenemos|hicimos|habia|hay|pidio|pidieron|encargo)| "
    r"(?:we have|we had|you have|is|was|es la|era la|es|era))?"
    r" (?:para|de|del|con|que|sobre|donde|a|al|en|for|with|of|that|which|about|from|to|"
    r"where|whose|due|who|quien)\b"
)
# A figure, a list or an order among all is asked: data tell, not a description.
_OF_ALL = re.compile(
    r"\b(?:mas|menos|mayor|menor|mejor|peor|cuant[oa]s?|todos|todas|cada|entre|total|"
    r"most|least|more|fewer|largest|biggest|smallest|longest|oldest|newest|latest|"
    r"earliest|worst|best|first|last|primer[oa]?|ultim[oa]s?|siguiente|proxim[oa]s?|"
    r"next|how many|how much|all|every|each|average|medi[oa]|promedio|coste|precio|"
    r"cost|price)\b"
)
_LEAST = 3  # words


def things(question: str) -> tuple[int, tuple[str, ...]] | None:
    """Where the noun ends in the folded ``question`` that describes a record, and the
    models that it may be of; None for other questions."""
    found = _POINTED.search(question)
    if not found or _OF_ALL.search(question):
        return None
    noun = found["noun"]
    models = next(its for each, its in _THINGS if re.fullmatch(each, noun))
    return found.end("noun"), models


def is_of_all(question: str) -> bool:
    """Whether the folded ``question`` compares or counts: no description does."""
    return bool(_OF_ALL.search(question))


def is_described(made: Ask | NoData | Doubt, reading: Reading) -> bool:
    """Whether a record's card may be what is asked for, where ``made`` is no plan."""
    if reading.social or reading.act or reading.turns or reading.bounds:
        return False
    if reading.dated:
        return False  # a card has many days: which is meant, it does not know
    if len(reading.folded.split()) < _LEAST or things(reading.folded) is None:
        return False
    return not (
        isinstance(made, NoData)
        and made.reason in (Missing.NO_ACCESS, Missing.MODULE_MISSING)
    )
