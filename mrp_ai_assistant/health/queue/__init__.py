"""Who answers questions and does what is to be done behind them."""

from ...core.i18n import _lt
from . import forecasts, runners, scheduler, waiting

TITLE = _lt("Questions and background work")
CHECKS = (waiting.CHECK, runners.CHECK, scheduler.CHECK, forecasts.CHECK)
