"""Claim: nobody tells better whether stock will be enough.

``python -m benchmarks.forecast FOLDER`` with retail_daily*.npz (UCI Online Retail by
item and day) and carparts_monthly*.npz (carparts of Hyndman's expsmooth), each with an
array ``demand`` (items, periods); statsforecast must be installed beside numpy.
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
    demand = learn(case.history, case.length, GRIDS[data.grid]).forecast(case.history)
    order = np.stack([demand.order_up_to(level) for level in LEVELS], axis=1)
    return Told(demand.expected, order, demand.exceeds(case.stocks))


def compared(data, folder):
    every = list(cases(data, folder))
    print(f"\n{data.name}: {sum(len(case.demand) for case in every)} cases\n")
    found, taken = {}, {}
    for name, forecaster in {"ours": ours, **all_peers()}.items():
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
    best = min(
        (each for each in table if each != "ours"),
        key=lambda each: table[each]["Brier"],
    )
    ratio, low, high = brier_ratio(found["ours"], found[best])
    print(f"\nBrier over that of {best}: {ratio:.3f} ({low:.3f} to {high:.3f})")


if __name__ == "__main__":
    for each in (RETAIL, CARPARTS):
        compared(each, sys.argv[1])
