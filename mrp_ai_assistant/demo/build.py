"""The steps of the demo, in order."""

import logging
import time
from datetime import datetime
from typing import Any

from .boms import build_boms
from .catalogue import build_catalogue
from .clock import PlantClock
from .factory import XMLID_MODULE, Factory
from .history import build_history
from .maintenance import build_maintenance
from .manuals import build_manuals
from .orders import build_orders
from .orders_data import parts_needed
from .partners import build_partners
from .people import build_people
from .places import build_places
from .plant import build_plant
from .projects import build_projects
from .purchases import build_purchases
from .reordering import build_reordering
from .sales import build_sales
from .shop_floor import run_shop_floor

_logger = logging.getLogger(__name__)


def _live_a_year(factory: Factory) -> None:
    build_history(factory, parts_needed())


STEPS = (
    build_plant,
    build_people,
    build_places,
    build_catalogue,
    build_boms,
    build_partners,
    _live_a_year,
    build_orders,
    run_shop_floor,
    build_purchases,
    build_sales,
    build_reordering,
    build_projects,
    build_maintenance,
    build_manuals,
)


def build_factory(env: Any, now: datetime) -> Factory:
    """Build Muebles Roble in the current company, as of ``now`` (naive UTC)."""
    factory = Factory(env, PlantClock(now))
    for step in STEPS:
        started = time.monotonic()
        step(factory)
        factory.env.flush_all()
        _logger.info(
            "demo factory: %s in %.1f s", step.__name__, time.monotonic() - started
        )
    factory.save_names()
    factory.env.flush_all()
    return factory


def holds_factory(env: Any) -> bool:
    """Whether this database already has the demo."""
    return bool(
        env["ir.model.data"]
        .sudo()
        .search_count([("module", "=", XMLID_MODULE)], limit=1)
    )
