"""Read what waits to be read: documents, changed records, then their vectors.

Documents have leases of their own (``knowledge/queue``), which a command shares: a file
that kills its process is given up there, not here.
"""

from ..core.i18n import _lt
from ..knowledge import changes, queue, vectors
from ..knowledge.reading import read_document
from ..runner.job_kind import Later, job
from ..runner.lease import new_owner
from ..runner.transaction import transaction

_OTHERS = 5  # seconds between two looks at what another process is reading


@job(
    "index",
    _lt("Read documents and records"),
    attempts=20,
    again=True,
    traceless=True,
)
def index(work):
    owner = new_owner()
    with work.transaction() as env:
        queue.requeue_stale(env)
    try:
        while _one(work.dbname, owner):
            work.give_way()
    finally:
        with work.transaction() as env:
            queue.release(env, owner)
    vectors.embed_waiting(work.dbname, work.cancel, work.give_way)
    work.cancel.check()
    with work.transaction() as env:
        if queue.waiting(env):
            raise Later(_OTHERS)  # if that process dies, this one takes over


def _one(dbname, owner):
    """Do one thing that waits; False when nothing does."""
    if changes.look_again(dbname):
        return True
    with transaction(dbname) as env:
        claimed = queue.claim(env, owner)
    if claimed:
        read_document(dbname, claimed)
    return bool(claimed)
