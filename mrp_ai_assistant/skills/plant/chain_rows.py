"""A chain of causes as evidence: its table, its sentences, its facts."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from typing import Any

from ...core.evidence import (
    Cell,
    Column,
    Fact,
    Phrase,
    PlanStep,
    Row,
    Scope,
    Table,
    show,
)
from ...core.i18n import _
from .causes import Kind, Link
from .clock import local_day
from .customers import Promise, sales_are_readable
from .record import joined, nouns, quantity, ref


def chain_table(links: Iterable[Link], where: Scope) -> Table:
    """One row a link, from the cause to the customer."""
    links = list(links)
    columns = [
        Column("link", _("Link")),
        Column("record", _("Record")),
        Column("what", _("What happens")),
        Column("day", _("Expected"), "date"),
        Column("promised", _("Promised or due"), "date"),
        Column("late", _("Late by"), "days"),
    ]
    computed = any(link.computed for link in links)
    if computed:
        columns.append(Column("computed", _("Ready (computed)"), "date"))
    rows = tuple(_row(link, computed) for link in links)
    title = _("From the cause to the customer")
    return Table(title, tuple(columns), rows, where, drawn=True)


def _row(link: Link, computed: bool) -> Row:
    late = Cell(link.late, "danger") if link.late else None
    name = Phrase(link.name, link.ref)
    cells = (kinds()[link.kind], name, link.text, link.day, link.promised, late)
    if not computed:
        return Row(link.ref, cells)
    missed = link.promised and link.computed and link.computed > link.promised
    return Row(link.ref, (*cells, Cell(link.computed, "danger" if missed else None)))


def kinds() -> Mapping[Kind, str]:
    """What each kind of link is called."""
    return {
        Kind.VENDOR: _("Vendor"),
        Kind.PURCHASE: _("Purchase"),
        Kind.ARRIVAL: _("Receipt"),
        Kind.NOBODY: _("Supply"),
        Kind.COMPONENT: _("Component"),
        Kind.CENTER: _("Work center"),
        Kind.QUEUE: _("Queue"),
        Kind.WORK: _("Work"),
        Kind.STATE: _("State"),
        Kind.ORDER: _("Order"),
        Kind.SALE: _("Customer"),
    }


def sale_links(env: Any, found: Mapping[int, Sequence[Promise]]) -> list[Link]:
    """The sales that wait, each once, the earliest promise first."""
    sales = {p.sale.id: p for promises in found.values() for p in promises}
    ranked = sorted(sales.values(), key=lambda p: (p.due is None, p.due or p.sale.id))
    return [_sale(env, promise) for promise in ranked]


def _sale(env: Any, promise: Promise) -> Link:
    due = local_day(env, promise.due) if promise.due else None
    text = promise.customer.display_name
    sale = promise.sale
    return Link(Kind.SALE, ref(sale), sale.display_name, text, None, due)


def cause_sentence(links: Sequence[Link]) -> str:
    """The first cause in a sentence: the vendor, the center or what nobody ordered."""
    first = next((link for link in links if link.kind is not Kind.VENDOR), None)
    if first is None:
        return _("The records show nothing that holds it.")
    values = {"name": first.name, "what": _amount(first), "text": first.text}
    match first.kind:
        case Kind.PURCHASE | Kind.ARRIVAL:
            return _arrival_sentence(first, _vendor(links), values)
        case Kind.NOBODY:
            text = _("Cause: nobody has ordered the %(what)s that are missing.")
        case Kind.ORDER:
            text = _("Cause: %(name)s (%(text)s) is not finished.")
        case Kind.CENTER:
            text = _("Cause: %(name)s, %(text)s.")
        case Kind.QUEUE:
            text = _("Cause: the queue of %(name)s; it %(text)s.")
        case _:
            return first.text if first.text.endswith(".") else f"{first.text}."
    return text % values


def _amount(link: Link) -> str:
    need = link.need
    if need is None:
        return ""
    amount = show(quantity(need.missing, need.product.uom_id))
    return _("%(amount)s of %(product)s", amount=amount, product=need.product.name)


def _vendor(links: Sequence[Link]) -> str:
    return next((link.name for link in links if link.kind is Kind.VENDOR), "")


def _arrival_sentence(link: Link, vendor: str, values: dict[str, str]) -> str:
    if vendor:
        values["name"] = _("%(name)s of %(vendor)s", name=link.name, vendor=vendor)
    values["promised"] = show(link.promised, "date")
    values["day"] = show(link.day, "date")
    if link.day is None:
        return _(
            "Cause: %(name)s (%(what)s) was due on %(promised)s and has no new date.",
            **values,
        )
    if link.promised is None or link.promised >= link.day:
        return _("Cause: %(name)s (%(what)s) arrives on %(day)s.", **values)
    return _(
        "Cause: %(name)s (%(what)s), promised for %(promised)s, now arrives on "
        "%(day)s.",
        **values,
    )


def between_sentences(links: Sequence[Link]) -> list[str]:
    """The orders in the middle of a chain, which make what the next one lacks."""
    lines = []
    for place, link in enumerate(links):
        if link.kind is not Kind.ORDER or place + 1 >= len(links):
            continue
        after = links[place + 1]
        if after.kind is Kind.COMPONENT:
            values = {"order": link.name, "what": _amount(after)}
            lines.append(_("%(order)s makes the %(what)s that are missing.", **values))
    return lines


def sufferers_sentence(sales: Sequence[Link], orders: Any) -> list[str]:
    """Who waits for it: other orders, and customers with their promised dates."""
    lines = []
    if orders:
        names = joined(orders.mapped("display_name"))
        lines.append(_("Orders that wait for it: %(orders)s.", orders=names))
    if sales:
        told = [_customer(link) for link in sales]
        lines.append(_("Customers who wait for it: %(names)s.", names=joined(told)))
    return lines


def _customer(link: Link) -> str:
    values = {"customer": link.text, "sale": link.name}
    if link.promised is None:
        return _("%(customer)s (%(sale)s, no date promised)", **values)
    day = show(link.promised, "date")
    return _("%(customer)s (%(sale)s, promised for %(day)s)", day=day, **values)


def cause_facts(links: Sequence[Link]) -> list[Fact]:
    """The missing component and what brings it, for the narrator."""
    facts = []
    for link in links:
        if link.kind is Kind.COMPONENT and link.need is not None:
            part = link.ref
            lacks = nouns(_("component;material;lacks"))
            amount = quantity(link.need.missing, link.need.product.uom_id)
            role = nouns(_("quantity;missing"))
            facts += [
                Fact(_("missing component"), part, "record", nouns=lacks, of=part),
                Fact(_("quantity missing"), amount, "quantity", nouns=role, of=part),
            ]
        elif link.kind in (Kind.PURCHASE, Kind.ARRIVAL) and link.ref:
            facts += _purchase_facts(link)
        elif link.kind is Kind.VENDOR:
            role = nouns(_("vendor;supplier"))
            facts.append(Fact(_("vendor"), link.ref, "record", nouns=role, of=link.ref))
        elif link.kind in (Kind.CENTER, Kind.QUEUE):
            role = nouns(_("center;work center"))
            what = _("work center that holds it")
            facts.append(Fact(what, link.ref, "record", nouns=role, of=link.ref))
    return facts[:5]


def _purchase_facts(link: Link) -> list[Fact]:
    of = link.ref
    role = nouns(_("purchase;order"))
    facts = [Fact(_("purchase that brings it"), of, "record", nouns=role, of=of)]
    for what, day, words in (
        (_("arrival expected now"), link.day, _("arrival;arrives;expected")),
        (_("arrival that was promised"), link.promised, _("promised;due")),
    ):
        if isinstance(day, date):
            facts.append(Fact(what, day, "date", nouns=nouns(words), of=of))
    return facts


def sale_facts(sales: Sequence[Link]) -> list[Fact]:
    """The first customer who waits."""
    if not sales:
        return []
    first = sales[0]
    role = nouns(_("sale;sales order"))
    facts = [
        Fact(_("sales order that waits"), first.ref, "record", nouns=role, of=first.ref)
    ]
    if first.promised:
        words = nouns(_("promised;due"))
        what = _("date promised to the customer")
        facts.append(Fact(what, first.promised, "date", nouns=words, of=first.ref))
    return facts


def tell_customers(sales: Sequence[Link], what: str, place: int) -> Iterator[PlanStep]:
    """A step a customer, from the ``place`` on: the first promises."""
    for number, link in enumerate(sales[:3], place):
        action = _(
            "Tell %(customer)s about %(sale)s", customer=link.text, sale=link.name
        )
        reason = _("It waits for %(order)s", order=what)
        if link.promised:
            reason = _(
                "Promised for %(day)s, it waits for %(order)s",
                day=show(link.promised, "date"),
                order=what,
            )
        yield PlanStep(action, reason, number, ref=link.ref)


def unseen_sales(env: Any) -> tuple[str, ...]:
    """A warning where no customer can be named."""
    if sales_are_readable(env):
        return ()
    if "sale.order" not in env:
        return (_("Sales are not installed: no customer can be named."),)
    return (_("You have no access to sales: customers are not shown."),)
