"""A record that a program names: one of the asker's own, or the reason why not."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from ..evidence import Ask, Missing, NoData, RecordRef
from ..i18n import _
from ..skill import Param
from ..understand.entities import Candidate, Lookup, Rank, resolve
from ..understand.reading import Mention
from ..understand.records import MODEL_NAMES, MOST_OPTIONS

_ID = re.compile(r"id: ?(\d{1,10})(?: \(.*)?")  # as an option is written
_LARGEST = 2**31 - 1


@dataclass(frozen=True)
class Named:
    """The record, with a ``note`` when a typing error was forgiven."""

    ref: RecordRef
    note: str = ""


def named(param: Param, text: str, lookup: Lookup) -> Named | Ask | NoData:
    """The record of ``param.model`` that ``text`` names. Several are listed, of none
    the nearest are told."""
    if number := _ID.fullmatch(text):
        return _by_id(param, int(number[1]), lookup)
    found = resolve(Mention(text, 0, len(text), quoted=True), [param.model], lookup)
    if found.rank is None:
        return _unknown(param, text, found.near)
    hits = _of_role(param, found.hits)
    if len(hits) > 1:
        return _several(text, hits)
    ref = hits[0].ref
    if found.rank is Rank.TYPO:
        note = _("I took “%(said)s” as %(name)s.", said=text, name=ref.name)
        return Named(ref, note)
    return Named(ref)


def _by_id(param: Param, number: int, lookup: Lookup) -> Named | NoData:
    chosen = getattr(lookup, "chosen", None)
    small = chosen is not None and 0 < number <= _LARGEST
    hit = chosen(param.model, number) if small and chosen else None
    if hit is None:
        return _unknown(param, f"id:{number}", ())
    return Named(hit.ref)


def _of_role(param: Param, hits: Sequence[Candidate]) -> Sequence[Candidate]:
    """Vendors alone for a vendor, where there are any among ``hits``."""
    fitting = [hit for hit in hits if {*hit.roles} & {*param.nouns}]
    return fitting or hits


def _unknown(param: Param, text: str, near: Sequence[Candidate]) -> NoData:
    kinds = str(MODEL_NAMES.get(param.model, param.model))
    told = _(
        "I found nothing called “%(words)s” among: %(kinds)s.", words=text, kinds=kinds
    )
    if near:
        names = ", ".join(candidate.ref.name for candidate in near)
        told += " " + _("The nearest: %(names)s.", names=names)
    return NoData(Missing.UNKNOWN_RECORD, told)


def _several(text: str, hits: Sequence[Candidate]) -> Ask:
    told = _("Which one do you mean by “%(words)s”?", words=text)
    if len(hits) > MOST_OPTIONS:
        told += " " + _("There are %(n)s or more; here are some.", n=len(hits))
    return Ask(told, tuple(_option(hit) for hit in hits[:MOST_OPTIONS]))


def _option(hit: Candidate) -> str:
    """As it can be given: "id:41 (Mesa Azteca)"; its number alone tells twins apart."""
    return f"id:{hit.ref.id} ({hit.ref.name})"
