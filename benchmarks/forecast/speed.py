"""Claim: 2,000 products, 60 days ahead, in less than 10 s of one processor; one product
in less than 50 ms.

``python -m benchmarks.forecast.speed``: demand is made up, no data are needed. Learning
is included, once; memory is what the process has more than before.
"""

import resource
import time

import tests.conftest  # noqa: F401  the addon without Odoo

# isort: split

import numpy as np

from odoo.addons.mrp_ai_assistant.core.forecast import Forecasters, learn_all
from odoo.addons.mrp_ai_assistant.core.forecast.paths import simulated
from odoo.addons.mrp_ai_assistant.core.forecast.record import tested
from odoo.addons.mrp_ai_assistant.core.forecast.run_out import Position, run_out

AHEAD, LENGTH, AT_ONCE = 60, 14, 50


def plant(series, days, often=0.3, seed=1):
    random = np.random.default_rng(seed)
    sold = random.random((series, days)) < often * random.random((series, 1)) * 2
    return np.where(sold, random.geometric(0.3, (series, days)), 0).astype(float)


def outlook(forecaster, history):
    for start in range(0, len(history), AT_ONCE):
        part = history[start : start + AT_ONCE]
        demand = forecaster.forecast(part)
        paths = simulated(
            part,
            demand.probable,
            LENGTH,
            AHEAD,
            half_life=forecaster.tuning.half_life,
            season=demand.season,
        )
        for each in paths:
            run_out(Position(20.0), each).fan()


def measured(what, work, *arguments):
    before, started = memory(), time.process_time()
    found = work(*arguments)
    taken = time.process_time() - started
    print(f"| {what} | {taken:.2f} s | {memory() - before:.0f} MB |", flush=True)
    return found


def memory():
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


if __name__ == "__main__":
    print("| what | processor | memory more |\n|---|---|---|")
    for days in (365, 730):
        history = plant(2000, days)
        learnt = measured(f"learn, {days} days", learn_all, history, (LENGTH,))
        told = f"2,000 products x {AHEAD} days, 400 paths, {days} days known"
        measured(told, outlook, learnt.of(LENGTH), history)
        measured(f"back-test of each, {days} days", tested, history, learnt.of(LENGTH))
        stored = learnt.as_json()
        one = history[:1]
        outlook(Forecasters.from_json(stored).of(LENGTH), one)
        started = time.perf_counter()
        for _time in range(10):
            outlook(Forecasters.from_json(stored).of(LENGTH), one)
        each = (time.perf_counter() - started) * 100
        print(f"| one product of {days} days, from what is stored | {each:.0f} ms | |")
    empty = np.zeros((100_000, 365), dtype=np.float32)
    empty[::50] = plant(2000, 365)
    learnt = measured("learn, 100,000 products, 98 % never sold", learn_all, empty)
