"""What the faults share: a database with a plant, its questions, a table of times."""

from __future__ import annotations

from contextlib import closing
from dataclasses import dataclass, field
from typing import Any

from .console import say
from .odoo_site import Site
from .paths import cache_folder
from .processes import must_run
from .runtime import Runtime

LIMIT = 60  # seconds in which a question must be answered again, whatever happened
START = 20  # seconds until a question that nobody disturbs is being answered
QUESTION = "Which manufacturing orders are late?"
STALLED = "fault-stall:latest"  # a model that begins to speak, and never ends
_PLANT = """
product = env["product.product"].create({{"name": "Mesa"}})
order = env["mrp.production"].create({{"product_id": product.id, "product_qty": 3}})
order.action_confirm()
order.date_deadline = "2020-01-02"
server = env["mrp.ai.server"].search([], limit=1)
for number, url in enumerate({urls}):
    server = server if not number else server.create({{"name": url, "url": url}})
    server.url = url
    server._sync()
env.ref("base.user_admin").password = "admin"
planner = env["res.users"].create(
    {{
        "name": "Planner",
        "login": "planner",
        "password": "planner",
        "group_ids": [(4, env.ref("mrp.group_mrp_user").id)],
    }}
)
env.cr.commit()
"""
_ROW = """
    SELECT t.state, t.owner, t.attempt,
           count(*) FILTER (WHERE e.kind = 'table'),
           count(*) FILTER (WHERE e.kind = 'done'),
           coalesce(bool_or((e.payload->>'restart')::boolean), FALSE)
      FROM mrp_ai_turn t LEFT JOIN mrp_ai_turn_event e ON e.turn_id = t.id
     WHERE t.id = %s GROUP BY t.id
"""


@dataclass(frozen=True)
class Ground:
    """A database, on the server that ``runtime.variables`` name."""

    runtime: Runtime
    name: str

    def sql(self, statement: str, *values: Any) -> list[tuple[Any, ...]]:
        """Run one statement outside a transaction; its rows, if it has any."""
        return self._run(self.name, statement, values)

    def notify(self, channel: str, text: str) -> None:
        """A notification as Odoo sends them: all its processes listen to one place."""
        self._run("postgres", "SELECT pg_notify(%s, %s)", (channel, text))

    def _run(self, database: str, statement: str, values: Any) -> list[tuple[Any, ...]]:
        import psycopg2

        names = {"PGHOST": "host", "PGPORT": "port", "PGUSER": "user"}
        known = self.runtime.variables
        where: dict[str, Any] = {
            names[key]: known[key] for key in names if key in known
        }
        if "PGPASSWORD" in known:
            where["password"] = known["PGPASSWORD"]
        with closing(psycopg2.connect(dbname=database, **where)) as connection:
            connection.autocommit = True
            with connection.cursor() as cursor:
                cursor.execute(statement, values or None)
                return cursor.fetchall() if cursor.description else []

    def furnish(self, *urls: str) -> None:
        """One late order, the models of the servers at ``urls``, and who asks."""
        must_run(
            "The plant of the faults",
            self.runtime.odoo("shell", "-d", self.name, "--no-http"),
            cache_folder() / "logs" / f"{self.name}-plant.log",
            env=self.runtime.variables,
            stdin=_PLANT.format(urls=list(urls)),
        )


class Question:
    """A question, seen from the browser and from the database."""

    def __init__(
        self,
        place: Site,
        ground: Ground,
        model: str | None = STALLED,
        token: str | bool = False,
    ) -> None:
        self._place = place
        self._ground = ground
        rows = ground.sql("SELECT id FROM mrp_ai_model WHERE name = %s", model)
        chosen = rows[0][0] if rows else "none"
        asked = place.call(
            "mrp.ai.conversation", "ask", False, QUESTION, "auto", chosen, token
        )
        self.id = asked["turn"]["id"]

    def runs(self, attempt: int = 1) -> bool:
        """Answered for the ``attempt``-th time or a later one, from the start, with one
        table; its reader was told when it is not the first time.

        Later: of a server that stops, one process may take over what another has just
        given back, and stop a moment later itself.
        """
        state, _owner, tried, tables, _done, restarted = self.row()
        right = restarted == (attempt > 1)
        return state == "running" and tried >= attempt and tables == 1 and right

    @property
    def owner(self) -> str:
        """Who answers it: ``host:process:name``."""
        return str(self.row()[1])

    @property
    def process(self) -> int:
        return int(self.owner.split(":")[1]) if self.owner else 0

    @property
    def answered_once(self) -> bool:
        """At the first attempt, with one table and one end."""
        return self.answered_whole and self.row()[2] == 1

    @property
    def answered_whole(self) -> bool:
        """With one table and one end, at whatever attempt."""
        state, _owner, _tried, tables, done, _restarted = self.row()
        return (state, tables, done) == ("done", 1, 1)

    @property
    def state(self) -> str:
        return str(self.row()[0])

    def stop(self) -> None:
        self._place.call("mrp.ai.turn", "stop", self.id)

    def row(self) -> tuple[str, str, int, int, int, bool]:
        """State, owner, attempt, tables, ends, and whether its reader was told that it
        begins again."""
        state, owner, tried, tables, done, again = self._ground.sql(_ROW, self.id)[0]
        return state, owner or "", tried, tables, done, again


@dataclass
class Times:
    """How long it took until all was well again; said, never asserted but for
    ``LIMIT``."""

    rows: list[tuple[str, float | None]] = field(default_factory=list)

    def note(self, what: str, seconds: float | None) -> None:
        self.rows.append((what, seconds))

    def show(self, title: str) -> None:
        say(f"       {title}")
        for what, seconds in self.rows:
            say(f"       {what:<58}{said(seconds):>10}")


def said(seconds: float | None) -> str:
    """
    >>> said(13.449), said(None)
    ('13.4 s', 'never')
    """
    return "never" if seconds is None else f"{seconds:.1f} s"
