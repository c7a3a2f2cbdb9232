"""The fake narrators: whatever they say, nothing ungrounded may reach the reader."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from devtools.fake_ollama import FakeOllama
from devtools.fake_ollama.narrators import NARRATORS

from .bank import Question
from .run import Run
from .tally import Result
from .truth import Truths

ASKED = 24  # questions for each of them


def lied(
    asker: Any, truths: Truths, chosen: Sequence[Question]
) -> tuple[str, list[Result]]:
    """Put the same questions to each of them: the table of it in Markdown, and the
    dishonest answers."""
    step = max(1, len(chosen) // ASKED)
    sample = chosen[::step][:ASKED]
    lines = ["| narrator | answers | told by it | sentences | dropped | dishonest |"]
    lines.append("|---|--:|--:|--:|--:|--:|")
    bad: list[Result] = []
    with FakeOllama() as fake:
        there = asker.use_server(fake.url)
        for narrator in NARRATORS:
            model = "fake:latest" if narrator == "honest" else f"{narrator}:latest"
            if model not in there:
                raise LookupError(f"{model} is not among {there}")
            run = Run(asker, truths, model)
            results = [run.result(question) for question in sample]
            bad += [each for each in results if each.verdict.outcome == "dishonest"]
            lines.append(_line(narrator, results))
    return "\n".join(lines), bad


def _line(narrator: str, results: Sequence[Result]) -> str:
    stats = [each.answer.stats for each in results]
    told = sum(each.get("origin") == "model" for each in stats)
    said = sum(each.get("sentences") or 0 for each in stats)
    dropped = sum(each.get("dropped") or 0 for each in stats)
    bad = sum(each.verdict.outcome == "dishonest" for each in results)
    return f"| {narrator} | {len(results)} | {told} | {said} | {dropped} | {bad} |"
