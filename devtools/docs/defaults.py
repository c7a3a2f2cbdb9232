"""What a setting is before anybody has set it, as the code has it."""

from __future__ import annotations

import ast
from typing import Any

from ..failure import Unavailable
from ..paths import ADDON, ROOT
from .source import (
    calls,
    constant,
    document,
    keywords,
    literal,
    model_fields,
    pure,
    tree,
)
from .spanish import Words

NONE = "none"
# Fields of the form whose value another model keeps: (model, its field).
KEPT_ELSEWHERE = {
    "mrp_ai_store_kind": ("mrp.ai.store", "kind"),
    "mrp_ai_store_url": ("mrp.ai.store", "url"),
    "mrp_ai_store_key": ("mrp.ai.store", "secret"),
    "mrp_ai_encoder": ("mrp.ai.store", "encoder"),
    "mrp_ai_embed_model_id": ("mrp.ai.store", "model_id"),
}
# Choices that a constant names: (file, constant).
CHOICES = {
    "kind": ("models/mrp_ai_store.py", "STORES"),
    "encoder": ("models/mrp_ai_store.py", "ENCODERS"),
    "mrp_ai_format": ("models/mrp_ai_conversation.py", "ANSWER_FORMATS"),
}
# Switched on by installing (hooks.py), off at first, and found out by itself.
TOLD = {
    "group_mrp_ai_user": "yes",
    "group_mrp_ai_user_statistics": "no",
    "mrp_ai_model_id": "the first one that a server has",
}
FOR_EVER = "0 (for ever)"
KEEP, DAYS = "mrp_ai_keep_", "_days"
LIMIT = "mrp_ai_limit_"


def default(name: str, words: Words) -> str:
    """Of a field of the settings' form, in words."""
    call = model_fields("res.config.settings")[name]
    related = keywords(call).get("related", "")
    if related:
        return field_default("res.company", related.rpartition(".")[2], words)
    if name in TOLD:
        return words(TOLD[name])
    if name in KEPT_ELSEWHERE:
        return field_default(*KEPT_ELSEWHERE[name], words)
    value = _value(name, call)
    return words(FOR_EVER) if name.endswith(DAYS) and not value else shown(value, words)


def _value(name: str, call: ast.Call) -> Any:
    if name.startswith(KEEP) and name.endswith(DAYS):
        return kept_days()[name[len(KEEP) : -len(DAYS)]]
    if name.startswith(LIMIT):
        return bounds()[name[len(LIMIT) :]]
    match name:
        case "mrp_ai_keep_pinned_and_shared":
            return True
        case "mrp_ai_proposal_minutes":
            return constant("models/mrp_ai_proposal.py", "MINUTES")
        case "mrp_ai_server_url":
            return _server_url()
        case "mrp_ai_knowledge_max_mb":
            return constant("knowledge/limits.py", "MAX_UPLOAD")
        case "mrp_ai_knowledge_max_pages":
            return reading("pages")
    if "config_parameter" in keywords(call):
        return keywords(call).get("default", False)
    raise Unavailable(f"Say in {__file__} what {name} is before it is set.")


def shown(value: Any, words: Words) -> str:
    """A value as it stands in a table.

    >>> shown(False, Words("en")), shown(None, Words("en")), shown(3, Words("en"))
    ('no', 'none', '3')
    """
    if value is None or value == "":
        return words(NONE)
    if isinstance(value, bool):
        return words("yes" if value else "no")
    if isinstance(value, str) and ":" in value:
        return f"`{value}`"
    return str(value)


def field_default(model: str, name: str, words: Words) -> str:
    """The ``default=`` of a field, a choice by its label."""
    call = model_fields(model)[name]
    value = keywords(call).get("default")
    choices = literal(call.args[0]) if call.args else None
    if name in CHOICES:
        choices = constant(*CHOICES[name])
    if isinstance(choices, list):
        return words(dict(choices)[value])
    if value is None and getattr(call.func, "attr", "") == "Boolean":
        value = False
    return shown(value, words)


def kept_days() -> dict[str, int]:
    """Days that each kind of data is kept; 0: for ever."""
    source = tree(ROOT / ADDON / "models" / "mrp_ai_retention.py")
    found = {}
    for call in calls(source, "Kept"):
        subject, *days = map(literal, call.args)
        found[subject] = days[0] if days else 0
    return found


def bounds() -> dict[str, int]:
    """How much one person may ask for, by the name of the bound."""
    return {bound.name: bound.most for bound in pure("core.limits").BOUNDS}


def reading(name: str) -> Any:
    """A limit of reading one file."""
    return getattr(pure("core.knowledge.extract.base").Limits(), name)


def _server_url() -> str:
    for record in document(ROOT / ADDON / "data" / "mrp_ai_server.xml").iter("record"):
        for field in record.iter("field"):
            if field.get("name") == "url" and field.text:
                return field.text
    return ""
