"""English expressions with a gap in them: "who is WH/MO/00012 for?", "what do we use
the board for?". The words around the gap mean together what none means alone."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

_END = r"(?= ?[?.!]*$)"
_NOW = r"(?: now| right now| today| at the moment| currently)?"
_AUX = r"(?:will|does|do|would|did|can|could)"
# What is said by the groups, and the concepts that those words then say no more.
_GAPS: tuple[tuple[re.Pattern[str], tuple[str, ...], frozenset[str]], ...] = tuple(
    (re.compile(pattern), tuple(says.split()), frozenset(instead.split()))
    for pattern, says, instead in (
        (
            rf"(?<!\w)(who)(?:s| is| are| was| were)? (?:we )?[^?]*? (for){_END}",
            "customer waiting",
            "responsible in_progress",
        ),
        (
            rf"(?<!\w)(do we use|do i use) [^?]* (for){_END}",
            "where_used",
            "consumption",
        ),
        (
            rf"(?<!\w)(?:what|which) (materials?|parts?|components?) {_AUX} [^?]* "
            rf"(take|need|require|use|contain|have){_END}",
            "bom",
            "lead_time where_used component consumption",
        ),
        (
            r"(?<!\w)(?:what|which) (?:products?|furniture|items?|articles?|goods) "
            r"(takes?) (?!long|more|less|most|too|over|the )",
            "where_used",
            "lead_time",
        ),
        (
            rf"(?<!\w)(how long) {_AUX} (?!it )[^?]* (last){_END}",
            "coverage",
            "lead_time recent",
        ),
        (
            r"(?<!\w)how (?:many|much) (?!time|long|days?|hours?|minutes?|weeks?|work)"
            rf"[^?]*? (?:do|does|will|would) [^?]* (takes?|need|use|require){_END}",
            "where_used",
            "lead_time consumption shortage",
        ),
        (
            rf"(?<!\w)how (?:much|many) [^?]* (left){_END}",
            "stock",
            "open",
        ),
        (
            r"(?<!\w)what(?:['’]?s| is| are)? (?!we |i |you |being )[^?]*? (working on)"
            rf"{_NOW}{_END}",
            "working",
            "in_progress",
        ),
        (
            r"(?<!\w)what (?:does|do|is) (?=[^?]*(?:mo/\d|orders? ))[^?]*? (?:still )?"
            rf"(needs?|lacks?|missing|short of|waiting for){_END}",
            "shortage",
            "where_used waiting",
        ),
        # "How are the orders of Lucía doing?" asks for no state of theirs.
        (
            r"(?<!\w)how(?:['’]?s| is| are) (?!we |you )"
            r"(?![^?]*(?:progress|process|running|way|wip|active|started|made))[^?]*? "
            rf"(doing|going|coming along|getting on){_END}",
            "",
            "in_progress",
        ),
        (
            r"(?<!\w)(how long) (?:has|have|is|was) [^?]* been "
            r"(?=down|stopped|blocked|out of)",
            "",
            "lead_time",
        ),
        (
            r"(?<!\w)(where) do (?:we|i|you) (get|buy|source|order) [^?]* (from)"
            rf"{_END}",
            "vendor price",
            "location purchase manufacturing_order",
        ),
        (
            rf"(?<!\w)what (?:did|has|have) (?!we |i |they )[^?]*? "
            rf"(buy|bought|order|ordered|purchase|purchased){_END}",
            "sale sold",
            "purchase manufacturing_order",
        ),
        (
            r"(?<!\w)(?:what|which) (?:(?:customers|clients|buyers) (?:have |had )?|"
            r"(?:customer|client|buyer) (?:has |had )?(?!orders?(?!\w)))"
            r"(buys?|bought|orders?|ordered|purchases?|purchased)(?!\w)",
            "sale sold",
            "purchase manufacturing_order bought",
        ),
        (
            r"(?<!\w)(?:everything|anything|drafts?|all)(?: that)? [^?]*? is "
            r"(responsible for)(?!\w)",
            "manufacturing_order responsible",
            "responsible",
        ),
        (
            r"(?<!\w)(?:how much|what) (?:does|do|did|would|will) [^?]* (cost)(?: us)? "
            r"to (make|build|produce|manufacture)(?!\w)",
            "cost",
            "vendor price manufacturing_order",
        ),
        (
            r"(?<!\w)what(?:['’]?s| is| are)? (?!we |i |you )[^?]*? "
            rf"(busy with|occupied with){_NOW}{_END}",
            "working",
            "capacity in_progress",
        ),
        (
            rf"(?<!\w)what (?:has|have) (?!we |i |you )[^?]* (got to do|to do){_END}",
            "manufacturing_order open",
            "",
        ),
        (
            rf"(?<!\w)what would [^?]* (break|upset|disrupt){_END}",
            "affected",
            "",
        ),
        (
            rf"(?<!\w)(who(?:m)?) did (we (?:buy|order|get)) (?=[^?]*\d{{3}})[^?]* "
            rf"(from){_END}",
            "purchase",
            "responsible bought manufacturing_order",
        ),
        (
            r"(?<!\w)(max|maximum|most) [^?]* (we (?:can|could) (?:make|build|produce))"
            r"(?!\w)",
            "producible",
            "",
        ),
        (
            rf"(?<!\w)(can ?not|cant) start (because) [^?]* (?:is|are) (missing){_END}",
            "shortage",
            "blocked start negation",
        ),
        (
            rf"(?<!\w)(?:is|are) there (?:any|some|enough|much|many|more) [^?]* (left)"
            rf"{_END}",
            "stock",
            "open",
        ),
        (
            r"(?<!\w)(how long) (?:has|have) [^?]*? been (?:working )?"
            r"(on|at|doing)(?!\w)",
            "working",
            "lead_time in_progress manufacturing_order working",
        ),
        (
            r"(?<!\w)(?:which|what|how many) (?:work ?)?(?:cent(?:er|re)s?|stations?|"
            r"machines?) (?:do|does|will|would) (?![^?]*(?:\d|order))[^?]*? "
            r"(go through|pass through|run through|visit)(?!\w)",
            "bom",
            "work_center work_order",
        ),
        (
            r"(?<!\w)what did (?!we |i |they )[^?]{2,40}? (do)(?! not|nt)(?!\w)",
            "working",
            "",
        ),
        (
            r"(?<!\w)(how many times) (?:did|has|have) [^?]*? "
            r"(stop|stopped|stand still|stood still|been stopped)(?!\w)",
            "loss",
            "lead_time stoppage blocked count",
        ),
    )
)


@dataclass(frozen=True)
class Gapped:
    """``says`` in place of ``instead``, by the words at ``places``."""

    says: tuple[str, ...]
    instead: frozenset[str]
    places: tuple[tuple[int, int], ...]


def gapped(folded: str) -> Iterator[Gapped]:
    """The expressions with a gap of an English question."""
    for pattern, says, instead in _GAPS:
        if match := pattern.search(folded):
            places = tuple(match.span(n + 1) for n in range(pattern.groups))
            yield Gapped(says, instead, places)
