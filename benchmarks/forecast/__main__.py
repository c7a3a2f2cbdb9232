"""Claim: nobody tells better whether stock will be enough.

``python -m benchmarks.forecast FOLDER [whole]`` with retail_daily*.npz (UCI Online
Retail by item and day) and carparts_monthly*.npz (carparts of Hyndman's expsmooth),
each with an array ``demand`` (items, periods); statsforecast must be installed beside
numpy. With ``whole`` the stocks asked about are whole pieces. Speed and memory:
``python -m benchmarks.forecast.speed``.
"""

import sys
import time

import tests.conftest  # noqa: F401  the addon without Odoo

# isort: split

import numpy as np

from odoo.addons.mrp_ai_assistant.core.forecast import DAYS, MONTHS, learn

from .peers import all_peers
from .protocol import CARPARTS, LEVELS, RETAIL, Told, brier_ratio, cases, scores

GRIDS = {"day": DAYS, "month": MONTHS}


def ours(case, data):
    """Learnt on the very items that are asked about."""
    return _told(case, data, case.history)


def whole_plant(case, data):
    """Learnt on all products, also on those that nobody wants any more."""
    return _told(case, data, case.plant)


def _told(case, data, known):
    demand = learn(known, case.length, GRIDS[data.grid]).forecast(case.history)
    order = np.stack([demand.order_up_to(level) for level in LEVELS], axis=1)
    return Told(demand.expected, order, demand.exceeds(case.stocks))


OURS = {"ours": ours, "ours, of the whole plant": whole_plant}


def compared(data, folder, whole):
    every = list(cases(data, folder, whole))
    print(f"\n{data.name}: {sum(len(case.demand) for case in every)} cases\n")
    found, taken = {}, {}
    for name, forecaster in {**OURS, **all_peers()}.items():
        started = time.process_time()
        found[name] = [(case, forecaster(case, data)) for case in every]
        taken[name] = time.process_time() - started
    table = {name: scores(pairs) for name, pairs in found.items()}
    columns = list(table["ours"])
    print("| method |", " | ".join(columns), "| CPU s |")
    print("|---" * (len(columns) + 2) + "|")
    for name in sorted(table, key=lambda each: table[each]["Brier"]):
        cells = [
            f"{value:.4f}" if value < 2 else f"{value:.1f}"
            for value in table[name].values()
        ]
        print(f"| {name} |", " | ".join(cells), f"| {taken[name]:.0f} |")
    peers = [each for each in table if each not in OURS]
    best = min(peers, key=lambda each: table[each]["Brier"])
    for name in OURS:
        ratio, low, high = brier_ratio(found[name], found[best])
        told = f"{ratio:.3f} ({low:.3f} to {high:.3f})"
        print(f"\n{name}: Brier over that of {best}: {told}")


if __name__ == "__main__":
    for each in (RETAIL, CARPARTS):
        compared(each, sys.argv[1], "whole" in sys.argv[2:])
