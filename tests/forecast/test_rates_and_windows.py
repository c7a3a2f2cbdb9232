"""Rates and windows, with days of which nothing is known."""

import numpy as np
import pytest

from odoo.addons.mrp_ai_assistant.core.forecast.rates import (
    average,
    intermittent,
    level,
)
from odoo.addons.mrp_ai_assistant.core.forecast.windows import (
    recent_totals,
    recent_variance,
    totals,
)

UNKNOWN = np.nan


@pytest.mark.parametrize("rate", [intermittent, level])
def test_what_never_changes_is_found(rate):
    assert rate(np.full((2, 40), 3.0), [0.1, 0.3]) == pytest.approx(np.full((2, 2), 3))


@pytest.mark.parametrize("rate", [intermittent, level])
def test_what_nobody_wants_any_more_fades(rate):
    gone = np.array([[5.0] * 50 + [0.0] * 50])
    assert rate(gone, [0.1])[0, 0] < 0.5


@pytest.mark.parametrize("rate", [intermittent, level])
def test_unknown_days_are_not_days_without_demand(rate):
    known = np.full((1, 40), 4.0)
    half = known.copy()
    half[0, 20:] = UNKNOWN
    assert rate(half, [0.1]) == pytest.approx(rate(known, [0.1]))
    assert average(half)[0] == 4


def test_nothing_known_at_all_is_nothing():
    unknown = np.full((1, 30), UNKNOWN)
    assert average(unknown)[0] == 0
    assert recent_totals(totals(unknown, 5), 10).values.max() == 0
    assert recent_variance(totals(unknown, 5), 10)[0] == 0


def test_windows_add_up_and_fill_what_is_unknown_by_the_rest():
    history = np.array([[1.0, 2, 3, 4], [2, UNKNOWN, 2, UNKNOWN]])
    assert totals(history, 2).tolist() == [[3, 5, 7], [4, 4, 4]]
    unknown = np.array([[2.0, UNKNOWN, UNKNOWN, UNKNOWN]])
    assert np.isnan(totals(unknown, 3)).all()


def test_new_windows_count_more():
    windows = np.array([[0.0] * 50 + [10.0] * 50])
    assert recent_totals(windows, 10).mean[0] > 9
    assert recent_totals(windows, 1e9).mean[0] == pytest.approx(5, abs=0.1)
