"""Days on which stock runs out, where they can be worked out by hand."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from odoo.addons.mrp_ai_assistant.core.forecast import learn
from odoo.addons.mrp_ai_assistant.core.forecast.lateness import lateness
from odoo.addons.mrp_ai_assistant.core.forecast.ordering import (
    days_of_cover,
    order_by,
    quantity_to_order,
)
from odoo.addons.mrp_ai_assistant.core.forecast.paths import simulated
from odoo.addons.mrp_ai_assistant.core.forecast.run_out import (
    Position,
    Receipt,
    run_out,
)

from .made import lumpy_plant, poisson_plant

ON_TIME = lateness([0.0] * 9, [])
ONE_A_DAY = np.ones((200, 60))


def test_one_a_day_lasts_as_many_days_as_there_are():
    out = run_out(Position(10), ONE_A_DAY)
    assert out.day_at(0.5) == 10  # the eleventh is not there any more
    assert (out.chance_by(9), out.chance_by(10)) == (0, 1)
    assert out.missing == 50


def test_a_receipt_in_time_saves_it_and_a_late_one_does_not():
    saved = Position(10, [Receipt(9, 100, ON_TIME)])
    late = Position(10, [Receipt(9, 100, lateness([3.0] * 9, []))])
    assert run_out(saved, ONE_A_DAY).day_at(0.9) is None
    assert run_out(late, ONE_A_DAY).day_at(0.9) == 10


def test_half_of_the_late_receipts_are_half_of_the_chance():
    half = Position(10, [Receipt(10, 100, lateness([0.0, 5.0] * 8, []))])
    assert run_out(half, ONE_A_DAY).chance_by(59) == pytest.approx(0.5, abs=0.12)


def test_what_is_overdue_does_not_come_before_today():
    overdue = Position(1, [Receipt(-4, 100, lateness([0.0, 1.0, 9.0] * 3, []))])
    out = run_out(overdue, ONE_A_DAY)
    assert out.day_at(0.9) == 1  # 9 days late: on the fifth day from today
    unheard = Position(0, [Receipt(-30, 100, ON_TIME)])
    assert run_out(unheard, ONE_A_DAY).first_out.max() == 0  # a day later than now


def test_confirmed_orders_are_a_part_of_what_was_forecast():
    part = Position(10, confirmed=[(3, 4)])
    assert run_out(part, ONE_A_DAY).day_at(0.5) == 10
    more = Position(10, confirmed=[(3, 40)])
    assert run_out(more, ONE_A_DAY).day_at(0.5) == 3
    overdue = Position(10, confirmed=[(-9, 40)])
    assert run_out(overdue, ONE_A_DAY).day_at(0.5) == 0


def test_negative_stock_has_run_out():
    assert run_out(Position(-2), np.zeros((5, 9))).day_at(0.9) == 0


@given(st.integers(0, 40), st.integers(0, 40))
def test_more_stock_never_runs_out_sooner(stock, more):
    demand = lumpy_plant(50, 30)
    first = run_out(Position(stock), demand).first_out
    later = run_out(Position(stock + more), demand).first_out
    assert (later >= first).all()


def test_orders_come_in_multiples_and_not_under_the_least():
    position = Position(5, [Receipt(3, 10, ON_TIME)])
    assert quantity_to_order(40, position) == 25
    assert quantity_to_order(40, position, multiple=12) == 36
    assert quantity_to_order(16, position, least=20) == 20
    assert quantity_to_order(15, position, least=20) == 0


def test_an_order_waits_until_it_would_be_late():
    out = run_out(Position(30), ONE_A_DAY)
    assert order_by(out, 10, ON_TIME, 0.95) == 19  # comes on the day before it ends
    assert order_by(out, 40, ON_TIME, 0.95) == 0
    assert order_by(out, 10, lateness([5.0] * 9, []), 0.95) == 14
    assert order_by(run_out(Position(500), ONE_A_DAY), 10, ON_TIME, 0.95) is None
    assert days_of_cover(30, 1.5) == 20
    assert days_of_cover(30, 0) is None


def test_few_receipts_of_a_vendor_are_backed_by_all_others():
    random = np.random.default_rng(4)
    new = lateness([0.0, 0.0], [10.0] * 50)
    assert new.drawn(4000, random).mean() == pytest.approx(7.5, abs=0.4)
    known = lateness([0.0] * 8, [10.0] * 50)
    assert known.drawn(4000, random).max() == 0
    assert not lateness([], []).known


def test_paths_are_as_probable_as_the_forecast():
    history = poisson_plant(60, 140)
    demand = learn(history, 14).forecast(history)
    paths = simulated(history, demand.probable, 14, 28, half_life=60)
    assert paths.shape == (60, 400, 28)
    assert (paths == np.round(paths)).all()
    assert (paths >= 0).all()
    first = paths[:, :, :14].sum(axis=2)
    assert first.mean() == pytest.approx(demand.probable.mean.mean(), rel=0.05)
    again = simulated(history, demand.probable, 14, 28, half_life=60)
    assert (again == paths).all()


def test_a_busy_day_or_two_are_no_busy_month():
    history = poisson_plant(40, 280, rate=0.1) * 5
    soon, far = learn(history, 2), learn(history, 28)
    two, month = soon.forecast(history).probable, far.forecast(history).probable
    paths = simulated(history, two, 2, 56, half_life=60, further=(month, 28))
    alone = simulated(history, two, 2, 56, half_life=60)
    for each in (paths, alone):
        total = np.sort(each[:, :, :2].sum(axis=2), axis=1)
        levels = (np.arange(400) + 0.5) / 400
        assert total == pytest.approx(two.at(levels), abs=1)
    wanted = pytest.approx(month.at(np.array([0.95])).mean(), rel=0.2)
    most, otherwise = (
        np.quantile(each[:, :, 2:28].sum(axis=2), 0.95, axis=1).mean()
        for each in (paths, alone)
    )
    assert most == wanted
    assert otherwise != wanted


def test_paths_keep_the_days_of_the_week():
    week = np.tile([9.0, 0, 0, 0, 0, 0, 0], 20)[None]
    demand = learn(week, 7).forecast(week)
    paths = simulated(week, demand.probable, 7, 21, half_life=60)
    assert paths[0, :, 1:7].max() == 0
    assert paths[0, :, [0, 7, 14]].min() > 0


def test_a_history_of_days_is_enough_for_paths():
    short = np.ones((1, 4))
    demand = learn(short, 2).forecast(short)
    assert simulated(short, demand.probable, 2, 10, half_life=60).shape == (1, 400, 10)
