"""The model of a turn: one name, on every server that has it.

FailoverModel ─► SlottedModel ─► GuardedModel ─► PulsedModel ─► the server's client
 which server?    its place       may it be       is it still
 another one?     in the line     asked now?      there?
"""

from dataclasses import dataclass, replace
from functools import partial

from ..core.errors import ModelMissing
from ..core.llm.failover import BetterElsewhere, FailoverModel
from ..core.llm.pool import best, better
from .guarded import GuardedModel
from .model_slot import CHAT, SlottedModel
from .transaction import transaction


@dataclass(frozen=True)
class Host:
    """One mrp.ai.model with what speaks to it, read once: no cursor stays open."""

    model_id: int
    chat: object  # a ChatModel
    alive: object  # called with a Cancellation; raises ModelError
    server: str  # its name
    patience: float | None = None  # seconds of silence, where another one could answer


def pooled(dbname, hosts, owner, report, moving, priority=CHAT):
    """The ``ChatModel`` of ``hosts``, the preferred one first.

    :param report: as that of ``SlottedModel``
    :param moving: called with the ``ModelError`` for which another server goes on
    """
    chooser = _Chooser(dbname, [host.model_id for host in hosts], hosts[0].chat.name)
    places = {
        host.model_id: SlottedModel(
            GuardedModel(host.chat, host.alive, dbname, host.model_id, host.patience),
            dbname,
            host.model_id,
            owner,
            partial(_waiting, chooser, host.model_id, report),
            priority,
        )
        for host in hosts
    }
    servers = {host.model_id: host.server for host in hosts}
    return FailoverModel(places, chooser.choose, moving, servers)


def _waiting(chooser, model_id, report, position, *more):
    """Others may be done sooner by now, or have come at the same moment."""
    if chooser.is_better_elsewhere(model_id, position):
        raise BetterElsewhere()
    report(position, *more)


@dataclass
class _Chooser:
    """Of one turn, which asks one question at a time."""

    dbname: str
    model_ids: list
    name: str
    tried: frozenset = frozenset()

    def choose(self, tried):
        """The key of the place to be asked now, None when all were tried. Raises the
        ``ModelError`` for which none may be asked at all."""
        self.tried = tried
        with transaction(self.dbname) as env:
            models = env["mrp.ai.model"].browse(self.model_ids).exists()
            if chosen := best(self._left(models)):
                return chosen.key
            if tried:
                return None
            refusals = [server._refusal() for server in models.server_id]
            raise next(filter(None, refusals), None) or ModelMissing(model=self.name)

    def is_better_elsewhere(self, model_id, position):
        """Whether who waits there, ``position`` from the next free place, goes on."""
        if len(self.model_ids) == 1:
            return False
        with transaction(self.dbname) as env:
            models = env["mrp.ai.model"].browse(self.model_ids).exists()
            places = {place.key: place for place in models._places()}
            mine = places.get(model_id)
            if mine is None:
                return True
            # Without this very call, which waits there too.
            mine = replace(mine, waiting=position + mine.capacity - 1, rests=0.0)
            return better(mine, self._left(models))

    def _left(self, models):
        return [place for place in models._places() if place.key not in self.tried]
