"""Pronouns that mean a record of the question before: "¿qué órdenes lo esperan?",
"where is it?". The name takes their place; with several to choose from it is asked.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from ..evidence import Ask, RecordRef
from ..i18n import _
from .language import Language
from .normalise import clean, fold
from .pointing import Pointed
from .verbs import is_finite

_MOST = 5
_SPANISH = re.compile(
    r"(?<!\w)(?:quien(?:es)?|que|cuando|donde|como|no|ya|se|nos|me|"
    r"ordenes|pedidos|clientes|proveedores|compras|centros|productos|personas) "
    r"(?P<it>l[oa]s?) (?P<verb>\w+)(?! del?(?!\w))"
)
_ENGLISH = re.compile(
    r"(?<!\w)(?P<it>it|its|them)(?!\w)(?! (?:take|takes|cost|costs)(?!\w))"
)
# Asked of the one order that the answer before is about, without any pronoun.
_OF_ORDER: tuple[tuple[re.Pattern[str], str], ...] = (
    (re.compile(r"(?:and )?(?:but )?why(?: is that| so)?"), "what is holding up {}?"),
    (re.compile(r"(?:y |pero )?(?:eso )?por que(?: eso)?"), "¿qué frena {}?"),
    (
        re.compile(
            r"(?:and )?(?:who(?:'?s| is)|which is|what is) the (?:customer|client)|"
            r"(?:and )?(?:for )?(?:which|what) (?:customer|client)|(?:and )?for whom|"
            r"(?:and )?(?:which|what) (?:customer|client)"
            r"(?: is (?:it|this|that)(?: for)?)?|(?:and )?(?:which|what) customers? "
            r"(?:is|are|does it|will be) (?:affected|affect|hit|waiting)|(?:and )?"
            r"who(?:'?s| is) (?:affected|it for|waiting(?: for it)?)"
        ),
        "who is {} for?",
    ),
    (
        re.compile(
            r"(?:y )?a (?:que|cual(?:es)?|quien(?:es)?)(?: clientes?)?(?: le)? "
            r"(?:afecta|perjudica|esta afectando)|"
            r"(?:y )?(?:(?:quien|cual) es )?el cliente|(?:y )?(?:de|para) quien es|"
            r"(?:y )?(?:de|para) que cliente(?: es)?|(?:y )?que cliente es"
        ),
        "¿para quién es {}?",
    ),
    (
        re.compile(
            r"(?:and |but )?why (?:is|was|isn'?t|has|hasn'?t) (?:it|this|that)"
            r"(?: \w+){0,3}|(?:and |but )?what(?:'?s| is) (?:holding|keeping|delaying|"
            r"blocking|stopping) (?:it|this|that)(?: up| back)?"
        ),
        "what is holding up {}?",
    ),
    (
        re.compile(
            r"(?:y |pero )?(?:(?:por que|a que se debe que) (?:no )?(?:va|esta|lleva|"
            r"viene|anda|sigue|se (?:retrasa|atrasa|demora)|(?:ha|se ha) \w+|"
            r"arranca|empieza|"
            r"avanza|sale|puede \w+)(?: \w+){0,2}|que (?:la|lo) (?:frena|para|detiene|"
            r"retrasa|bloquea|traba)|que (?:le )?pasa(?: con ell[ao])?|"
            r"a que se debe(?: (?:el|su) (?:retraso|atraso))?)"
        ),
        "¿qué frena {}?",
    ),
    (
        re.compile(
            r"(?:y |pero )?(?:a ella |y a esa )?que (?:le falta|componentes le faltan|"
            r"material le falta|materiales le faltan|piezas le faltan)"
        ),
        "¿qué le falta a la orden {}?",
    ),
    (
        re.compile(
            r"(?:y |pero )?(?:para )?cuando (?:estara|va a estar|acaba|se acaba|"
            r"termina|se termina|terminara|acabara|sale|saldra|la tenemos|la tendremos|"
            r"podria estar|estaria|finaliza|la terminamos|la acabamos)(?: list[ao])?"
        ),
        "¿cuándo termina la orden {}?",
    ),
    (
        re.compile(
            r"(?:and |but )?when (?:will it be|is it going to be|will it|does it|"
            r"would it be|can it be) (?:ready|done|finished|completed|finish|end)"
        ),
        "when will the order {} be finished?",
    ),
    (
        re.compile(
            r"(?:y |pero )?(?:de )?quien (?:la lleva|es (?:el |la )?responsable|"
            r"esta a cargo|la tiene|se encarga|responde)|(?:y )?el responsable"
        ),
        "¿quién lleva la orden {}?",
    ),
    (
        re.compile(
            r"(?:and |but )?who(?:'?s| is) (?:responsible|in charge|the planner|on it)"
            r"(?: (?:for|of) (?:it|this|that))?"
        ),
        "who is responsible for the order {}?",
    ),
    (
        re.compile(
            r"(?:y |pero )?(?:cuant[oa]s? (?:unidades|piezas)"
            r"(?: (?:son|lleva|es|tiene))?|"
            r"de cuant[oa]s(?: (?:unidades|piezas))? es|"
            r"que cantidad(?: (?:es|lleva|tiene))?|"
            r"cuanto le (?:falta|queda)(?: para \w+)?|que avance (?:lleva|tiene)|"
            r"como va)"
        ),
        "¿qué cantidad lleva la orden {}?",
    ),
    (
        re.compile(
            r"(?:and |but )?(?:how many (?:units|pieces)"
            r"(?: (?:is it(?: for)?|are left))?|"
            r"(?:what|which) quantity(?: is it(?: for)?)?|how far along is it|"
            r"how much is left)"
        ),
        "what is the quantity of the order {}?",
    ),
)
# "Of them" and "list them" are about the rows: not one record is meant.
_OF_ROWS = re.compile(
    r"(?<!\w)(?:of|among|list|show|sort|group|filter|order|count|see|name) (?:me )?"
    r"(?:all (?:of )?)?(?:it|them)(?!\w)"
)
# "La entrega" is the delivery as often as it is delivers it.
_NOUNS = frozenset(
    "entrega compra demora espera falla falta muestra fabrica cuenta carga".split()
)


def named(
    question: str,
    language: Language,
    rows: Sequence[RecordRef],
    about: Sequence[RecordRef],
) -> Pointed:
    """``question`` with the name of what its pronoun means.

    ``about`` are the records that the question before named, ``rows`` those that its
    answer showed.
    """
    text = clean(question)
    if asked := _of_order(fold(text), about) or _of_order(fold(text), rows):
        return Pointed(asked)
    said = _said(fold(text), language)
    if said is None or "“" in text or '"' in text:
        return Pointed(question)
    among = list(dict.fromkeys(about or rows))
    whole = [_put(text, said, ref) for ref in among[:_MOST]]
    if len(among) == 1:
        return Pointed(whole[0])
    which = _(
        "Which one do you mean by “%(words)s”?", words=text[slice(*said.span("it"))]
    )
    return Pointed(text, Ask(which, tuple(whole)))


def _of_order(folded: str, among: Sequence[RecordRef]) -> str | None:
    """What is asked of the only order there is: "¿por qué?", "who is the customer?"."""
    orders = dict.fromkeys(ref for ref in among if ref.model == "mrp.production")
    if len(orders) != 1:
        return None
    bare = folded.strip(" ¿?!.¡")
    said = (text for pattern, text in _OF_ORDER if pattern.fullmatch(bare))
    template = next(said, None)
    return template and template.format(f"“{next(iter(orders)).name}”")


def _said(folded: str, language: Language) -> re.Match[str] | None:
    if language == "en":
        return None if _OF_ROWS.search(folded) else _ENGLISH.search(folded)
    for match in _SPANISH.finditer(folded):
        if is_finite(match["verb"]) and match["verb"] not in _NOUNS:
            return match
    return None


def _put(text: str, said: re.Match[str], ref: RecordRef) -> str:
    """The name in the place of "it"; after the verb of "lo"."""
    start, end = said.span("it")
    if "verb" not in said.re.groupindex:
        return f"{text[:start]}“{ref.name}”{text[end:]}"
    verb = said.end("verb")
    return f"{text[:start]}{text[end + 1 : verb]} “{ref.name}”{text[verb:]}"
