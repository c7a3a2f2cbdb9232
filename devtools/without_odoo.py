"""Lets the pure parts of the addon be imported without Odoo.

``odoo``, ``odoo.addons`` and the addon become empty packages whose search path is the
addon's folder, so that ``from odoo.addons.mrp_ai_assistant.core import agent`` means
the same file here and inside Odoo, without running the addon's ``__init__``.
"""

from __future__ import annotations

import sys
from pathlib import Path
from types import ModuleType


def stub_packages(addon: Path) -> None:
    """Make ``odoo.addons.<name of the folder addon>`` importable. What was imported of
    another folder of that name is forgotten."""
    name = f"odoo.addons.{addon.name}"
    if name in sys.modules and [*sys.modules[name].__path__] == [str(addon)]:
        return
    for known in [*sys.modules]:
        if known == name or known.startswith(f"{name}."):
            del sys.modules[known]
    _stub("odoo", [])
    _stub("odoo.addons", [])
    _stub(name, [str(addon)])


def _stub(name: str, folders: list[str]) -> None:
    package = ModuleType(name)
    package.__path__ = folders
    sys.modules[name] = package
    parent, _dot, child = name.rpartition(".")
    if parent:
        setattr(sys.modules[parent], child, package)
