"""The beginnings of a request as patterns, a set a language: see ``words/*/requests``.

Patterns run over folded text in which whatever is quoted is NUL characters.
"""

from __future__ import annotations

import importlib
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from ..day_words import either
from ..language import Language
from ..number_words import ARTICLES, NUMBER_WORDS

_NUMBER = (
    rf"(?:[-~]?\d[\d.,]*|{either(w for w in NUMBER_WORDS if w not in ARTICLES)}|mil|"
    r"hundreds?|thousand|cientos?)(?!\w)"
)
_ORDERS = r"(?:(?:las|the) )?(?:ordenes(?: de fabricacion)?|(?:manufacturing )?orders)"
_SALE = r"pedidos? de venta|pedidos?|sales orders?|sales?|ventas?"
_COUNTED = (
    r"units?|pieces?|pcs|kg|m|metres|meters|l|of|more|boxes|packs|dozen|uds?|unidades|"
    r"piezas|pzas?"
)
_TIMES = (
    r"(?:lunes|martes|miercoles|jueves|viernes|dias|semanas|meses|horas|days|weeks|"
    r"months|hours|antes|tres|mas|menos)\b"
)
_FAULTS = ("plan_prevention", "PREVENTIVE"), ("report_breakdown", "BREAKDOWN")
_TO_ME = r"(?:(?<=r)(?:me|nos|le|les))?"
_CODE = r"(?:(?:\w+/)+\d+|\0+|#\d+)"


@dataclass(frozen=True)
class Head:
    """How an act begins. ``ability`` when "how do I…?" may be asked of it as well;
    ``loose`` when a question with the same words only asks ("hay que comprar…?");
    ``wished`` only after "quiero", ``polite`` only after a request for it."""

    concept: str
    pattern: re.Pattern[str]
    ability: bool = False
    loose: bool = False
    wished: bool = False
    polite: bool = False


@dataclass(frozen=True)
class Grammar:
    """What may stand before an act, the acts, what a marking ends with, and what
    tells the kind of a maintenance request."""

    polite: re.Pattern[str]
    wishes: re.Pattern[str]
    asking_how: re.Pattern[str]
    others: re.Pattern[str]
    heads: tuple[Head, ...]
    marked: tuple[tuple[str, re.Pattern[str]], ...]
    mark: re.Pattern[str]
    faults: tuple[tuple[str, re.Pattern[str]], ...]


@lru_cache(maxsize=2)
def grammar(language: Language) -> Grammar:
    """The patterns of one language."""
    said = importlib.import_module(f"...words.{language}.requests", __name__)
    words = {
        name: either(" ".join(text.split()) for text in listed.split(","))
        for name, listed in vars(said).items()
        if name.isupper()
    }
    tails = ("prioritise", words["AS_URGENT"]), ("deprioritise", words["AS_NORMAL"])
    return Grammar(
        polite=_at(words["OPENERS"]),
        wishes=_at(words["WISHES"]),
        asking_how=_at(words["ASKING_HOW"]),
        others=_at(rf"{_making(words)}(?:{words['OTHER_ORDER']})"),
        heads=tuple(_heads(words)),
        marked=tuple(
            (act, re.compile(rf"(?<!\w)(?:{tail})(?!\w)(?! (?:de|of)\b)"))
            for act, tail in tails
        ),
        mark=_at(words["MARK"]),
        faults=tuple(
            (act, re.compile(rf"(?<!\w)(?:{words[kind]})(?!\w)"))
            for act, kind in _FAULTS
        ),
    )


def _at(pattern: str) -> re.Pattern[str]:
    return re.compile(rf"(?:{pattern})(?!\w)")


def _making(words: dict[str, str], but: str = "") -> str:
    """A verb of making and the article after it."""
    verb = rf"(?:(?:{words['CREATE']}){_TO_ME}|(?P<ido>{words['I_DO']}))"
    return rf"{verb} {but}(?:(?:{words['ARTICLES']}) )*"


def _heads(words: dict[str, str]) -> Iterator[Head]:
    """The acts, the most telling first."""
    yield from _planning(words)
    yield from _changing(words)
    yield from _reporting(words)
    yield from _making_orders(words)
    a = rf"(?=(?:el|la|los|las|the|{words['INDEFINITE']}|{words['SOME']}) |{_NUMBER})"
    yield _head("request_scrap", rf"(?:{words['SCRAP']}) {a}", loose=True)


def _planning(words: dict[str, str]) -> Iterator[Head]:
    cover = rf"(?:{words['COVER']})(?= .*(?<!\w)(?:{words['SHORT']})(?!\w))"
    yield _head("request_cover", cover, loose=True)
    needed = rf"(?:{words['PLAN']}) (?:{words['NEEDED']})"
    to_cover = rf"{needed} (?:para|to) {cover}"
    yield _head("request_cover", to_cover, loose=True)
    some = rf"(?:(?:{words['SOME']}) )?{_NUMBER}"
    refill = rf"(?:{words['REFILL']})(?= (?!{some})\S)"
    yield _head("request_cover", refill, loose=True)
    yield _head("request_plan", needed, loose=True)
    sale = rf"(?:(?:{words['THE']}) )?(?:{_SALE}|s\d{{4,}})(?!\w)"
    yield _head("request_plan", rf"(?:{words['PLAN_OF']})(?= {sale})", loose=True)
    of_sale = rf"(?= .*(?<!\w)(?:s\d{{4,}}|{_SALE}))"
    orders = rf"{_making(words)}{_ORDERS} (?:para|for){of_sale}"
    yield _head("request_plan", orders)


def _changing(words: dict[str, str]) -> Iterator[Head]:
    the = rf"(?:(?:{words['THE']}) )?"
    order = words["ORDER"]
    code = rf"{the}(?:(?:{order}) )?(?=(?:\w+ )?{_CODE}|\d)"
    yield _head("remind", rf"(?:{words['REMIND']})(?!\w)")
    yield _head("deprioritise", rf"(?:{words['NOT_URGENT']})(?!\w)", ability=True)
    yield _head("prioritise", rf"(?:{words['URGENT']})(?!\w)", ability=True)
    # The order and its date are read with the rest.
    date = rf"{the}(?:{words['DATE']})(?!\w)"
    named = rf"(?!(?:las|los) )(?:{code}|(?:{words['THE']}) (?:{order})(?!\w))"
    for concept, verbs in (
        ("put_off", words["LATER"]),
        ("bring_forward", words["EARLIER"]),
        ("reschedule", words["MOVE"]),
    ):
        yield _head(concept, rf"(?:{verbs})(?= (?:{date}|{named}))", ability=True)
    own = rf"(?P<ido>{words['I_DO']})(?= (?:{date}|{named}))"
    yield _head("reschedule", own, ability=True)
    yield _head("reschedule", rf"(?:{words['SET']})(?= {date})", ability=True)


def _reporting(words: dict[str, str]) -> Iterator[Head]:
    a = rf"(?:(?:{words['ARTICLES']}) )*"
    asking = rf"(?:{words['CREATE']}|{words['I_DO']}|{words['BUY']}) {a}"
    yield _head("report_fault", rf"{asking}(?:{words['FAULT']})(?!\w)", ability=True)
    no_place = rf"(?! (?:{words['PLACES']})(?!\w))"  # "book a meeting room"
    reminder = rf"{_making(words)}(?:{words['REMINDER']})(?!\w){no_place}"
    yield _head("remind", reminder, ability=True)


def _making_orders(words: dict[str, str]) -> Iterator[Head]:
    making, order, buying = _making(words), words["ORDER"], words["PURCHASE"]
    the = rf"(?!(?:{words['THE']}) \w+(?!\w)(?! (?:{words['OF']}) {_NUMBER}))"
    a, of = rf"(?:(?:{words['ARTICLES']}) )*", rf"(?: (?:{words['OF']})(?!\w))?"
    some = rf"(?=(?:(?:{words['SOME']}) )?{_NUMBER})"
    draft = rf"(?:(?:{words['DRAFT']}){of} {a})?"
    purchase = rf"(?:{buying})(?! (?:de venta|del? cliente))(?!\w)"
    yield _head("request_purchase", f"{making}{draft}{purchase}", ability=True)
    # "Crea orden 20 uds", "crea orden 20 sillas": of so many, and no code.
    counted = rf"(?:(?:{_COUNTED})\b|(?!{_TIMES})[a-z]{{3,}}s\b)"
    known = rf"(?! {_CODE}| (?!\d+ {counted})\d)"
    ordering = rf"{draft}(?:{order})(?!\w){known}"
    yield _head("request_order", f"{_making(words, the)}{ordering}", ability=True)
    # "Draft orders" are those that there are.
    bare = rf"(?:{words['DRAFT']}) (?:{order})(?= (?:for|of|de) {_NUMBER})"
    yield _head("request_order", bare)
    wished = rf"(?:{words['INDEFINITE']}) {ordering}"
    yield _head("request_order", wished, wished=True)
    batch = rf"{making}(?:lote|tanda|serie|batch|run)(?= (?:de|of) {_NUMBER})"
    yield _head("request_order", batch)
    many = rf"(?:{words['CREATE']}) (?P<several>{_NUMBER}) (?:\w+ )?(?:{order})(?!\w)"
    yield _head("request_orders", many)
    yield _head("request_order", rf"{making}(?:{words['DRAFT']})(?!\w)", ability=True)
    yield from _buying(words, some)
    yield _head(
        "request_order", rf"(?:{words['MAKE_SO_MANY']}){_TO_ME} {some}", loose=True
    )
    yield _head("request_order", rf"(?:{words['MAKE']}){_TO_ME}(?= \S)", loose=True)
    yield _head("wanted", some, wished=True)


def _buying(words: dict[str, str], some: str) -> Iterator[Head]:
    """ "Pídele a Azure…" tells a vendor; "compra de tableros" and "order 12" are
    nouns."""
    quote = rf"(?:{words['ASK']})(?= .*(?<!\w)(?P<quote>{words['QUOTE']})(?!\w))"
    yield _head("request_purchase", quote, loose=True)
    again = rf"(?:{words['REFILL']}){_TO_ME} {some}"
    yield _head("request_purchase", again, loose=True)
    more = rf"(?:{words['BUY']}){_TO_ME} (?:mas|more)(?!\w)(?! (?:de|than))"
    yield _head("request_purchase", more, loose=True)
    yield _head("request_purchase", rf"(?:{words['BUY']}){_TO_ME} {some}", loose=True)
    telling = rf"(?=.{{2,}} (?:from|a|al) |(?:le|les|me) |.*?(?<!\w){_NUMBER}|a \S)"
    noun = rf"(?! ?(?:del?|of|orders?|{_CODE}|p\d+))"
    strong = rf"(?:{words['BUY']})(?!\w){noun} {telling}"
    yield _head("request_purchase", strong, loose=True)
    verb = rf"(?:{words['BUY_VERB']})(?!\w){noun}(?= \S)"
    yield _head("request_purchase", verb, loose=True, ability=True)
    plural = rf"(?= (?!{_TIMES})[a-z]{{3,}}s(?!\w))"
    yield _head("request_purchase", rf"(?:{words['BUY_SOME']}){plural}", loose=True)
    alone = rf"(?:{words['BUY_VERB']})(?=\W*$)"
    yield _head("request_purchase", alone, loose=True)
    order, buying = rf"(?:{words['ORDER_FROM']})", words["PURCHASE"]
    lists = (
        rf"(?!(?:{words['LISTS']}|{words['ORDER']}|{buying}|{words['FAULT']})(?!\w))"
    )
    one = rf"(?:un|una|otro|otra|a|an|another) {lists}(?=[a-z\0])"
    begun = rf"(?:{words['BUY']}|{words['ORDER_FROM']}){_TO_ME}(?= {one})"
    yield _head("request_purchase", begun, loose=True)
    yield _head("request_purchase", rf"{order}(?= .* (?:from|a) )", loose=True)
    counted = rf"{order} (?=(?:me )?(?:some |more )*{_NUMBER} (?:{_COUNTED})\b)"
    yield _head("request_purchase", counted, loose=True)
    yield _head("request_purchase", f"{order} {some}", loose=True, polite=True)


def _head(concept: str, pattern: str, **kinds: bool) -> Head:
    return Head(concept, re.compile(pattern), **kinds)
