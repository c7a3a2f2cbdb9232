"""What will be demanded, when stock runs out, and how sure that is. Pure numpy.

    history ─► season ─► seen ─► components ─► mixture ─► calibration ─► Demand
    (cleaned)  (2 years)  (rates, windows)      (weights)               │
                                                                        ▼
    backtest: what past origins teach (weights, credible, levels)      paths ─► run_out

``points`` and ``counts`` are forecasts as values; ``rates`` and ``windows`` what a
history says; ``grid`` days or months; ``plant`` all lengths; ``record`` and ``score``
what forecasts were worth; ``explosion`` components; ``outside`` statsforecast.
"""

from .demand import Demand, Forecaster, learn
from .grid import DAYS, MONTHS, Grid
from .plant import Forecasters, learn_all

__all__ = [
    "DAYS",
    "MONTHS",
    "Demand",
    "Forecaster",
    "Forecasters",
    "Grid",
    "learn",
    "learn_all",
]
