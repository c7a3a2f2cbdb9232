"""Answers and truths by hand, for the tests of the judge."""

from datetime import date, datetime

from evals.bank import Question, Wanted
from evals.reading import Answer, Row, Table
from evals.truth import Item, Truth

ORDER = "mrp.production"


def local(moment: datetime) -> date:
    return moment.date()


def row(number, days=None, name=None):
    name = name or f"WH/MO/{number:05}"
    cells = [("record", name, name)]
    if days is not None:
        cells.append(("days", days, f"{days} días"))
    return Row(frozenset({(ORDER, number)}), frozenset(), tuple(cells))


def answer(*rows, text="", total=None, reason="", language="es"):
    count = len(rows) if total is None else total
    tables = (Table("Órdenes", tuple(rows), count),) if rows else ()
    return Answer(language, text=text, tables=tables, reason=reason)


def truth(*pairs, kind=""):
    """``pairs``: an id, or (id, days late)."""
    items = []
    for pair in pairs:
        number, days = pair if isinstance(pair, tuple) else (pair, None)
        figures = () if days is None else (("days", days),)
        items.append(Item(number, (f"WH/MO/{number:05}",), figures))
    return Truth("late", ORDER, kind, tuple(items))


def question(honest="", truths=("late_orders",)):
    return Question(
        id="q1",
        subject="orders",
        held_out=False,
        language="es",
        text="¿Qué órdenes van con retraso?",
        user="planner",
        truths=tuple(map(Wanted.read, truths)),
        honest=tuple(filter(None, honest.split("|"))),
    )
