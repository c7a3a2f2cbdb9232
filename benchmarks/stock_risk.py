"""Claim: a plant's forecasts are rebuilt in the background without being noticed.

Extraction of 730,000 moves in 10 s; one product in 50 ms; the rebuild of 2,000 products
and what it adds to the memory; the memory that 100,000 products add.

    python benchmarks/stock_risk.py [--from DATABASE] [--database NAME] [--rebuild]
        [--pieces N]        of 200 products of the 100,000; 0: all of them

``--from`` is a database with this addon and demo data. Processor time is Odoo's own;
the clock's is what others on the machine leave.
"""

import argparse
import logging
import resource
import subprocess
from time import perf_counter, process_time

import _moves_at_scale
import odoo
from odoo import SUPERUSER_ID, api
from odoo.modules.registry import Registry

_MB = 1024


def main() -> None:
    told = _arguments()
    if told.rebuild or not _there(told.database):
        _moves_at_scale.build(told.source, told.database)
    odoo.tools.config.parse_config(["-d", told.database, "--log-level=critical"])
    logging.disable(logging.ERROR)
    with Registry(told.database).cursor() as cr:
        env = api.Environment(cr, SUPERUSER_ID, {})
        first = _moves_at_scale.FIRST
        busy = range(first + 1, first + _moves_at_scale.BUSY + 1)
        _extraction(env, list(busy))
        learning = _learning(env)
        _one(env, learning, busy[0])
        _rebuild(env, learning, list(busy), "2,000 products with a year of demand")
        few = range(busy[-1] + 1, first + _moves_at_scale.ALL + 1)
        count = told.pieces * 200 or len(few)
        _rebuild(env, learning, list(few[:count]), f"{count} products, mostly at rest")
        cr.rollback()


def _arguments():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--from", dest="source", default="mrp_ai_demo")
    parser.add_argument("--database", default="mrp_ai_moves")
    parser.add_argument("--rebuild", action="store_true")
    parser.add_argument("--pieces", type=int, default=25)
    return parser.parse_args()


def _there(database: str) -> bool:
    listed = subprocess.run(
        ["psql", "-d", "postgres", "-Atc", "SELECT datname FROM pg_database"],
        check=True,
        capture_output=True,
        text=True,
    )
    return database in listed.stdout.split()


class _Measured:
    """Prints what happens inside: seconds, and how much the process has grown."""

    def __init__(self, title: str, count: int = 0) -> None:
        self._title, self._count = title, count

    def __enter__(self) -> None:
        self._memory = _peak()
        self._clock, self._cpu = perf_counter(), process_time()

    def __exit__(self, *_error) -> None:
        clock, cpu = perf_counter() - self._clock, process_time() - self._cpu
        each = f", {1000 * cpu / self._count:.1f} ms each" if self._count else ""
        print(
            f"{self._title}: {clock:.2f} s by the clock, {cpu:.2f} s of Odoo's"
            f" processor{each}; memory {_peak():.0f} MB, {_peak() - self._memory:.0f}"
            " more",
            flush=True,
        )


def _peak() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / _MB


def _extraction(env, products) -> None:
    from odoo.addons.mrp_ai_assistant.stock_risk.days import known_days
    from odoo.addons.mrp_ai_assistant.stock_risk.history import moved
    from odoo.addons.mrp_ai_assistant.stock_risk.places import places_of
    from odoo.addons.mrp_ai_assistant.stock_risk.units import units_of

    days = known_days(env)
    with _Measured("extraction of the moves of 2,000 products"):
        found = moved(env, products, days, places_of(env), units_of(env, products))
    sold = sum(int((each.sold > 0).sum()) for each in found.values())
    print(f"    {len(found)} products and warehouses, {sold} days with demand")


def _learning(env):
    learning = env["mrp.ai.forecast.learning"]._of(env.company)
    with _Measured("learning of the plant"):
        learning._learn(None)
    return learning


def _one(env, learning, product) -> None:
    from odoo.addons.mrp_ai_assistant.stock_risk.live import assess

    record = env["product.product"].browse(product)
    assess(env, record)
    rounds = 10
    with _Measured("one product in chat, extraction and all", rounds):
        for _round in range(rounds):
            env.invalidate_all()
            assess(env, record)


def _rebuild(env, learning, products, title) -> None:
    rows = env["mrp.ai.stock.risk"].with_context(
        allowed_company_ids=learning.company_id.ids
    )
    with _Measured(title, len(products)):
        plant = learning._plant()
        for start in range(0, len(products), 200):
            part = rows.env["product.product"].browse(products[start : start + 200])
            rows._rebuild(plant, learning, part, log=True)
            env.flush_all()
            env.invalidate_all()


if __name__ == "__main__":
    main()
