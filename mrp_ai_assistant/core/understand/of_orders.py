"""What is said of manufacturing orders without calling them so.

By their bare number: "why is 275 late?", "¿cómo va la 279?". A number is one of an
order's where words before it say so, or where it can count nothing: nothing that is
counted follows it, and an order has exactly that number. Then it becomes the order's
own name, as if it had been said.

As jobs, where no work center is named; as what somebody has in hand ("lo que lleva
Lucía"); as the open ones of a product ("abiertas de Mesa Azteca").
"""

from __future__ import annotations

import re
from dataclasses import replace

from .entities import BARCODE, Lookup, Rank, resolve
from .lexicon import NEUTRAL
from .normalise import fold
from .reading import Mention, Reading, Said

_ORDERS = "mrp.production"
_MOST = 3  # mentions that are looked up
_SHORTEST = 3  # digits: smaller numbers count things
# What may stand between a verb and the order that it is said of.
_BEFORE = re.compile(
    r"(?<!\w)(?:is|are|was|were|will|wont|won'?t|has|have|hasn'?t|hasnt|isn'?t|isnt|"
    r"wasn'?t|does|doesn'?t|did|didn'?t|can|cant|can'?t|should|about|with|up|on|behind|"
    r"block(?:s|ing)|delay(?:s|ing)|hold(?:s|ing)|stop(?:s|ping)|start|finish|close|of|"
    r"does|order|job|mo|for|need|needs|"
    r"va|esta|anda|viene|sigue|con|orden|of|op|retrasa|frena|detiene|bloquea|arranca|"
    r"empieza|termina|de|a|para|cerrar|terminar|empezar|arrancar) #?$"
)
# Of these, what follows would be an amount where nothing says how an order is.
_WEAK = frozenset("of for need needs de a para con with can on".split())
_HOW = frozenset(
    """late reason blocked shortage progress started start finish due in_progress ready
    waiting dependent customer responsible done affected priority risk
    on_time""".split()
)
_NOUN = re.compile(r"(?<!\w)(?:order|orden|mo|job)(?: (?:number|numero))? #?$")
_AND_IT = re.compile(
    r"[¿ ]*(?:and|y|what about|how about|que hay de|ahora|now)(?: (?:for|de|para))? "
    r"#?\d+[ ?.!]*"
)
_STATUS = re.compile(
    r"(?<!\w)(?:status|state|estado|estatus|situacion|how|como|info|about|whats up|"
    r"detalles?|details?|everything|todo)(?!\w)"
)
_COUNTED = re.compile(r" ?(?:%|€|\$|[a-zñ]+)")
_SAYS_MORE = re.compile(
    r" (?:late|started?|finish\w*|done|ready|blocked|waiting|delayed|stuck|on|to|so|"
    r"yet|going|coming|start|be|been|held|still|is|has|was|will|and|or|not|behind|"
    r"overdue|tomorrow|today|"
    r"ya|va|esta|tarde|atrasad[ao]|retrasad[ao]|parad[ao]|bloquead[ao]|detenid[ao]|no|"
    r"todavia|aun|y|o|que|se|tiene|lleva|lista|hoy|manana|a|en)(?!\w)"
)


_JOBS = frozenset({"job", "jobs"})
_AT_A_CENTER = frozenset(
    "work_center working employee next equipment operation".split()
)
_HAS = re.compile(r"(?:lo )?que (?:lleva|llevan|tiene|tienen|trae)")
_FEMININE = re.compile(
    r"abiertas|pendientes|confirmadas|retrasadas|atrasadas|terminadas"
)
_HAND = re.compile(
    r"(?:^|[,:;¡¿] ?|(?<!\w)(?:porfa|por favor|please|y|and|oye|quiero que|that) )"
    r"(?P<verb>(?:pas|d|carg|dej|entreg|traspas|encarg|ced|met|endos|cuelg|suelt|pon)"
    r"[ae]?(?:se|sel)?(?:l[aeo]s?)|"
    r"(?:give|hand|pass|let|switch|swap|shift)(?! (?:me|us)))"
    r"(?!\w)"
)
_TO_WHOM = re.compile(r" (?:on to|a|to|para|for) ")
_NEAR = 16  # characters: articles, a noun
_WAIT_FOR = re.compile(
    r"(?P<who>ordenes|ofs|ops|otras|orders|mos|jobs|others|que|what|who) (?:\w+ ){0,2}?"
    r"(?P<verb>dependen de|depende de|esperan a|espera a|esperando a|esperan|esperando|"
    r"depends? on|waits? (?:for|on)|waiting (?:for|on))(?!\w)"
)
_MANY = re.compile(r"(?<!\w)(?:ordenes|ofs|ops|orders|mos|jobs)(?!\w)")
_FIRST = frozenset("primero primera first".split())
_ALONE = NEUTRAL | {"open", "product", "planned", "done", "responsible"}


def of_orders(reading: Reading, lookup: Lookup) -> None:
    """Say of ``reading`` that it is of orders where its words mean them."""
    orders_by_number(reading, lookup)
    if reading.act:
        return
    if "do_first" in reading.concepts:
        reading.mentions = [m for m in reading.mentions if fold(m.text) not in _FIRST]
    _jobs(reading, lookup)
    _in_hand(reading, lookup)
    _open_ones(reading, lookup)
    _and_why(reading)
    _handed_over(reading, lookup)
    _wait_for_one(reading, lookup)


def _wait_for_one(reading: Reading, lookup: Lookup) -> None:
    """ "Which orders are waiting for 276?": not whether 276 waits."""
    said = _WAIT_FOR.search(reading.folded)
    if said is None or "dependent" in reading.concepts:
        return
    after = [m for m in reading.mentions if 0 <= m.start - said.end() <= _NEAR]
    if after and _is(after[0], _ORDERS, lookup):
        kept = [s for s in reading.said if s.concept not in ("waiting", "where_used")]
        span = said.span("verb")
        reading.said = [*kept, Said("dependent", *span)]
        if "manufacturing_order" not in reading.concepts:
            reading.said.append(Said("manufacturing_order", *said.span("who")))


def _handed_over(reading: Reading, lookup: Lookup) -> None:
    """ "Pásale la 275 a Lucía" gives an order to somebody: nothing is asked."""
    verb = _HAND.search(reading.folded)
    if verb is None or "change" in reading.concepts:
        return
    mentions = [part for m in reading.mentions[:_MOST] for part in _halves(m)]
    orders = [m for m in mentions if _is(m, _ORDERS, lookup)]
    if orders and any(_is(m, "res.users", lookup) for m in mentions):
        reading.said.append(Said("change", *verb.span("verb")))


def _halves(mention: Mention) -> list[Mention]:
    """ "275 a Lucía": what is given, and to whom."""
    parts = _TO_WHOM.split(mention.text, 1)
    return [replace(mention, text=part.strip()) for part in parts if part.strip()]


def _and_why(reading: Reading) -> None:
    """ "Qué órdenes están paradas y por qué": what blocks each is in the list."""
    nouns = {"manufacturing_order"}
    if not {"blocked", "reason", *nouns} <= reading.concepts or reading.mentions:
        return
    if not reading.is_of_one(nouns) and _MANY.search(reading.folded):
        reading.said = [each for each in reading.said if each.concept != "reason"]


def _is(mention: Mention, model: str, lookup: Lookup) -> bool:
    found = resolve(mention, (model,), lookup, thorough=False)
    return found.rank in (Rank.EXACT, Rank.CODE, Rank.WORDS)


def _jobs(reading: Reading, lookup: Lookup) -> None:
    said = [
        each
        for each in reading.said
        if each.concept == "work_order"
        and reading.folded[each.start : each.end] in _JOBS
    ]
    if not said or reading.concepts & _AT_A_CENTER:
        return
    if any(_is(m, "mrp.workcenter", lookup) for m in reading.mentions[:_MOST]):
        return
    reading.said = [
        replace(each, concept="manufacturing_order") if each in said else each
        for each in reading.said
    ]


def _in_hand(reading: Reading, lookup: Lookup) -> None:
    """What a product takes is its parts; what a person has in hand is orders."""
    said = next(
        (
            each
            for each in reading.said
            if each.concept == "bom"
            and _HAS.fullmatch(reading.folded[each.start : each.end])
        ),
        None,
    )
    whose = [m for m in reading.mentions[:_MOST] if said and m.start >= said.end]
    if said and whose and _is(whose[0], "res.users", lookup):
        reading.said = [
            replace(each, concept="manufacturing_order") if each is said else each
            for each in reading.said
        ]


def _open_ones(reading: Reading, lookup: Lookup) -> None:
    """ "Abiertas de Mesa Azteca": what is open of a product are its orders."""
    state = next((s for s in reading.said if s.concept in ("open", "planned")), None)
    if state is None or reading.domain - _ALONE:
        return
    words = reading.folded[state.start : state.end]
    grouped = any(turn.concept == "product" for turn in reading.turns)
    products = [m for m in reading.mentions[:_MOST] if _of_goods(m, lookup)]
    of_goods = bool(products) and len(products) == len(reading.mentions)
    feminine = bool(_FEMININE.fullmatch(words)) and not reading.mentions
    if (of_goods and not reading.amounts) or (
        feminine and (grouped or _counts(reading))
    ):
        reading.said.append(Said("manufacturing_order", state.start, state.end))


def _of_goods(mention: Mention, lookup: Lookup) -> bool:
    first = mention.text.split(" o ")[0].split(" y ")[0].split(" or ")[0]
    return _is(replace(mention, text=first), "product.product", lookup)


def _counts(reading: Reading) -> bool:
    return "count" in reading.concepts


def orders_by_number(reading: Reading, lookup: Lookup) -> None:
    """Put the names of orders in the place of their numbers."""
    for place, mention in enumerate(reading.mentions):
        if reading.act or mention.quoted or not mention.text.isdigit():
            continue
        if len(mention.text) >= BARCODE or not _may_be(mention, reading):
            continue
        noun = replace(mention, noun="manufacturing_order")
        found = resolve(noun, (_ORDERS,), lookup, thorough=False)
        if found.rank not in (Rank.EXACT, Rank.CODE) or len(found.hits) != 1:
            continue
        name = found.hits[0].ref.name
        reading.mentions[place] = replace(noun, text=name, quoted=True)
        reading.amounts = tuple(
            each for each in reading.amounts if each.start != mention.start
        )
        if "manufacturing_order" not in reading.concepts:
            said = Said("manufacturing_order", mention.start, mention.end)
            reading.said.append(said)


def _may_be(mention: Mention, reading: Reading) -> bool:
    before_it = reading.folded[: mention.start]
    if reading.is_number_of_order(mention) or _NOUN.search(before_it):
        return True
    if len(mention.text) >= _SHORTEST and _AND_IT.fullmatch(reading.folded):
        return True
    if len(mention.text) < _SHORTEST or mention.noun == "manufacturing_order":
        return False
    if _WAIT_FOR.search(before_it[-_NEAR * 2 :].strip()):
        return True
    before = _BEFORE.search(before_it)
    if before is None:
        return False
    weak = before[0].strip(" #") in _WEAK and not reading.concepts & _HOW
    if weak and (reading.domain or not _STATUS.search(reading.folded)):
        return False
    after = reading.folded[mention.end :]
    return not _COUNTED.match(after) or bool(_SAYS_MORE.match(after))
