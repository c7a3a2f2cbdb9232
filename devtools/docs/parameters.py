"""System parameters: every key of ``ir.config_parameter`` that the code reads or
writes. A key that nobody has told of here is refused."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from ..failure import Unavailable
from ..paths import ADDON
from .defaults import NONE, bounds, default, kept_days, reading, shown
from .form import label
from .source import calls, constant, data_files, document, literal, python_files, tree
from .spanish import Words

PREFIX = f"{ADDON}."
KEPT = "Kept by"  # what begins so, the assistant writes itself
KEY = rf"{re.escape(PREFIX)}([a-z_]*)$"
KEEP, LIMIT, KNOWLEDGE = "keep_", "limit_", "knowledge_"
# Of those that are not on the form; {name: what it does}.
TOLD = {
    "turns_at_once": "Questions of one person that are answered at the same time.",
    "open_questions": "Questions of one person that may wait or be answered.",
    "knowledge_max_seconds": "Seconds in which one file has to be read.",
    "setup": "Kept by the setup: “done” or “declined”. Without it the page offers the "
    "setup to an administrator while there is no model.",
    "demo_pending": "Kept by the demo plant while other modules are being installed.",
}
# {name: the field of the form that sets it}; families are added to it.
ON_THE_FORM = {
    "allow_cloud": "mrp_ai_allow_cloud",
    "proposal_minutes": "mrp_ai_proposal_minutes",
    "keep_pinned_and_shared": "mrp_ai_keep_pinned_and_shared",
    "knowledge_max_mb": "mrp_ai_knowledge_max_mb",
    "knowledge_max_pages": "mrp_ai_knowledge_max_pages",
}


def rows(words: Words) -> Iterator[tuple[str, ...]]:
    """``(key, default, who sets it, what it does)`` of each; those of the form last."""
    names = parameters()
    own = sorted(name for name in names if name not in _on_the_form())
    if unknown := [name for name in own if name not in TOLD]:
        keys = ", ".join(PREFIX + name for name in unknown)
        raise Unavailable(f"Say in {__file__} what {keys} does.")
    for name in sorted(own, key=lambda name: TOLD[name].startswith(KEPT)):
        kept = TOLD[name].startswith(KEPT)
        who = words("the assistant itself" if kept else "administrator")
        value = words(NONE) if kept else shown(_default(name), words)
        yield f"`{PREFIX}{name}`", value, who, words(TOLD[name])
    for name in sorted(set(names) - set(own)):
        told = words("On the form: %s.") % words(label(_on_the_form()[name]))
        value = default(_on_the_form()[name], words)
        yield f"`{PREFIX}{name}`", value, words("administrator"), told


@cache
def parameters() -> frozenset[str]:
    """Names of all parameters, without the addon's prefix."""
    found: set[str] = set()
    for path in python_files():
        if "config_parameter" in path.read_text("utf-8"):
            for head in _heads(path):
                found |= set(_names(head, path))
    found |= {KNOWLEDGE + name for name in _named_in_calls(("setting", "number"))}
    return frozenset(found - {""})


def _heads(path: Path) -> set[str]:
    """Texts of a module that are a key, or begin as several do; no external ids."""
    texts = {
        node.value
        for node in ast.walk(tree(path))
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    }
    keys = {text[len(PREFIX) :] for text in texts if re.match(KEY, text)}
    return keys - _external_ids()


def _names(head: str, path: Path) -> Iterator[str]:
    """The names that begin so: one, or a family whose rest the code adds."""
    if head == KEEP:
        yield from (f"{KEEP}{subject}_days" for subject in kept_days())
    elif head == LIMIT:
        yield from (f"{LIMIT}{bound}" for bound in bounds())
    elif not head:
        for call in calls(tree(path), "_parameter"):
            yield literal(call.args[1])
    elif head != KNOWLEDGE:
        yield head


def _named_in_calls(functions: tuple[str, ...]) -> Iterator[str]:
    """The second argument of ``limits.number(env, "max_mb", ...)``, wherever it is."""
    for path in python_files():
        if "limits" in path.read_text("utf-8") or path.stem == "limits":
            for function in functions:
                for call in calls(tree(path), function):
                    name = literal(call.args[1]) if len(call.args) > 1 else None
                    if isinstance(name, str):
                        yield name


def _external_ids() -> set[str]:
    return {
        record.get("id", "")
        for path in data_files()
        for record in document(path).iter()
        if record.get("id")
    }


def _on_the_form() -> dict[str, str]:
    keep = {f"{KEEP}{name}_days": f"mrp_ai_keep_{name}_days" for name in kept_days()}
    limit = {f"{LIMIT}{name}": f"mrp_ai_limit_{name}" for name in bounds()}
    return {**ON_THE_FORM, **keep, **limit}


def _default(name: str) -> object:
    """Of a parameter that is not on the form and is no note of the assistant's."""
    if name == "knowledge_max_seconds":
        return int(reading("seconds"))
    return constant("runner/limits.py", name.upper())
