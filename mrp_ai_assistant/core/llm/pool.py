"""Which server is asked, where several have the model: the one that is done first.

    waiting before us ─► rounds of them ─┐
    seconds that a call takes there ─────┼─► expected wait ─► the shortest is chosen
    to be loaded there first? ───────────┤
    failed lately? ──────────────────────┘

A server that failed *rests*: nobody waits for it again, until it has rested. Then one
call may try it; each failure more makes the rest longer. Nothing here knows a database
or a network: who measures is elsewhere.

>>> near = Place(1, waiting=3, seconds=6.0, loaded=True)
>>> far = Place(2, waiting=0, seconds=15.0, loaded=True)
>>> expected_wait(near), expected_wait(far), best([near, far]).key
(24.0, 15.0, 2)
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from ..errors import (
    AuthenticationNeeded,
    BadReply,
    CloudModel,
    ModelError,
    ModelTimeout,
    NotOllama,
    NotOpenAI,
    PromptTooLong,
    ServerBusy,
    ServerDown,
    ServerUntrusted,
    StreamCut,
)

UNMEASURED = 10.0  # seconds of a call that nobody has measured yet
COLD = 20.0  # seconds of loading that nobody has measured yet
_DOUBT = 5.0  # seconds that a failure is taken for, once its server has rested
_FIRST_REST = 5.0
_WORTH_A_MOVE = 0.5  # of a call
LONGEST_REST = 30.0
_SELDOM_MENDED = (AuthenticationNeeded, NotOllama, NotOpenAI, ServerUntrusted)
_ONCE = (StreamCut, ModelTimeout, BadReply)  # may happen to a server that works
_OURS = (PromptTooLong, CloudModel)


@dataclass(frozen=True)
class Place:
    """A model on one server. ``key`` tells them apart, ``order`` is whose turn it is
    when all else is equal.

    ``waiting``: calls that wait or speak at the server, whatever their model;
    ``capacity``: how many of them it serves at once. ``seconds`` of one call and of
    loading are None where nobody has measured them. ``rests``: seconds until it may be
    tried again; ``failures`` in a row until now.
    """

    key: int
    waiting: int = 0
    capacity: int = 1
    seconds: float | None = None
    load_seconds: float | None = None
    loaded: bool = False
    failures: int = 0
    rests: float = 0.0
    order: int = 0

    @property
    def may_be_asked(self) -> bool:
        return self.rests <= 0


def expected_wait(place: Place, usual: float = UNMEASURED) -> float:
    """Seconds until a reply of ``place`` would be whole; ``usual`` of a call that was
    never measured there."""
    each = place.seconds or usual
    rounds = place.waiting // max(place.capacity, 1)
    loading = 0.0 if place.loaded else (place.load_seconds or COLD)
    return (rounds + 1) * each + loading + place.failures * _DOUBT


def best(places: Iterable[Place]) -> Place | None:
    """The place that will be done first; None where none may be asked now."""
    known = list(places)
    usual = _usual(known)
    asked = [place for place in known if place.may_be_asked]
    return min(
        asked,
        key=lambda place: (expected_wait(place, usual), place.order, place.key),
        default=None,
    )


def better(mine: Place, places: Iterable[Place]) -> bool:
    """Whether who waits at ``mine`` had better go to one of ``places``: only where it
    gains more than half a call, so that nobody runs from line to line.

    >>> here = Place(1, waiting=2, seconds=6.0, loaded=True)
    >>> better(here, [Place(2, waiting=0, seconds=6.0, loaded=True)])
    True
    >>> better(here, [Place(2, waiting=2, seconds=6.0, loaded=True)])
    False
    """
    others = [place for place in places if place.key != mine.key]
    usual = _usual([mine, *others])
    chosen = best(others)
    if chosen is None:
        return False
    gain = expected_wait(mine, usual) - expected_wait(chosen, usual)
    return gain > _WORTH_A_MOVE * (mine.seconds or usual)


def _usual(places: Sequence[Place]) -> float:
    """What a call takes at the places that were measured: their slowest, so that one
    that was never measured is tried when it is free, and not flooded."""
    return max((place.seconds for place in places if place.seconds), default=UNMEASURED)


def rest_after(failures: int, error: ModelError) -> float:
    """Seconds for which a server that failed ``failures`` times in a row is let alone.

    >>> [rest_after(n, ServerDown()) for n in (1, 2, 3, 9)]
    [5.0, 10.0, 20.0, 30.0]
    """
    if not is_of_server(error):
        return 0.0
    if isinstance(error, _SELDOM_MENDED):
        return LONGEST_REST
    counted = failures - isinstance(error, _ONCE)
    if counted < 1:
        return 0.0
    return min(_FIRST_REST * math.pow(2, min(counted, 9) - 1), LONGEST_REST)


def is_of_server(error: ModelError) -> bool:
    """Whether it is the server's failure, and not that of one model or question."""
    return isinstance(error, (ServerDown, ServerBusy, *_ONCE, *_SELDOM_MENDED))


def may_go_elsewhere(error: ModelError) -> bool:
    """Whether another server may do what this one could not."""
    return not isinstance(error, _OURS)
