"""¿Qué dice el manual? ¿Qué significa el error E-217? ¿Cada cuánto se cambia el filtro?

What do the manuals and sheets say: the passages that answer, quoted word for word, with
their page. Without passages that answer: that, and no guess.
"""

from __future__ import annotations

from typing import Any

from ...core.evidence import Evidence, Missing, NoData
from ...core.i18n import _, _lt, language
from ...core.knowledge.retrieve import TEXTS, Found
from ...core.passage import Passage
from ...core.skill import Document, Result, Words, skill

_PASSAGES = 4  # of an answer: more is a search, not an answer
_FAR = 0.75  # of the best score: what is less sure is no part of the answer
_SURE = 0.6  # confidence from which documents may answer what was not asked of them


@skill(
    title=_lt("Manuals and sheets"),
    models=("mrp.ai.document",),
    phrases={
        "es": (
            "¿Qué dice el manual sobre el cambio del filtro?",
            "¿Qué significa el código de error de la máquina según el manual?",
            "¿Cuál es el par de apriete según la ficha técnica?",
            "¿Qué indica la documentación sobre el engrase?",
        ),
        "en": (
            "What does the manual say about changing the filter?",
            "What does the error code of the machine mean?",
            "Which torque does the datasheet say?",
            "What does the documentation say about lubrication?",
        ),
    },
    when=(),
    library="texts",
)
def ask_manuals(
    env: Any, *, question: Words = None, document: Document = None
) -> Result:
    """The passages that answer ``question``, out of the chosen ``document`` alone."""
    knowledge = env["mrp.ai.knowledge"]
    if document:
        knowledge = knowledge.with_context(mrp_ai_document_id=document.id)
    found = knowledge.find(question or "", language(), kinds=TEXTS, limit=_PASSAGES)
    if found.abstain:
        return _nothing(env, found)
    shown = _answering(found)
    return Evidence(
        tables=(),
        passages=shown,
        summary=_told(shown, found),
        warnings=tuple(_conflicts(found)),
        flags={"sure": found.confidence >= _SURE},
    )


def _answering(found: Found) -> tuple[Passage, ...]:
    """The best, those nearly as good, and what contradicts them."""
    least = found.passages[0].score * _FAR
    other = {number for pair in found.conflicts for number in pair}
    return tuple(
        each
        for each in found.passages
        if each.number == 1
        or (each.quote and each.score >= least)
        or each.number in other
    )


def _told(shown: tuple[Passage, ...], found: Found) -> tuple[str, ...]:
    """Where it stands, and where else; the quotes stand beneath."""
    first = shown[0]
    where = ", ".join(filter(None, (first.source.name, first.place.text())))
    sentences = [_("%(where)s says it [%(n)s].", where=where, n=first.number)]
    older = {number for _new, number in found.conflicts}
    others = [each for each in shown[1:] if each.number not in older]
    if others:
        numbers = "".join(f"[{each.number}]" for each in others)
        sentences.append(_("See also %(numbers)s.", numbers=numbers))
    return tuple(sentences)


def _conflicts(found: Found) -> list[str]:
    by_number = {each.number: each for each in found.passages}
    return [
        _(
            "The revisions do not say the same: [%(new)s] is the newer one, %(file)s; "
            "[%(old)s] is of an older one. The newer one counts.",
            new=new,
            old=old,
            file=by_number[new].source.name,
        )
        for new, old in found.conflicts
    ]


def _nothing(env: Any, found: Found) -> NoData:
    documents = env["mrp.ai.document"].search_count([("state", "=", "ready")])
    if not documents:
        text = _(
            "There are no documents to search yet. Add manuals and sheets under "
            "Knowledge, or attach one to the question."
        )
        return NoData(Missing.OUT_OF_SCOPE, text)
    text = _("I found nothing about that in the manuals and sheets (%(n)s searched).")
    asks = (_("Which documents do we have?"),)
    return NoData(Missing.NO_ROWS, text % {"n": documents}, followups=asks)
