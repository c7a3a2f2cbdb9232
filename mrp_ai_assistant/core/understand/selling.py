"""What words say in a sentence about buying and selling: in English, "orders" alone may
be customers'; "more than one vendor" counts vendors."""

from __future__ import annotations

from dataclasses import replace

from .entities import Lookup, Rank, resolve
from .reading import Reading, Said

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
_MOST = 3


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
        concepts & _MONEY
        or (grouped and (dated or "count" in concepts))
        or (concepts & _OF_SALES and _names_customer(reading, lookup))
    ):
        return
    reading.said = [
        replace(said, concept="sale") if _is_bare(said, reading) else said
        for said in reading.said
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


def _names_customer(reading: Reading, lookup: Lookup) -> bool:
    for mention in reading.mentions[:_MOST]:
        found = resolve(mention, ("res.partner",), lookup, thorough=False)
        if found.rank in _SURE and all(h.roles == ("customer",) for h in found.hits):
            return True
    return False
