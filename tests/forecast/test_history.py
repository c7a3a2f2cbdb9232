"""What returns, empty shelves and one-off orders are taken for."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra import numpy as hnp

from odoo.addons.mrp_ai_assistant.core.forecast.history import cleaned, netted

DAYS = st.integers(1, 30)


def row(*days):
    return np.array([days], float)


def test_what_comes_back_is_taken_off_what_went_out_before():
    assert netted(row(5, 0, -2, 4)).tolist() == [[3, 0, 0, 4]]
    assert netted(row(1, 2, -5, 4)).tolist() == [[0, 0, 0, 4]]


def test_what_fractions_leave_is_no_demand():
    assert netted(row(0.1, 0.2, 0.0, -0.3)).tolist() == [[0, 0, 0, 0]]
    assert netted(row(0.3, -0.1, -0.2, 1)).tolist() == [[0, 0, 0, 1]]


@given(hnp.arrays(float, (2, 12), elements=st.integers(-9, 9)))
def test_netting_invents_no_demand(sold):
    demand = netted(sold)
    assert (demand >= 0).all()
    assert (demand <= np.maximum(sold, 0)).all()
    assert (demand.sum(axis=1) >= sold.sum(axis=1) - 1e-5).all()


def test_a_day_without_stock_is_unknown_but_what_was_sold_then_is_not():
    sold = row(1, 0, 2, 0)
    stocked = np.array([[True, False, False, True]])
    demand = cleaned(sold, stocked).demand
    assert np.isnan(demand[0, 1])
    assert demand[0, [0, 2, 3]].tolist() == [1, 2, 0]


def test_an_order_that_nobody_repeats_is_capped_and_told():
    usual = [2, 0, 3, 1, 2, 4]
    found = cleaned(np.array([[*usual, 5000.0], [*usual, 30.0]]))
    assert found.capped.tolist() == [True, False]
    assert found.demand[0, -1] == 40
    assert found.demand[1, -1] == 30


def test_one_sale_alone_is_no_exception():
    found = cleaned(row(0, 0, 0, 50, 0))
    assert not found.capped.any()
    assert found.demand.sum() == 50
