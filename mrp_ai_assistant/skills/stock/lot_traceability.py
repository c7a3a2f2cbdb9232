"""¿En qué órdenes se consumió un lote, con qué lotes se hizo y a qué clientes llegó?

Where was a lot consumed, what was it made of or who sent it, and which customers got
it? And the lots that a manufacturing order consumed and made.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from typing import Any

from ...core.evidence import (
    Ask,
    Column,
    Evidence,
    Fact,
    Missing,
    NoData,
    RecordRef,
    Row,
    Table,
    show,
)
from ...core.i18n import _, _lt
from ...core.skill import Concepts, Limit, Lot, Order, Product, Result, skill
from ..plant.incoming import document
from ..plant.lot_trace import Trace, follow, order_of
from ..plant.record import ROWS, joined, nouns, quantity, ref, scope

_SUBJECTS = (
    "trace",
    "consumption",
    "manufacturing_order",
    "customer",
    "vendor",
    "component",
    "where_used",
    "purchase",
    "delivery",
    "arrival",
    "done",
    "in_progress",
    "produced",
)
_ALSO = (
    *_SUBJECTS,
    "product",
    "price",
    "location",
    "reason",
    "moved",
    "work_order",
)


@skill(
    title=_lt("Lot traceability"),
    models=("stock.lot", "stock.move.line", "mrp.production"),
    phrases={
        "es": (
            "¿En qué órdenes se consumió el lote?",
            "trazabilidad del lote",
            "¿a qué clientes llegó el lote?",
            "¿qué lotes se consumieron en la orden?",
            "¿de qué proveedor es el lote?",
        ),
        "en": (
            "In which orders was the lot consumed?",
            "traceability of the lot",
            "which customers got the lot?",
            "which lots were consumed in the order?",
            "which vendor does the lot come from?",
        ),
    },
    when=(
        Concepts(all=("lot",), some=_SUBJECTS, also=_ALSO),
        Concepts(all=("trace",), also=("lot", *_ALSO)),
    ),
)
def lot_traceability(
    env: Any,
    *,
    lot: Lot = None,
    order: Order = None,
    product: Product = None,
    limit: Limit = ROWS,
) -> Result:
    """Both ways from a lot: what it came from and where it went."""
    if lot is not None:
        return _of_lot(env, env["stock.lot"].browse(lot.id), limit)
    if order is not None:
        record = env["mrp.production"].browse(order.id)
        return _of_order(env, record, product, limit)
    domain: list[Any] = [("company_id", "in", [False, *env.companies.ids])]
    if product is not None:
        domain.append(("product_id", "=", product.id))
    newest = env["stock.lot"].search(domain, order="id desc", limit=3)
    if not newest:
        named = [product.name] if product else []
        where = scope(env, "stock.lot", domain, named, shown=0, total=0)
        return NoData(Missing.NO_ROWS, _("There are no lots."), where)
    options = (_("Traceability of lot %(lot)s", lot=each.name) for each in newest)
    return Ask(_("Of which lot or serial number?"), tuple(options))


def _of_lot(env: Any, lot: Any, limit: int) -> Result:
    trace = follow(env, lot)
    sources = _sources(env, trace, lot, limit)
    uses = _uses(env, trace.used, lot, limit)
    sent = _sent(env, trace, lot, limit)
    tables = tuple(table for table in (uses, sources, sent) if table.rows)
    if not tables:
        text = _("Nothing is recorded of lot %(lot)s yet.", lot=lot.display_name)
        return NoData(Missing.NO_ROWS, text, uses.scope)
    return Evidence(
        tables=tables,
        facts=tuple(_facts(lot, trace)),
        summary=tuple(_summary(env, lot, trace)),
        warnings=_blind(trace),
        followups=(
            _(
                "How much stock is there of %(product)s?",
                product=lot.product_id.display_name,
            ),
        ),
    )


def _blind(trace: Trace) -> tuple[str, ...]:
    if not trace.untracked:
        return ()
    names = joined(trace.untracked)
    text = _("Made of it, but not tracked by lot, so it is lost from here on: %(n)s.")
    return (text % {"n": names},)


def _table(
    env: Any,
    title: str,
    columns: Sequence[Column],
    rows: Iterable[Row],
    lines: Any,
    lot: Any,
    limit: int,
) -> Table:
    """``rows`` are those of ``lines``, made as far as they are shown."""
    domain = [("id", "in", lines.ids)]
    shown = tuple(islice(rows, limit))
    n = len(lines)
    where = scope(
        env, lines._name, domain, [lot.display_name], shown=len(shown), total=n
    )
    return Table(title, tuple(columns), shown, where)


def _amount(line: Any) -> Any:
    return quantity(line.quantity_product_uom, line.product_id.uom_id)


def _sources(env: Any, trace: Trace, lot: Any, limit: int) -> Table:
    columns = (
        Column("document", _("Document")),
        Column("from", _("From"), "record"),
        Column("product", _("Product"), "record"),
        Column("lot", _("Lot"), "record"),
        Column("quantity", _("Quantity"), "quantity"),
        Column("date", _("Date"), "date"),
    )
    orders = trace.came.move_id.production_id
    parts = orders.move_raw_ids.move_line_ids.filtered(
        lambda line: line.state == "done" and line.lot_id
    )
    rows = (_source_row(trace, line, lot) for line in trace.came | parts)
    title = _("What it came from, and the lots in it")
    return _table(env, title, columns, rows, trace.came | parts, lot, limit)


def _source_row(trace: Trace, line: Any, lot: Any) -> Row:
    end = (_amount(line), line.date)
    if line in trace.came:
        source = document(line.move_id, trace.sight)
        cells = (source, trace.partner(line), ref(line.product_id), ref(lot))
        return Row(ref(line.move_id), (*cells, *end))
    cells = (ref(order_of(line)), None, ref(line.product_id), ref(line.lot_id))
    return Row(ref(line.lot_id), (*cells, *end))


def _uses(env: Any, used: Any, lot: Any, limit: int) -> Table:
    columns = (
        Column("lot", _("Lot"), "record"),
        Column("order", _("Order"), "record"),
        Column("made", _("Product made"), "record"),
        Column("quantity", _("Consumed"), "quantity"),
        Column("date", _("Date"), "date"),
        Column("lots", _("Lots made")),
    )
    rows = map(_use_row, used)
    return _table(env, _("Where it was consumed"), columns, rows, used, lot, limit)


def _use_row(line: Any) -> Row:
    order = order_of(line)
    made = (line.produce_line_ids.lot_id or order.lot_producing_ids).mapped("name")
    cells = (ref(line.lot_id), ref(order), ref(order.product_id), _amount(line))
    return Row(ref(order), (*cells, line.date, joined(made) or None))


def _sent(env: Any, trace: Trace, lot: Any, limit: int) -> Table:
    columns = (
        Column("customer", _("Customer"), "record"),
        Column("delivery", _("Delivery"), "record"),
        Column("lot", _("Lot"), "record"),
        Column("product", _("Product"), "record"),
        Column("quantity", _("Quantity"), "quantity"),
        Column("date", _("Date"), "date"),
    )
    rows = (_sent_row(trace, line) for line in trace.sent)
    title = _("Customers who got it")
    return _table(env, title, columns, rows, trace.sent, lot, limit)


def _sent_row(trace: Trace, line: Any) -> Row:
    delivery, product = ref(line.picking_id), ref(line.product_id)
    cells = (trace.partner(line), delivery, ref(line.lot_id), product)
    return Row(delivery, (*cells, _amount(line), line.date))


def _summary(env: Any, lot: Any, trace: Trace) -> Iterator[str]:
    name, product = lot.name, lot.product_id
    orders = trace.used.filtered(lambda line: line.lot_id == lot).mapped(order_of)
    names = joined(orders.mapped("display_name"))
    if orders:
        yield _(
            "Lot %(lot)s of %(product)s was consumed in %(n)s orders: %(names)s.",
            lot=name,
            product=product.display_name,
            n=len(orders),
            names=names,
        )
    else:
        yield _(
            "Lot %(lot)s of %(product)s was consumed in no order.",
            lot=name,
            product=product.display_name,
        )
    for line in trace.came[:1]:
        origin = trace.partner(line)
        values = {
            "document": document(line.move_id, trace.sight).text,
            "day": show(line.date, "date"),
            "amount": show(_amount(line)),
        }
        if origin:
            text = _("It came with %(document)s of %(vendor)s on %(day)s: %(amount)s.")
            yield text % (values | {"vendor": origin.name})
        else:
            text = _("It came with %(document)s on %(day)s: %(amount)s.")
            yield text % values
    customers = _customers(trace)
    if customers:
        text = _("Customers who got it: %(names)s.")
        yield text % {"names": joined([each.name for each in customers])}
    elif trace.untracked:
        yield _(
            "What was made of it is not tracked by lot: which customers got it cannot "
            "be told."
        )
    else:
        yield _("No delivery to a customer carries it.")
    left = show(quantity(lot.product_qty, product.uom_id))
    yield _("On hand: %(amount)s.", amount=left)


def _customers(trace: Trace) -> list[RecordRef]:
    found = (trace.partner(line) for line in trace.sent)
    return list(dict.fromkeys(each for each in found if each))


def _facts(lot: Any, trace: Trace) -> Iterator[Fact]:
    of = ref(lot)
    role = nouns(_("lot;serial"))
    yield Fact(_("lot"), of, "record", nouns=role, of=of)
    role = nouns(_("product"))
    yield Fact(_("product"), ref(lot.product_id), "record", nouns=role, of=of)
    orders = len(trace.used.filtered(lambda line: line.lot_id == lot).mapped(order_of))
    role = nouns(_("order;orders"))
    yield Fact(_("orders that consumed it"), orders, "integer", nouns=role, of=of)
    customers = len(_customers(trace))
    role = nouns(_("customer;customers"))
    yield Fact(_("customers who got it"), customers, "integer", nouns=role, of=of)
    left = quantity(lot.product_qty, lot.product_id.uom_id)
    role = nouns(_("on hand;stock"))
    yield Fact(_("on hand"), left, "quantity", nouns=role, of=of)


def _lot_row(line: Any) -> Row:
    done = line.state == "done"
    kind = _("made") if not order_of(line) else _("consumed") if done else _("reserved")
    cells = (ref(line.lot_id), ref(line.product_id), kind, _amount(line))
    return Row(ref(line.lot_id), (*cells, line.date if done else None))


def _of_order(env: Any, order: Any, product: Any, limit: int) -> Result:
    lines = (order.move_raw_ids | order.move_finished_ids).move_line_ids.filtered(
        lambda line: line.lot_id and line.state != "cancel"
    )
    if product is not None:
        lines = lines.filtered(lambda line: line.product_id.id == product.id)
    columns = (
        Column("lot", _("Lot"), "record"),
        Column("product", _("Product"), "record"),
        Column("kind", _("Kind")),
        Column("quantity", _("Quantity"), "quantity"),
        Column("date", _("Date"), "date"),
    )
    title = _("Lots of %(order)s", order=order.display_name)
    table = _table(env, title, columns, map(_lot_row, lines), lines, order, limit)
    if not lines:
        text = _("%(order)s has no lots.", order=order.display_name)
        return NoData(Missing.NO_ROWS, text, table.scope)
    of = ref(order)
    n = len(lines.lot_id)
    role = nouns(_("lot;lots"))
    return Evidence(
        tables=(table,),
        facts=(Fact(_("lots of the order"), n, "integer", nouns=role, of=of),),
        summary=(
            _(
                "Lots of %(order)s: %(names)s.",
                order=order.display_name,
                names=joined(lines.lot_id.mapped("name"), 5),
            ),
        ),
        followups=(_("Traceability of lot %(lot)s", lot=lines.lot_id[0].name),),
    )
