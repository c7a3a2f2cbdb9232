"""What a user would pick instead: statsforecast's models, tuned; Willemain's bootstrap;
Odoo's own suggestion.

A model that tells a rate is given the spread of the windows of the past, as counts
(negative binomial): kinder than the normal curve that it comes with.
"""

from functools import lru_cache

import numpy as np

from odoo.addons.mrp_ai_assistant.core.forecast.counts import negative_binomial
from odoo.addons.mrp_ai_assistant.core.forecast.points import LEVELS as EVEN
from odoo.addons.mrp_ai_assistant.core.forecast.points import Points
from odoo.addons.mrp_ai_assistant.core.forecast.windows import totals

from .protocol import LEVELS, Told

_SMOOTHINGS = (0.02, 0.05, 0.1, 0.2, 0.3)


def told(points, stocks, expected=None):
    mean = points.mean if expected is None else expected
    return Told(mean, points.at(LEVELS), points.exceeds(stocks))


def of_rate(rates, case):
    """``rates`` (items,) a period, spread as the windows of late were."""
    windows = totals(case.history, case.length)
    spread = windows[:, -min(windows.shape[1], 26 * case.length) :].var(axis=1)
    mean = np.maximum(rates, 0) * case.length
    return told(negative_binomial(mean, spread), case.stocks, mean)


def model(make):
    """A forecaster by a model of statsforecast, fitted to each item."""

    def forecast(case, _data):
        fitted = make()
        rates = [float(_first(fitted, row)) for row in case.history]
        return of_rate(np.nan_to_num(np.array(rates)), case)

    return forecast


def _first(fitted, row):
    return fitted.forecast(np.ascontiguousarray(row, np.float64), h=1)["mean"][0]


def tuned_tsb(case, _data):
    """TSB with the smoothing that erred least on each item's own history."""
    from statsforecast.models import TSB

    best = np.full(len(case.history), np.inf)
    rates = np.zeros(len(case.history))
    hold = case.length
    for smoothing in _SMOOTHINGS:
        make = TSB(alpha_d=smoothing, alpha_p=smoothing)
        for row, history in enumerate(case.history):
            before, came = history[:-hold], history[-hold:].sum()
            wrong = abs(float(_first(make, before)) * hold - came)
            if wrong < best[row]:
                best[row], rates[row] = wrong, float(_first(make, history))
    return of_rate(rates, case)


def tsb_of_all(case, _data):
    """TSB with the one smoothing that erred least on all items together."""
    from statsforecast.models import TSB

    hold = case.length

    def wrong(smoothing):
        make = TSB(alpha_d=smoothing, alpha_p=smoothing)
        before = [float(_first(make, row[:-hold])) * hold for row in case.history]
        return np.abs(before - case.history[:, -hold:].sum(axis=1)).sum()

    best = min(_SMOOTHINGS, key=wrong)
    make = TSB(alpha_d=best, alpha_p=best)
    return of_rate(np.array([float(_first(make, row)) for row in case.history]), case)


def odoo(case, data):
    """Odoo 19's suggestion: the mean of the last 30 days (6 months), a point."""
    days = 30 if data.grid == "day" else 6
    mean = case.history[:, -days:].mean(axis=1) * case.length
    return told(Points(np.repeat(mean[:, None], len(EVEN), axis=1)), case.stocks)


def willemain(case, _data):
    """Willemain, Smart and Schwarz (2004): a Markov chain of zeros, jittered sizes."""
    random = np.random.default_rng(6)
    values = [_chain(row, case.length, random) for row in case.history]
    return told(Points(np.sort(np.array(values), axis=1)), case.stocks)


def _chain(row, length, random, paths=199):
    wanted = row > 0
    after = [
        wanted[1:][wanted[:-1] == was].mean() if (wanted[:-1] == was).any() else 0
        for was in (False, True)
    ]
    state = np.full(paths, wanted[-1])
    sizes, total = row[wanted], np.zeros(paths)
    for _period in range(length):
        state = random.random(paths) < np.where(state, after[1], after[0])
        size = random.choice(sizes, paths)
        jitter = 1 + np.floor(size + random.normal(size=paths) * np.sqrt(size))
        total += np.where(state, np.where(jitter > 0, jitter, size), 0)
    return total


@lru_cache
def all_peers():
    """Name to forecaster."""
    from statsforecast import models

    return {
        "TSB, tuned together": tsb_of_all,
        "TSB, tuned each": tuned_tsb,
        "CrostonSBA": model(models.CrostonSBA),
        "Croston optimised": model(models.CrostonOptimized),
        "ADIDA": model(models.ADIDA),
        "IMAPA": model(models.IMAPA),
        "SES optimised": model(models.SimpleExponentialSmoothingOptimized),
        "AutoETS": model(lambda: models.AutoETS(season_length=1, model="ZNN")),
        "Willemain": willemain,
        "Odoo's suggestion": odoo,
    }
