"""Forecasts of a plant whose law is known, and of one without a past."""

import numpy as np
import pytest

from odoo.addons.mrp_ai_assistant.core.forecast import DAYS, MONTHS, learn

from .made import lumpy_plant, poisson_plant

LENGTH = 14
STOCKS = np.array([0.5, 1.0, 1.5, 2.0])


@pytest.fixture(scope="module", params=[poisson_plant, lumpy_plant])
def plant(request):
    days = request.param(400, 200)
    past, came = days[:, :-LENGTH], days[:, -LENGTH:].sum(axis=1)
    demand = learn(past, LENGTH).forecast(past)
    return past[demand.enough], came[demand.enough], demand


def test_chances_come_true(plant):
    past, came, demand = plant
    stocks = past.mean(axis=1)[:, None] * LENGTH * STOCKS
    told = demand.exceeds(np.zeros(len(demand.enough)))  # of all, in one call
    assert told.shape == (len(demand.enough),)
    chances = demand.probable[demand.enough].exceeds(stocks)
    assert (chances.mean(axis=0)) == pytest.approx(
        (came[:, None] > stocks).mean(axis=0), abs=0.06
    )


@pytest.mark.parametrize("level", [0.9, 0.95, 0.99])
def test_an_order_covers_what_it_says(plant, level):
    _past, came, demand = plant
    stock = demand.order_up_to(level)[demand.enough]
    assert (came <= stock).mean() == pytest.approx(level, abs=0.035)


def test_what_is_expected_is_what_comes(plant):
    _past, came, demand = plant
    expected = demand.expected[demand.enough]
    assert expected.sum() == pytest.approx(came.sum(), rel=0.08)


def test_the_future_is_not_seen():
    days = poisson_plant(80, 120)
    other = days.copy()
    other[:, 100:] = 99
    one, two = (learn(each[:, :100], 7) for each in (days, other))
    assert (
        one.forecast(days[:, :100]).raw.values
        == two.forecast(other[:, :100]).raw.values
    ).all()


@pytest.mark.parametrize("grid", [DAYS, MONTHS])
def test_too_little_is_said_to_be_too_little(grid):
    few = np.zeros((4, 60))
    few[1, 30] = 1  # one sale
    few[2, :5] = 1  # nothing of late
    few[3, ::3] = 2
    demand = learn(few, 3, grid).forecast(few)
    assert demand.enough.tolist() == [False, False, False, True]
    assert demand.calibration is None  # four series calibrate nothing
    assert np.isfinite(demand.order_up_to(0.95)).all()
    assert demand.expected[0] == 0
