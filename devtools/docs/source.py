"""The addon's source: its classes, constants and data files, read and not run; its
pure modules, imported without Odoo."""

from __future__ import annotations

import ast
import importlib
import sys
import xml.etree.ElementTree as xml
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

from ..failure import Unavailable
from ..paths import ADDON, GLUE_ADDON, ROOT
from ..without_odoo import stub_packages

PACKAGE = f"odoo.addons.{ADDON}"
ADDONS = (ADDON, GLUE_ADDON)
NOT_PRODUCT = {"tests", "demo", "migrations", "static"}


def pure(name: str) -> Any:
    """A module of the addon that needs no Odoo, by its name in it: ``core.limits``."""
    if PACKAGE not in sys.modules:
        stub_packages(ROOT / ADDON)
    return importlib.import_module(f"{PACKAGE}.{name}")


@cache
def tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text("utf-8"))


@cache
def python_files() -> tuple[Path, ...]:
    """Modules of the product, without tests, demo and upgrades."""
    return tuple(
        path
        for addon in ADDONS
        for path in sorted((ROOT / addon).rglob("*.py"))
        if not NOT_PRODUCT & set(path.relative_to(ROOT).parts)
    )


def data_files() -> list[Path]:
    """XML of the manifests' ``data``, in their order."""
    found = []
    for addon in ADDONS:
        manifest = ast.literal_eval((ROOT / addon / "__manifest__.py").read_text())
        names = [name for name in manifest["data"] if name.endswith(".xml")]
        found += [ROOT / addon / name for name in names]
    return found


@cache
def document(path: Path) -> xml.Element:
    return xml.parse(path).getroot()


def constant(path: str, name: str) -> Any:
    """The value of a module's constant; ``path`` from the addon's folder."""
    for node in tree(ROOT / ADDON / path).body:
        targets = node.targets if isinstance(node, ast.Assign) else ()
        if any(isinstance(each, ast.Name) and each.id == name for each in targets):
            assert isinstance(node, ast.Assign)
            return ast.literal_eval(node.value)
    raise Unavailable(f"{path} has no {name} any more: see devtools/docs.")


def calls(node: ast.AST, name: str) -> Iterator[ast.Call]:
    """Calls of what is called ``name``, whatever it hangs from."""
    for each in ast.walk(node):
        if isinstance(each, ast.Call):
            called = getattr(each.func, "attr", getattr(each.func, "id", ""))
            if called == name:
                yield each


def literal(node: ast.expr | None) -> Any:
    """The value of an expression; None where it is no literal."""
    try:
        return ast.literal_eval(node) if node else None
    except ValueError:
        return None


def keywords(call: ast.Call) -> dict[str, Any]:
    """Keyword arguments that are literals; ``...`` for the others."""
    return {
        each.arg: ... if literal(each.value) is None else literal(each.value)
        for each in call.keywords
        if each.arg
    }


@cache
def model_fields(model: str) -> dict[str, ast.Call]:
    """``fields.Something(...)`` by name, of every class of ``model``."""
    found: dict[str, ast.Call] = {}
    for path in python_files():
        if model not in path.read_text("utf-8"):
            continue
        for owner in tree(path).body:
            if isinstance(owner, ast.ClassDef) and _is_of(owner, model):
                found.update(_fields(owner))
    return found


def _is_of(owner: ast.ClassDef, model: str) -> bool:
    for node in owner.body:
        if isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name):
            named = node.targets[0].id in ("_name", "_inherit")
            if named and literal(node.value) == model:
                return True
    return False


def _fields(owner: ast.ClassDef) -> Iterator[tuple[str, ast.Call]]:
    for node in owner.body:
        if isinstance(node, ast.Assign) and isinstance(node.value, ast.Call):
            function, target = node.value.func, node.targets[0]
            is_field = isinstance(function, ast.Attribute)
            is_field = is_field and getattr(function, "value", None) is not None
            owner_name = getattr(getattr(function, "value", None), "id", "")
            if is_field and owner_name == "fields" and isinstance(target, ast.Name):
                yield target.id, node.value


def field_label(call: ast.Call) -> str:
    """What a field is called: ``string``, or the argument in its place."""
    kind = getattr(call.func, "attr", "")
    label = keywords(call).get("string", "")
    place = 1 if kind in ("Many2one", "Selection") else 0  # after model or choices
    placed = literal(call.args[place]) if len(call.args) > place else None
    if not label and isinstance(placed, str):
        label = placed
    return label if isinstance(label, str) else ""
