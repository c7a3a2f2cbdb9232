"""A voice from outside joins when it knows more, and only then."""

import sys
from json import dumps, loads

import numpy as np
import pytest

from odoo.addons.mrp_ai_assistant.core.forecast import Forecasters, learn, outside

from .made import poisson_plant

LENGTH = 7


def coming_and_going(series=240, days=140, seed=4):
    """Demand that doubles or stops from one week to the other."""
    random = np.random.default_rng(seed)
    weeks = random.choice([0.0, 4.0], (series, days // LENGTH))
    return random.poisson(np.repeat(weeks, LENGTH, axis=1)).astype(float), weeks


@pytest.fixture
def models(monkeypatch):
    def install(rates):
        monkeypatch.setattr(outside, "find_spec", lambda _name: True)
        monkeypatch.setattr(outside, "rates_by", lambda _name: rates)

    return install


def test_without_the_package_nothing_changes_and_nothing_is_imported():
    history, _weeks = coming_and_going()
    forecaster = learn(history, LENGTH)
    if outside.find_spec("statsforecast") is None:
        assert outside.helped(forecaster, history) is forecaster
    assert "statsforecast" not in sys.modules


def test_who_knows_the_next_week_is_listened_to(models):
    history, weeks = coming_and_going()
    index = {row[:20].tobytes(): i for i, row in enumerate(history)}

    def foreseen(before):
        rows = [index[row[:20].tobytes()] for row in before]
        return weeks[rows, min(before.shape[1] // LENGTH, weeks.shape[1] - 1)]

    models(foreseen)
    forecaster = learn(history, LENGTH)
    found = outside.helped(forecaster, history)
    assert found.weight > 0
    demand = found.forecast(history[:, :-LENGTH])
    stock = np.full(len(history), 14.0)
    sold = history[:, -LENGTH:].sum(axis=1) > stock
    mine = forecaster.forecast(history[:, :-LENGTH])
    assert ((demand.exceeds(stock) - sold) ** 2).mean() < 0.9 * (
        (mine.exceeds(stock) - sold) ** 2
    ).mean()


def test_by_night_it_is_listened_to_and_by_day_nobody_waits(models):
    history = poisson_plant(40, 140)
    alone = learn(history, LENGTH)
    models(lambda before: np.full(len(before), 100.0))
    found = outside.Helped(LENGTH, alone.grid, alone.tuning, None, "AutoETS", 20, alone)
    stored = loads(dumps(Forecasters([found]).as_json()))
    (day,) = Forecasters.from_json(stored).learnt
    (night,) = outside.all_helped_of(stored).learnt
    usual = alone.forecast(history).raw.values
    assert np.array_equal(day.forecast(history).raw.values, usual)
    assert np.array_equal(
        night.forecast(history).raw.values, found.forecast(history).raw.values
    )
    assert night.forecast(history).raw.values.mean() > 10 * usual.mean()


def test_a_helper_that_was_taken_away_is_not_missed(monkeypatch):
    history = poisson_plant(40, 140)
    alone = learn(history, LENGTH)
    found = outside.Helped(LENGTH, alone.grid, alone.tuning, None, "IMAPA", 5, alone)
    stored = Forecasters([found]).as_json()
    monkeypatch.setattr(outside, "find_spec", lambda _name: None)
    (night,) = outside.all_helped_of(stored).learnt
    assert night.as_json() == alone.as_json()


@pytest.mark.parametrize("factor", [0.0, 20.0])
def test_who_knows_nothing_is_not(models, factor):
    history = poisson_plant(240, 140)
    models(lambda before: factor * np.nanmean(before, axis=1))
    forecaster = learn(history, LENGTH)
    assert outside.helped(forecaster, history) is forecaster
