"""¿Cuál era el trabajo para el hospital con la entrega urgente?

Which order, sale, customer, project, task or request is meant by a description: found
by its words and its sense, each opens.
"""

from __future__ import annotations

import re
from typing import Any

from ...core.evidence import (
    Column,
    Evidence,
    Missing,
    NoData,
    Phrase,
    RecordRef,
    Row,
    Scope,
    Table,
)
from ...core.i18n import _, _lt, language
from ...core.knowledge.retrieve import CARDS, missing
from ...core.passage import Passage
from ...core.skill import Result, Words, skill
from ...core.understand.described import things
from ...core.understand.normalise import fold
from ..plant.clock import now

_CARDS = 6
_CUSTOMER = ("res.partner",)
_FAR = 0.7  # of the best score
_MOST_UNSAID = 3  # one word in so many may stand nowhere on the card
_LONGEST = 160  # characters of what is told of a record
_NAME = re.compile(r"\b[A-ZÁÉÍÓÚÑ][\wáéíóúñ]+")
# What people say of any record: a card need not say it.
_SAID_OF_ANY = frozenset(
    """pidio pidieron encargo encargaron quiere quieren queria querian lleva llevan iba
    van hicimos hacemos estamos haciendo teniamos cliente clientes pedido orden ordenes
    trabajo fabricacion entrega entregar asked ask wanted wants ordered order orders
    customer client making made job work delivery delivered delivering fabricar hacer
    fabricamos encargado pedida tenia cosa asunto tema called llamado hay""".split()
)


@skill(
    title=_lt("Records by description"),
    models=("mrp.ai.document",),
    phrases={
        "es": (
            "Busca el trabajo para el hospital con la entrega urgente",
            "encuentra el pedido que pidió acabado especial",
            "localiza la orden con el barniz mate",
            "busca el proyecto del hotel con las cómodas",
        ),
        "en": (
            "Find the job for the hospital with the urgent delivery",
            "look for the order with the special finish",
            "locate the sale that asked for matt varnish",
            "search the project with the chests of drawers",
        ),
    },
    when=(),
    library="cards",
)
def find_record(env: Any, *, question: Words = None) -> Result:
    """The records whose cards fit ``question`` best."""
    asked, models = _looked_for(question or "")
    knowledge = env["mrp.ai.knowledge"]
    found = knowledge.find(asked, language(), kinds=CARDS, limit=_CARDS, models=models)
    near = tuple(each for each in found.passages if _fits(asked, each))
    if models == _CUSTOMER:
        near = _who_buy(env, near)
    if found.abstain or not near:
        text = _("I found no order, sale, customer, project or task like that.")
        return NoData(Missing.NO_ROWS, text)
    least = near[0].score * _FAR
    near = tuple(each for each in near if each.score >= least)
    best = near[0].source
    return Evidence(
        tables=(_table(env, near),),
        summary=(
            _("The nearest is %(name)s.", name=best.name),
            *([_("%(n)s are like it.", n=len(near))] if len(near) > 1 else []),
        ),
        flags={"sure": True},
    )


def _looked_for(question: str) -> tuple[str, tuple[str, ...]]:
    """What is remembered, without the noun that says of what kind of record."""
    described = things(fold(question))
    if described is None:
        return question, ()
    end, models = described
    return question[end:], models


def _who_buy(env: Any, near: tuple[Passage, ...]) -> tuple[Passage, ...]:
    """Without vendors and others to whom nothing was ever sold, where sales tell."""
    if "sale.order" not in env or not env["sale.order"].has_access("read"):
        return near
    ids = [each.source.id for each in near]
    sold = env["sale.order"].search([("partner_id", "child_of", ids)])
    buyers = {*sold.partner_id.ids, *sold.partner_id.commercial_partner_id.ids}
    return tuple(each for each in near if each.source.id in buyers)


def _fits(asked: str, passage: Passage) -> bool:
    """Whether its card says what is remembered: every name and figure, and all but few
    of the other words. A near sense alone would open the wrong order."""
    unsaid, said = missing(asked, f"{passage.source.name} {passage.text}")
    if not said or any(term.code for term in unsaid):
        return False
    names = {fold(word) for word in _NAME.findall(asked)}
    if any(part in names for term in unsaid for part in term.word.split()):
        return False
    telling = [term for term in unsaid if term.word not in _SAID_OF_ANY]
    return len(telling) * _MOST_UNSAID < said


def _table(env: Any, near: tuple[Passage, ...]) -> Table:
    columns = (
        Column("record", _("Record"), "record"),
        Column("kind", _("Type"), "text"),
        Column("says", _("What it says"), "text"),
    )
    rows = tuple(
        Row(
            each.source,
            (each.source, _kind(env, each.source), Phrase(_says(each))),
        )
        for each in near
    )
    model = near[0].source.model
    same = [each.source.id for each in near if each.source.model == model]
    where = Scope(
        model=model,
        domain=(("id", "in", same),),
        as_of=now(),
        company=", ".join(env.companies.mapped("name")),
        shown=len(near),
        total=len(near),
    )
    return Table(_("Records like the description"), columns, rows, where)


def _kind(env: Any, source: RecordRef) -> str:
    return str(env["ir.model"]._get(source.model).name)


def _says(passage: Passage) -> str:
    text = " ".join((passage.quote or passage.text).split())
    return text if len(text) <= _LONGEST else text[:_LONGEST].rpartition(" ")[0] + "…"
