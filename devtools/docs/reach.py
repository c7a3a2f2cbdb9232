"""What the code of a skill can come to: the texts that it has for "there is nothing",
and the models that it reads. Found in the source, by following its calls.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

DEEP = 6  # calls below the skill's own function
USUAL = "NO_ROWS"
ROWS = (ast.JoinedStr, ast.List, ast.Tuple)  # texts in a row
TRANSLATED = ("_", "_lt")

Function = ast.FunctionDef


@dataclass(frozen=True)
class Place:
    """The function ``name`` of the module at ``path``."""

    path: Path
    name: str


@dataclass(frozen=True)
class Told:
    """``reason`` is the name of a ``Missing``."""

    reason: str
    text: str


@dataclass(frozen=True)
class Module:
    """``functions`` by name; ``imported``: what a name of another module is."""

    functions: dict[str, Function]
    imported: dict[str, Place]


@cache
def reachable(path: Path, name: str) -> list[tuple[int, Place]]:
    """``(calls away, function)`` of the addon, the nearest first."""
    found = {Place(path, name): 0}
    queue = list(found)
    for place in queue:
        if found[place] < DEEP:
            for called in _called(place):
                if called not in found:
                    found[called] = found[place] + 1
                    queue.append(called)
    return sorted(
        ((away, place) for place, away in found.items()), key=lambda each: each[0]
    )


def nothing_told(path: Path, name: str) -> list[str]:
    """The English texts of the ``NoData`` nearest to a skill's function, as written:
    its own file's, else those of the first functions below that have any."""
    own: list[Told] = []
    others: list[Told] = []
    for _away, place in reachable(path, name):
        (own if place.path == path else others).extend(_told_in(place))
    found = sorted(own or others, key=lambda told: told.reason != USUAL)
    return list(dict.fromkeys(told.text for told in found))


def models_read(path: Path, name: str) -> set[str]:
    """Names of models that stand as ``env["..."]`` in what a skill can call."""
    return {
        model for _away, place in reachable(path, name) for model in _models_in(place)
    }


@cache
def _module(path: Path) -> Module:
    tree = ast.parse(path.read_text("utf-8"))
    functions = {node.name: node for node in tree.body if isinstance(node, Function)}
    for node in tree.body:
        if isinstance(node, ast.ClassDef):
            methods = [each for each in node.body if isinstance(each, Function)]
            functions.update({method.name: method for method in methods})
            functions[node.name] = _together(node.name, methods)
    imported = dict(_imports(path, tree))
    return Module(functions, imported)


def _together(name: str, methods: list[Function]) -> Function:
    """A class is called by its name: whatever its methods do may happen."""
    together = ast.parse(f"def {name}(): pass").body[0]
    assert isinstance(together, Function)
    together.body = [*methods]
    return together


def _imports(path: Path, tree: ast.Module) -> Iterator[tuple[str, Place]]:
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom) and node.level:
            folder = path.parents[node.level - 1]
            target = folder.joinpath(*(node.module or "").split("."))
            for alias in node.names:
                file = target.with_suffix(".py")
                if not file.exists():
                    file = target / "__init__.py"
                if file.exists() and file.name != "__init__.py":
                    yield alias.asname or alias.name, Place(file, alias.name)


@cache
def _called(place: Place) -> tuple[Place, ...]:
    """Functions of the addon whose names stand in a function, called or handed on."""
    return tuple(_named(place))


def _named(place: Place) -> Iterator[Place]:
    module = _module(place.path)
    for node in ast.walk(module.functions[place.name]):
        name = node.id if isinstance(node, ast.Name) else ""
        if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name):
            name = node.attr if node.value.id == "self" else name
        if name in module.functions:
            yield Place(place.path, name)
        elif name in module.imported:
            other = module.imported[name]
            if other.name in _module(other.path).functions:
                yield other


@cache
def _told_in(place: Place) -> list[Told]:
    """Texts of the second argument of every ``NoData(...)`` in a function."""
    path, function = place.path, _module(place.path).functions[place.name]
    if "core" in path.parts:
        return []  # what holds for every skill alike
    told = [
        node
        for node in ast.walk(function)
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Name)
        and node.func.id == "NoData"
        and len(node.args) > 1
    ]
    return [
        Told(getattr(node.args[0], "attr", ""), text)
        for node in told
        for text in _texts(path, function, node.args[1], ())
    ]


def _texts(
    path: Path, function: Function, told: ast.expr, seen: tuple[str, ...]
) -> Iterator[str]:
    """Translated texts in an expression, in the names that it is made of, and in the
    functions that make it; not in the values that are put into a text. Of several in a
    row only the first: the others are remarks."""
    if isinstance(told, ROWS):
        parts = told.values if isinstance(told, ast.JoinedStr) else told.elts
        first = getattr(parts[0], "value", None) if parts else None
        if isinstance(first, ast.Name) and first.id in seen:
            return  # what is added to itself
        tried = (list(_texts(path, function, part, seen)) for part in parts)
        yield from next(filter(None, tried), [])
        return
    for node in _parts(told):
        if isinstance(node, ROWS):
            yield from _texts(path, function, node, seen)
        elif isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
            if node.func.id in TRANSLATED and isinstance(node.args[0], ast.Constant):
                yield str(node.args[0].value)
            elif node.func.id not in seen:
                yield from _returned(path, node.func.id, (*seen, node.func.id))
        elif isinstance(node, ast.Name) and node.id not in seen:
            for value in _assigned(function, node):
                yield from _texts(path, function, value, (*seen, node.id))


def _parts(told: ast.expr) -> Iterator[ast.AST]:
    """A text's parts, without what is put into its ``%(name)s``."""
    yield told
    if isinstance(told, ROWS):
        return
    children: Iterator[ast.AST] = ast.iter_child_nodes(told)
    if isinstance(told, ast.FormattedValue):
        children = iter([told.value])
    elif isinstance(told, ast.BinOp) and isinstance(told.op, ast.Mod):
        children = iter([told.left])
    elif isinstance(told, ast.IfExp):
        children = iter([told.body, told.orelse])
    elif isinstance(told, ast.Call):
        children = iter(() if isinstance(told.func, ast.Name) else [told.func])
        if isinstance(told.func, ast.Attribute):  # " ".join(...)
            children = iter(told.args)
    for child in children:
        if isinstance(child, ast.expr):
            yield from _parts(child)


def _returned(path: Path, name: str, seen: tuple[str, ...]) -> Iterator[str]:
    module = _module(path)
    if name in module.imported:
        path, name = module.imported[name].path, module.imported[name].name
    function = _module(path).functions.get(name)
    for node in ast.walk(function) if function else ():
        if isinstance(node, ast.Return) and node.value and function:
            yield from _texts(path, function, node.value, seen)


def _assigned(function: Function, used: ast.Name) -> list[ast.expr]:
    """What a name may hold where it is used: the assignments of the innermost block
    before that place that has any."""
    found: list[ast.expr] = []
    block: list[ast.stmt] | None = function.body
    while block is not None:
        before = [each for each in block if each.lineno <= used.lineno]
        here = [value for each in before for value in _values(each, used)]
        found = here or found
        block = _inner(before[-1], used) if before else None
    return found


def _values(statement: ast.stmt, used: ast.Name) -> Iterator[ast.expr]:
    for node in ast.walk(statement):
        if isinstance(node, (ast.Assign, ast.NamedExpr)):  # what is added is a remark
            targets = node.targets if isinstance(node, ast.Assign) else [node.target]
            names = [each.id for each in targets if isinstance(each, ast.Name)]
            if used.id in names and node.lineno <= used.lineno:
                yield node.value


def _inner(statement: ast.stmt, used: ast.Name) -> list[ast.stmt] | None:
    """The block of a statement that holds the place where a name is used."""
    for field in ("body", "orelse", "finalbody"):
        block = getattr(statement, field, None)
        if block and any(used is node for each in block for node in ast.walk(each)):
            found: list[ast.stmt] = block
            return found
    return None


@cache
def _models_in(place: Place) -> frozenset[str]:
    return frozenset(_models(_module(place.path).functions[place.name]))


def _models(function: Function) -> Iterator[str]:
    for node in ast.walk(function):
        if isinstance(node, ast.Subscript) and isinstance(node.slice, ast.Constant):
            owner, name = node.value, node.slice.value
            is_env = isinstance(owner, ast.Name) and owner.id == "env"
            is_env |= isinstance(owner, ast.Attribute) and owner.attr == "env"
            if is_env and isinstance(name, str) and "." in name:
                yield name
