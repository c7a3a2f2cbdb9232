"""Words that say something else in their sentence: "tell me if", "in production",
"how much do I need"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from .coming import of_stock_to_come
from .listing import of_all
from .opposites import opposed
from .reading import Reading, Said
from .tokens import Token
from .words import states

_ASKS_WHETHER = frozenset(
    """dime digame decime dinos dices decirme decir saber sabes se ver veo mira mirar
    checa checar checame revisa revisar comprobar confirmame confirmas confirmar
    preguntar pregunto averigua
    me know check see confirm sure wonder wondering""".split()
)
# After these "si Azure..." asks whether; elsewhere it supposes.
TOLD_WHETHER = frozenset(
    """saber se sabes sabe ver dime digame decirme dices decime confirma confirmame
    comprueba comprobar revisa revisar mira mirar checar checa fijate averigua
    pregunto""".split()
)
_NEEDED = re.compile(
    r"(?<!\w)(?:cuant[oa]s?|how (?:much|many)) [^?.,;]*?"
    r"(?P<verb>necesito|necesitamos|necesitaria|ocupo|ocupamos|hacen? falta|"
    r"(?:do (?:we|i) )?need)(?!\w)"
)
# "How many did Lucía finish" are finished, whatever stands between.
_DID = re.compile(r"(?<!\w)did(?!\w)")
_PAST = {"finish": "done", "start": "started"}
# "¿Cuándo vence la laca?": goods go off; of orders and tasks it is their day.
_GOES_OFF = re.compile(
    r"(?<!\w)(?:cuando|que dia|en que fecha|para cuando) (?:se (?:nos )?|nos )?"
    r"(?P<verb>vencen?|vencera|venceran) (?:el|la|los|las|mi|nuestr[oa]s?) "
    r"(?!\S*/\d|[sp]\d{4})"
)
# What fell due is late, unless the day is said: "vencieron ayer".
_FELL_DUE = re.compile(
    r"(?:ya )?(?:se )?(?:(?:ha|han|hayan?|habian?) )?(?:vencio|vencieron|vencido)"
)
_HAVE_A_DAY = frozenset(
    """manufacturing_order work_order sale purchase task project maintenance preventive
    corrective delivery arrival rfq lot""".split()
)
_ITS_NAME = re.compile(
    r" (?!week|month|year|day|quarter|few|\d)(?:[\w'-]+ ){1,3}(?<!of )(?<!s )"
)
_PEOPLE = re.compile(
    r"(?<!\w)(?:gente|quien|quienes|personal|person[ae]s?|operari[oa]s?|plantilla|"
    r"trabajador(?:es|as?)?|emplead[oa]s?|people|who|staff|workers?|employees?)(?!\w)"
)
_DOCUMENTS = frozenset(
    """manufacturing_order work_order purchase sale delivery maintenance corrective
    failure lot scrap""".split()
)
_SALES = frozenset("sales ventas revenue turnover facturacion".split())
_OFTEN = re.compile(r"(?<!\w)(?:how often|cada cuanto|con que frecuencia)(?!\w)")
_WILL = re.compile(
    r"(?<!\w)(?:will|wont|won\'t|going to|gonna|vamos a|van a|va a|iremos a|"
    r"no lleg(?:an?|ara|aran|amos|aremos))(?!\w)"
)
_MADE = re.compile(
    r"did we make|have we made|we made|made|hicimos|hemos hecho|"
    r"se hicieron|se han hecho"
)
_PRODUCTION = frozenset("produccion production".split())
_OF_ORDERS = frozenset(
    """in_progress planned start started due finish open late ready waiting blocked
    reason whatif priority responsible shortage customer sale capacity next""".split()
)
_OF_SALES = frozenset(
    """sold open due delivery unreceived late risk forecast moved waiting rfq draft
    reason affected whatif""".split()
)
_PLACES = frozenset(
    {"en produccion", "en fabricacion", "in production", "currently in production"}
)


def is_whether(words: Sequence[Token], place: int) -> bool:
    """The "if" of "tell me if": it asks whether, and supposes nothing."""
    if words[place].word not in ("si", "if", "whether"):
        return False
    return words[place - 1].word in _ASKS_WHETHER


def meant(reading: Reading) -> list[Said]:
    """What is said, in the light of its sentence."""
    said = [*_without_place(reading), *_needed(reading)]
    said = _absent(opposed(said, reading.folded), reading)
    said = of_stock_to_come(
        _newest(said, reading), reading.folded, dated=bool(reading.dated)
    )
    concepts = {each.concept for each in said}
    off = _GOES_OFF.search(reading.folded)
    if off and not concepts & _HAVE_A_DAY:
        said = [each for each in said if each.concept != "due"]
        said.append(Said("expiry", *off.span("verb")))
    if "manufacturing_order" in concepts:
        said = [each for each in said if not _is_bounded(each, reading)]
    said = _to_come(_stopped(_overdue(said, reading), reading), reading)
    said = of_all(_produced(_sold(said, reading), reading))
    said = _was_made(said, reading)
    if not _DID.search(reading.folded):
        return said
    if not {s.concept for s in said} & {"moved", "bought", "sold", "received", "done"}:
        went = [s for s in said if s.concept in ("delivery", "arrival")]
        said += [replace(each, concept="moved") for each in went[:1]]
    return [
        replace(each, concept=_PAST.get(each.concept, each.concept)) for each in said
    ]


def _was_made(said: list[Said], reading: Reading) -> list[Said]:
    """ "The deliveries that we made" have left; nothing was produced."""
    concepts = {each.concept for each in said}
    gone = "done" if "count" in concepts else "moved"
    instead = gone if "delivery" in concepts else "bought"
    if not concepts & {"delivery", "purchase"}:
        return said
    return [
        replace(each, concept=instead)
        if each.concept in ("produced", "done")
        and _MADE.fullmatch(reading.folded[each.start : each.end])
        else each
        for each in said
    ]


def _is_bounded(said: Said, reading: Reading) -> bool:
    """ "With quantity over 30": the figure says of what it is."""
    near = (0, 1)
    return said.concept == "quantity" and any(
        bound.start - said.end in near for bound in reading.bounds
    )


def _overdue(said: list[Said], reading: Reading) -> list[Said]:
    """ "¿Cuántas ya se vencieron?" asks for those that are late."""
    if reading.dated:
        return said
    return [
        replace(each, concept="late")
        if each.concept == "due"
        and _FELL_DUE.fullmatch(reading.folded[each.start : each.end])
        else each
        for each in said
    ]


def _needed(reading: Reading) -> list[Said]:
    """ "¿Cuánto tablero necesito?" asks for it; "necesito ver" does not."""
    match = _NEEDED.search(reading.folded)
    return [Said("shortage", *match.span("verb"))] if match else []


def _without_place(reading: Reading) -> list[Said]:
    """ "In production" says where, not which, when a state is said besides."""
    others = {each.concept for each in reading.said} & states() - {"in_progress"}
    return [
        each
        for each in reading.said
        if each.concept != "in_progress"
        or not others
        or reading.folded[each.start : each.end] not in _PLACES
    ]


def _newest(said: list[Said], reading: Reading) -> list[Said]:
    """ "La última orden" is the newest, and so is "the last Norte desk order"; "the
    last week" is no row."""
    documents = {each.start for each in said if each.concept in _DOCUMENTS}
    found = []
    for each in said:
        if each.concept in ("recent", "latest"):
            near = each.end + 1 in documents or (
                reading.language == "en"
                and any(
                    _ITS_NAME.fullmatch(reading.folded[each.end : start])
                    for start in documents
                )
            )
            each = replace(each, concept="newest") if near else each
        found.append(each)
    return found


def _absent(said: list[Said], reading: Reading) -> list[Said]:
    """People who were missing are no components: "¿cuánta gente faltó ayer?"."""
    things = {each.concept for each in said} - {"shortage", "count", "list"}
    if things - {"employee", "working", "responsible"} or not _PEOPLE.search(
        reading.folded
    ):
        return said
    return [
        replace(each, concept="payroll") if each.concept == "shortage" else each
        for each in said
    ]


def _sold(said: list[Said], reading: Reading) -> list[Said]:
    """ "Sales of October" are what was sold then; "sales orders of October" may be what
    was promised for it."""
    concepts = {each.concept for each in said}
    spans = [
        each
        for each in said
        if each.concept == "sale" and reading.folded[each.start : each.end] in _SALES
    ]
    if not (spans and reading.dated) or concepts & _OF_SALES:
        return said
    return [*said, replace(spans[0], concept="sold")]


def _produced(said: list[Said], reading: Reading) -> list[Said]:
    """ "La producción de la semana pasada" is what was made, not the orders of it."""
    concepts = {each.concept for each in said}
    if not reading.dated or concepts & _OF_ORDERS:
        return said
    return [
        replace(each, concept="produced")
        if each.concept == "manufacturing_order"
        and reading.folded[each.start : each.end] in _PRODUCTION
        else each
        for each in said
    ]


def _stopped(said: list[Said], reading: Reading) -> list[Said]:
    """ "Which machine is down?" is so now; "if it is down" is supposed. How often it
    breaks down is how it fails."""
    concepts = {each.concept for each in said}
    if "stoppage" not in concepts or concepts & {"whatif", "affected", "late"}:
        return said
    often = _OFTEN.search(reading.folded)
    if reading.lengths and not often:
        return said
    now = "failure" if often else "blocked"
    return [
        replace(each, concept=now) if each.concept == "stoppage" else each
        for each in said
    ]


def _to_come(said: list[Said], reading: Reading) -> list[Said]:
    """ "Sales that we will not deliver on time" are at risk, not only late by now."""
    late = [each for each in said if each.concept == "late"]
    concepts = {each.concept for each in said}
    of_sales = concepts & {"sale", "customer"} and "whatif" not in concepts
    if "reason" in concepts and reading.is_of_one(("sale",)):
        return said  # why that one is late
    if not (late and of_sales and _WILL.search(reading.folded)):
        return said
    return [*said, replace(late[0], concept="risk")]
