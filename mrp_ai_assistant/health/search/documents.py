"""Were all documents read?"""

from dataclasses import dataclass

from ...core.i18n import _, _lt
from ..check import Check
from ..finding import OK, PROBLEM, WARNING, Finding

_STUCK = 600  # seconds without a sign of life


@dataclass(frozen=True)
class Documents:
    """``stuck``: waiting or half read for long, and nobody does anything."""

    ready: int = 0
    open: int = 0
    stuck: int = 0
    failed: int = 0


def facts(env, process):
    env.cr.execute(
        """
        SELECT count(*) FILTER (WHERE state = 'ready'),
               count(*) FILTER (WHERE state IN ('queued', 'reading')),
               count(*) FILTER (
                   WHERE state IN ('queued', 'reading')
                     AND greatest(heartbeat, write_date)
                         < (now() AT TIME ZONE 'UTC') - %s * interval '1 second'),
               count(*) FILTER (WHERE state = 'failed')
          FROM mrp_ai_document
        """,
        [_STUCK],
    )
    return Documents(*env.cr.fetchone())


def judge(documents):
    """The ``Finding`` of ``Documents``."""
    if documents.stuck:
        return Finding(
            PROBLEM,
            _(
                "Documents that wait: %(stuck)s of %(open)s, and nobody reads them.",
                stuck=documents.stuck,
                open=documents.open,
            ),
            means=_("Questions about them are answered without them."),
            mend=_("See that scheduled actions run; then have them read."),
            button=_("Read them now"),
        )
    if documents.failed:
        return Finding(
            WARNING,
            _("Documents that could not be read: %(count)s.", count=documents.failed),
            means=_("What is in them is not found."),
            mend=_("The list says why; after mending it, have them read again."),
            button=_("Try again"),
        )
    told = _("Documents read: %(count)s.", count=documents.ready)
    if documents.open:
        told += " " + _("On their way: %(count)s.", count=documents.open)
    return Finding(OK, told)


def mend(env):
    """Read again what failed, of everybody, and wake who reads."""
    documents = env["mrp.ai.document"].sudo()  # counts were shown, no names
    documents.search([("state", "=", "failed")])._queue()
    env["mrp.ai.knowledge"].sudo()._cron_read()


CHECK = Check("documents", _lt("Documents"), facts, judge, mend)
