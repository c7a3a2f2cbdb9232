"""The model of a turn: one name, on every server that has it.

FailoverModel ─► SlottedModel ─► GuardedModel ─► PulsedModel ─► the server's client
 which server?    its place       may it be       is it still
 another one?     in the line     asked now?      there?
"""

from dataclasses import dataclass

from ..core.errors import ModelMissing
from ..core.llm.failover import FailoverModel
from ..core.llm.pool import best
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


def pooled(dbname, hosts, owner, report, moving, priority=CHAT):
    """The ``ChatModel`` of ``hosts``, the preferred one first.

    :param report: called with the place in the line before the server, and about how
        many seconds that is
    :param moving: called with the ``ModelError`` for which another server goes on
    """
    places = {
        host.model_id: SlottedModel(
            GuardedModel(host.chat, host.alive, dbname, host.model_id),
            dbname,
            host.model_id,
            owner,
            report,
            priority,
        )
        for host in hosts
    }
    servers = {host.model_id: host.server for host in hosts}
    chooser = _Chooser(dbname, [*places], hosts[0].chat.name)
    return FailoverModel(places, chooser.choose, moving, servers)


@dataclass(frozen=True)
class _Chooser:
    dbname: str
    model_ids: list
    name: str

    def choose(self, tried):
        """The key of the place to be asked now, None when all were tried. Raises the
        ``ModelError`` for which none may be asked at all."""
        with transaction(self.dbname) as env:
            models = env["mrp.ai.model"].browse(self.model_ids).exists()
            places = [each for each in models._places() if each.key not in tried]
            if chosen := best(places):
                return chosen.key
            if tried:
                return None
            refusals = [server._refusal() for server in models.server_id]
            raise next(filter(None, refusals), None) or ModelMissing(model=self.name)
