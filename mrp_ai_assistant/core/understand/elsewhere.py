"""Questions that documents and record cards may answer, by how they are worded.

What is said to be of a manual goes to the documents at once. What no skill can answer
is tried there, when it is of machines and how they are handled; a question about data
(orders, stock, today) never is: a manual does not know them.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from ..evidence import Ask, Missing, NoData
from ..skill import Skill, SkillSet
from .described import is_described, is_of_all
from .doubt import Doubt, Unsure
from .lexicon import WRITING
from .normalise import fold
from .plan import Plan, Understood
from .reading import Reading

_BOOK = (
    r"(?:manual(?:es)?|ficha(?:s)? tecnica(?:s)?|hoja(?:s)? (?:de datos|tecnica)(?:s)?|"
    r"documentacion|catalogo(?:s)?|datasheet(?:s)?|data sheet(?:s)?|handbook(?:s)?|"
    r"documentation|user guide(?:s)?)"
)
_SAYS = (
    r"(?:dice|dicen|pone|indica|indican|recomienda|recomiendan|explica|explican|viene|"
    r"aparece|say|says|said|recommend|recommends|tell|tells|state|states|explain|"
    r"explains|according|segun)"
)
_OF_A_MANUAL = re.compile(
    rf"\b{_SAYS}\b.{{0,40}}\b{_BOOK}\b|\b{_BOOK}\b.{{0,60}}\b{_SAYS}\b|"
    rf"\b(?:en|in) (?:el|los|la|the) {_BOOK}\b|"
    r"\b(?:significa|significan|quiere decir|mean|means|meaning of)\b.{0,30}"
    r"\b(?:error|alarma|aviso|codigo|fallo|alarm|fault|code|warning|message|mensaje)\b|"
    r"\b(?:error|alarma|aviso|alarm|fault|warning)\b.{0,40}\b(?:significa|mean|means)\b|"
    r"\b(?:error|alarma|codigo de (?:error|alarma|fallo)|fallo|alarm|fault|error code|"
    r"fault code)\b.{0,6}\b[a-z]{1,4}[- ]?\d{1,5}\b|"
    r"\bque (?:significa|quiere decir) .{0,4}\b[a-z]{1,4}[-.]?\d{2,4}\b|"
    r"\bwhat does .{0,4}\b[a-z]{1,4}[-.]?\d{2,4} mean\b|"
    r"\b(?:me|nos) (?:sale|salta|da|aparece|marca) .{0,20}"
    r"\b[a-z]{1,4}[-.]?\d{2,4}\b|"
    r"\b(?:marca|marque|saca|da|shows|displays|reports) (?:el |la |the )?"
    r"(?:error |fallo |alarma |alarm |fault )?[a-z]{1,4}[-.]?\d{2,4}\b|"
    r"\b(?:par|pares) de apriete\b|\btightening torque|\btorque (?:of|for|spec)"
)
_BOOKS = (
    r"(?:manuales|fichas tecnicas|hojas de datos|catalogos|documentos|manuals|"
    r"documents|datasheets|data sheets|handbooks|user guides)"
)
_WHICH_BOOKS = re.compile(
    r"\b(?:que|cuales(?: son)?|cuantos|lista|listado|muestra|muestrame|ver|which|what|"
    rf"list|show|how many)(?: me| de| of| los| las| the| all| todos)* {_BOOKS}"
    r".{0,20}\b(?:tenemos|hay|tengo|existen|disponibles|tienes|do we have|have we|"
    r"are there|do you have|available|can i search|you know|sobre|about)\b"
)
_SEEKS = re.compile(
    r"^[¿¡ ]*(?:por favor,? |please,? )?(?:"
    r"(?:busca|buscar|buscame|encuentra|encontrar|encuentrame|localiza|localizar|"
    r"localizame|search|find|look for|look up|locate)\b.{0,12}"
    r"\b(?:trabajo|encargo|obra|job|ficha|registro|record|la orden|el pedido|"
    r"el proyecto|la tarea|the order|the sale|the project|the task)|"
    r"(?:cual|which|what) (?:era|fue|was)\b.{0,8}\b(?:trabajo|encargo|obra|job))\b"
    r".{0,20}"
    r"\b(?:para|del|de la|de los|con|que|for|with|of the|about|where|that)\b"
)
# Of machines and how they are handled: what a manual may tell of.
_HANDLING = frozenset(
    """manual maintenance preventive corrective failure blocked equipment team change
    create delete reason start next whatif where_used stoppage maintenance_kind
    stopped priority duration component""".split()
)
# Words that say something of the plant's data, and something else of a machine: "la
# carga de aceite", "el canto sale astillado", "¿dónde se guarda la laca?".
_OTHERWISE = frozenset(
    """carga cargas cargar capacidad tiempo tiempos en cuanto tiempo tarda sale salen
    salir viajar viaja camion donde se guarda se guardan guarda usa usar usan utiliza
    utilizar celula celulas pieza piezas referencia referencias proteccion lente lentes
    canto cantos pales palets quien quitar quita cierra cerrar luz cola
    load capacity time take takes takes where stored store kept use uses used part parts
    lens lenses piece pieces who may remove close closes light cell edge
    edges""".split()
)
_NOW = re.compile(
    r"\b(?:ahora|ahora mismo|hoy|ayer|manana|actual|actualmente|now|right now|today|"
    r"yesterday|tomorrow|currently|esta semana|this week)\b"
)
_AT_LEAST = 2  # words of a question that names anything


@dataclass(frozen=True)
class Tried:
    """``plan`` reads documents or cards: its answer counts only when it is sure; else
    ``instead`` does, as if nothing had been tried."""

    plan: Plan
    instead: Understood | Unsure


def of_library(skills: SkillSet, kind: str) -> Skill | None:
    """The skill that asks ``kind`` of the knowledge base: texts, cards or names."""
    return next((skill for skill in skills.offered() if skill.library == kind), None)


def at_once(reading: Reading, skills: SkillSet, previous: Plan | None) -> Plan | None:
    """The plan of a question that says itself what is to be searched."""
    if previous and (plan := _goes_on(reading, previous)):
        return plan
    said = reading.folded
    for kind, pattern in (
        ("names", _WHICH_BOOKS),
        ("texts", _OF_A_MANUAL),
        ("cards", _SEEKS),
    ):
        skill = of_library(skills, kind)
        if kind == "cards" and is_of_all(said):
            continue
        if skill and pattern.search(said):
            return Plan(skill, {"question": reading.text.strip()})
    return None


def tried(made: Understood | Doubt, reading: Reading, skills: SkillSet) -> Plan | None:
    """What may answer where ``made`` is no plan; None when nothing can."""
    if isinstance(made, Plan):
        return None
    if is_described(made, reading):
        cards = of_library(skills, "cards")
        return Plan(cards, {"question": reading.text.strip()}) if cards else None
    if not _may_be_told(made, reading):
        return None
    kind = "texts"
    if reading.domain == {"manual"}:
        kind = "names"
    skill = of_library(skills, kind)
    return Plan(skill, {"question": reading.text.strip()}) if skill else None


def _may_be_told(made: Ask | NoData | Doubt, reading: Reading) -> bool:
    if reading.social or reading.dated or _NOW.search(reading.folded):
        return False
    if len(reading.folded.split()) < _AT_LEAST or _ORDER.search(reading.folded):
        return False
    if reading.act and not _asks_how(reading):
        return False
    if isinstance(made, NoData) and made.reason in (
        Missing.NO_ACCESS,
        Missing.MODULE_MISSING,
    ):
        return False
    return _telling(reading) <= _HANDLING


def _telling(reading: Reading) -> frozenset[str]:
    """The concepts of the question that no everyday word says."""
    everyday: set[str] = set()
    plainly: set[str] = set()
    for said in reading.said:
        words = fold(reading.text[said.start : said.end]).split()
        (everyday if _OTHERWISE.issuperset(words) else plainly).add(said.concept)
    return reading.domain - (everyday - plainly)


_HOW = re.compile(
    r"^[¿¡ ]*(?:y |and )?(?:dime )?(?:como|cada cuanto|"
    r"(?:a|de|con|en) (?:que|cuant[oa]s?)|"
    r"cuando hay que|cuando se debe|que hago|"
    r"que hay que hacer|(?:los )?pasos (?:para|de)|how|"
    r"when (?:should|must)|what (?:do|should) (?:i|we) do|que pasos|"
    r"what steps)\b"
)


_ORDER = re.compile(
    r"^[¿¡ ]*(?:por favor,? |please,? )?(?:puedes |podrias |can you |could you )?"
    r"(?:cambi[ae]|cambiar|reemplaza|reemplace|sustituy[ae]|ajust[ae]|limpi[ae]|"
    r"engras[ae]|repar[ae]|arranca|arranque|pon|ponga|borra|borre|"
    r"change|replace|adjust|clean|grease|repair|fix|start|stop|set|reset|delete)"
    r"(?:me|la|lo)? (?:el|la|los|las|un|una|mi|the|a|an|my|it)\b"
)


def only_manuals_tell(reading: Reading) -> bool:
    """Whether it asks how, when or with what something is changed: no order to do it,
    and nothing that Odoo's data tell."""
    return _asks_how(reading) and bool(reading.words(*WRITING) or reading.act)


def _asks_how(reading: Reading) -> bool:
    return bool(_HOW.search(reading.folded))


# -- a question that goes on ---------------------------------------------------

_PAGE = re.compile(
    r"^[¿¡ ]*(?:y |and )?(?:en (?:que|cual) (?:pagina|manual|documento|hoja)|"
    r"(?:on |in )?(?:which|what) (?:page|manual|document|sheet)|donde (?:lo )?"
    r"(?:dice|pone|viene)|where (?:does|is) it (?:say|said|written)?|source|fuente)"
    r"[^?]{0,30}\??$"
)
_AND = re.compile(r"^[¿¡ ]*(?:y|and|what about|how about|que hay de)\b[ ,]*")
_CODE = re.compile(r"\b[A-Za-z]{1,5}[-_/ ]?\d{1,6}[A-Za-z]?\b")
_SHORT = 7  # words of a question that only goes on


def _goes_on(reading: Reading, previous: Plan) -> Plan | None:
    """ "¿En qué página?" and "¿y el E-219?" after an answer out of the documents."""
    if previous.skill.library not in ("texts", "cards"):
        return None
    before = str(previous.arguments.get("question") or "")
    if not before:
        return None
    if _PAGE.match(reading.folded):
        return Plan(previous.skill, {"question": before})
    opener = _AND.match(reading.folded)
    if not opener or len(reading.folded.split()) > _SHORT or reading.dated:
        return None
    if not reading.domain <= _HANDLING:
        return None
    new = reading.text[opener.end() :].strip(" ?¿!¡.")
    codes = _CODE.findall(new)
    if codes and _CODE.search(before):
        whole = _CODE.sub(lambda _hit: codes[0], before, count=1)
    else:
        whole = f"{before.rstrip(' ?.')} {new}?"
    return Plan(previous.skill, {"question": whole})
