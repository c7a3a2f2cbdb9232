"""Are there connections enough between Odoo and PostgreSQL?"""

from dataclasses import dataclass

from ...core.i18n import _, _lt
from ..check import Check
from ..finding import OK, PROBLEM, WARNING, Finding

_FULL = 0.85
_THREADS_WANT = 16  # of a threaded Odoo: pages, threads that answer, live updates


@dataclass(frozen=True)
class Connections:
    """``most``: what PostgreSQL admits of plain users; ``pool``: db_maxconn, of one
    process; ``workers`` 0: one process for all."""

    used: int = 0
    most: int = 97
    pool: int = 64
    workers: int = 0
    cron_threads: int = 2


def facts(env, process):
    env.cr.execute(
        """
        SELECT (SELECT count(*) FROM pg_stat_activity
                 WHERE backend_type = 'client backend'),
               current_setting('max_connections')::int
               - current_setting('superuser_reserved_connections')::int
        """
    )
    return Connections(
        *env.cr.fetchone(),
        pool=process.number("db_maxconn"),
        workers=process.number("workers"),
        cron_threads=process.number("max_cron_threads"),
    )


def judge(connections):
    """The ``Finding`` of ``Connections``."""
    values = {
        "used": connections.used,
        "most": connections.most,
        "pool": connections.pool,
    }
    told = _("%(used)s of %(most)s connections are in use.", **values)
    if connections.used > connections.most * _FULL:
        return Finding(
            PROBLEM,
            told,
            means=_("Pages fail as soon as none is left."),
            mend=_("Raise max_connections of PostgreSQL, or stop what holds them."),
            command=f"max_connections = {2 * (connections.most + 3)}",
        )
    if not connections.workers and connections.pool < _THREADS_WANT:
        return Finding(
            WARNING,
            _("Odoo may open %(pool)s connections only (db_maxconn).", **values),
            means=_("Pages fail while many questions are answered at once."),
            mend=_("Set db_maxconn = 32 or more in Odoo's configuration."),
            command="db_maxconn = 32",
        )
    if not connections.workers and connections.pool > connections.most:
        return Finding(
            WARNING,
            _(
                "Odoo may open %(pool)s connections, PostgreSQL admits %(most)s.",
                **values,
            ),
            means=_("Under load, pages fail instead of waiting."),
            mend=_("Set db_maxconn below what PostgreSQL admits."),
            command=f"db_maxconn = {max(_THREADS_WANT, connections.most // 2)}",
        )
    processes = connections.workers + connections.cron_threads + 1
    if connections.workers and 2 * processes > connections.most:
        return Finding(
            WARNING,
            _(
                "%(processes)s processes of Odoo want two connections each, PostgreSQL "
                "admits %(most)s.",
                processes=processes,
                **values,
            ),
            means=_("Under load, pages fail instead of waiting."),
            mend=_("Raise max_connections of PostgreSQL."),
            command=f"max_connections = {3 * processes + 20}",
        )
    return Finding(OK, told)


CHECK = Check("connections", _lt("Connections to the database"), facts, judge)
