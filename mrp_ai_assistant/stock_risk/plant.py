"""What is read once for many forecasts of one company."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import cache
from typing import Any

import numpy as np

from ..core.forecast import Forecasters, learn_all
from ..core.forecast.errors import StaleForecaster
from ..core.forecast.outside import all_helped_of
from ..core.forecast.plant import LENGTHS
from .days import Days, days_since, known_days
from .lateness import Late, late_of
from .places import Places, places_of


@dataclass(frozen=True)
class Plant:
    """``env`` has that one company; ``forecasters`` are what was learnt of it."""

    env: Any
    days: Days
    places: Places
    late: Late
    forecasters: Forecasters

    def later(self, days: int) -> Plant:
        """The same, with everything coming ``days`` later."""
        return replace(self, late=self.late.later(days)) if days else self


def plant_of(
    env: Any,
    company: Any,
    learnt: Mapping[str, Any] | None = None,
    habits: Mapping[str, Any] | None = None,
    *,
    helped: bool = False,
) -> Plant:
    """``company`` as the user of ``env`` may read it. ``learnt`` is what was stored
    (``Forecasters.as_json``); without it nothing is calibrated. ``habits`` too (see
    ``habits_of``); without them a year of deliveries is read. ``helped``: with the
    models of statsforecast that joined, for which nobody should have to wait."""
    own = env(context={**env.context, "allowed_company_ids": company.ids})
    if habits:
        days = days_since(own, date.fromisoformat(habits["since"]))
        late = Late.from_json(habits)
    else:
        days, late = known_days(own), late_of(own)
    return Plant(own, days, places_of(own), late, forecasters(learnt, helped))


def habits_of(plant: Plant) -> dict[str, Any]:
    """To be stored: since when there are moves, and how late everybody is."""
    return {"since": plant.days.first.isoformat(), **plant.late.as_json()}


def forecasters(learnt: Mapping[str, Any] | None, helped: bool = False) -> Forecasters:
    """Of what was stored; of another version, or damaged, it is learnt anew by night
    and until then told uncalibrated."""
    try:
        made = all_helped_of if helped else Forecasters.from_json
        return made(learnt) if learnt else unlearnt()
    except (StaleForecaster, KeyError, TypeError, ValueError):
        return unlearnt()


@cache
def unlearnt() -> Forecasters:
    """As before anything is known of a plant: nothing was ever sold."""
    return learn_all(np.zeros((1, 2 * max(LENGTHS))))
