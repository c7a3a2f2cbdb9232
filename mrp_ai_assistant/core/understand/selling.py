"""What words say in a sentence about buying and selling: in English, "orders" alone may
be customers'; "more than one vendor" counts vendors."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from .entities import Found, Lookup, Rank, resolve
from .reading import Mention, Reading, Said

_SURE = (Rank.EXACT, Rank.CODE, Rank.WORDS)
_BARE = frozenset({"order", "orders"})
# What sales have and orders of the plant have not.
_MONEY = frozenset({"value", "quotation"})
# Beside a customer's name these ask for what they have ordered.
_OF_SALES = frozenset({"count", "largest", "smallest", "oldest", "newest", "sum_of"})
_OF_PLANT = frozenset(
    """work_center work_order component bom scrap produced responsible in_progress
    planned start started finish shortage priority""".split()
)
# "Customers with overdue orders" are late sales.
_OVERDUE = frozenset({"customer", "manufacturing_order", "late"})
_MOST = 3
_ORDERS = frozenset({"pedido", "pedidos"})
_CAME = re.compile(
    r"(?:have |has |did )?(?:come|came|coming|received?|get|got)(?: in)?|entraron|"
    r"entro|han entrado|ha entrado|entran|llegaron|recibimos|hemos recibido"
)
_USUALLY = re.compile(
    r"(?<!\w)(?:usual(?:ly)?|typical(?:ly)?|normal(?:ly)?|on average|as a rule|"
    r"generally|normalmente|habitualmente|usualmente|suelen?|de media|en promedio|"
    r"por lo general|generalmente)(?!\w)"
)


def of_trade(reading: Reading, lookup: Lookup) -> None:
    """Every word of ``reading`` that says something else beside customers, vendors and
    their documents."""
    sold_orders(reading, lookup)
    ordered_from(reading, lookup)
    taken_in(reading)
    as_usual(reading, lookup)
    stands_with(reading, lookup)
    holds(reading)
    held_up(reading, lookup)
    vendors_counted(reading)


def sold_orders(reading: Reading, lookup: Lookup) -> None:
    """ "Value of the open orders", "how many orders does Azure have?": sales."""
    if reading.language != "en" or not any(_is_bare(s, reading) for s in reading.said):
        return
    concepts = reading.concepts
    if concepts & (_OF_PLANT | {"sale", "vendor", "purchase", "cost"}):
        return
    grouped = any(turn.concept == "customer" for turn in reading.turns)
    dated = bool(reading.dated) and not concepts & {"due", "late", "waiting"}
    if not (
        reading.domain == _OVERDUE
        or concepts & _MONEY
        or (grouped and (dated or "count" in concepts))
        or (concepts & _OF_SALES and _names(reading, lookup, "customer"))
    ):
        return
    reading.said = [
        replace(said, concept="sale") if _is_bare(said, reading) else said
        for said in reading.said
    ]


def ordered_from(reading: Reading, lookup: Lookup) -> None:
    """ "El próximo pedido de Maderas" is a purchase, where Maderas sells and buys
    nothing."""
    orders = [each for each in reading.said if _is_order(each, reading)]
    if not orders:
        return
    if _names(reading, lookup, "vendor"):
        reading.said = [
            replace(each, concept="purchase") if each in orders else each
            for each in reading.said
        ]


def as_usual(reading: Reading, lookup: Lookup) -> None:
    """How late a vendor is usually is how it keeps its dates, not what is late now."""
    if "late" not in reading.concepts or not _USUALLY.search(reading.folded):
        return
    if "vendor" in reading.concepts or _names(reading, lookup, "vendor"):
        reading.mentions = [_without_usual(each) for each in reading.mentions]
        reading.said = [
            replace(each, concept="on_time") if each.concept == "late" else each
            for each in reading.said
        ]


def _without_usual(mention: Mention) -> Mention:
    """ "Maderas del Norte normalmente" is Maderas del Norte."""
    text = _USUALLY.sub("", mention.text).rstrip()
    if not text or not mention.text.startswith(text):
        return mention
    return replace(mention, text=text, end=mention.start + len(text))


def stands_with(reading: Reading, lookup: Lookup) -> None:
    """ "How are we doing with Azure?" is of a customer or a vendor, not of stock."""
    if "outlook" in reading.concepts and any(_found(reading, lookup, "res.partner")):
        reading.said = [each for each in reading.said if each.concept != "outlook"]


def holds(reading: Reading) -> None:
    """ "¿Qué trae la P00080?" asks for its lines: only products have a recipe."""
    documents = [
        each
        for each in reading.said
        if each.concept in ("sale", "purchase")
        and any(char.isdigit() for char in reading.folded[each.start : each.end])
    ]
    if documents:
        reading.said = [
            replace(each, concept="content") if each.concept == "bom" else each
            for each in reading.said
        ]


def held_up(reading: Reading, lookup: Lookup) -> None:
    """Sales that wait for a product are of the customers who wait for it."""
    concepts = reading.concepts
    if not ("sale" in concepts and concepts & {"shortage", "waiting"}):
        return
    if "customer" not in concepts and any(_found(reading, lookup, "product.product")):
        sale = next(each for each in reading.said if each.concept == "sale")
        reading.said.append(replace(sale, concept="customer"))


def taken_in(reading: Reading) -> None:
    """Sales orders that came in were taken: nothing arrived."""
    if "sale" not in reading.concepts or reading.concepts & {"purchase", "vendor"}:
        return
    came = {"arrival", "received", "moved"}
    words = {
        (s.start, s.end)
        for s in reading.said
        if _CAME.fullmatch(reading.folded[s.start : s.end])
    }
    if words:
        reading.said = [
            replace(each, concept="sold")
            if (each.start, each.end) in words and each.concept in came
            else each
            for each in reading.said
        ]


def vendors_counted(reading: Reading) -> None:
    """ "Bought from more than one vendor" bounds how many vendors, and no purchase."""
    for bound in reading.bounds:
        place = bound.end + 1
        if bound.comparison.unit or reading.folded[bound.end : place] != " ":
            continue
        reading.said = [
            replace(said, concept="several_vendors")
            if said.concept == "vendor" and said.start == place
            else said
            for said in reading.said
        ]


def _is_bare(said: Said, reading: Reading) -> bool:
    words = reading.folded[said.start : said.end]
    return said.concept == "manufacturing_order" and words in _BARE


def _is_order(said: Said, reading: Reading) -> bool:
    words = reading.folded[said.start : said.end]
    return said.concept == "sale" and words in _ORDERS


def _names(reading: Reading, lookup: Lookup, role: str) -> bool:
    """Whether a contact is named that is a ``role`` and nothing else."""
    return any(
        found.hits and all(hit.roles == (role,) for hit in found.hits)
        for found in _found(reading, lookup, "res.partner")
    )


def _found(reading: Reading, lookup: Lookup, model: str) -> Iterator[Found]:
    """The records of ``model`` that are surely named, "normalmente" left out."""
    for mention in reading.mentions[:_MOST]:
        text = _USUALLY.sub("", mention.text).strip()
        if text:
            named = replace(mention, text=text)
            found = resolve(named, (model,), lookup, thorough=False)
            if found.rank in _SURE:
                yield found
