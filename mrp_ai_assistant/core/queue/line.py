"""When each question that waits will be begun, by the same rules that claim it.

Of the user with the fewest running and served the longest time ago, the oldest; so many
at a time per user and one per conversation; what nobody waits for last. A question of
a model occupies its server to the end.

>>> busy = [Running(user=1, conversation=1, server=9, left=30.0)]
>>> waiting = [
...     Waiting(5, user=1, conversation=2, server=9, seconds=20.0),
...     Waiting(6, user=1, conversation=3, server=9, seconds=20.0),
...     Waiting(7, user=2, conversation=4, server=None, seconds=2.0),
... ]
>>> told = expected(busy, waiting, {1: 10.0}, Room(hands=1))
>>> {key: (place.ahead, place.seconds) for key, place in told.items()}
{7: (1, 30.0), 5: (2, 32.0), 6: (3, 52.0)}
"""

from __future__ import annotations

import heapq
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True)
class Running:
    """``left``: seconds until it ends, None where nobody has measured such ones.
    ``server`` is None when no model is asked."""

    user: int
    conversation: int
    server: int | None = None
    left: float | None = None


@dataclass(frozen=True)
class Waiting:
    """``rank``: lower comes first within its conversation. ``seconds`` that it will
    take, once begun, None where nobody has measured such ones."""

    key: int
    user: int
    conversation: int
    server: int | None = None
    seconds: float | None = None
    rank: int = 0
    last: bool = False  # nobody waits for it


@dataclass(frozen=True)
class Room:
    """How much is done at the same time: in all, of one user, at each server."""

    hands: int = 4
    of_one: int = 3
    places: Mapping[int, int] = field(default_factory=dict)


@dataclass(frozen=True)
class Place:
    """How many come before, and how many seconds it will be until it is begun; None
    when one of those before cannot be foretold."""

    ahead: int
    seconds: float | None


def expected(
    running: Iterable[Running],
    waiting: Iterable[Waiting],
    served: Mapping[int, float],
    room: Room,
) -> dict[int, Place]:
    """``{key: Place}`` of all that wait.

    :param served: when each user was last served, on any clock that goes forward
    """
    line = _Line(served, room)
    for each in running:
        line.begin(each.user, each.conversation, each.server, each.left)
    ahead, told, left = len(line.busy), {}, list(waiting)
    while left:
        chosen = line.next_of(left)
        if chosen is None:
            line.wait()
            continue
        left.remove(chosen)
        told[chosen.key] = Place(ahead, None if line.unknown else line.now)
        line.begin(chosen.user, chosen.conversation, chosen.server, chosen.seconds)
        ahead += 1
    return told


class _Line:
    """What is going on at ``now`` seconds from this moment."""

    def __init__(self, served: Mapping[int, float], room: Room) -> None:
        self.now = 0.0
        self.unknown = False  # somebody had to wait for what cannot be foretold
        self.busy: list[tuple[float, int, int, int, bool]] = []
        self._room = room
        self._free = {server: [0.0] * many for server, many in room.places.items()}
        self._served = {user: (0, moment) for user, moment in served.items()}
        self._count = 0

    def begin(
        self, user: int, conversation: int, server: int | None, seconds: float | None
    ) -> None:
        self._count += 1
        self._served[user] = (1, float(self._count))
        end = self.now + (seconds or 0.0)
        if server is not None:
            free = self._free.setdefault(server, [0.0])
            end = max(self.now, heapq.heappop(free)) + (seconds or 0.0)
            heapq.heappush(free, end)
        mine = (end, self._count, user, conversation, seconds is None)
        heapq.heappush(self.busy, mine)

    def wait(self) -> None:
        """Until the first of those that are busy has ended."""
        end, _count, _user, _conversation, unknown = heapq.heappop(self.busy)
        self.now = max(self.now, end)
        self.unknown = self.unknown or unknown

    def next_of(self, waiting: list[Waiting]) -> Waiting | None:
        """Who is begun now; None when somebody has to end first."""
        if len(self.busy) >= self._room.hands and self.busy:
            return None
        users = Counter(user for _end, _count, user, *_rest in self.busy)
        taken = {conversation for *_rest, conversation, _unknown in self.busy}
        first: dict[int, Waiting] = {}
        for each in waiting:
            head = first.get(each.conversation)
            if head is None or (each.rank, each.key) < (head.rank, head.key):
                first[each.conversation] = each
        may = [
            each
            for each in first.values()
            if each.conversation not in taken and users[each.user] < self._room.of_one
        ]
        return min(may, key=lambda each: self._order(each, users), default=None)

    def _order(
        self, each: Waiting, users: Counter[int]
    ) -> tuple[bool, int, tuple[int, float], int]:
        never = (-1, 0.0)
        served = self._served.get(each.user, never)
        return each.last, users[each.user], served, each.key
