"""An ordinary word that nobody knows, in a question that is clear without it.

It is left out, and told, only where it can be no condition: "which orders are awfully
late" is the late orders, but "órdenes rojas con retraso", "orders for rework" and
"which widgets are late" ask for something that must not be passed over.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from .entities import Lookup, resolve
from .lexicon import NEUTRAL
from .normalise import fold
from .reading import CONNECTORS, Mention, Reading
from .words import states

_WORD = re.compile(r"[a-zñáéíóú]{3,}")
# Plurals are things, infinitives are done; "-amos" is what we do.
_THING = re.compile(r".*(?:[^m]os|as|es|[^s]s|[aei]r|(?:[aei]r|nd)(?:l|s|m|n)[aeo]s?)")
_NO = re.compile(
    r"(?<!\w)(?:no|sin|ni|not|nor|without|never|nunca|tampoco|ningun[ao]?|except|excepto|"
    r"salvo|menos|solo|only|just|\w+n'?t|non|un\w+ed)(?!\w)"
)
# After these it is what is asked for, what is done, or how much of it.
_BEFORE = CONNECTORS | frozenset(
    """que cual cuales cuanto cuanta cuantos cuantas quien quienes donde cuando como
    mas menos muy tan poco mucho o u ni y si me te se lo le les nos nosotros yo un una
    unos unas puedes puede puedo podemos podrias quiero quieres queremos necesito favor
    debo debemos tengo tenemos hay sobre entre hasta desde hacia segun contra tras ante
    durante mediante what which who whom whose how where when why that than more less
    most least very too so as or nor if you i we they he she please lets can could
    would will shall should must may might dont not every each any no some a an this
    these those about between until since under over against during per via my our
    your""".split()
)
_PARTLY = frozenset(
    """half medio media recien newly freshly ex semi part partly parcial due first last
    final initial inicial doble double twice triple""".split()
)


def is_idle(
    mention: Mention, reading: Reading, lookup: Lookup, models: Iterable[str]
) -> bool:
    """Whether ``mention`` says nothing that the rest of ``reading`` needs."""
    if mention.is_name or mention.introduced or mention.opens or reading.act:
        return False
    if not _WORD.fullmatch(mention.text) or _THING.fullmatch(mention.text):
        return False
    if sum(not each.is_name for each in reading.mentions) > 1:
        return False
    if not _is_clear(reading) or _NO.search(reading.folded):
        return False
    if _is_said_of(mention, reading):
        return False
    found = resolve(mention, tuple(models), lookup)
    return found.rank is None and not found.near


def _is_clear(reading: Reading) -> bool:
    """Whether a thing and how it is are asked: a noun alone waits for its condition."""
    how = reading.domain & states()
    return bool(how) and bool(reading.domain - states() - NEUTRAL)


def _is_said_of(mention: Mention, reading: Reading) -> bool:
    """Whether the words beside ``mention`` make it a part of what is asked.

    It may only stand before how things are, as an adverb does: after that it is a
    condition ("órdenes retrasadas exterior").
    """
    before = reading.folded[: mention.start].split()[-1:]
    if not before or before[0].strip("¿¡,.;:") in _BEFORE:
        return True
    if fold(mention.text) in _PARTLY:
        return True
    if any(said.end == mention.start - 1 for said in reading.said):
        return True
    how = (each for each in reading.said if each.concept in states())
    return all(said.start != mention.end + 1 for said in how)
