"""Whatever a plant's history looks like: figures that can be read, the same each time,
and never an exception."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra import numpy as hnp

from odoo.addons.mrp_ai_assistant.core.forecast import DAYS, MONTHS, learn, record
from odoo.addons.mrp_ai_assistant.core.forecast.history import cleaned
from odoo.addons.mrp_ai_assistant.core.forecast.paths import simulated
from odoo.addons.mrp_ai_assistant.core.forecast.run_out import Position, run_out

from .made import lumpy_plant

LEARNT = {grid.name: learn(lumpy_plant(80, 150), 14, grid) for grid in (DAYS, MONTHS)}
AMOUNTS = st.one_of(
    st.just(0.0),
    st.integers(-40, 40).map(float),
    st.floats(0, 1e7),
    st.just(float("nan")),
)
HISTORIES = hnp.arrays(
    float, st.tuples(st.integers(1, 4), st.integers(0, 60)), elements=AMOUNTS
)


def checked(demand, series):
    stocks = np.tile(np.array([-5.0, 0.0, 1.0, 50.0, 1e9]), (series, 1))
    chance = demand.probable.exceeds(stocks)
    assert ((chance >= 0) & (chance <= 1)).all()
    assert (np.diff(chance, axis=1) <= 0).all()
    assert (chance[:, 0] == 1).all()
    orders = [demand.order_up_to(level) for level in (0.5, 0.8, 0.9, 0.95, 0.99, 1.0)]
    assert np.isfinite(orders).all()
    assert (np.diff(orders, axis=0) >= 0).all()
    assert np.isfinite(demand.expected).all()
    assert (demand.expected >= 0).all()


@pytest.mark.filterwarnings("error")
@settings(deadline=None, max_examples=60)
@given(HISTORIES, st.sampled_from(["day", "month"]), st.integers(-9, 9))
def test_any_history(sold, grid, stock):
    known = np.nan_to_num(sold)
    history = cleaned(known, ~np.isnan(sold)).demand
    demand = LEARNT[grid].forecast(history)
    checked(demand, len(history))
    paths = simulated(
        history, demand.probable, 14, 20, half_life=60, season=demand.season
    )
    assert np.isfinite(paths).all()
    assert (paths >= 0).all()
    out = run_out(Position(float(stock)), paths[0])
    assert 0 <= out.chance_by(19) <= 1
    assert np.isfinite(out.fan()).all()
    past = record.tested(history, LEARNT[grid])
    assert past.plant is None or 0 <= past.plant.brier <= 1


@pytest.mark.filterwarnings("error")
@settings(deadline=None, max_examples=20)
@given(HISTORIES, st.integers(1, 90))
def test_any_plant_is_learnt_from(sold, length):
    history = np.where(sold < 0, 0, sold)
    one, two = (learn(history, length) for _time in range(2))
    checked(one.forecast(history), len(history))
    assert (one.forecast(history).raw.values == two.forecast(history).raw.values).all()


@pytest.mark.filterwarnings("error")
@pytest.mark.parametrize("days", [0, 1, 2, 3, 13, 30])
def test_a_history_shorter_than_what_is_asked(days):
    history = np.ones((70, days))
    demand = learn(history, 28).forecast(history)
    checked(demand, 70)
    if days:
        assert demand.expected[0] == pytest.approx(28, rel=0.1)


@pytest.mark.filterwarnings("error")
def test_a_plant_that_sells_nothing_and_one_that_sells_one_thing():
    nothing = np.zeros((90, 300))
    demand = learn(nothing, 14).forecast(nothing)
    checked(demand, 90)
    assert not demand.enough.any()
    assert demand.expected.max() == 0
    assert learn(nothing[:1], 14).calibration is None
    nothing[5, 200] = 1.0
    assert not learn(nothing, 14).forecast(nothing).enough.any()


@pytest.mark.filterwarnings("error")
def test_an_order_of_a_million_does_not_spoil_the_plant():
    history = lumpy_plant(100, 200)
    usual = learn(history, 14).forecast(history).expected
    history[3, 150] = 1e6
    clean = cleaned(history)
    assert clean.capped.tolist() == [row == 3 for row in range(100)]
    after = learn(clean.demand, 14).forecast(clean.demand).expected
    assert np.delete(after, 3) == pytest.approx(np.delete(usual, 3), rel=0.15)


def test_a_product_by_weight_is_not_told_in_whole_pieces():
    random = np.random.default_rng(2)
    kilos = np.where(
        random.random((90, 200)) < 0.4, random.gamma(4, 0.02, (90, 200)), 0
    )
    demand = learn(kilos, 14).forecast(kilos)
    assert demand.expected.mean() == pytest.approx(kilos.mean() * 14, rel=0.1)
    order = demand.order_up_to(0.9)
    assert order.mean() < 2.2 * demand.expected.mean()
    assert (order != np.round(order)).any()


def test_a_hundred_thousand_products_are_learnt_from_few_of_them():
    many = np.zeros((100_000, 120), dtype=np.float32)
    many[::40] = lumpy_plant(2500, 120)
    found = learn(many, 7)
    assert found.calibration is not None
    assert found.calibration.cases <= 4000
