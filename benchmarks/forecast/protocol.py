"""Real demand, rolling origins, five stock levels: who says best whether it is enough?

A case is a product, an origin and a number of periods to cover. A forecaster is given
what was known at the origin, and tells the expected demand, the stock for six service
levels, and the probability of a stock-out for five stocks.
"""

from dataclasses import dataclass
from pathlib import Path

import numpy as np

LEVELS = np.array([0.5, 0.8, 0.9, 0.95, 0.98, 0.99])
STOCKS = np.array([0.5, 1.0, 1.5, 2.0, 3.0])  # times what was demanded of late
_BINS = 10


@dataclass(frozen=True)
class Data:
    """``grid`` is day or month; the rest counts its periods."""

    name: str
    file: str
    grid: str
    origins: tuple[int, ...]
    lengths: tuple[int, ...]
    least: int
    recent: int


RETAIL = Data(
    "retail", "retail_daily", "day", (220, 262, 304, 332), (7, 14, 28), 10, 56
)
CARPARTS = Data(
    "car parts", "carparts_monthly", "month", (36, 40, 45), (1, 3, 6), 4, 12
)


@dataclass(frozen=True)
class Case:
    """``history`` (items, periods), the ``demand`` that came, ``stocks`` (items, 5);
    ``plant`` is the history of all items, dormant ones too."""

    length: int
    items: np.ndarray
    history: np.ndarray
    demand: np.ndarray
    stocks: np.ndarray
    plant: np.ndarray


@dataclass(frozen=True)
class Told:
    """``expected`` (items,), ``order`` (items, 6), ``chance`` (items, 5)."""

    expected: np.ndarray
    order: np.ndarray
    chance: np.ndarray


def cases(data, folder, whole=False):
    """The cases of ``data``, whose file in ``folder`` begins with its name; ``whole``:
    stocks in whole pieces, rounded up."""
    path = next(iter(sorted(Path(folder).glob(f"{data.file}*.npz"))))
    demand = np.load(path)["demand"].astype(float)
    for origin in data.origins:
        history = demand[:, :origin]
        often = (history > 0).sum(axis=1) >= data.least
        items = np.nonzero(often & (history[:, -data.recent :] > 0).any(axis=1))[0]
        past = history[items]
        for length in data.lengths:
            if origin + length <= demand.shape[1]:
                came = demand[items, origin : origin + length].sum(axis=1)
                late = past[:, -data.recent :].mean(axis=1)[:, None]
                stocks = late * length * STOCKS
                stocks = np.ceil(stocks - 1e-9) if whole else stocks
                yield Case(length, items, past, came, stocks, history)


def scores(found):
    """Of (Case, Told) pairs: what the columns of the table are called."""
    demand = np.concatenate([case.demand for case, _told in found])
    expected = np.concatenate([told.expected for _case, told in found])
    order = np.concatenate([told.order for _case, told in found])
    out, chance = _asked(found)
    covered = (demand[:, None] <= order + 1e-9).mean(axis=0)
    return {
        "MAE/demand": np.abs(demand - expected).sum() / demand.sum(),
        "Brier": ((chance - out) ** 2).mean(),
        "ECE": _calibration_error(chance.ravel(), out.ravel()),
        "at 90 %": 100 * covered[2],
        "at 95 %": 100 * covered[3],
        "at 99 %": 100 * covered[5],
    }


def brier_ratio(ours, theirs, rounds=400):
    """Our Brier score over theirs, and the 95 % interval when items are drawn anew."""
    mine, other = _by_item(ours), _by_item(theirs)
    random = np.random.default_rng(5)
    drawn = random.integers(0, len(mine), (rounds, len(mine)))
    ratios = mine[drawn].sum(axis=1) / other[drawn].sum(axis=1)
    return mine.sum() / other.sum(), *np.quantile(ratios, [0.025, 0.975])


def _by_item(found):
    out, chance = _asked(found)
    items = np.concatenate([case.items for case, _told in found])
    _names, index = np.unique(items, return_inverse=True)
    return np.bincount(index, weights=((chance - out) ** 2).sum(axis=1))


def _asked(found):
    out = [case.demand[:, None] > case.stocks for case, _told in found]
    return np.concatenate(out), np.concatenate([told.chance for _case, told in found])


def _calibration_error(chance, out):
    place = np.minimum((chance * _BINS).astype(int), _BINS - 1)
    total = 0.0
    for number in range(_BINS):
        inside = place == number
        if inside.any():
            total += abs(chance[inside].mean() - out[inside].mean()) * inside.mean()
    return total
