"""One thing the assistant can do, declared once.

    @skill(
        title=_lt("Late manufacturing orders"),
        models=("mrp.production",),
        phrases={"es": ("¿Qué órdenes van con retraso?", ...), "en": (...)},
        when=(Concepts(all=("late",), also=("manufacturing_order", "reason")),),
    )
    def late_orders(env, *, product: Product = None, period: When = None) -> Result: ...

From that one source come its validation, its JSON schema, its router vocabulary and the
name of its test. ``env`` is the asking user's.

Parameters are keyword-only, all with a default, annotated with one of

    Product, Order, WorkCenter...    a ``RecordRef`` or None: each an ``Entity`` below
    When                             a ``Period`` or None
    Duration                         whole days, or None: "a week" is 7
    Amount                           a ``Measure`` or None: "50 units", "1,5 kg"
    Threshold                        a ``Comparison`` or None: "more than 5 days"
    Words                            the asker's own text, or None: "...: hace ruido"
    Annotated[str | None, OneOf({concept: value})]
    Annotated[str | None, GroupBy({concept: value})]   "by product", "per month"
    Annotated[str | None, SortBy({concept: value})]    "sorted by deadline"
    Annotated[bool, FlagOf(concepts)]
    Limit                            how many rows

A parameter named in ``required`` is asked for when the question does not carry it:
nothing is invented.
"""

from __future__ import annotations

import inspect
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import Annotated, Any, Literal, get_args

from .each import of_each
from .evidence import Ask, Evidence, Missing, NoData, RecordRef
from .i18n import LazyText, _
from .measure import Comparison, Measure
from .period import Period

Result = Evidence | NoData | Ask
AnswerFormat = Literal["table", "report", "plan"]


@dataclass(frozen=True)
class Entity:
    """A parameter that is a record of ``model``, resolved against the user's own.

    ``nouns`` are the concepts that introduce it: "customer Azure", "vendor Azure".
    """

    model: str
    nouns: tuple[str, ...] = ()


@dataclass(frozen=True)
class OneOf:
    """A parameter with few values: ``values`` maps a lexicon concept to its value."""

    values: Mapping[str, str]


@dataclass(frozen=True)
class FlagOf:
    """True when one of the ``concepts`` is in the question."""

    concepts: tuple[str, ...]


@dataclass(frozen=True)
class GroupBy:
    """What the rows are counted by: ``values`` maps a lexicon concept to its value."""

    values: Mapping[str, str]


@dataclass(frozen=True)
class SortBy:
    """What the rows are ordered by: ``values`` maps a lexicon concept to its value."""

    values: Mapping[str, str]


Product = Annotated[
    RecordRef | None, Entity("product.product", ("product", "component"))
]
Order = Annotated[RecordRef | None, Entity("mrp.production", ("manufacturing_order",))]
WorkCenter = Annotated[RecordRef | None, Entity("mrp.workcenter", ("work_center",))]
Location = Annotated[RecordRef | None, Entity("stock.location", ("location",))]
Customer = Annotated[RecordRef | None, Entity("res.partner", ("customer",))]
Vendor = Annotated[RecordRef | None, Entity("res.partner", ("vendor",))]
SalesOrder = Annotated[RecordRef | None, Entity("sale.order", ("sale",))]
PurchaseOrder = Annotated[RecordRef | None, Entity("purchase.order", ("purchase",))]
Lot = Annotated[RecordRef | None, Entity("stock.lot", ("lot",))]
Project = Annotated[RecordRef | None, Entity("project.project", ("project",))]
Equipment = Annotated[RecordRef | None, Entity("maintenance.equipment", ("equipment",))]
# Operations of one name are one to who asks: it stands for all of them.
Operation = Annotated[
    RecordRef | None, Entity("mrp.routing.workcenter", ("work_order",))
]
Loss = Annotated[
    RecordRef | None, Entity("mrp.workcenter.productivity.loss", ("loss", "reason"))
]
Document = Annotated[RecordRef | None, Entity("mrp.ai.document", ())]
Person = Annotated[RecordRef | None, Entity("res.users", ("responsible", "employee"))]
When = Annotated[Period | None, Period]
Duration = Annotated[int | None, timedelta]
Amount = Annotated[Measure | None, Measure]
Threshold = Annotated[Comparison | None, Comparison]
Words = Annotated[str | None, str]
Limit = Annotated[int, int]

ParamKind = Literal[
    "entity",
    "period",
    "duration",
    "amount",
    "threshold",
    "choice",
    "group",
    "sort",
    "flag",
    "limit",
    "words",
]
_BARE: Mapping[object, ParamKind] = {
    Period: "period",
    timedelta: "duration",
    Measure: "amount",
    Comparison: "threshold",
    int: "limit",
    str: "words",
}


@dataclass(frozen=True)
class Param:
    """One argument. ``model`` and ``nouns`` for entities; ``values`` for choices,
    groups and sorts (concept: value); ``concepts`` for flags."""

    name: str
    kind: ParamKind
    default: Any
    model: str = ""
    values: Mapping[str, str] | None = None
    concepts: tuple[str, ...] = ()
    nouns: tuple[str, ...] = ()


@dataclass(frozen=True)
class Concepts:
    """One way of asking for a skill, over the concepts of the lexicon.

    The question must carry every one of ``all`` and, unless empty, one of ``some``;
    ``also`` are understood besides. Any other domain concept in the question means
    that this skill would answer something else, so it does not apply. A ``dated`` way
    is one only of questions that name a day ("can we make 20 by Friday?").
    """

    all: tuple[str, ...] = ()
    some: tuple[str, ...] = ()
    also: tuple[str, ...] = ()
    dated: bool = False


@dataclass(frozen=True)
class Skill:
    """A declared skill; call ``run`` with the user's ``env`` and checked arguments.

    A ``fallback`` is asked when no other skill answers all of a question. ``fields``
    ("stock.lot.expiration_date") are there only with the application that adds them.
    One that ``tells_past`` has no answer about days to come. One that ``proposes``
    ends in a draft that only a person's click executes; words alone lead to it, never
    the choice of a model. One with a ``library`` ("texts", "cards", "names") searches
    the knowledge base for its parameter ``question``, the asker's whole text: how that
    is worded leads to it, see ``understand/elsewhere``. The rows of one that lists the
    ``worst_first`` are ordered so unless a ``sort`` is asked for.
    """

    name: str
    title: LazyText
    doc: str
    function: Callable[..., Result]
    params: Mapping[str, Param]
    models: tuple[str, ...]
    phrases: Mapping[str, tuple[str, ...]]
    when: tuple[Concepts, ...]
    required: tuple[str, ...]
    default_format: AnswerFormat
    fallback: bool = False
    fields: tuple[str, ...] = ()
    tells_past: bool = False
    proposes: bool = False
    library: str = ""
    worst_first: bool = False

    def run(self, env: Any, arguments: Mapping[str, Any]) -> Result:
        """Evidence, or the honest reason why there is none.

        Raises ``TypeError`` for an argument that the skill does not have.
        """
        unknown = set(arguments) - set(self.params)
        if unknown:
            raise TypeError(f"{self.name} has no {', '.join(sorted(unknown))}")
        return of_each(arguments, lambda one: self._run(env, one))

    def _run(self, env: Any, arguments: Mapping[str, Any]) -> Result:
        nothing = self.refusal(env) or self._gone(env, arguments)
        return nothing or self.function(env, **arguments)

    def _gone(self, env: Any, arguments: Mapping[str, Any]) -> NoData | None:
        """What is said of a record, as of an answer before, that this user cannot see
        (any more): nobody reads it by the number that it had."""
        for value in arguments.values():
            if isinstance(value, RecordRef) and not _is_there(env, value):
                text = _("“%(name)s” is not there, or not for you to see.")
                name = {"name": value.name}
                return NoData(Missing.UNKNOWN_RECORD, text % name)
        return None

    def refusal(self, env: Any) -> NoData | None:
        """Why this user cannot have this skill: module missing or no access."""
        if not self._is_installed(env):
            text = _("“%(skill)s” needs an application that is not installed.")
            return NoData(Missing.MODULE_MISSING, text % {"skill": self.title})
        if not all(env[model].has_access("read") for model in self.models):
            text = _("You do not have access to the data of “%(skill)s”.")
            return NoData(Missing.NO_ACCESS, text % {"skill": self.title})
        return None

    def _is_installed(self, env: Any) -> bool:
        if any(model not in env for model in self.models):
            return False
        added = (field.rpartition(".") for field in self.fields)
        return all(name in env[model]._fields for model, _dot, name in added)

    def json_schema(self) -> dict[str, Any]:
        """The arguments as JSON schema, for planners and other clients."""
        properties = {name: _schema(param) for name, param in self.params.items()}
        return {
            "type": "object",
            "properties": properties,
            "required": list(self.required),
            "additionalProperties": False,
        }


class SkillSet:
    """The skills that are there, by name, in a stable order.

    Two sets of the same skills are equal, whoever asks: what is computed of one is
    good for the other.
    """

    def __init__(
        self, skills: Iterable[Skill], refusals: Mapping[str, NoData] | None = None
    ) -> None:
        self._skills = {s.name: s for s in sorted(skills, key=lambda s: s.name)}
        self._refusals = dict(refusals or {})

    def for_user(self, env: Any) -> SkillSet:
        """The same skills, and which of them the user of ``env`` cannot have."""
        refused = ((skill.name, skill.refusal(env)) for skill in self)
        return SkillSet(self, {name: why for name, why in refused if why})

    def refusal(self, skill: Skill) -> NoData | None:
        """Why this user cannot have ``skill``, if so: it is never offered then."""
        return self._refusals.get(skill.name)

    def offered(self) -> Iterator[Skill]:
        """The skills that this user can have."""
        return (skill for skill in self if skill.name not in self._refusals)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, SkillSet) and self._skills == other._skills

    def __hash__(self) -> int:
        return hash(tuple(self._skills))

    def __iter__(self) -> Iterator[Skill]:
        return iter(self._skills.values())

    def __len__(self) -> int:
        return len(self._skills)

    def __contains__(self, name: object) -> bool:
        return name in self._skills

    def __getitem__(self, name: str) -> Skill:
        return self._skills[name]


def skill(
    *,
    title: LazyText,
    models: Sequence[str],
    phrases: Mapping[str, Sequence[str]],
    when: Sequence[Concepts],
    required: Sequence[str] = (),
    default_format: AnswerFormat = "table",
    fallback: bool = False,
    fields: Sequence[str] = (),
    tells_past: bool = False,
    proposes: bool = False,
    library: str = "",
    worst_first: bool = False,
) -> Callable[[Callable[..., Result]], Skill]:
    """Declare a skill; refuses at import what would fail in front of a user."""

    def declare(function: Callable[..., Result]) -> Skill:
        module = inspect.getmodule(function)
        doc = (module and module.__doc__) or function.__doc__ or ""
        if not doc.strip():
            raise TypeError(f"{function.__name__}: say which question it answers")
        if any(len(phrases.get(lang, ())) < 4 for lang in ("es", "en")):
            raise TypeError(f"{function.__name__}: four phrases a language")
        params = {param.name: param for param in _params(function)}
        if not set(required) <= set(params):
            raise TypeError(f"{function.__name__}: required names no parameter")
        return Skill(
            name=function.__name__,
            title=title,
            doc=doc.strip(),
            function=function,
            params=params,
            models=tuple(models),
            phrases={lang: tuple(said) for lang, said in phrases.items()},
            when=tuple(when),
            required=tuple(required),
            default_format=default_format,
            fallback=fallback,
            fields=tuple(fields),
            tells_past=tells_past,
            proposes=proposes,
            library=library,
            worst_first=worst_first,
        )

    return declare


def _is_there(env: Any, record: RecordRef) -> bool:
    """Whether the user can see it; its application may be gone as well."""
    if record.model not in env:
        return False
    model = env[record.model].with_context(active_test=False)
    return bool(model.search([("id", "=", record.id)], limit=1))


def _params(function: Callable[..., Result]) -> Iterator[Param]:
    # Not get_type_hints: before Python 3.11 it makes "= None" an Optional around it.
    hints = inspect.get_annotations(function, eval_str=True)
    for name, parameter in list(inspect.signature(function).parameters.items())[1:]:
        where = f"{function.__name__}.{name}"
        if parameter.kind is not parameter.KEYWORD_ONLY:
            raise TypeError(f"{where}: parameters are keyword-only")
        if parameter.default is parameter.empty:
            raise TypeError(f"{where}: give it a default, and name it in required")
        marker = (get_args(hints.get(name)) or (None,))[-1]
        yield _param(where, name, marker, parameter.default)


def _param(where: str, name: str, marker: object, default: object) -> Param:
    if isinstance(marker, Entity):
        model, said_by = marker.model, marker.nouns
        return Param(name, "entity", default, model=model, nouns=said_by)
    if isinstance(marker, OneOf):
        return Param(name, "choice", default, values=marker.values)
    if isinstance(marker, GroupBy):
        return Param(name, "group", default, values=marker.values)
    if isinstance(marker, SortBy):
        return Param(name, "sort", default, values=marker.values)
    if isinstance(marker, FlagOf):
        return Param(name, "flag", default, concepts=marker.concepts)
    if marker in _BARE:
        return Param(name, _BARE[marker], default)
    raise TypeError(f"{where}: annotate it with a type of core.skill")


def _schema(param: Param) -> dict[str, Any]:
    match param.kind:
        case "choice" | "group" | "sort":
            return {
                "type": "string",
                "enum": sorted(set((param.values or {}).values())),
            }
        case "flag":
            return {"type": "boolean"}
        case "limit":
            return {"type": "integer", "minimum": 1, "maximum": 500}
        case "duration":
            return {"type": "integer", "minimum": 1, "maximum": 3650}
    return {"type": "string"}
