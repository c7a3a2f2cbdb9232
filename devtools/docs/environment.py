"""Environment variables that the addon reads. One that nobody has told of here is
refused."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from functools import cache

from ..failure import Unavailable
from .commands import MCP as PROGRAM
from .defaults import NONE
from .source import calls, literal, python_files, tree
from .spanish import Words

# {name: (default, what it does)}
TOLD = {
    "MRP_AI_THREADS": (
        "4",
        "Questions that one process of Odoo answers at a time (the worker has an "
        "option for it).",
    ),
    "MRP_AI_JOB_THREADS": ("2", "Background jobs that one process does at a time."),
    "OLLAMA_HOST": (
        "localhost:11434",
        "Where Ollama listens: the setup tries that address too.",
    ),
    "OLLAMA_MODELS": (
        NONE,
        "The folder of Ollama's models: its disk is looked at before a download.",
    ),
}

# Those of the program for other AI clients.
MCP = {
    "ODOO_API_KEY": (
        NONE,
        "The user's API key of Odoo; by HTTP each client sends its own.",
    ),
    "ODOO_DB": (NONE, "The database, where the server has several."),
    "ODOO_URL": (NONE, "The address of Odoo, as in the browser."),
}


def mcp_rows(words: Words) -> Iterator[tuple[str, ...]]:
    """``(name, default, what it does)`` of each."""
    names = {
        name
        for call in calls(tree(PROGRAM), "get")
        if isinstance(name := literal(call.args[0]), str)
    }
    if unknown := sorted(names - set(MCP)):
        raise Unavailable(f"Say in {__file__} what {', '.join(unknown)} does.")
    for name in sorted(names):
        value, told = MCP[name]
        yield f"`{name}`", words(value), words(told)


def rows(words: Words) -> Iterator[tuple[str, ...]]:
    """``(name, default, who sets it, what it does)`` of each."""
    names = read()
    if unknown := sorted(names - set(TOLD)):
        raise Unavailable(f"Say in {__file__} what {', '.join(unknown)} does.")
    for name in sorted(names):
        value, told = TOLD[name]
        value = words(value) if value == NONE else value
        yield f"`{name}`", value, words("who starts Odoo"), words(told)


@cache
def read() -> frozenset[str]:
    """Names that stand as ``environ["..."]``, ``environ.get("...")``, ``getenv``."""
    found = set()
    for path in python_files():
        if not re.search(r"environ\b|getenv", path.read_text("utf-8")):
            continue
        for node in ast.walk(tree(path)):
            name = None
            if isinstance(node, ast.Subscript) and _is_environ(node.value):
                name = literal(node.slice)
            elif isinstance(node, ast.Call) and _asks(node.func) and node.args:
                name = literal(node.args[0])
            if isinstance(name, str) and name.isupper():
                found.add(name)
    return frozenset(found)


def _asks(function: ast.expr) -> bool:
    if isinstance(function, ast.Attribute) and function.attr in ("get", "setdefault"):
        return _is_environ(function.value)
    return getattr(function, "attr", getattr(function, "id", "")) == "getenv"


def _is_environ(node: ast.expr) -> bool:
    return getattr(node, "attr", getattr(node, "id", "")) == "environ"
