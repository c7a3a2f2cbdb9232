"""Components needed for what will be asked for, worked out by hand."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from odoo.addons.mrp_ai_assistant.core.forecast.explosion import Use, exploded

TABLE, LEG, SCREW, BENCH = 1, 2, 3, 4


def days(*amounts):
    return np.array([amounts], float)


def test_levels_multiply():
    uses = [Use(TABLE, LEG, 4), Use(LEG, SCREW, 3)]
    found = exploded({TABLE: days(1, 0, 2)}, uses, 3)
    assert found[LEG].tolist() == [[4, 0, 8]]
    assert found[SCREW].tolist() == [[12, 0, 24]]
    assert TABLE not in found


def test_all_that_it_goes_into_counts_path_by_path():
    uses = [Use(TABLE, SCREW, 2), Use(BENCH, SCREW, 10), Use(TABLE, SCREW, 1)]
    demand = {
        TABLE: np.array([[1.0, 0], [0, 5]]),
        BENCH: np.array([[0.0, 1], [0, 0]]),
    }
    assert exploded(demand, uses, 2)[SCREW].tolist() == [[3, 10], [0, 15]]


def test_its_own_demand_is_never_added():
    """Screws have a history: what tables take of them is in it."""
    uses = [Use(TABLE, SCREW, 100), Use(SCREW, LEG, 1)]
    found = exploded({TABLE: days(1, 1), SCREW: days(5, 5)}, uses, 2)
    assert SCREW not in found
    assert found[LEG].tolist() == [[5, 5]]


def test_production_begins_before_it_is_needed_and_loses_some():
    uses = [Use(TABLE, LEG, 4, ahead=1, yielded=0.5)]
    found = exploded({TABLE: days(1, 2, 3, 4)}, uses, 3)
    assert found[LEG].tolist() == [[8 + 16, 24, 32]]


def test_days_beyond_the_forecast_are_as_its_mean():
    uses = [Use(TABLE, LEG, 1, ahead=2), Use(LEG, SCREW, 1, ahead=1)]
    found = exploded({TABLE: days(0, 0, 0, 4)}, uses, 4)
    assert found[LEG].tolist() == [[0, 4, 1, 1]]
    assert found[SCREW].tolist() == [[4, 1, 1, 1]]


def test_what_is_in_stock_is_not_made():
    found = exploded(
        {TABLE: days(3, 3, 3)}, [Use(TABLE, LEG, 4)], 3, on_hand={TABLE: 4}
    )
    assert found[LEG].tolist() == [[0, 8, 12]]


def test_a_product_made_of_itself_has_no_demand_and_stops_nothing():
    uses = [Use(LEG, SCREW, 1), Use(SCREW, LEG, 1), Use(TABLE, BENCH, 2)]
    found = exploded({TABLE: days(1)}, uses, 1)
    assert list(found) == [BENCH]
    assert exploded({}, uses, 5) == {}
    assert exploded({TABLE: days(1)}, [Use(TABLE, LEG, -2)], 1) == {}


@given(
    st.lists(st.integers(0, 9), min_size=1, max_size=8),
    st.integers(0, 4),
    st.integers(0, 20),
)
def test_what_is_needed_in_all_is_what_is_made_of_it(amounts, ahead, stock):
    asked = days(*amounts, *[0] * 4)
    use = [Use(TABLE, LEG, 2, ahead)]
    found = exploded({TABLE: asked}, use, asked.shape[1], on_hand={TABLE: stock})
    made = max(sum(amounts) - stock, 0)
    beyond = ahead * made / asked.shape[1] * 2
    assert np.isclose(found[LEG].sum(), made * 2 + beyond)
    assert (found[LEG] >= 0).all()
