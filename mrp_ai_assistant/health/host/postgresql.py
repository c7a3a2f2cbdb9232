"""Is PostgreSQL new enough, and has it what makes search better?"""

from dataclasses import dataclass

from ...core.i18n import _, _lt
from ..check import Check
from ..finding import OK, PROBLEM, WARNING, Finding

_OLDEST = 13
# What the assistant uses where it is there; both are part of PostgreSQL's own packages
# and may be installed by the owner of a database.
_WANTED = ("pg_trgm",)
_OFFERED = ("pg_trgm", "unaccent", "vector")


@dataclass(frozen=True)
class Postgres:
    """``extensions``: name to "installed", "available" or "" (not on the server)."""

    version: int
    extensions: dict
    pgvector_wanted: bool = False


def facts(env, process):
    env.cr.execute(
        """
        SELECT name, CASE WHEN installed_version IS NULL THEN 'available'
                          ELSE 'installed' END
          FROM pg_available_extensions WHERE name = ANY(%s)
        """,
        [list(_OFFERED)],
    )
    found = {name: "" for name in _OFFERED} | dict(env.cr.fetchall())
    store = env["mrp.ai.store"]._the_one()
    version = env.cr.connection.server_version // 10000
    return Postgres(version, found, store.kind == "pgvector")


def judge(postgres):
    """The ``Finding`` of ``Postgres``."""
    if postgres.version < _OLDEST:
        return Finding(
            PROBLEM,
            _("PostgreSQL %(version)s is too old.", version=postgres.version),
            means=_("Odoo 19 and the search of the assistant need version 13."),
            mend=_("Update PostgreSQL."),
        )
    if postgres.pgvector_wanted and postgres.extensions["vector"] != "installed":
        return Finding(
            PROBLEM,
            _("The settings want pgvector, and the database does not have it."),
            means=_("Documents are found by their words alone until then."),
            mend=_("Install pgvector on the database server, or keep vectors without."),
            command="CREATE EXTENSION vector;",
        )
    missing = [name for name in _WANTED if postgres.extensions[name] != "installed"]
    if missing:
        return _without(missing, postgres.extensions)
    also = [name for name, state in postgres.extensions.items() if state == "installed"]
    return Finding(
        OK,
        _(
            "PostgreSQL %(version)s with %(names)s.",
            version=postgres.version,
            names=", ".join(also),
        ),
    )


def _without(missing, extensions):
    there = all(extensions[name] == "available" for name in missing)
    return Finding(
        WARNING,
        _("The database has no %(names)s.", names=", ".join(missing)),
        means=_("Searching conversations is slower; typing errors are not forgiven."),
        mend=_("It comes with PostgreSQL: switch it on.")
        if there
        else _("Install the package postgresql-contrib, then switch it on."),
        command=" ".join(f"CREATE EXTENSION {name};" for name in missing),
        button=_("Switch it on") if there else "",
    )


def mend(env):
    """Only what ``_WANTED`` names: nothing that comes from outside is put in SQL."""
    for name in _WANTED:
        env.cr.execute(f"CREATE EXTENSION IF NOT EXISTS {name}")


CHECK = Check("postgresql", _lt("PostgreSQL"), facts, judge, mend, system=True)
