"""The machine of Odoo, its configuration and its database."""

from ...core.i18n import _lt
from . import (
    clock,
    connections,
    disk,
    languages,
    limits,
    packages,
    postgresql,
    printing,
)

TITLE = _lt("Odoo and its machine")
CHECKS = (
    packages.CHECK,
    postgresql.CHECK,
    connections.CHECK,
    limits.CHECK,
    disk.CHECK,
    clock.CHECK,
    languages.CHECK,
    printing.CHECK,
)
