"""Between the browser and Odoo: what only the browser of who looks can see."""

from ...core.i18n import _lt
from . import live, proxy

TITLE = _lt("Browser and proxy")
CHECKS = (live.CHECK, proxy.CHECK)
