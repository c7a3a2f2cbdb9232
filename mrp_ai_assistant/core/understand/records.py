"""The mentions of a question put into the record parameters of a skill.

A mention is tried whole, with the noun before it ("Estante A", "Línea 2"), then cut at
its prepositions. What is no record is never dropped, but for one kind of words: lower
case, without digits, and either before the question proper ("oye compa, qué órdenes
...") or an adverb ("amablemente"). Those are told in a note. All others end the turn.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from ..each import MOST, Each
from ..evidence import Ask, Missing, NoData, RecordRef
from ..i18n import LazyText, _, _lt
from ..skill import Param, Skill
from .entities import BARCODE, Candidate, Found, Lookup, Rank, readable, resolve
from .families import of_kind
from .filling import may_be_each, one_at_a_time
from .leaving import Span, phrases, without
from .plan import Unheard
from .reading import CONNECTORS, Mention, Reading
from .unheard import is_idle

MOST_OPTIONS = 5
MODEL_NAMES: dict[str, LazyText] = {
    "product.product": _lt("products"),
    "mrp.production": _lt("manufacturing orders"),
    "mrp.workcenter": _lt("work centers"),
    "stock.location": _lt("locations"),
    "res.partner": _lt("contacts"),
    "res.users": _lt("people"),
    "sale.order": _lt("sales orders"),
    "purchase.order": _lt("purchase orders"),
    "stock.lot": _lt("lots"),
    "project.project": _lt("projects"),
    "maintenance.equipment": _lt("equipment"),
    "mrp.routing.workcenter": _lt("operations"),
    "mrp.workcenter.productivity.loss": _lt("reasons of loss"),
    "mrp.ai.document": _lt("documents"),
}
_ADVERB = re.compile(r"[a-zñáéíóú]{3,}(?:mente|ly)")
# Nouns, and what may keep rows out: these are no manner of asking.
_NO_ADVERBS = frozenset(
    """assembly subassembly supply family anomaly butterfly friendly costly early only
    weekly monthly daily hourly yearly quarterly elderly likely""".split()
)
_COUNT = re.compile(r"\d+(?:[.,]\d+)* (?=[^\W\d])")  # "15 " of "15 sillas luna"
_KINDS = frozenset(
    """manufacturing_order product component work_center customer vendor purchase sale
    lot location project equipment responsible employee""".split()
)
_SMALL = CONNECTORS | {"u", "or", "ni", "nor", "mas", "como", "also", "tambien", "both"}
_ROLES = frozenset({"customer", "vendor"})
_SURE = (Rank.EXACT, Rank.CODE, Rank.WORDS)
_NAMED_WITH_NOUN = ("product", "component", "work_center", "location")


@dataclass
class Records:
    """The arguments found, by parameter; ``trouble`` ends the turn.

    ``named`` are all the records said for each model, each with its words' place.
    """

    skill: Skill
    named: dict[str, dict[RecordRef, Span]] = field(default_factory=dict)
    arguments: dict[str, RecordRef | Each] = field(default_factory=dict)
    notes: list[str] = field(default_factory=list)
    trouble: Ask | NoData | None = None


def records(skill: Skill, reading: Reading, lookup: Lookup) -> Records:
    """Every mention of ``reading`` as a record parameter of ``skill``."""
    found = Records(skill)
    params = [param for param in skill.params.values() if param.kind == "entity"]
    for mention in reading.mentions:
        _place(mention, params, reading, lookup, found)
        if found.trouble:
            return found
    for param in params:
        room = sum(each.model == param.model for each in params)
        named = found.named.get(param.model, {})
        together = _are_joined(list(named.values()), reading)
        if room == 1 < len(named) <= MOST and together and may_be_each(skill):
            found.arguments[param.name] = Each(tuple(named))
        elif len(named) > room:
            names = [ref.name for ref in named]
            spans = list(named.values())
            found.trouble = one_at_a_time(skill, reading, spans, names)
    return found


def _are_joined(spans: Sequence[Span], reading: Reading) -> bool:
    """Whether nothing but small words and nouns stands between the names: in "tornillos
    que lleva el armario" they are not two of a kind."""
    ordered = sorted(set(spans))
    nouns = {(said.start, said.end) for said in reading.said if said.concept in _KINDS}
    for (_start, end), (begin, _end) in itertools.pairwise(ordered):
        between = [
            match
            for match in re.finditer(r"\w+", reading.folded[end:begin])
            if match[0] not in _SMALL
        ]
        spans_between = {(end + m.start(), end + m.end()) for m in between}
        if not spans_between <= nouns:
            return False
    return True


def _place(
    mention: Mention,
    params: Sequence[Param],
    reading: Reading,
    lookup: Lookup,
    found: Records,
) -> None:
    best = _best(mention, params, reading, lookup)
    if best.rank is None:
        parts = [] if mention.quoted else _cut(mention, params, reading, lookup)
        if len(parts) > 1 and params:
            for part in parts:
                if not found.trouble:
                    _place(part, params, reading, lookup, found)
        elif _is_idle(mention) or is_idle(mention, reading, lookup, MODEL_NAMES):
            found.notes.append(_("I did not use: “%(words)s”.", words=mention.text))
        else:
            there = [each for each in params if readable(lookup, each.model)]
            searched = there or params
            found.trouble = _unknown(mention, searched, reading, best, found.skill)
    else:
        told = [hit for hit in best.hits if hit.ref.model != "res.partner" or hit.roles]
        wanted = {noun for param in params for noun in param.nouns} | {mention.noun}
        fitting = [hit for hit in best.hits if wanted & {*hit.roles}]
        # A person of the plant is a contact too, who buys and sells nothing.
        hits = fitting if len(fitting) == 1 else (told or best.hits)
        several = len(hits) > 1
        kind = of_kind(mention, hits, reading.language) if several else []
        if len(kind) > 1 and found.skill.proposes:
            found.trouble = _several(mention, kind, reading)  # a draft is of one
        elif kind:
            _take_all(mention, kind, params, reading, found)
        elif len(hits) > 1:
            found.trouble = _several(mention, hits, reading)
        else:
            _take(mention, hits[0], best.rank, params, found)


def _best(
    mention: Mention, params: Sequence[Param], reading: Reading, lookup: Lookup
) -> Found:
    """The best of the ways of taking a mention, the most telling first."""
    models = list(dict.fromkeys(param.model for param in params))
    hinted = [
        model
        for model in models
        if any(p.model == model and mention.noun in p.nouns for p in params)
    ]
    if mention.text.isdigit() and len(mention.text) < BARCODE:
        # "OF 12" and "la 12" are an order; the 12 of "órdenes de 12" is not.
        if reading.is_number_of_order(mention):
            hinted = [model for model in models if model == "mrp.production"]
        else:
            hinted = [model for model in hinted if model != "mrp.production"]
        models = hinted
    best = Found(None, ())
    for text in _texts(mention, reading):
        alone = text == mention.text
        for among in (hinted, models) if hinted else (models,):
            best = resolve(replace(mention, text=text), among, lookup)
            if best.rank in _SURE or (alone and best.rank and among is models):
                return best
    return best if best.rank is None or best.rank in _SURE else Found(None, ())


def _texts(mention: Mention, reading: Reading) -> Iterator[str]:
    if mention.noun in _NAMED_WITH_NOUN and mention.noun_start >= 0:
        yield reading.text[mention.noun_start : mention.end]
    tag = len(mention.text) == 1 and mention.text.isalpha()
    if not tag or mention.quoted:
        yield mention.text


def _cut(
    mention: Mention, params: Sequence[Param], reading: Reading, lookup: Lookup
) -> list[Mention]:
    """Two names with a preposition between them, "tablero de roble con Azure", else
    every part for itself."""
    parts = list(_parts(mention))
    for place in range(len(parts) - 1, 0, -1) if len(parts) > 2 else ():
        end = parts[place - 1].end
        text = mention.text[: end - mention.start]
        halves = (
            replace(mention, text=text, end=end),
            replace(
                parts[place],
                text=mention.text[parts[place].start - mention.start :],
                end=mention.end,
            ),
        )
        found = [_best(half, params, reading, lookup) for half in halves]
        if all(each.rank in _SURE for each in found):
            return list(halves)
    return parts


def _parts(mention: Mention) -> Iterator[Mention]:
    """A mention cut at its prepositions; each part has its own place."""
    start = 0
    pieces = [
        match.span()
        for match in re.finditer(r"\S+", mention.text)
        if match[0].lower() in CONNECTORS
    ]
    for cut, after in [*pieces, (len(mention.text), len(mention.text))]:
        text = mention.text[start:cut].strip()
        if text:
            begin = mention.text.index(text, start)
            yield replace(
                mention,
                text=text,
                start=mention.start + begin,
                end=mention.start + begin + len(text),
                noun=mention.noun if start == 0 or text.isdigit() else "",
                noun_start=mention.noun_start if start == 0 else -1,
                introduced=mention.introduced or start > 0,
            )
        start = after


def _is_idle(mention: Mention) -> bool:
    if mention.is_name or mention.introduced:
        return False
    if mention.text in _NO_ADVERBS:
        return False
    return mention.preamble or mention.supports or bool(_ADVERB.fullmatch(mention.text))


def _take_all(
    mention: Mention,
    kind: Sequence[Candidate],
    params: Sequence[Param],
    reading: Reading,
    found: Records,
) -> None:
    """All of a kind, where they are few; which they are is told."""
    names = ", ".join(hit.ref.name for hit in kind)
    found.notes.append(
        _("I took “%(said)s” as %(name)s.", said=mention.text, name=names)
    )
    model = kind[0].ref.model
    room = [param.name for param in params if param.model == model]
    free = [name for name in room if name not in found.arguments]
    if len(kind) > 1 < len(room) and free:
        # One of two: "¿cuántos tornillos lleva el armario?" is of every screw.
        found.named.setdefault(model, {})[kind[0].ref] = (mention.start, mention.end)
        found.arguments[free[0]] = Each(tuple(hit.ref for hit in kind))
        return
    for hit in kind:
        _take(mention, hit, Rank.WORDS, params, found)


def _take(
    mention: Mention,
    hit: Candidate,
    rank: Rank,
    params: Sequence[Param],
    found: Records,
) -> None:
    ref = hit.ref
    named = found.named.setdefault(ref.model, {})
    if ref in named:
        return
    named[ref] = (mention.start, mention.end)
    fitting = [p for p in params if p.model == ref.model and _may_be(p, hit, mention)]
    if not fitting:
        found.trouble = _of_another_kind(hit)
        return
    # "del proveedor Azure" is the vendor, where a skill takes a customer too.
    fitting.sort(key=lambda param: mention.noun not in param.nouns)
    free = [param.name for param in fitting if param.name not in found.arguments]
    if not free:
        return  # told when all of them are known
    found.arguments[free[0]] = ref
    if rank is Rank.TYPO:
        note = _("I took “%(said)s” as %(name)s.", said=mention.text, name=ref.name)
        found.notes.append(note)


def _may_be(param: Param, hit: Candidate, mention: Mention) -> bool:
    """Whether the contact ``hit`` may be the customer, or the vendor, of ``param``."""
    if not hit.roles or mention.noun in param.nouns or not _ROLES & {*param.nouns}:
        return True
    return bool({*hit.roles} & {*param.nouns})


def _of_another_kind(hit: Candidate) -> NoData:
    names = {
        "vendor": _("“%(name)s” is a vendor, not a customer.", name=hit.ref.name),
        "customer": _("“%(name)s” is a customer, not a vendor.", name=hit.ref.name),
    }
    return NoData(Missing.UNKNOWN_RECORD, names[hit.roles[0]])


def _several(mention: Mention, hits: Sequence[Candidate], reading: Reading) -> Ask:
    text = _("Which one do you mean by “%(words)s”?", words=mention.text)
    options = _with_names(mention, hits[:MOST_OPTIONS], reading)
    if len(options) == 1:
        text = _(
            "%(n)s records are called “%(name)s” and have no code of their own: "
            "I cannot tell them apart.",
            n=len(hits),
            name=hits[0].ref.name,
        )
        return Ask(text)
    if len(hits) > MOST_OPTIONS:
        text += " " + _("There are %(n)s or more; here are some.", n=len(hits))
    return Ask(text, options)


def _with_names(
    mention: Mention, hits: Sequence[Candidate], reading: Reading
) -> tuple[str, ...]:
    """The whole question with each name in place of the mention; a code where several
    have the same name; a number before the name ("15 sillas") stays."""
    count = _COUNT.match(mention.text)
    start = mention.start + (count.end() if count else 0)
    names = [hit.ref.name for hit in hits]
    codes = [code for hit in hits for code in hit.codes]
    said = []
    for hit in hits:
        own = (code for code in hit.codes if codes.count(code) == 1)
        twins = names.count(hit.ref.name) > 1
        said.append(next(own, hit.ref.name) if twins else hit.ref.name)
    return tuple(dict.fromkeys(reading.put(start, mention.end, f"“{n}”") for n in said))


def _unknown(
    mention: Mention,
    params: Sequence[Param],
    reading: Reading,
    best: Found,
    skill: Skill,
) -> Ask | NoData:
    models = dict.fromkeys(param.model for param in params)
    kinds = ", ".join(str(MODEL_NAMES.get(model, model)) for model in models)
    wanted = mention.is_name or mention.introduced or skill.proposes
    if not params or not wanted:
        text = _("I do not understand “%(words)s” here.", words=mention.text)
        if sum(not each.is_name for each in reading.mentions) > 1:
            return Unheard(text, phrases(skill, reading))
        return Unheard(text, without(skill, reading, (mention.start, mention.end)))
    text = _(
        "I found nothing called “%(words)s” among: %(kinds)s.",
        words=mention.text,
        kinds=kinds,
    )
    if best.near:
        names = ", ".join(candidate.ref.name for candidate in best.near)
        text += " " + _("The nearest: %(names)s.", names=names)
    nearest = _with_names(mention, best.near, reading)
    return NoData(Missing.UNKNOWN_RECORD, text, followups=nearest)
