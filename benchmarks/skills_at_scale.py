"""Claim: every skill answers from 100,000 orders and 1,000,000 moves in 300 ms.

Runs each skill as a plain MRP user, one transaction each as the page does it: without
arguments, then with each record, period, choice, grouping and order that it takes.
Prints p50 and p95 a skill: of the processor's time, Odoo's and the database's together
(what an idle machine takes, the mean of ROUNDS), and by the clock (the fastest); the
queries, the slowest case, and what reading all and counting in Python costs.

    make bench NAMES=skills_at_scale       after `make demo`
    python benchmarks/skills_at_scale.py [--from DATABASE] [--rebuild] [SKILL ...]

The plant (see ``_plant_at_scale``) is built once, in the database ``mrp_ai_scale``.
"""

import argparse
import logging
import os
import statistics
import subprocess
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from time import perf_counter, process_time

import _plant_at_scale
import odoo
from odoo import SUPERUSER_ID, api
from odoo.modules.registry import Registry

ROUNDS = 3
GOAL = 300  # milliseconds
MOST_CHOICES = 12
LOGIN = "planner"
_HEAD = "".join(
    f"{text:>9}" for text in ("cpu p50", "cpu p95", "p50 ms", "p95 ms", "queries")
)


def main() -> None:
    told = _arguments()
    database = told.database
    if told.rebuild or not _there(database):
        _plant_at_scale.build(told.source, database)
    odoo.tools.config.parse_config(["-d", database, "--log-level=critical"])
    logging.disable(logging.ERROR)
    with Registry(database).cursor() as cr:
        env = api.Environment(cr, SUPERUSER_ID, {})
        user = _plain_user(env)
        slow = _Bench(database, user, _Typical(env)).run(set(told.skills))
    _naive(database, user)
    print(f"\nover {GOAL} ms: {', '.join(slow) or 'none'}")


def _arguments():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("skills", nargs="*", help="only these")
    parser.add_argument("--from", dest="source", default="mrp_ai_demo")
    parser.add_argument("--database", default="mrp_ai_scale")
    parser.add_argument("--rebuild", action="store_true")
    return parser.parse_args()


def _there(database: str) -> bool:
    listed = subprocess.run(
        ["psql", "-d", "postgres", "-Atc", "SELECT datname FROM pg_database"],
        check=True,
        capture_output=True,
        text=True,
    )
    return database in listed.stdout.split()


def _plain_user(env) -> int:
    """A user with MRP rights and no other."""
    users = env["res.users"]
    user = users.search([("login", "=", LOGIN)])
    if not user:
        groups = [
            env.ref(name).id for name in ("base.group_user", "mrp.group_mrp_user")
        ]
        values = {"name": LOGIN, "login": LOGIN, "group_ids": [(6, 0, groups)]}
        user = users.create(values)
        env.cr.commit()
    return user.id


class _Typical:
    """Records that a question would name: those with the most rows behind them."""

    def __init__(self, env) -> None:
        self._env = env
        self._known: dict[tuple[str, str], list] = {}

    def of(self, param) -> list:
        """Up to two references for an entity ``param``; none without its module."""
        role = param.nouns[0] if param.model == "res.partner" else ""
        key = (param.model, role)
        if key not in self._known:
            self._known[key] = self._found(*key)
        return self._known[key]

    def _found(self, model: str, role: str) -> list:
        from odoo.addons.mrp_ai_assistant.skills.plant.record import ref

        if model not in self._env:
            return []
        records = self._env[model].browse()
        for source, field, domain in _BUSY.get(model + role, ()):
            if source in self._env:
                groups = self._env[source]._read_group(
                    domain, [field], ["__count"], order="__count desc", limit=1
                )
                records |= records.union(*(group[0] for group in groups))
        records = records or self._env[model].search([], limit=1)
        return [ref(record) for record in records]


_OPEN = [("state", "in", ("confirmed", "progress"))]
_BUSY = {
    "product.product": (
        ("mrp.production", "product_id", _OPEN),
        ("stock.move", "product_id", [("raw_material_production_id", "!=", False)]),
    ),
    "mrp.production": (("stock.move", "raw_material_production_id", []),),
    "mrp.workcenter": (("mrp.workorder", "workcenter_id", [("state", "=", "ready")]),),
    "stock.location": (("stock.quant", "location_id", []),),
    "res.partnercustomer": (("sale.order", "partner_id", []),),
    "res.partnervendor": (("purchase.order", "partner_id", []),),
    "sale.order": (("sale.order.line", "order_id", []),),
    "purchase.order": (("purchase.order.line", "order_id", []),),
    "project.project": (("project.task", "project_id", []),),
    "maintenance.equipment": (("maintenance.request", "equipment_id", []),),
    "res.users": (("mrp.production", "user_id", _OPEN),),
}


class _Bench:
    """``run`` prints a line a skill."""

    def __init__(self, database: str, user: int, typical: _Typical) -> None:
        self._database = database
        self._user = user
        self._typical = typical

    def run(self, names: set[str]) -> list[str]:
        """The names of the skills that take longer than GOAL."""
        from odoo.addons.mrp_ai_assistant.skills import SKILLS

        print(f"{'skill':24}{'cases':>6}{_HEAD}  slowest")
        slow = []
        for skill in SKILLS:
            if names and skill.name not in names:
                continue
            try:
                timed = list(filter(None, map(self._timed(skill), self._cases(skill))))
            except Exception as error:
                print(f"{skill.name:24}  FAILED: {error!r}", flush=True)
                slow.append(skill.name)
                continue
            if not timed:
                print(f"{skill.name:24}{0:>6}  what it asks about is not here")
                continue
            worst = max(timed, key=lambda each: each.cpu)
            p95 = _p95([each.cpu for each in timed])
            print(
                f"{skill.name:24}{len(timed):>6}"
                f"{statistics.median(each.cpu for each in timed):>9.0f}{p95:>9.0f}"
                f"{statistics.median(each.wall for each in timed):>9.0f}"
                f"{_p95([each.wall for each in timed]):>9.0f}"
                f"{max(each.queries for each in timed):>9}  {_said(worst.arguments)}",
                flush=True,
            )
            if p95 > GOAL:
                slow.append(skill.name)
        return slow

    def _timed(self, skill):
        return lambda arguments: self._case(skill, arguments)

    def _cases(self, skill):
        """Argument sets: what is required, then every other parameter by itself."""
        values = {name: self._values(p) for name, p in skill.params.items()}
        if any(not values[name] for name in skill.required):
            return
        if skill.fallback:
            yield from self._counted(values)
            return
        base = {name: values[name][0] for name in skill.required}
        yield base
        for name, options in values.items():
            for value in options:
                if base.get(name) != value:
                    yield base | {name: value}

    def _values(self, param) -> list:
        from odoo.addons.mrp_ai_assistant.core.measure import Comparison, Measure

        match param.kind:
            case "entity":
                return self._typical.of(param)
            case "period":
                return list(_periods())
            case "choice" | "group" | "sort":
                return list(dict.fromkeys(param.values.values()))[:MOST_CHOICES]
            case "flag":
                return [True]
            case "duration":
                return [7]
            case "amount":
                return [Measure(50.0)]
            case "threshold":
                return [Comparison(">", 5.0, "days", "more than 5 days")]
        return []

    def _counted(self, values):
        """What the aggregate fallback is for: every subject by every grouping."""
        for about in (None, *values["about"]):
            for by in values["by"]:
                yield {"about": about, "by": by}

    def _case(self, skill, arguments):
        """What one call took; None when it asks back."""
        from odoo.addons.mrp_ai_assistant.core.cancellation import Cancellation
        from odoo.addons.mrp_ai_assistant.core.evidence import Ask
        from odoo.addons.mrp_ai_assistant.runner.workspace import OdooWorkspace

        workspace = OdooWorkspace(self._database, self._user, 1, Cancellation())
        walls, cpus, queries = [], [], 0
        for _round in range(ROUNDS):
            with workspace.reading("es") as (env, _lookup):
                env.cr.execute("SELECT pg_backend_pid()")
                server = env.cr.fetchone()[0]
                before, begun = env.cr.sql_log_count, perf_counter()
                spent = process_time() + _server_seconds(server)
                answer = skill.run(env, arguments)
                walls.append(1000 * (perf_counter() - begun))
                cpus.append(1000 * (process_time() + _server_seconds(server) - spent))
                queries = env.cr.sql_log_count - before
            if isinstance(answer, Ask):
                return None
        return _Took(min(walls), statistics.mean(cpus), queries, arguments)


@dataclass(frozen=True)
class _Took:
    """Milliseconds by the clock and of both processors' time, and queries."""

    wall: float
    cpu: float
    queries: int
    arguments: dict


def _server_seconds(pid: int) -> float:
    """What a database process on this machine has computed, in ticks of 10 ms; 0 where
    that cannot be read."""
    try:
        fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    except OSError:
        return 0.0
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def _p95(every: list[float]) -> float:
    every = sorted(every)
    return every[min(len(every) - 1, int(0.95 * len(every)))]


def _periods():
    from datetime import date

    from odoo.addons.mrp_ai_assistant.core.period import Period

    today = date.today()
    monday = today - timedelta(days=today.weekday())
    yield Period(monday, monday + timedelta(days=6), "this week")
    yield Period(today.replace(month=1, day=1), today, "this year")


def _said(arguments) -> str:
    parts = []
    for name, value in arguments.items():
        text = getattr(value, "name", None) or getattr(value, "label", None) or value
        parts.append(f"{name}={text}")
    return ", ".join(parts) or "(no arguments)"


def _naive(database: str, user: int) -> None:
    """What the same figures cost when all records are read and counted in Python."""
    print("\nthe naive way, once")
    with Registry(database).cursor() as cr:
        env = api.Environment(cr, user, {})
        for text, count in (
            ("orders by state", _states_in_python),
            ("late orders", _late_in_python),
            ("units made by product", _made_in_python),
        ):
            env.invalidate_all()
            before, begun = cr.sql_log_count, perf_counter()
            count(env)
            took = 1000 * (perf_counter() - begun)
            print(f"{text:38}{took:>16.0f}{cr.sql_log_count - before:>8}")


def _states_in_python(env):
    orders = env["mrp.production"].search([])
    return {state: len(group) for state, group in orders.grouped("state").items()}


def _late_in_python(env):
    now = odoo.fields.Datetime.now()
    orders = env["mrp.production"].search([])
    return orders.filtered(
        lambda order: (
            order.state not in ("draft", "done", "cancel")
            and order.date_deadline
            and order.date_deadline < now
        )
    )


def _made_in_python(env):
    moves = env["stock.move"].search(
        [("production_id", "!=", False), ("state", "=", "done")]
    )
    return {
        product: sum(group.mapped("quantity"))
        for product, group in moves.grouped("product_id").items()
    }


if __name__ == "__main__":
    main()
