"""A query as ORM calls: a domain of white-listed fields, and groups of it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

from ...core.evidence import Quantity, RecordRef, Value
from ...core.i18n import _
from ...core.query import Query
from ...core.query.query import SPANS
from ..plant.clock import local_day, now, within
from ..plant.record import in_companies, labels, ref
from ..plant.spans import begin_of, span_label

MOST_GROUPS = 2_000
MOST_RECORDS = 20_000


@dataclass(frozen=True)
class Group:
    """``names`` as the query counts by, of what is shown; ``amount`` in ``unit``, None
    of a count."""

    names: tuple[Value, ...]
    key: tuple[Any, ...]
    count: int
    amount: float | None = None
    unit: str = ""


def field_of(env: Any, model: str, path: str) -> Any:
    """The field at the end of ``path``."""
    *steps, last = path.split(".")
    for step in steps:
        model = env[model]._fields[step].comodel_name
    return env[model]._fields[last]


def label_of(env: Any, model: str, path: str) -> str:
    """The shown name of a field, in the language of ``env``."""
    return field_of(env, model, path)._description_string(env)


def domain_of(env: Any, query: Query) -> tuple[list[Any], list[str]]:
    """What is searched, and the same in words."""
    subject = query.subject
    model = subject.model
    domain: list[Any] = [*in_companies(env, subject.company)]
    domain += [
        (p, o, list(v) if isinstance(v, tuple) else v) for p, o, v in subject.always
    ]
    filters = []
    if query.states:
        path, values = query.states
        domain.append((path, "in", list(values)))
        filters.append(", ".join(_state_names(env, model, path, values)))
    for name, record in query.records.items():
        operator = "child_of" if record.model == "stock.location" else "="
        domain.append((subject.records[name], operator, record.id))
        filters.append(record.name)
    if query.period is not None:
        domain += _dated(env, model, query)
        field = label_of(env, model, query.date)
        filters.append(f"{field}: {query.period.label}")
    return domain, filters


def _state_names(env: Any, model: str, path: str, values: Any) -> Iterator[str]:
    field = field_of(env, model, path)
    known = labels(env[field.model_name], field.name)
    return (known[value] for value in values if value in known)


def _dated(env: Any, model: str, query: Query) -> list[Any]:
    assert query.period is not None
    path, period = query.date, query.period
    if field_of(env, model, path).type == "datetime":
        return within(env, path, period)
    terms = [(path, ">=", period.start), (path, "<=", period.end)]
    return [(p, sign, str(day)) for p, sign, day in terms if day is not None]


def groups(env: Any, query: Query, domain: list[Any]) -> list[Group]:
    """Summed or averaged by the database; figures of two units stay two groups."""
    figure = query.figure
    keys = [_key(query, word) for word in query.by]
    aggregates = ["__count"]
    counted = "__count"
    if figure is not None:
        counted = f"{figure.path}:{query.total}"
        aggregates.append(counted)
        keys += [figure.unit] if figure.unit else []
    having = []
    if query.bound is not None:
        per = figure.per if figure else 1.0
        ends = query.bound.ends
        having += [(counted, sign, value * per) for sign, value in ends]
    found = env[query.subject.model]._read_group(
        domain, keys, aggregates, having=having, limit=MOST_GROUPS
    )
    ordered = in_order(query, [_group(query, row) for row in found])
    rest = ordered[query.limit :]
    if rest:
        # The leading one is told though the table may end before it.
        lead = (min if query.smallest_first else max)(ordered, key=figure_of)
        rest = [next(_named(env, query, [g])) if g is lead else g for g in rest]
    return [*_named(env, query, ordered[: query.limit]), *rest]


def _key(query: Query, word: str) -> str:
    return f"{query.date}:{word}" if word in SPANS else query.subject.groups[word]


def _group(query: Query, row: tuple[Any, ...]) -> Group:
    """Without its names: thousands may be summed, and some tens are shown."""
    figure, key = query.figure, row[: len(query.by)]
    if figure is None:
        return Group((), key, row[-1])
    amount = (row[-1] or 0.0) / figure.per
    unit = _unit(row[len(query.by)]) if figure.unit else ""
    return Group((), key, row[-2], amount, unit)


def _named(env: Any, query: Query, shown: list[Group]) -> Iterator[Group]:
    """``shown`` with the names of their keys; of records, read at once."""
    for keys in zip(*(group.key for group in shown), strict=True):
        records = [key for key in keys if hasattr(key, "_name") and key]
        if records:
            # Of these alone: with them came the names of all the others.
            records[0].browse([each.id for each in records]).mapped("display_name")
    for group in shown:
        told = zip(query.by, group.key, strict=True)
        yield replace(group, names=tuple(_name(env, query, w, v) for w, v in told))


def _unit(record: Any) -> str:
    return (record.symbol if record._name == "res.currency" else record.name) or ""


def _name(env: Any, query: Query, word: str, value: Any) -> Value:
    if word in SPANS:
        return span_label(value, word)
    if not value:
        return _("none")
    if isinstance(value, str):
        field = field_of(env, query.subject.model, query.subject.groups[word])
        return labels(env[field.model_name], field.name).get(value, value)
    return ref(value)


def in_order(query: Query, found: list[Group]) -> list[Group]:
    """Spans of time in their own order, the others with the largest figure first."""
    if query.by and query.by[0] in SPANS and not query.bound and not _ranked(query):
        return sorted(found, key=lambda group: _moment(group.key[0]))
    falling = -1 if not query.smallest_first else 1
    return sorted(found, key=lambda group: falling * figure_of(group))


def _ranked(query: Query) -> bool:
    return query.smallest_first


def _moment(value: Any) -> str:
    return str(value) if value else "9"


def figure_of(group: Group) -> float:
    return group.count if group.amount is None else group.amount


def days_between(env: Any, query: Query, domain: list[Any]) -> list[Group] | None:
    """The average days of ``figure.between``, of what came after the first moment;
    None when there are too many records to read.

    What is not over counts to today.
    """
    figure = query.figure
    assert figure is not None and figure.between is not None
    first, last = figure.between
    over = query.state == "done"
    wanted = [*domain, (first, "!=", False)]
    if not over:
        wanted.append((first, "<", now()))
    fields = [first, last, *(_key(query, w).split(".")[0] for w in query.by)]
    fields = [name for name in dict.fromkeys(fields) if ":" not in name]
    records = env[query.subject.model].search_fetch(
        wanted, fields, limit=MOST_RECORDS + 1
    )
    if len(records) > MOST_RECORDS:
        return None
    sums: dict[tuple[Any, ...], list[float]] = {}
    today = local_day(env, now())
    for record in records:
        end = local_day(env, record[last]) if over and record[last] else today
        days = (end - local_day(env, record[first])).days
        if over and (not record[last] or record[last] <= record[first]):
            continue
        key = tuple(_read(env, query, word, record) for word in query.by)
        total = sums.setdefault(key, [0, 0.0])
        total[0] += 1
        total[1] += days
    found = [_averaged(env, query, key, *total) for key, total in sums.items()]
    bound = query.bound
    kept = [g for g in found if bound is None or bound(g.amount or 0.0)]
    return in_order(query, kept)


def _averaged(
    env: Any, query: Query, key: tuple[Any, ...], count: float, days: float
) -> Group:
    names = tuple(_name(env, query, w, v) for w, v in zip(query.by, key, strict=True))
    return Group(names, key, int(count), round(days / count, 1))


def _read(env: Any, query: Query, word: str, record: Any) -> Any:
    if word in SPANS:
        moment = record[query.date]
        return begin_of(local_day(env, moment), word) if moment else None
    value = record
    for step in query.subject.groups[word].split("."):
        value = value[step]
    return value


def cell(query: Query, group: Group) -> Value:
    """The figure of ``group`` with its unit."""
    figure = query.figure
    if figure is None or group.amount is None:
        return group.count
    if figure.kind in ("quantity", "money"):
        return Quantity(round(group.amount, 6), group.unit)
    return round(group.amount, 1)


def record_of(group: Group) -> RecordRef | None:
    """The first record among the names."""
    return next((name for name in group.names if isinstance(name, RecordRef)), None)
