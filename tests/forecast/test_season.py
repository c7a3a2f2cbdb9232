"""Yearly seasons are found where they were planted, and nowhere else."""

import numpy as np
import pytest

from odoo.addons.mrp_ai_assistant.core.forecast import DAYS, MONTHS, learn
from odoo.addons.mrp_ai_assistant.core.forecast.paths import simulated
from odoo.addons.mrp_ai_assistant.core.forecast.season import seasons

from .made import poisson_plant

YEARS, LENGTH = 3, 28


def waves(days, year, swing=0.8):
    return 1 + swing * np.sin(2 * np.pi * np.arange(days) / year)


def seasonal_plant(series, days, rate=2.0, seed=3):
    random = np.random.default_rng(seed)
    means = rate * waves(days, 365.25) * np.ones((series, 1))
    return random.poisson(means).astype(float)


def test_a_planted_season_is_found():
    days = int(YEARS * 365.25)
    found = seasons(seasonal_plant(20, days), DAYS)
    told = found.coming(365)
    truth = waves(days + 365, 365.25)[days:]
    assert np.abs(told - truth).mean() < 0.12
    assert found.past().shape == (20, days)
    assert found.past().mean() == pytest.approx(1, abs=0.02)


def test_a_weak_season_is_found_in_the_plant_where_no_product_shows_it():
    random = np.random.default_rng(8)
    means = 0.08 * waves(1096, 365.25, 0.5) * np.ones((300, 1))
    found = seasons(random.poisson(means).astype(float), DAYS)
    told = found.coming(365).mean(axis=0)
    assert np.corrcoef(told, waves(1461, 365.25)[1096:])[0, 1] > 0.9


@pytest.mark.parametrize("rate", [0.05, 0.5, 5.0])
def test_no_season_is_invented(rate):
    found = seasons(poisson_plant(300, 3 * 366, rate=rate), DAYS)
    invented = 0 if found is None else (found.factors != 1).any(axis=1).mean()
    assert invented <= 0.03


def test_growth_is_no_season():
    days = np.arange(1100)
    growing = np.random.default_rng(5).poisson(2 + days / 200, (200, 1100))
    found = seasons(growing.astype(float), DAYS)
    swing = 0 if found is None else np.abs(found.factors - 1).mean()
    assert swing < 0.02


def test_one_year_has_no_season():
    assert seasons(seasonal_plant(5, 400), DAYS) is None
    assert seasons(np.ones((3, 23)), MONTHS) is None


def test_months_have_seasons_too():
    year = np.array([1.0, 1, 1, 1, 9, 9, 1, 1, 1, 1, 1, 1])
    found = seasons(np.tile(year * 10, 3)[None], MONTHS)
    assert found.coming(12)[0] == pytest.approx(year / year.mean(), rel=0.01)


def test_the_forecast_goes_up_with_its_season_and_so_do_paths():
    """Two years and a half end in the trough: in three months it is high again."""
    days = int(2.75 * 365.25)
    history = seasonal_plant(40, days)
    forecaster = learn(history, LENGTH)
    demand = forecaster.forecast(history)
    truth = (2.0 * waves(days + 240, 365.25)[days:]).reshape(-1, 1)
    came = truth[:LENGTH].sum()
    assert demand.expected.mean() == pytest.approx(came, rel=0.2)
    flat = history[:, -56:].mean() * LENGTH
    assert abs(demand.expected.mean() - came) < abs(flat - came)
    paths = simulated(
        history, demand.probable, LENGTH, 240, half_life=60, season=demand.season
    )
    high = paths[:, :, 150:180].mean()
    assert high == pytest.approx(truth[150:180].mean(), rel=0.25)
    assert (paths == np.round(paths)).all()
