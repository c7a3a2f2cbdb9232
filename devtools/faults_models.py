"""Model servers that hang, talk rubbish, are cut off or are not there."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass

from .fake_ollama import FakeModel, FakeOllama
from .faults_ground import LIMIT, Ground, Question, Times
from .odoo_site import Site, until
from .suite import Outcome

#: what is wrong: how a reply goes wrong on its way; the last one is switched off
TROUBLES = {
    "talks rubbish": "not-json",
    "is cut off": "abrupt-close",
    "breaks down": "error-in-stream",
    "hangs": "slow-first-byte",
    "is gone": "",
}


@dataclass(frozen=True)
class Troubled:
    """A server of one model that is good for nothing; named after its trouble."""

    trouble: str
    server: FakeOllama

    @property
    def model(self) -> str:
        return self.server.models[0].name


@contextmanager
def troubled_servers() -> Iterator[list[Troubled]]:
    """A server a trouble, so that none of them waits for another."""
    with ExitStack() as stack:
        found = []
        for trouble, script in TROUBLES.items():
            server = FakeOllama()
            name = trouble.replace(" ", "-")
            server.models = [FakeModel(f"{name}:latest", script=script)]
            found.append(Troubled(trouble, stack.enter_context(server)))
        yield found


def models_fail(
    place: Site,
    ground: Ground,
    troubled: list[Troubled],
    outcome: Outcome,
    times: Times,
) -> None:
    """Every question is answered all the same, once, in sentences of code."""
    troubled[-1].server.stop()
    asked = {each.trouble: Question(place, ground, each.model) for each in troubled}
    for trouble, question in asked.items():
        seconds = until(lambda known=question: known.answered_once, LIMIT)  # type: ignore[misc]
        what = f"The model server {trouble}"
        times.note(f"{what}: answered after", seconds)
        outcome.check(
            seconds is not None,
            f"{what}: the question is {question.row()} after {LIMIT} s",
        )
