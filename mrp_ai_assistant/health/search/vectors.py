"""Is the place reachable where vectors are kept, and are they all made?"""

from dataclasses import dataclass
from functools import partial

from ...core.errors import AssistantError
from ...core.i18n import _, _lt
from ...core.stores.open import open_store
from ..check import Check
from ..finding import OK, PROBLEM, SKIPPED, WARNING, Finding
from ..within import within

_SECONDS = 5.0
_HERE = ("postgres", "pgvector")


@dataclass(frozen=True)
class Vectors:
    """``waiting`` of ``all`` passages have no vectors of the encoder that is wanted;
    ``failure``: why the last attempt ended, ``unreachable``: why the store is."""

    kind: str
    encoder: str
    all: int = 0
    waiting: int = 0
    failure: str = ""
    unreachable: str = ""


def facts(env, process):
    store = env["mrp.ai.store"]._the_one()
    wanted = store.space_id
    env.cr.execute(
        "SELECT count(*), count(*) FILTER (WHERE space_id IS DISTINCT FROM %s)"
        "  FROM mrp_ai_chunk",
        [wanted.id or 0],
    )
    everything, waiting = env.cr.fetchone()
    label = dict(store._fields["kind"]._description_selection(env))[store.kind]
    return Vectors(
        kind=label,
        encoder=store.encoder,
        all=everything,
        waiting=waiting,
        failure=(wanted.failure or {}).get("text") or "",
        unreachable=_unreachable(env, store, wanted),
    )


def _unreachable(env, store, wanted):
    if not wanted or store.encoder == "none":
        return ""
    space = wanted._value()
    if store.kind in _HERE:
        return _opened(store.kind, space, cr=env.cr)
    asked = partial(
        _opened, store.kind, space, cr=None, url=store.url or "", key=store.secret or ""
    )
    found = within(_SECONDS, [asked])[0]
    if found is None:
        return _("It did not answer within %(seconds)s s.", seconds=int(_SECONDS))
    return found


def _opened(kind, space, **where):
    try:
        open_store(kind, space, **where)
    except AssistantError as error:
        return str(error)
    return ""


def judge(vectors):
    """The ``Finding`` of ``Vectors``."""
    by_words = _("Documents are found by their words alone until then.")
    if vectors.encoder == "none":
        return Finding(SKIPPED, _("No vectors are wanted."))
    if vectors.unreachable:
        return Finding(
            PROBLEM,
            f"{vectors.kind}: {vectors.unreachable}",
            means=by_words,
            mend=_("Start that server, or keep the vectors in this database."),
            button=_("Settings"),
        )
    if vectors.waiting and vectors.failure:
        return Finding(
            PROBLEM,
            _("Passages without vectors: %(count)s.", count=vectors.waiting)
            + f" {vectors.failure}",
            means=by_words,
            mend=_("Mend what it says; then it goes on by itself."),
            button=_("Settings"),
        )
    if vectors.waiting:
        values = {"waiting": vectors.waiting, "all": vectors.all}
        return Finding(
            WARNING,
            _("Passages that wait for vectors: %(waiting)s of %(all)s.", **values),
            means=by_words,
            mend=_("They are made in the background, while nobody asks."),
        )
    told = _("%(place)s; passages: %(count)s.", place=vectors.kind, count=vectors.all)
    return Finding(OK, told)


def mend(env):
    return env["mrp.ai.health"]._settings()


CHECK = Check("vectors", _lt("Vectors"), facts, judge, mend, system=True)
