"""A plan as it is kept with its turn, so that a later question can go on from it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from .each import Each
from .evidence import RecordRef
from .i18n import formats
from .measure import Comparison, Measure
from .period import Period
from .skill import AnswerFormat, Param, SkillSet
from .understand import Plan


def plan_as_json(plan: Plan) -> dict[str, Any]:
    """``{"skill", "arguments", "format", "missing"}`` of plain values."""
    return {
        "skill": plan.skill.name,
        "arguments": {name: _as_json(value) for name, value in plan.arguments.items()},
        "format": plan.answer_format,
        "missing": plan.missing,
    }


def plan_from_json(
    data: Mapping[str, Any], skills: SkillSet, table: Mapping[str, Any] | None = None
) -> Plan | None:
    """The plan again; None when its skill is not there any more.

    An argument that the skill no longer has is left out. ``table`` is the payload of
    the table that its answer began with.
    """
    if data.get("skill") not in skills:
        return None
    skill = skills[data["skill"]]
    arguments = {
        name: _from_json(value, skill.params[name])
        for name, value in (data.get("arguments") or {}).items()
        if name in skill.params
    }
    said: AnswerFormat | None = data.get("format")
    return Plan(
        skill,
        arguments,
        answer_format=said,
        rows=tuple(_rows(table or {})),
        missing=data.get("missing") or "",
    )


def plan_in_words(plan: Plan) -> str:
    """What the question was narrowed to: names and spans of time."""
    return ", ".join(filter(None, map(_in_words, plan.arguments.values())))


def _in_words(value: Any) -> str:
    match value:
        case RecordRef() | Each():
            return value.name
        case Period() | Comparison():
            return value.label
        case Measure():
            return f"{formats().number(value.value, 3)} {value.unit}".strip()
    return ""


def _rows(table: Mapping[str, Any]) -> Iterator[RecordRef]:
    for row in table.get("rows", ()):
        if ref := row.get("ref"):
            yield RecordRef(ref["model"], ref["id"], ref["name"])


def _as_json(value: Any) -> Any:
    match value:
        case RecordRef():
            return {"model": value.model, "id": value.id, "name": value.name}
        case Each():
            return [_as_json(each) for each in value.values]
        case Period():
            start, end = value.start, value.end
            return {
                "start": start and start.isoformat(),
                "end": end and end.isoformat(),
                "label": value.label,
            }
        case Measure():
            return {"value": value.value, "unit": value.unit}
        case Comparison():
            return {
                "operator": value.operator,
                "value": value.value,
                "unit": value.unit,
                "label": value.label,
                "upto": value.upto,
                "short_of": value.short_of,
            }
    return value


def _from_json(value: Any, param: Param) -> Any:
    if value is None:
        return None
    if isinstance(value, list):
        return Each(tuple(_from_json(each, param) for each in value))
    if param.kind == "entity":
        return RecordRef(value["model"], value["id"], value["name"])
    if param.kind == "period":
        start, end = (value[key] and date.fromisoformat(value[key]) for key in _ENDS)
        return Period(start, end, value["label"])
    if param.kind == "amount":
        return Measure(value["value"], value["unit"])
    if param.kind == "threshold":
        return Comparison(**value)
    return value


_ENDS = ("start", "end")
