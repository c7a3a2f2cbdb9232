"""What is read once for many forecasts of one company."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cache
from typing import Any

import numpy as np

from ..core.forecast import Forecasters, learn_all
from ..core.forecast.errors import StaleForecaster
from ..core.forecast.plant import LENGTHS
from .days import Days, known_days
from .lateness import Late, late_of
from .places import Places, places_of


@dataclass(frozen=True)
class Plant:
    """``env`` has that one company; ``lengths`` forecasts what was learnt of it."""

    env: Any
    days: Days
    places: Places
    late: Late
    forecasters: Forecasters

    def later(self, days: int) -> Plant:
        """The same, with everything coming ``days`` later."""
        return replace(self, late=self.late.later(days)) if days else self


def plant_of(env: Any, company: Any, learnt: Mapping[str, Any] | None = None) -> Plant:
    """``company`` as the user of ``env`` may read it. ``learnt`` is what was stored
    (``Forecasters.as_json``); without it nothing is calibrated."""
    own = env(context={**env.context, "allowed_company_ids": company.ids})
    days = known_days(own)
    return Plant(own, days, places_of(own), late_of(own), forecasters(learnt))


def forecasters(learnt: Mapping[str, Any] | None) -> Forecasters:
    """Of what was stored; of another version, or damaged, it is learnt anew by night
    and until then told uncalibrated."""
    try:
        return Forecasters.from_json(learnt) if learnt else unlearnt()
    except (StaleForecaster, KeyError, TypeError, ValueError):
        return unlearnt()


@cache
def unlearnt() -> Forecasters:
    """As before anything is known of a plant: nothing was ever sold."""
    return learn_all(np.zeros((1, 2 * max(LENGTHS))))
