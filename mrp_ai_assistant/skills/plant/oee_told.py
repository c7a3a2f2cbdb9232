"""The OEE of work centers, and what their biggest losses are, told."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from ...core.evidence import Fact, PlanStep, show
from ...core.i18n import _, formats
from ...core.period import Period
from .open_losses import open_losses
from .record import joined, nouns, ref


@dataclass
class Center:
    """Minutes logged at one center; ``losses`` are (reason, minutes, times)."""

    record: Any
    productive: float = 0.0
    losses: list[tuple[Any, float, int]] = field(default_factory=list)

    @property
    def lost(self) -> float:
        return sum(minutes for _loss, minutes, _times in self.losses)

    @property
    def oee(self) -> float:
        logged = self.productive + self.lost
        return round(100 * self.productive / logged, 1) if logged else 0.0

    @property
    def gap(self) -> float:
        """Points over the target; negative below it."""
        return round(self.oee - self.record.oee_target, 1)

    @property
    def worst(self) -> tuple[Any, float, int] | None:
        return max(self.losses, key=lambda each: each[1], default=None)


def _by_reason(centers: list[Center]) -> list[tuple[Any, float]]:
    sums: dict[Any, float] = defaultdict(float)
    for each in centers:
        for loss, minutes, _times in each.losses:
            sums[loss] += minutes
    return sorted(sums.items(), key=lambda each: -each[1])


def facts(centers: list[Center]) -> tuple[Fact, ...]:
    low = centers[0]
    of = ref(low.record)
    below = sum(each.gap < 0 for each in centers)
    target = low.record.oee_target
    facts = [
        Fact(
            _("work centers below their OEE target"),
            below,
            "integer",
            nouns=nouns(_("center;centers;target")),
        ),
        Fact(
            _("work center furthest from its target"),
            of,
            "record",
            nouns=nouns(_("center;work center")),
            of=of,
        ),
        Fact(_("OEE there"), low.oee, "percent", 1, nouns=("OEE",), of=of),
        Fact(
            _("OEE target there"),
            target,
            "percent",
            1,
            nouns=nouns(_("target")),
            of=of,
        ),
    ]
    if low.worst:
        loss, minutes, _times = low.worst
        role = nouns(_("loss;biggest loss"))
        facts += [
            Fact(_("biggest loss there"), loss.name, nouns=role, of=of),
            Fact(
                _("minutes of that loss"),
                round(minutes),
                "integer",
                unit="min",
                nouns=nouns(_("minute;minutes")),
                of=of,
            ),
        ]
    return tuple(facts)


def summary(env: Any, centers: list[Center], period: Period) -> Iterator[str]:
    low = centers[0]
    number = formats().number
    when = period.label[:1].upper() + period.label[1:]
    values = {
        "period": when,
        "center": low.record.display_name,
        "oee": number(low.oee, 1),
        "target": number(low.record.oee_target, 1),
    }
    if len(centers) == 1:
        yield _(
            "%(period)s: the OEE of %(center)s is %(oee)s %%, for a target of "
            "%(target)s %%.",
            **values,
        )
    elif low.gap < 0:
        yield _(
            "%(period)s: furthest from its target is %(center)s, with an OEE of "
            "%(oee)s %% for a target of %(target)s %%.",
            **values,
        )
    else:
        yield _(
            "%(period)s: every work center reaches its OEE target; the closest to it "
            "is %(center)s, with %(oee)s %% for %(target)s %%.",
            **values,
        )
    if low.worst:
        loss, minutes, times = low.worst
        values = {"loss": loss.name, "minutes": number(minutes), "times": times}
        once = _("Its biggest loss: %(loss)s, %(minutes)s min, once.", **values)
        often = _("Its biggest loss: %(loss)s, %(minutes)s min, %(times)s times.")
        yield once if times == 1 else often % values
    reasons = _by_reason(centers)
    if len(centers) > 1 and reasons:
        loss, minutes = reasons[0]
        yield _(
            "Of all centers: %(loss)s, %(minutes)s min.",
            loss=loss.name,
            minutes=number(minutes),
        )
    yield from _still_open(env, centers)


def _still_open(env: Any, centers: list[Center]) -> Iterator[str]:
    """Losses that go on have no length yet, so they are in no figure."""
    ids = [each.record.id for each in centers]
    found = open_losses(env, ids)
    if found:
        parts = [
            f"{each.workcenter_id.display_name} ({show(each.date_start, 'datetime')})"
            for each in found
        ]
        yield _("Not counted, because it goes on: %(names)s.", names=joined(parts))


def steps(centers: list[Center]) -> Iterator[PlanStep]:
    low = [each for each in centers if each.gap < 0 and each.worst]
    for place, each in enumerate(low, 1):
        assert each.worst
        loss, minutes, _times = each.worst
        action = _(
            "Look into “%(loss)s” at %(center)s",
            loss=loss.name,
            center=each.record.display_name,
        )
        reason = _(
            "%(minutes)s min, OEE %(gap)s points below its target",
            minutes=formats().number(minutes),
            gap=formats().number(-each.gap, 1),
        )
        yield PlanStep(action, reason, place, ref=ref(each.record))
