"""¿Qué manuales tenemos? ¿Qué documentos hay sobre la prensa?

Which manuals, sheets and other documents can be searched, all or about something.
"""

from __future__ import annotations

from typing import Any

from ...core.evidence import Column, Evidence, Missing, NoData, Row, Table
from ...core.i18n import _, _lt
from ...core.knowledge.retrieve import matches
from ...core.skill import Result, Words, skill
from ..plant.record import ROWS, ref, scope


@skill(
    title=_lt("Documents that can be searched"),
    models=("mrp.ai.document",),
    phrases={
        "es": (
            "¿Qué manuales tenemos?",
            "¿qué manuales hay sobre la prensa?",
            "¿qué documentos tenemos disponibles?",
            "lista de manuales que hay",
        ),
        "en": (
            "Which documents do we have?",
            "which manuals are there about the press?",
            "what datasheets do we have?",
            "show the manuals available",
        ),
    },
    when=(),
    library="names",
)
def documents(env: Any, *, question: Words = None) -> Result:
    """All, or those whose name says what ``question`` is about."""
    domain: list[Any] = [("state", "=", "ready")]
    records = env["mrp.ai.document"].search(domain, order="name", limit=2000)
    names = [record.name for record in records]
    about = matches(question or "", names)
    if about:
        records = records.browse([records[place].id for place in about])
        domain = [("id", "in", records.ids)]
    shown = records[:ROWS]
    where = scope(
        env, "mrp.ai.document", domain, (), shown=len(shown), total=len(records)
    )
    if not records:
        text = _("There are no documents to search yet.")
        return NoData(Missing.NO_ROWS, text, where)
    columns = (
        Column("document", _("Document"), "record"),
        Column("revision", _("Revision"), "text"),
        Column("pages", _("Pages"), "integer"),
        Column("older", _("Replaced by"), "record"),
    )
    rows = tuple(
        Row(
            ref(each),
            (
                ref(each),
                each.revision or "",
                each.pages or None,
                ref(each.superseded_by),
            ),
        )
        for each in shown
    )
    return Evidence(
        tables=(Table(_("Documents that can be searched"), columns, rows, where),),
        summary=(_("%(n)s documents can be searched.", n=len(records)),),
        flags={"sure": bool(about)},
    )
