"""Points say what a forecast says: means, chances, levels."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra import numpy as hnp

from odoo.addons.mrp_ai_assistant.core.forecast.counts import negative_binomial
from odoo.addons.mrp_ai_assistant.core.forecast.points import COUNT, Points, mixed

MEANS = [0.02, 0.7, 4.0, 60.0, 900.0]


@pytest.mark.parametrize("mean", MEANS)
@pytest.mark.parametrize("spread", [1.1, 2.0, 6.0])
def test_counts_are_those_that_chance_makes(mean, spread):
    variance = mean * spread
    size, chance = mean**2 / (variance - mean), mean / variance
    drawn = np.random.default_rng(3).negative_binomial(size, chance, 200_000)
    points = negative_binomial(np.array([mean]), np.array([variance]))
    for stock in (0.0, mean, 2 * mean):
        told = points.exceeds(np.array([stock]))[0]
        assert told == pytest.approx((drawn > stock).mean(), abs=0.012)
    assert points.mean[0] == pytest.approx(mean, rel=0.05, abs=0.02)


def test_no_demand_and_a_variance_of_nothing_are_no_error():
    points = negative_binomial(np.array([0.0, 3.0]), np.array([0.0, 0.0]))
    assert points.values[0].max() == 0
    assert points.mean[1] == pytest.approx(3, rel=0.05)


@given(
    hnp.arrays(float, (3, 20), elements=st.floats(0, 1e6).map(lambda x: round(x, 2))),
    hnp.arrays(float, 3, elements=st.floats(0, 1e6)),
)
def test_a_higher_stock_is_never_more_likely_to_fail(values, stock):
    points = Points(np.sort(values, axis=1))
    once, twice = points.exceeds(stock), points.exceeds(2 * stock + 1)
    assert (twice <= once).all()
    levels = points.at(np.array([0.1, 0.5, 0.9, 1.0]))
    assert (np.diff(levels, axis=1) >= 0).all()
    assert (points.exceeds(levels[:, 3]) == 0).all()


def test_a_mixture_is_as_likely_as_its_parts_together():
    low, high = Points(np.zeros((1, COUNT))), Points(np.full((1, COUNT), 10.0))
    assert mixed([low, high], (3, 1)).exceeds(np.array([5.0]))[0] == 0.25
    assert mixed([low, high], (1, 0)).mean[0] == 0
