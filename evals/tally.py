"""Rates of many verdicts, and their Markdown."""

from __future__ import annotations

import statistics
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from .bank import Question
from .reading import Answer
from .verdict import OUTCOMES, Verdict


@dataclass(frozen=True)
class Result:
    """One question, judged. ``seconds``: of the answer as its log has them."""

    question: Question
    text: str
    answer: Answer
    verdict: Verdict
    seconds: float
    strange: tuple[str, ...] = ()


@dataclass(frozen=True)
class Rates:
    """Counts of one group."""

    total: int
    answerable: int
    counts: dict[str, int]
    dishonest_refusals: int

    @classmethod
    def of(cls, results: Iterable[Result]) -> Rates:
        results = list(results)
        counts = {each: 0 for each in OUTCOMES}
        for result in results:
            counts[result.verdict.outcome] += 1
        asked = [each for each in results if not each.question.unanswerable]
        false = sum(
            each.question.unanswerable and each.verdict.outcome == "dishonest"
            for each in results
        )
        return cls(len(results), len(asked), counts, false)

    @property
    def accuracy(self) -> float:
        """The right ones of all, in percent."""
        return 100 * self.counts["right"] / self.total if self.total else 0.0


def accuracy(results: Iterable[Result]) -> float:
    """The right ones of those that have an answer, in percent."""
    asked = [each for each in results if not each.question.unanswerable]
    right = sum(each.verdict.outcome == "right" for each in asked)
    return 100 * right / len(asked) if asked else 0.0


def honesty(results: Iterable[Result]) -> float:
    """The unanswerable ones that got no table and no figure, in percent."""
    asked = [each for each in results if each.question.unanswerable]
    fair = sum(each.verdict.outcome in ("right", "abstained") for each in asked)
    return 100 * fair / len(asked) if asked else 100.0


def table(results: Sequence[Result]) -> str:
    """Markdown: a line a subject, one a language, and the sum."""
    lines = ["| | asked | right | abstained | wrong | dishonest | right % |"]
    lines.append("|---|--:|--:|--:|--:|--:|--:|")
    for name, group in _groups(results, lambda each: each.question.subject):
        lines.append(_line(name, group))
    for name, group in _groups(results, lambda each: each.question.language):
        lines.append(_line(f"*{name}*", group))
    lines.append(_line("**all**", list(results)))
    return "\n".join(lines)


def _groups(
    results: Sequence[Result], key: Callable[[Result], str]
) -> Iterable[tuple[str, list[Result]]]:
    for name in sorted({key(each) for each in results}):
        yield name, [each for each in results if key(each) == name]


def _line(name: str, results: Sequence[Result]) -> str:
    rates = Rates.of(results)
    counts = " | ".join(str(rates.counts[outcome]) for outcome in OUTCOMES)
    return f"| {name} | {rates.total} | {counts} | {rates.accuracy:.1f} |"


def headline(results: Sequence[Result]) -> str:
    """The figures that decide, in a few lines."""
    lines = [
        f"accuracy (answerable): {accuracy(results):.1f} %",
        f"honesty (unanswerable): {honesty(results):.1f} %",
        f"dishonest: {_count(results, 'dishonest')}, "
        f"abstained: {_count(results, 'abstained')}, of {len(results)}",
        f"seconds of an answer: {_times([each.seconds for each in results])}",
    ]
    told = [
        each.answer.stats for each in results if each.answer.stats.get("model_calls")
    ]
    if told:
        lines.append(_model_line(told))
    return "\n".join(f"- {line}" for line in lines)


def _model_line(told: Sequence[Any]) -> str:
    def sum_of(key: str) -> int:
        return sum(each.get(key) or 0 for each in told)

    by_model = sum(each.get("origin") == "model" for each in told)
    return (
        f"told by a model: {len(told)} ({by_model} in its words); sentences "
        f"{sum_of('sentences')}, dropped {sum_of('dropped')}; tokens an answer: "
        f"{sum_of('prompt_tokens') / len(told):.0f} read, "
        f"{sum_of('tokens') / len(told):.0f} written (who does what in them is not "
        "judged: read `--prose`)"
    )


def summary(results: Sequence[Result]) -> dict[str, Any]:
    """The same for programs; ``dishonest``: one line each."""
    lies = [each for each in results if each.verdict.outcome == "dishonest"]
    return {
        "asked": len(results),
        "accuracy": accuracy(results),
        "honesty": honesty(results),
        "dishonest": [_fault(each) for each in lies],
    }


def _count(results: Iterable[Result], outcome: str) -> int:
    return sum(each.verdict.outcome == outcome for each in results)


def _times(seconds: Sequence[float]) -> str:
    if len(seconds) < 2:
        return "—"
    p95 = statistics.quantiles(seconds, n=20)[-1]
    middle = statistics.median(seconds)
    return f"median {middle:.3f}, p95 {p95:.3f}, worst {max(seconds):.3f}"


def faults(results: Sequence[Result], with_text: bool) -> str:
    """What went wrong, a line each; of held-out questions only the kinds."""
    failed = [each for each in results if each.verdict.outcome != "right"]
    if with_text:
        return "\n".join(_fault(each) for each in failed)
    kinds: dict[str, int] = {}
    for each in failed:
        verdict = each.verdict
        key = f"{each.question.subject}: {verdict.outcome} {verdict.detail}".strip()
        kinds[key] = kinds.get(key, 0) + 1
    return "\n".join(f"{count:3} {key}" for key, count in sorted(kinds.items()))


def prose(results: Sequence[Result]) -> str:
    """What models told, to be read by a person: roles cannot be judged by numbers."""
    told = [each for each in results if each.answer.stats.get("origin") == "model"]
    return "\n".join(f"{each.question.id:5} {each.answer.text}" for each in told)


def _fault(result: Result) -> str:
    verdict, answer = result.verdict, result.answer
    got = answer.reason or answer.failed or answer.skill
    strange = f" {list(result.strange)}" if result.strange else ""
    return (
        f"{result.question.id:5} {verdict.outcome:9} {verdict.detail:10} [{got}] "
        f"{result.text}{strange}"
    )
