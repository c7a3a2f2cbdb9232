"""What was asked and answered, to be read by a person: figures that match may still
answer another question."""

from __future__ import annotations

from collections.abc import Iterable

from .reading import Answer
from .tally import Result

ROWS = 4  # of a table


def transcript(results: Iterable[Result]) -> str:
    """A paragraph a question: verdict, question, skill and what was shown."""
    return "\n\n".join(_one(each) for each in results) + "\n"


def _one(result: Result) -> str:
    question, verdict, answer = result.question, result.verdict, result.answer
    wanted = " | ".join(
        " ".join((each.name, *(f"{key}={value}" for key, value in each.values)))
        for each in question.truths
    )
    after = f" (after: {question.after})" if question.after else ""
    state = f"{verdict.outcome} {verdict.detail}".strip()
    lines = [
        f"{question.id} [{state}] {result.text}{after}",
        f"  wanted: {wanted or 'a refusal'}",
        f"  {answer.skill or '-'}: {answer.reason or answer.failed}",
        *_shown(answer),
    ]
    return "\n".join(line.rstrip(": ") for line in lines)


def _shown(answer: Answer) -> Iterable[str]:
    if answer.excuse:
        yield f"  {answer.excuse}"
    if answer.text:
        yield f"  {answer.text}".replace("\n", "\n  ")
    for table in answer.tables:
        yield f"  # {table.title} ({table.total}) {table.scope}"
        yield from (f"  | {row.text}" for row in table.rows[:ROWS])
    yield from (f"  ! {notice}" for notice in answer.notices)
