"""What is missing is matched with what brings it, and nothing is given out twice."""

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from odoo.addons.mrp_ai_assistant.core.chain import Demand, Supply, peg

amounts = st.integers(1, 50).map(float)
demands = st.lists(st.builds(Demand, st.integers(1, 5), st.integers(1, 2), amounts))
supplies = st.lists(
    st.tuples(st.integers(1, 2), amounts, st.one_of(st.none(), st.integers(1, 5)))
).map(
    lambda rows: [Supply(n, p, a, None, maker) for n, (p, a, maker) in enumerate(rows)]
)
stocks = st.dictionaries(st.tuples(st.just(0), st.integers(1, 2)), amounts)


@given(demands, stocks, supplies)
def test_every_demand_is_covered_once(wanted, stock, coming):
    pegs = peg(wanted, stock, coming)
    for product in (1, 2):
        asked = sum(d.amount for d in wanted if d.product == product)
        pegged = sum(p.amount for p in pegs if p.demand.product == product)
        from_stock = min(asked, stock.get((0, product), 0.0))
        assert pegged == pytest.approx(asked - from_stock)


@given(demands, stocks, supplies)
def test_no_supply_gives_more_than_it_has(wanted, stock, coming):
    given_out = Counter()
    for each in peg(wanted, stock, coming):
        if each.supply:
            given_out[each.supply.key] += each.amount
            assert each.supply.product == each.demand.product
            assert each.supply.maker != each.demand.order
    for supply in coming:
        assert given_out[supply.key] <= supply.amount + 1e-6


def test_who_comes_first_takes_first():
    early, late = Demand(1, 7, 5), Demand(2, 7, 5)
    first, second = Supply(1, 7, 4), Supply(2, 7, 9)
    told = [
        (p.demand, p.amount, p.supply)
        for p in peg([early, late], {(0, 7): 2}, [first, second])
    ]
    assert told == [(early, 3, first), (late, 1, first), (late, 4, second)]


def test_what_nobody_brings_is_said():
    (only,) = peg([Demand(1, 7, 5)], {}, [])
    assert (only.amount, only.supply) == (5, None)
