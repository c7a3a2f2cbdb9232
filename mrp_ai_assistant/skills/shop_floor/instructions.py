"""¿Qué instrucciones tiene el producto, la orden o sus operaciones?

Which documents belong to a product, its bill of materials, its operations or an order,
and what is written at the work centers of its operations? Documents are listed and
linked; what they say is not read. Operations have no text of their own in Odoo 19
Community; where an application adds a ``note`` to them, that is shown too.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from typing import Any

from ...core.evidence import (
    Ask,
    Column,
    Evidence,
    Fact,
    Missing,
    NoData,
    Phrase,
    RecordRef,
    Row,
    Table,
)
from ...core.i18n import _, _lt
from ...core.skill import Concepts, Limit, Operation, Order, Product, Result, skill
from ..plant.record import ROWS, in_companies, nouns, ref, scope

_TAG = re.compile(r"<[^>]*>")
_LONGEST = 240  # characters of a note in a cell


@skill(
    title=_lt("Instructions and documents"),
    models=("product.document", "ir.attachment", "mrp.bom"),
    phrases={
        "es": (
            "¿Qué instrucciones tiene el producto?",
            "documentos de la orden de fabricación",
            "planos del producto",
            "¿qué instrucciones tiene la operación?",
        ),
        "en": (
            "Which instructions does the product have?",
            "documents of the manufacturing order",
            "drawings of the product",
            "which instructions does the operation have?",
        ),
    },
    when=(
        Concepts(
            all=("manual",),
            also=("product", "component", "work_order", "manufacturing_order", "bom"),
        ),
    ),
)
def instructions(
    env: Any,
    *,
    product: Product = None,
    order: Order = None,
    operation: Operation = None,
    limit: Limit = ROWS,
) -> Result:
    """Documents of a product or order, and the notes of its operations."""
    if product is None and order is None:
        if operation is not None:
            return _of_operation(env, operation, limit)
        return Ask(_("Of which product, or of which manufacturing order?"))
    holder, item, bom, operations = _holder(env, product, order)
    if operation is not None:
        return _of_operation(env, operation, limit, operations)
    documents, total, domain = _documents(env, item, limit)
    attached = _attachments(env, [bom, operations, order and holder], limit)
    notes = [(each, text) for each in operations if (text := _note(each))]
    where = scope(
        env,
        "product.document",
        domain,
        [holder.display_name, _("product, bill of materials, operations and order")],
        shown=len(documents),
        total=total,
    )
    name = holder.display_name
    if not (documents or attached or notes):
        text = _(
            "No document hangs from %(name)s, its bill of materials or its "
            "operations, and no operation has a note.",
            name=name,
        )
        asks = () if bom else (_("Which bill of materials does the product use?"),)
        return NoData(Missing.NO_ROWS, text, where, asks)
    tables = []
    if documents or attached:
        tables.append(_table(documents, attached, where))
    if notes:
        tables.append(_notes_table(env, notes, bom))
    count = total + len(attached)
    return Evidence(
        tables=tuple(tables),
        facts=_facts(holder, count, len(notes)),
        summary=tuple(_summary(name, count, len(notes))),
    )


def _holder(env: Any, product: Any, order: Any) -> tuple[Any, Any, Any, Any]:
    """What is asked about, its product, bill of materials and operations."""
    if order is not None:
        holder = env["mrp.production"].browse(order.id)
        bom = holder.bom_id
        operations = holder.workorder_ids.operation_id or bom.operation_ids
        return holder, holder.product_id, bom, operations
    item = env["product.product"].browse(product.id)
    bom = env["mrp.bom"]._bom_find(item, company_id=env.company.id)[item]
    return item, item, bom, bom.operation_ids


def _of_operation(
    env: Any, operation: Any, limit: int, among: Any | None = None
) -> Result:
    """What hangs from the operations of that name: ``among`` some, or whatever they
    make."""
    domain = [("name", "=", operation.name), *in_companies(env)]
    if among is not None:
        domain.append(("id", "in", among.ids))
    found = env["mrp.routing.workcenter"].search(domain)
    attached = _attachments(env, [found], limit)
    notes = [(each, text) for each in found if (text := _note(each))]
    model = "mrp.routing.workcenter"
    n = len(found)
    where = scope(env, model, domain, [operation.name], shown=n, total=n)
    if not (attached or notes):
        text = _("No document and no note hangs from the operation %(name)s.")
        return NoData(Missing.NO_ROWS, text % {"name": operation.name}, where)
    none = env["product.document"]
    tables = [_table(none, attached, where)] if attached else []
    if notes:
        tables.append(_notes_table(env, notes, found.bom_id[:1]))
    return Evidence(
        tables=tuple(tables),
        facts=_facts(found[:1], len(attached), len(notes)),
        summary=tuple(_summary(operation.name, len(attached), len(notes))),
    )


def _documents(env: Any, item: Any, limit: int) -> tuple[Any, int, list[Any]]:
    """The documents of a product and of its template, and how many there are."""
    domain: list[Any] = [
        "|",
        "&",
        ("res_model", "=", "product.product"),
        ("res_id", "=", item.id),
        "&",
        ("res_model", "=", "product.template"),
        ("res_id", "=", item.product_tmpl_id.id),
    ]
    model = env["product.document"]
    found = model.search(domain, limit=limit)
    total = len(found) if len(found) < limit else model.search_count(domain)
    return found, total, domain


def _attachments(env: Any, holders: list[Any], limit: int) -> Any:
    """What is attached to ``holders``, of several models."""
    found = env["ir.attachment"].browse()
    for records in holders:
        if records and records.has_access("read"):
            found |= env["ir.attachment"].search(
                [("res_model", "=", records._name), ("res_id", "in", records.ids)],
                order="id",
                limit=limit,
            )
    return found[:limit]


def _note(operation: Any) -> str:
    """What is written at an operation and at its work center."""
    center = operation.workcenter_id
    own = operation.note if "note" in operation._fields else None
    return " ".join(text for text in (_plain(own), _plain(center.note)) if text)


def _plain(note: Any) -> str:
    """The text of an HTML ``note`` on one line, cut when it is long."""
    text = " ".join(html.unescape(_TAG.sub(" ", str(note or ""))).split())
    return text if len(text) <= _LONGEST else f"{text[:_LONGEST]}…"


def _table(documents: Any, attached: Any, where: Any) -> Table:
    columns = (
        Column("document", _("Document")),
        Column("kind", _("Kind")),
        Column("of", _("Attached to"), "record"),
        Column("in_bom", _("Shown in the bill of materials")),
        Column("date", _("Added"), "date"),
    )
    rows = []
    for each in documents:
        own = RecordRef(each._name, each.id, each.name)
        in_bom = _("yes") if each.attached_on_mrp == "bom" else _("no")
        holder = each.env[each.res_model].browse(each.res_id)
        cells = (Phrase(each.name, own), _kind(each), ref(holder), in_bom)
        rows.append(Row(own, (*cells, each.create_date)))
    for each in attached:
        # A plain reader opens the record; the attachment is in its messages.
        holder = ref(each.env[each.res_model].browse(each.res_id))
        cells = (Phrase(each.name, holder), _kind(each), holder, None)
        rows.append(Row(holder, (*cells, each.create_date)))
    return Table(_("Documents"), columns, tuple(rows), where)


def _kind(document: Any) -> str:
    """Its type, as the end of a file's name or as a link."""
    if document.type == "url":
        return _("link")
    return (document.mimetype or "").rpartition("/")[2].upper() or _("file")


def _notes_table(env: Any, notes: list[tuple[Any, str]], bom: Any) -> Table:
    columns = (
        Column("operation", _("Operation"), "record"),
        Column("center", _("Work center"), "record"),
        Column("note", _("Note")),
    )
    rows = tuple(
        Row(ref(each), (ref(each), ref(each.workcenter_id), text))
        for each, text in notes
    )
    ids = [each.id for each, _text in notes]
    where = scope(
        env,
        "mrp.routing.workcenter",
        [("id", "in", ids)],
        [bom.display_name] if bom else [],
        shown=len(rows),
        total=len(rows),
    )
    return Table(_("Notes of the operations"), columns, rows, where)


def _facts(holder: Any, documents: int, notes: int) -> tuple[Fact, ...]:
    of = ref(holder)
    role = nouns(_("document;documents"))
    what = nouns(_("operation;operations;note;notes"))
    return (
        Fact(_("documents"), documents, "integer", nouns=role, of=of),
        Fact(_("operations with a note"), notes, "integer", nouns=what, of=of),
    )


def _summary(name: str, documents: int, notes: int) -> Iterator[str]:
    yield _(
        "%(name)s: documents: %(documents)s; operations with a note: %(notes)s.",
        name=name,
        documents=documents,
        notes=notes,
    )
    if documents:
        yield _("I list the documents; what they say I do not read.")
