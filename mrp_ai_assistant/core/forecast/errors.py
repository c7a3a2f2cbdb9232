"""What can be wrong with a forecast, and what to do about it."""

from __future__ import annotations

from ..errors import AssistantError
from ..i18n import _lt


class ForecastError(AssistantError):
    """See ``core.errors``."""

    code = "forecast_error"
    text = _lt("The forecast failed. Ask again.")


class StaleForecaster(ForecastError):
    """What was learnt by another version of the assistant cannot be used."""

    code = "stale_forecaster"
    text = _lt(
        "What was learnt for forecasts is of another version: it is learnt anew when"
        " they are next computed."
    )
