"""How good forecasts were: those of the plant whose windows have closed, or what they
would have been on its own past. Figures of the log, never of memory."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from ...core.evidence import Column, Fact, Phrase, Row, Table, show
from ...core.i18n import _, formats
from .record import in_companies, nouns, scope

LOG = "mrp.ai.forecast.log"
LEVELS = (80, 90, 95, 98, 99)  # percent: core.forecast.score.LEVELS
_SHARP = 0.25  # the Brier score of who says 50 % of everything
_FAIR = 5.0  # percent of the demand; a bias below it is none


@dataclass(frozen=True)
class Worth:
    """``covered`` are the shares of cases in which what was told for each of ``LEVELS``
    was enough, ``bias`` how much more was expected than came, as a share of it."""

    cases: int
    brier: float
    bias: float | None
    covered: tuple[float, ...]
    ece: float

    @classmethod
    def of(cls, found: Any) -> Worth | None:
        """Of a score, or of one that was stored; None when there is none."""
        if not found:
            return None
        told = found if isinstance(found, Mapping) else vars(found)
        names = ("cases", "brier", "bias", "ece")
        return cls(**{n: told[n] for n in names}, covered=tuple(told["covered"]))


def told(worth: Worth, *, tested: bool) -> Iterator[str]:
    """In words; ``tested`` on the past, not come true."""
    values = {"n": worth.cases}
    yield (
        _("On the plant's own past, %(n)s forecasts were tried.", **values)
        if tested
        else _("%(n)s forecasts have come to their end and were scored.", **values)
    )
    achieved = show(100 * worth.covered[LEVELS.index(95)], "percent", 1)
    yield _(
        "The stock that was told to be enough in 95 %% of the cases was enough in "
        "%(achieved)s.",
        achieved=achieved,
    )
    style = formats()
    yield _(
        "Probabilities differ by %(ece)s on average from how often it happened; Brier "
        "score %(brier)s (0 is best, %(half)s is a coin).",
        ece=show(100 * worth.ece, "percent", 1),
        brier=style.number(worth.brier, 3),
        half=style.number(_SHARP, 2),
    )
    if worth.bias is not None:
        yield _bias(100 * worth.bias)


def _bias(percent: float) -> str:
    share = show(abs(percent), "percent", 1)
    if abs(percent) < _FAIR:
        text = _("The expected demand was about what came (%(share)s off).")
    elif percent > 0:
        text = _("More demand was expected than came: %(share)s too much.")
    else:
        text = _("Less demand was expected than came: %(share)s too little.")
    return text % {"share": share}


def facts(worth: Worth) -> Iterator[Fact]:
    role = nouns(_("forecast;forecasts"))
    yield Fact(_("forecasts scored"), worth.cases, "integer", nouns=role)
    role = nouns(_("service;enough"))
    achieved = 100 * worth.covered[LEVELS.index(95)]
    label = _("service achieved where 95 %% was aimed at") % {}
    yield Fact(label, achieved, "percent", 1, nouns=role)
    role = nouns(_("error;differ"))
    label = _("mean error of probabilities")
    yield Fact(label, 100 * worth.ece, "percent", 1, nouns=role)
    yield Fact(_("Brier score"), worth.brier, "number", 3, nouns=("Brier",))


def levels_table(env: Any, worth: Worth, filters: list[str]) -> Table:
    """What was aimed at, and what was achieved."""
    columns = (
        Column("aimed", _("Service aimed at"), "percent"),
        Column("achieved", _("Achieved"), "percent", 1),
        Column("cases", _("Forecasts"), "integer"),
    )
    rows = tuple(
        Row(None, (level, 100 * share, worth.cases))
        for level, share in zip(LEVELS, worth.covered, strict=True)
    )
    where = scope(
        env, LOG, in_companies(env), filters, shown=len(rows), total=len(rows)
    )
    return Table(_("Was the stock enough?"), columns, rows, where)


def tenths_table(env: Any) -> Table | None:
    """What was told by tenths, and how often it happened."""
    domain = [*in_companies(env), ("scored", "=", True)]
    groups = env[LOG]._read_group(
        domain, ["told"], ["p_told:avg", "p_came:avg", "__count"], order="told"
    )
    groups = [group for group in groups if group[0]]
    if not groups:
        return None
    labels = dict(env[LOG]._fields["told"]._description_selection(env))
    columns = (
        Column("told", _("Probability told")),
        Column("mean", _("On average"), "percent"),
        Column("came", _("Happened"), "percent"),
        Column("cases", _("Forecasts"), "integer"),
    )
    rows = tuple(
        Row(None, (Phrase(labels[tenth]), 100 * p, 100 * came, n))
        for tenth, p, came, n in groups
    )
    n = len(rows)
    where = scope(env, LOG, domain, [_("closed windows")], shown=n, total=n)
    return Table(_("Did it happen as often as told?"), columns, rows, where)
