"""Which model suits which machine, with the reasons.

Small models are enough: they only put into words what code has computed. Sizes are
those of Ollama's library (4-bit weights); memory is what the model takes while it
speaks, with the context window of this product.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ..i18n import LazyText, _, _lt, formats

GB = 1e9
# What Odoo, PostgreSQL and the system want of a machine that they share.
_FOR_THE_REST = 3.0
_FOR_A_SYSTEM = 1.0
_PER_CORE = 0.9  # billions of weights that a core can speak at a bearable pace


@dataclass(frozen=True)
class Candidate:
    """``download`` and ``memory`` in GB, ``weights`` in billions."""

    name: str
    weights: float
    download: float
    memory: float
    reason: LazyText


CANDIDATES = (
    Candidate(
        "qwen2.5:1.5b", 1.5, 1.0, 1.9, _lt("The smallest one that tells well enough.")
    ),
    Candidate(
        "qwen2.5:3b", 3.1, 1.9, 3.0, _lt("Good Spanish and English on a plain CPU.")
    ),
    Candidate(
        "phi4-mini", 3.8, 2.5, 3.9, _lt("Follows instructions well; better in English.")
    ),
    Candidate(
        "qwen2.5:7b", 7.6, 4.7, 6.2, _lt("Better wording; wants a strong CPU or a GPU.")
    ),
    Candidate(
        "qwen2.5:14b", 14.8, 9.0, 11.5, _lt("The best wording; wants a graphics card.")
    ),
)


@dataclass(frozen=True)
class Machine:
    """What the model server has; 0 where it is not known (another machine)."""

    memory: float = 0.0
    cores: int = 0
    shared: bool = True

    @property
    def room(self) -> float:
        """GB that a model may take."""
        return self.memory - (_FOR_THE_REST if self.shared else _FOR_A_SYSTEM)


@dataclass(frozen=True)
class Advice:
    """``fits`` is None where nothing is known of the machine."""

    candidate: Candidate
    fits: bool | None
    slow: bool
    best: bool = False

    @property
    def verdict(self) -> str:
        """One sentence for the table."""
        if self.fits is False:
            need = formats().number(self.candidate.memory, 1, fixed=True)
            return _("Needs %(need)s GB of free memory: too much here.", need=need)
        if self.slow:
            return _("Fits, but would be slow on this processor.")
        return str(self.candidate.reason)


def advised(machine: Machine) -> Sequence[Advice]:
    """All candidates, from small to large; at most one is ``best``: the largest that
    fits and keeps up, else the smallest that fits.

    >>> [each.candidate.name for each in advised(Machine(8.0, 4)) if each.best]
    ['qwen2.5:3b']
    >>> [each.candidate.name for each in advised(Machine(3.5, 2)) if each.best]
    []
    """
    told = [_advice(machine, candidate) for candidate in CANDIDATES]
    fitting = [each for each in told if each.fits]
    good = [each for each in fitting if not each.slow]
    best = good[-1] if good else fitting[0] if fitting else None
    if machine.memory <= 0:
        best = next(each for each in told if each.candidate.name == "qwen2.5:3b")
    return [
        Advice(each.candidate, each.fits, each.slow, best=each is best) for each in told
    ]


def _advice(machine: Machine, candidate: Candidate) -> Advice:
    fits = candidate.memory <= machine.room if machine.memory > 0 else None
    slow = 0 < machine.cores * _PER_CORE < candidate.weights
    return Advice(candidate, fits, slow)
