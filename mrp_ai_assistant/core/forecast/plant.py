"""What is learnt of a plant by night, for every lead time that its products have."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from .demand import VERSION, Forecaster, learn
from .errors import StaleForecaster
from .grid import DAYS, Grid
from .points import FloatArray

LENGTHS = (7, 14, 28, 56)


@dataclass(frozen=True)
class Forecasters:
    """Learnt for some lengths; ``of`` serves all others."""

    learnt: Sequence[Forecaster]

    def of(self, length: int) -> Forecaster:
        """The one learnt for the length that is nearest in proportion, for ``length``
        periods."""
        nearest = min(
            self.learnt,
            key=lambda each: max(each.length, length) / min(each.length, length),
        )
        return replace(nearest, length=length)

    def as_json(self) -> dict[str, Any]:
        """To be stored by night and used by day."""
        return {
            "version": VERSION,
            "learnt": [each.as_json() for each in self.learnt],
        }

    @classmethod
    def from_json(cls, stored: Mapping[str, Any]) -> Forecasters:
        """What ``as_json`` made; of another version: StaleForecaster."""
        if stored.get("version") != VERSION:
            raise StaleForecaster(f"version {stored.get('version')}, not {VERSION}")
        return cls([Forecaster.from_json(each) for each in stored["learnt"]])


def learn_all(
    history: FloatArray, lengths: Sequence[int] = LENGTHS, grid: Grid = DAYS
) -> Forecasters:
    """``history`` (series, periods) of all products of the plant, those that nobody
    wants any more too: without them the future would look as good as the survivors."""
    return Forecasters([learn(history, length, grid) for length in lengths])
