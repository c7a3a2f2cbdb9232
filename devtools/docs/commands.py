"""Commands of the addon (``odoo mrp_ai_...``) and their options, out of the source."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import get_args

from ..paths import ADDON, ROOT
from .source import calls, keywords, literal, pure, tree
from .spanish import Words

MCP = ROOT / "mrp_ai_mcp" / "mrp_ai_mcp" / "settings.py"
CHOICES = {"--format": ("core.answer.shown", "Choice")}
BUILT = {"checks": "the checks to make; all where none is named"}


@dataclass(frozen=True)
class Command:
    """``options`` are calls of ``add_argument``; ``told`` is English."""

    name: str
    told: str
    options: tuple[ast.Call, ...]


def commands() -> list[Command]:
    return [
        _command(path)
        for path in sorted((ROOT / ADDON / "cli").glob("*.py"))
        if path.name != "__init__.py"
    ]


def usage(command: Command) -> str:
    """``odoo mrp_ai_ask -d DB [options] QUESTION``."""
    places = [_place(call) for call in command.options if not _is_option(call)]
    return " ".join(["odoo", command.name, "-d DB", "[options]", *places])


def rows(options: tuple[ast.Call, ...], words: Words) -> Iterator[tuple[str, ...]]:
    """``(option, default, what it does)``; a help that the code puts together is told
    in ``BUILT``."""
    for call in options:
        said, name = keywords(call), str(literal(call.args[0]))
        told = BUILT[name] if said["help"] is ... else said["help"]
        told, default = _without_default(told)
        if said.get("default") not in (None, ..., []):
            default = str(said["default"])
        told = words(told)
        if isinstance(said.get("choices"), tuple):
            told = f"{told}: {', '.join(said['choices'])}"
        if name in CHOICES:
            told = f"{told}: {', '.join(_choices(*CHOICES[name]))}"
        yield f"`{_shown(call)}`", default, told


def _without_default(told: str) -> tuple[str, str]:
    """A help that ends with the default in brackets.

    >>> _without_default("hits at most (10)")
    ('hits at most', '10')
    """
    found = re.fullmatch(r"(.*) \((\w+|%\(default\)s)\)", told)
    if not found:
        return told, ""
    return found[1], "" if "%" in found[2] else found[2]


def _choices(module: str, name: str) -> tuple[str, ...]:
    """What a ``Literal`` of the core allows."""
    return get_args(getattr(pure(module), name))


def _shown(call: ast.Call) -> str:
    """``--limit LIMIT``; what stands in no option by its place alone."""
    if not _is_option(call):
        return _place(call)
    said, names = keywords(call), [str(literal(each)) for each in call.args]
    value = said.get("metavar") or names[-1].strip("-").upper().replace("-", "_")
    takes = said.get("action", "append") == "append"
    return f"{', '.join(names)} {value}" if takes else ", ".join(names)


def mcp() -> tuple[ast.Call, ...]:
    """The options of the program for other AI clients."""
    options = []
    for call in calls(tree(MCP), "add"):
        if is_own(call) and _is_option(call):
            options.append(_resolved(call))
    return tuple(options)


def _resolved(call: ast.Call) -> ast.Call:
    """The same with the values of the module's constants for their names."""
    constants = {
        target.id: node.value
        for node in tree(MCP).body
        if isinstance(node, ast.Assign)
        for target in node.targets
        if isinstance(target, ast.Name)
    }
    given = [
        ast.keyword(each.arg, constants.get(getattr(each.value, "id", ""), each.value))
        for each in call.keywords
    ]
    return ast.Call(call.func, call.args, given)


def odoo_options() -> list[str]:
    """Odoo's own options that every command hands on."""
    for node in tree(ROOT / ADDON / "terminal" / "options.py").body:
        if (
            isinstance(node, ast.Assign)
            and getattr(node.targets[0], "id", "") == "_ODOO"
        ):
            return [names[-1] for names in ast.literal_eval(node.value)]
    return []


def _command(path: Path) -> Command:
    source = tree(path)
    owner = next(each for each in source.body if isinstance(each, ast.ClassDef))
    name = next(
        literal(each.value)
        for each in owner.body
        if isinstance(each, ast.Assign) and getattr(each.targets[0], "id", "") == "name"
    )
    module = next(
        alias.name
        for node in ast.walk(owner)
        if isinstance(node, ast.ImportFrom)
        for alias in node.names
    )
    told = (ast.get_docstring(owner) or "").partition("\n\n")[0]
    program = tree(ROOT / ADDON / "terminal" / f"{module}.py")
    return Command(name, " ".join(told.split()), tuple(calls(program, "add_argument")))


def is_own(call: ast.Call) -> bool:
    """Whether it is a setting of the command, and not the database or of Odoo."""
    return "help" in keywords(call)


def _is_option(call: ast.Call) -> bool:
    return str(literal(call.args[0])).startswith("-")


def _place(call: ast.Call) -> str:
    said = keywords(call)
    shown = str(said.get("metavar") or literal(call.args[0])).upper()
    return {"*": f"[{shown} ...]", "+": f"{shown} ..."}.get(
        said.get("nargs", ""), shown
    )
