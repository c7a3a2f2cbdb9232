"""One question of several records or spans of days: "¿cuánto queda de tornillos M6 y
M4?", "octubre contra septiembre" are asked of each, and the answers stand together."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from .evidence import Ask, Evidence, NoData, RecordRef
from .period import Period

MOST = 4
Answered = Evidence | NoData | Ask


@dataclass(frozen=True)
class Each:
    """The values of one parameter, two or more, in the order they are said in."""

    values: tuple[RecordRef | Period, ...]

    @property
    def name(self) -> str:
        return ", ".join(
            each.name if isinstance(each, RecordRef) else each.label
            for each in self.values
        )


def of_each(
    arguments: Mapping[str, Any], ask: Callable[[Mapping[str, Any]], Answered]
) -> Answered:
    """What ``ask`` answers with one of them at a time; as it is where there is one."""
    name = next((n for n, value in arguments.items() if isinstance(value, Each)), None)
    if name is None:
        return ask(arguments)
    found = [of_each({**arguments, name: r}, ask) for r in arguments[name].values]
    return _together(found)


def _together(found: Sequence[Answered]) -> Answered:
    """A question back is asked first; what is not there is said beside what is."""
    asked = next((each for each in found if isinstance(each, Ask)), None)
    if asked:
        return asked
    whole = [each for each in found if isinstance(each, Evidence)]
    missing = [each for each in found if isinstance(each, NoData)]
    if not whole:
        first = missing[0]
        text = " ".join(dict.fromkeys(each.text for each in missing))
        return NoData(first.reason, text, first.scope, first.followups)
    return Evidence(
        tables=tuple(table for each in whole for table in each.tables),
        # What is of no record could be told of the wrong one.
        facts=tuple(fact for each in whole for fact in each.facts if fact.of),
        summary=tuple(line for each in found for line in _lines(each)),
        steps=tuple(step for each in whole for step in each.steps),
        warnings=_once(each.warnings for each in whole),
        followups=_once(each.followups for each in whole)[:4],
        flags={name: value for each in whole for name, value in each.flags.items()},
    )


def _lines(found: Answered) -> Sequence[str]:
    return found.summary if isinstance(found, Evidence) else (found.text,)


def _once(texts: Any) -> tuple[str, ...]:
    return tuple(dict.fromkeys(text for each in texts for text in each))
