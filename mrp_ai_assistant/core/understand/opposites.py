"""What "no" and "sin" make of the word after them: "no hemos entregado" is still to be
delivered, "sin responsable" is a field that is empty.

Only where plants have a word for it: any other "no" stays a part of the question that
a skill must take, or nobody answers.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from .reading import Said

_NO = "negation"
# The rows that lack what the noun names.
UNSET = {
    "responsible": "no_responsible",
    "due": "no_due",
    "customer": "no_customer",
    "sale": "no_customer",
    "project": "no_project",
}
_OPPOSITES = {
    "done": "open",
    "finish": "open",
    "started": "planned",
    "in_progress": "planned",
    "start": "planned",
    "planned": "draft",
    "arrival": "unreceived",
    "received": "unreceived",
    "delivery": "unreceived",
    "moved": "unreceived",
    "on_time": "late",
    "ready": "shortage",
    **UNSET,
}
# Those that say how much is done of what is said besides: "made but not closed".
_BESIDES = {("done", "done"): "to_close", ("rfq", "planned"): "rfq"}
_SAID_TWICE = (
    ("ready", ("planned",)),
    ("to_close", ("done",)),
    ("rfq", ("open", "draft")),
)
_MOST = 10
_OR = re.compile(r"(?<!\w)(?:o|u|or)(?!\w)")
_SAYS_NO = re.compile(
    r"(?:pero |but )?(?:no|sin|not|without|haven'?t|hasn'?t|didn'?t|isn'?t|aren'?t|"
    r"weren'?t|wasn'?t|don'?t|doesn'?t|never)(?: yet)?"
)
_LACKS = re.compile(r"falt[a-z]+|qued[a-z]+")
_BETWEEN = re.compile(
    r"(?: (?:por|se|ha|han|hemos|he|esta|estan|este|esten|fue|fueron|nos|l[aeo]s?|me|"
    r"todavia|aun|ya|tienen?|tenga|tengan|tenian?|hay|un[ao]?|ningun[ao]?|siquiera|de|"
    r"que|yet|been|be|have|has|had|got|we|they|you|it|a|an|any|the|for|still|set|"
    r"puest[ao]|asignad[ao]|definid[ao]))*"
)


_WHOSE = frozenset("sale customer purchase vendor arrival manufacturing_order".split())


def opposed(said: Sequence[Said], folded: str) -> list[Said]:
    """``said`` with the opposite of each word that is denied, where there is one."""
    found = list(said)
    if any(each.concept == "reason" for each in said):
        return found  # "why does it not leave?" is of the "not"
    candidates = [each for each in said if each.concept in (_NO, "shortage")]
    for no in candidates[:_MOST]:
        if _is_left(no, said, folded):
            found.remove(no)  # "faltan por terminar" are those still to finish
            continue
        words = folded[no.start : no.end]
        if no.concept == "shortage" and _LACKS.fullmatch(words):
            pass  # "falta entregar"
        elif no.concept != _NO or not _SAYS_NO.fullmatch(words):
            continue
        denied = _denied(no, found, folded)
        if no.concept == "shortage" and not _is_to_do(denied, folded):
            continue
        if denied:
            found = _without(found, no, denied)
    return found if _OR.search(folded) else _surer(found)


def _surer(said: list[Said]) -> list[Said]:
    """ "Terminadas pero sin cerrar" are to be closed; a request for quotation that is
    pending is one."""
    concepts = {each.concept for each in said}
    twice = {c for one, others in _SAID_TWICE if one in concepts for c in others}
    return [each for each in said if each.concept not in twice]


def _denied(no: Said, said: Sequence[Said], folded: str) -> list[Said]:
    """What the words that follow ``no`` at once say; empty when they are not known."""
    after = min((s.start for s in said if s.start >= no.end), default=None)
    if after is None or not _BETWEEN.fullmatch(folded[no.end : after].rstrip()):
        return []
    denied = [each for each in said if each.start == after]
    if any(each.concept == "ready" for each in denied) and not _leaves(said):
        return []
    return denied if all(each.concept in _OPPOSITES for each in denied) else []


def _leaves(said: Sequence[Said]) -> bool:
    """Whether deliveries are asked for: one that is not ready lacks its goods."""
    return any(each.concept == "delivery" for each in said)


def _is_left(lack: Said, said: Sequence[Said], folded: str) -> bool:
    after = (s for s in said if s.start == lack.end + 1)
    lacks = lack.concept == "shortage" and _LACKS.fullmatch(
        folded[lack.start : lack.end]
    )
    return bool(lacks) and any(
        folded[s.start : s.end].startswith("por ") for s in after
    )


def _is_to_do(denied: Sequence[Said], folded: str) -> bool:
    """Whether it is an infinitive that is lacking: "falta entregar"."""
    return any(folded[each.start : each.end].endswith("r") for each in denied)


def _without(said: Sequence[Said], no: Said, denied: Sequence[Said]) -> list[Said]:
    others = [each for each in said if each != no and each not in denied]
    concepts = dict.fromkeys(_OPPOSITES[each.concept] for each in denied)
    for besides, instead in _BESIDES.items():
        first = next((o for o in others if o.concept == besides[0]), None)
        if first is not None and denied[0].concept == besides[1]:
            others = [each for each in others if each != first]
            concepts = dict.fromkeys([instead])
    sent = any(each.concept in ("delivery", "moved") for each in denied)
    if sent and not _WHOSE & {each.concept for each in others}:
        concepts["sale"] = None  # what we have not delivered is a customer's
    end = denied[0].end
    made = (replace(no, concept=concept, end=end) for concept in concepts)
    return sorted([*others, *made], key=lambda each: each.start)
