"""¿Cuántas compras por proveedor este mes? ¿Qué retraso medio lleva cada responsable?

How many, how much or on average what, by what: whatever no other skill counts, over a
white-list of records and of their fields.
"""

from __future__ import annotations

from typing import Annotated, Any

from ...core.evidence import Ask, Missing, NoData, RecordRef
from ...core.i18n import _, _lt
from ...core.period import Period
from ...core.query import SUBJECTS, Query, Subject
from ...core.query.query import SPANS
from ...core.skill import (
    Concepts,
    Customer,
    Equipment,
    FlagOf,
    GroupBy,
    Limit,
    Location,
    OneOf,
    Order,
    Person,
    Product,
    Result,
    SortBy,
    Threshold,
    Vendor,
    When,
    WorkCenter,
    skill,
)
from ..plant.clock import today
from ..plant.record import ROWS, scope
from ..shop_floor.who_works import who_works
from .query_told import evidence, group_name
from .search import days_between, domain_of, field_of, groups

_LINES = {subject.lines for subject in SUBJECTS.values()}
_SAID = {name: subject for name, subject in SUBJECTS.items() if name not in _LINES}
_ABOUT = tuple(name for name in _SAID if name != "hours")
_STATES = dict.fromkeys(s for subject in SUBJECTS.values() for s in subject.states)
_GROUPS = dict.fromkeys(g for subject in SUBJECTS.values() for g in subject.groups)
# A noun that is neither a record nor after "by" is counted by too: "lots in stock".
_EACH = tuple(
    word
    for word in _GROUPS
    if word not in ("product", "component", "state", *_ABOUT, *_STATES)
)
# What the figure alone is about.
_ABOUT_FIGURE = {
    "hours": "hours",
    "late": "manufacturing_order",
    "quantity": "manufacturing_order",
}
# What is neither counted nor grouped is a list: other skills have those.
_AGGREGATES = ("count", "average", "sum_of", "evolution")
_DONE_ONLY = ("consumption", "produced", "scrap", "hours")
_MEASURES = ("quantity", "value", "hours", "reserved", "late")

About = Annotated[
    str | None, OneOf({name: name for name in _ABOUT} | {"bought": "purchase"})
]
State = Annotated[str | None, OneOf({name: name for name in _STATES})]
Moment = Annotated[
    str | None, OneOf({name: name for name in ("start", "due", "finish")})
]
Figure = Annotated[str | None, OneOf({name: name for name in _MEASURES})]
Each = Annotated[str | None, OneOf({name: name for name in _EACH})]
Products = Annotated[bool, FlagOf(("product", "component"))]
Average = Annotated[bool, FlagOf(("average",))]
Evolution = Annotated[bool, FlagOf(("evolution",))]
By = Annotated[str | None, GroupBy({name: name for name in (*_GROUPS, *SPANS)})]
Sort = Annotated[
    str | None,
    SortBy({name: name for name in ("quantity", "value", "hours", "late")}),
]
Direction = Annotated[
    str | None, SortBy({"largest": "largest", "smallest": "smallest"})
]


def _counted_by(subject: Subject) -> list[str]:
    """The words that ask for groups or for a figure; "late" alone asks which are."""
    both = [subject, SUBJECTS.get(subject.lines, subject)]
    words = [word for each in both for word in (*each.groups, *each.measures)]
    return [word for word in dict.fromkeys(words) if word != "late"]


@skill(
    title=_lt("Counts, sums and averages"),
    models=(),
    phrases={
        "es": (
            "¿Cuántas órdenes de trabajo hay por centro y estado?",
            "retraso medio de las órdenes por responsable",
            "desechos por mes y producto",
            "movimientos de stock por semana",
        ),
        "en": (
            "How many work orders per work center and state?",
            "average delay of the orders by responsible",
            "scrap per month and product",
            "stock moves per week",
        ),
    },
    when=tuple(
        Concepts(
            all=(name,),
            some=(*_AGGREGATES, *SPANS, *_counted_by(subject)),
            also=("sum_of", "quantity", "sold"),
        )
        for name, subject in _SAID.items()
    )
    + (
        Concepts(all=("late", "average")),
        Concepts(
            all=("quantity",),
            some=("planned", "in_progress", "draft", "to_close"),
            also=("product", "sum_of"),
        ),
        Concepts(
            all=("bought",),
            some=(*_AGGREGATES, *SPANS, *_counted_by(SUBJECTS["purchase"])),
            also=("purchase", "sum_of", "quantity"),
        ),
    ),
    fallback=True,
)
def query(
    env: Any,
    *,
    about: About = None,
    product: Product = None,
    center: WorkCenter = None,
    person: Person = None,
    customer: Customer = None,
    vendor: Vendor = None,
    location: Location = None,
    equipment: Equipment = None,
    order: Order = None,
    state: State = None,
    moment: Moment = None,
    period: When = None,
    figure: Figure = None,
    average: Average = False,
    evolution: Evolution = False,
    each: Each = None,
    products: Products = False,
    by: By = None,
    by2: By = None,
    sort: Sort = None,
    direction: Direction = None,
    bound: Threshold = None,
    limit: Limit = ROWS,
) -> Result:
    """Groups of the subject, the largest figure first; spans of time in order."""
    subject = _subject(about, figure or sort)
    measure = _measure(subject, figure or sort, average) if subject else None
    own = {"person": person, "period": period, "center": center}
    if told := _instead(env, subject, measure, own):
        return told
    said = _records(
        product=product, center=center, person=person, customer=customer, order=order
    ) | _records(vendor=vendor, location=location, equipment=equipment)
    asked = Query(
        subject,
        by=_by(subject, [by, by2], [each, products and "product"], said, evolution),
        measure=measure,
        total="avg" if average else "sum",
        records=said,
        state=_state(state, measure),
        moment=moment or "",
        period=period,
        bound=bound,
        smallest_first=direction == "smallest",
        limit=limit,
    )
    return _told(env, asked.answerable(SUBJECTS))


def _instead(
    env: Any, subject: Any, measure: Any, own: dict[str, Any]
) -> Result | None:
    """What is told instead of counting: the hours of a person are their own, not those
    of the orders that they answer for."""
    period, worked = own["period"], subject and subject.name in ("hours", "work_order")
    if own["person"] is not None and measure == "hours" and worked:
        found: Result = who_works.run(env, own)
        return found
    if subject is not None and (refused := _other_days(env, subject, period)):
        return refused
    return _unclear(subject) if measure is None else None


def _records(**named: RecordRef | None) -> dict[str, RecordRef]:
    """Those that the question says."""
    return {name: record for name, record in named.items() if record is not None}


def _subject(about: str | None, figure: str | None) -> Subject | None:
    return SUBJECTS.get(about or _ABOUT_FIGURE.get(figure or "hours", ""))


def _told(env: Any, asked: Query) -> Result:
    return _refusal(env, asked) or _answer(env, asked)


def _state(state: str | None, measure: str) -> str:
    """Only what is open is late now."""
    return state or ("open" if measure == "late" else "")


def _measure(subject: Subject, figure: str | None, average: bool) -> str | None:
    """What is summed; None when an average is asked for of nobody knows what.

    Of hours, "how many hours" is what the subject has anyway.
    """
    if figure:
        return figure
    if average and not subject.usual:
        return "late" if list(subject.measures) == ["late"] else None
    return subject.usual


def _other_days(env: Any, subject: Subject, period: Period | None) -> Ask | None:
    """What has no figures on those days: stock then, or what is done in days to
    come."""
    if period is None:
        return None
    asks = (_("Which products will run out of stock in 15 days?"),)
    if subject.name == "stock":
        text = _("I know the stock of this moment, not that of other days.")
        return Ask(text, asks)
    later = period.start is not None and period.start > today(env)
    if later and subject.name in _DONE_ONLY:
        text = _("“%(skill)s” tells what has been, and “%(words)s” is still to come.")
        return Ask(text % {"skill": subject.title, "words": period.label}, asks)
    return None


def _unclear(subject: Subject | None) -> Ask:
    """What is to be counted, or averaged, is not said."""
    if subject is None:
        return Ask(_("What shall I count?"))
    names = ", ".join(str(each.label).lower() for each in subject.measures.values())
    if not names:
        text = _("“%(what)s” has no figure to average.", what=subject.title)
        return Ask(text)
    return Ask(_("The average of what? I know: %(names)s.", names=names))


def _by(
    subject: Subject,
    asked: list[str | None],
    named: list[str | bool | None],
    said: dict[str, Any],
    evolution: bool,
) -> tuple[str, ...]:
    """What was said with "by"; else what is named without being one record: "which
    vendors", "top 5 products"; a trend is told month by month."""
    found = [word for word in asked if word]
    if evolution and not set(found) & set(SPANS):
        found.append("month")
    fields = {subject.records[name] for name in said if name in subject.records}
    others = [str(w) for w in named if w and subject.groups.get(w, w) not in fields]
    if found:  # "products" is what most subjects are of anyway
        others = [word for word in others if word != "product"]
    return tuple(dict.fromkeys([*found, *others]))


def _refusal(env: Any, asked: Query) -> NoData | Ask | None:
    """Why this cannot be counted: application, rights, or a part of the question."""
    subject = asked.subject
    values = {"skill": subject.title}
    if subject.model not in env:
        text = _("“%(skill)s” needs an application that is not installed.")
        return NoData(Missing.MODULE_MISSING, text % values)
    if not env[subject.model].has_access("read"):
        text = _("You do not have access to the data of “%(skill)s”.")
        return NoData(Missing.NO_ACCESS, text % values)
    missing = asked.unknown()
    if missing is None:
        return _no_bound(asked)
    kind, _word = missing
    if kind == "group":
        names = ", ".join(group_name(word).lower() for word in subject.groups)
        text = _("I can count “%(skill)s” by: %(names)s; by day, week, month or year.")
        return Ask(text % {**values, "names": names})
    text = _("I cannot narrow “%(skill)s” down by all that you said.")
    return Ask(text % values)


def _no_bound(asked: Query) -> Ask | None:
    """A bound is on the figure of each group: in its unit, or in none."""
    bound, figure = asked.bound, asked.figure
    if bound is None:
        return None
    kind = figure.kind if figure else "integer"
    units = {"days": ("", "days"), "money": ("", "€", "$")}.get(kind, ("",))
    if figure is not None and figure.per != 1:
        units = ("", "hours")
    if bound.unit in units and asked.by:
        return None
    text = _("I cannot compare “%(skill)s” with “%(words)s”.")
    return Ask(text % {"skill": asked.subject.title, "words": bound.label})


def _answer(env: Any, asked: Query) -> Result:
    subject = asked.subject
    unread = [path for path in _paths(asked) if not _readable(env, subject.model, path)]
    if unread:
        text = _("You do not have access to the data of “%(skill)s”.")
        return NoData(Missing.NO_ACCESS, text % {"skill": subject.title})
    domain, filters = domain_of(env, asked)
    days = asked.figure is not None and asked.figure.between is not None
    found = days_between(env, asked, domain) if days else groups(env, asked, domain)
    if found is None:
        return Ask(_("That is too much to average: say a shorter period, please."))
    total = env[subject.model].search_count(domain)
    if days:
        total = sum(group.count for group in found)
    if not found or not total:
        where = scope(env, subject.model, domain, filters, shown=0, total=total)
        text = _("%(what)s: none (%(filters)s).")
        text %= {"what": subject.title, "filters": ", ".join(filters) or _("no filter")}
        return NoData(Missing.NO_ROWS, text, where)
    return evidence(env, asked, found, domain, filters, total)


def _paths(asked: Query) -> list[str]:
    figure = asked.figure
    paths = [asked.subject.groups[word] for word in asked.by if word not in SPANS]
    if figure is not None:
        paths += figure.between or [figure.path]
    return paths


def _readable(env: Any, model: str, path: str) -> bool:
    """Whether the asking user may read each step of ``path``."""
    steps = path.split(".")
    for place in range(len(steps)):
        field = field_of(env, model, ".".join(steps[: place + 1]))
        records = env[field.model_name]
        if not records._has_field_access(field, "read"):
            return False
        if field.relational and not env[field.comodel_name].has_access("read"):
            return False
    return True
