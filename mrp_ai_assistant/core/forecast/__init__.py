"""What will be demanded, when stock runs out, and how sure that is. Pure numpy.

    history ─► components ─► mixture ─► calibration ─► probability, order, expectation
    (series,    (ensemble)    (points)   (backtest)     (demand)
     periods)

``points`` and ``counts`` are forecasts as values; ``rates`` and ``windows`` what a
history says; ``grid`` days or months.
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
