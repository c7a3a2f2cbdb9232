"""Scores that can be worked out by hand; records of plants whose law is known."""

import json

import numpy as np
import pytest

from odoo.addons.mrp_ai_assistant.core.forecast import (
    Forecasters,
    learn,
    learn_all,
    record,
)
from odoo.addons.mrp_ai_assistant.core.forecast.errors import StaleForecaster
from odoo.addons.mrp_ai_assistant.core.forecast.score import LEVELS, Log, score

from .made import lumpy_plant, poisson_plant


def log(chance, out, expected, came, order):
    rows = np.repeat(np.array(order, float)[:, None], len(LEVELS), axis=1)
    return Log(
        np.array(chance, float),
        np.array(out, bool),
        np.array(expected, float),
        np.array(came, float),
        rows,
    )


def test_a_score_by_hand():
    found = score(log([0.9, 0.1, 0.5], [1, 0, 1], [6, 4, 5], [5, 3, 2], [5, 2, 9]))
    assert found.cases == 3
    assert found.brier == pytest.approx((0.01 + 0.01 + 0.25) / 3)
    assert found.bias == pytest.approx(0.5)
    assert found.at(0.95) == pytest.approx(2 / 3)
    assert found.ece == pytest.approx((0.1 + 0.1 + 0.5) / 3)


def test_nothing_closed_is_no_score_and_nothing_sold_no_bias():
    assert score(log([], [], [], [], [])) is None
    assert score(log([np.nan], [0], [1], [1], [1])) is None
    assert score(log([0.2, np.nan], [0, 1], [1, 1], [0, 9], [1, 1])).bias is None


@pytest.mark.parametrize("made", [poisson_plant, lumpy_plant])
def test_the_record_of_a_plant_is_as_good_as_its_forecasts(made):
    history = made(300, 200)
    past = record.tested(history, learn(history, 14))
    assert past.plant.at(0.95) == pytest.approx(0.95, abs=0.025)
    assert past.plant.ece < 0.03
    assert abs(past.plant.bias) < 0.08
    assert past.plant.brier < 0.25 * 0.9


def test_the_record_of_each_is_part_of_that_of_all():
    history = poisson_plant(30, 120)
    history[7] = 0
    past = record.tested(history, learn(poisson_plant(200, 120), 7))
    each = [past.of(row) for row in range(30)]
    assert each[7] is None
    assert sum(one.cases for one in each if one) == past.plant.cases
    again = record.tested(history[3:4], learn(poisson_plant(200, 120), 7))
    assert again.of(0) == each[3]


def test_too_short_a_history_has_no_record():
    short = np.ones((3, 12))
    assert record.tested(short, learn(short, 7)).plant is None
    assert record.tested(short, learn(short, 7)).of(0) is None


def test_what_was_learnt_by_night_tells_the_same_by_day():
    history = lumpy_plant(120, 200)
    learnt = learn_all(history, (7, 28))
    stored = json.loads(json.dumps(learnt.as_json()))
    assert len(json.dumps(stored)) < 30_000
    back = Forecasters.from_json(stored)
    for length in (3, 12, 28, 90):
        one, two = learnt.of(length), back.of(length)
        assert one.length == two.length == length
        told, again = one.forecast(history), two.forecast(history)
        assert again.expected == pytest.approx(told.expected)
        assert again.order_up_to(0.95) == pytest.approx(
            told.order_up_to(0.95), rel=0.05
        )
    assert learnt.of(12).calibration is learnt.of(7).calibration


def test_what_another_version_learnt_is_not_used():
    stored = learn_all(lumpy_plant(9, 60), (7,)).as_json()
    with pytest.raises(StaleForecaster):
        Forecasters.from_json({**stored, "version": -1})
    with pytest.raises(StaleForecaster):
        Forecasters.from_json({})
