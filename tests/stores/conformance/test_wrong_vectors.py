"""A vector that is none of the space is refused, and nothing of its batch is kept."""

import math

import pytest

from odoo.addons.mrp_ai_assistant.core.stores.base import Point
from odoo.addons.mrp_ai_assistant.core.stores.errors import (
    NotNumbers,
    NotUnit,
    WrongDimension,
)

from tests.stores.vectors import axis

WRONG = [
    (axis(0)[:-1], WrongDimension),
    ([*axis(0), 0.0], WrongDimension),
    ([], WrongDimension),
    ([math.nan, *axis(0)[1:]], NotNumbers),
    ([math.inf, *axis(0)[1:]], NotNumbers),
    (["x", *axis(0)[1:]], NotNumbers),
    ([None, *axis(0)[1:]], NotNumbers),
    ([0.0] * 12, NotUnit),
    ([0.5, *([0.0] * 11)], NotUnit),
    ([3.0, *([0.0] * 11)], NotUnit),
]


@pytest.mark.parametrize(("vector", "error"), WRONG)
def test_it_is_not_kept(store, vector, error):
    with pytest.raises(error) as raised:
        store.put([Point(1, 7, [axis(0)]), Point(2, 7, [axis(1), vector])])
    assert str(raised.value)
    assert set(store.chunks()) == set()


@pytest.mark.parametrize(("vector", "error"), WRONG)
def test_it_is_not_searched(store, vector, error):
    store.put([Point(1, 7, [axis(0)])])
    with pytest.raises(error):
        store.near(vector, [7], 10)
