"""What is true: SQL on the plant's tables, and how the true records are called."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from .bank import Wanted

FOLDER = Path(__file__).resolve().with_name("truths")
_HEAD = re.compile(r"^-- (\w+): (\S+)( carry| first)?$", re.MULTILINE)

# What a reader may call a record: every string of one row must be there.
NAMES = {
    "mrp.production": "SELECT name FROM mrp_production",
    "product.product": "SELECT coalesce(default_code, id::text) FROM product_product",
    "mrp.workcenter": "SELECT name FROM mrp_workcenter",
    "mrp.workorder": (
        "SELECT w.name, o.name FROM mrp_workorder w"
        " JOIN mrp_production o ON o.id = w.production_id"
    ),
    "purchase.order": "SELECT name FROM purchase_order",
    "sale.order": "SELECT name FROM sale_order",
    "stock.lot": "SELECT name FROM stock_lot",
    "stock.picking": "SELECT name FROM stock_picking",
    "stock.location": "SELECT complete_name FROM stock_location",
    "res.partner": "SELECT name FROM res_partner",
    "res.users": (
        "SELECT p.name FROM res_users u JOIN res_partner p ON p.id = u.partner_id"
    ),
    "maintenance.request": "SELECT name FROM maintenance_request",
    "maintenance.equipment": "SELECT name ->> 'en_US' FROM maintenance_equipment",
    "project.task": "SELECT name FROM project_task",
    "project.project": "SELECT name ->> 'en_US' FROM project_project",
}

MONTHS = {
    "month": "January February March April May June July August September October"
    " November December",
    "mes": "enero febrero marzo abril mayo junio julio agosto septiembre octubre"
    " noviembre diciembre",
}


@dataclass(frozen=True)
class Sentence:
    """One truth as it stands in a file; ``kind``: "carry" when the answer may hold
    more, "first" when it may, below the one record, else empty."""

    name: str
    model: str
    kind: str
    sql: str


@dataclass(frozen=True)
class Item:
    """A record that the answer must hold, with figures of its own.

    ``figures``: (kind, value), as ("days", 19); ``names``: what readers call it.
    """

    id: int
    names: tuple[str, ...] = ()
    figures: tuple[tuple[str, Any], ...] = ()


@dataclass(frozen=True)
class Truth:
    """``items`` of ``model``; for a truth of figures alone ``model`` is "figures"."""

    name: str
    model: str
    kind: str = ""
    items: tuple[Item, ...] = ()
    figures: tuple[tuple[str, Any], ...] = field(default=())

    @property
    def carry(self) -> bool:
        return bool(self.kind)

    @property
    def empty(self) -> bool:
        return not self.items and all(value is None for _kind, value in self.figures)


def sentences() -> Mapping[str, Sentence]:
    """Every truth by its name."""
    found: dict[str, Sentence] = {}
    for path in sorted(FOLDER.glob("[a-z]*.sql")):
        for each in _of_file(path.read_text("utf-8")):
            if each.name in found:
                raise ValueError(f"{path.name}: {each.name} is there twice")
            found[each.name] = each
    return found


def _of_file(text: str) -> Iterator[Sentence]:
    heads = list(_HEAD.finditer(text))
    ends = [*(head.start() for head in heads[1:]), len(text)]
    for head, end in zip(heads, ends, strict=True):
        sql = text[head.end() : end].strip()
        yield Sentence(head[1], head[2], (head[3] or "").strip(), sql)


class Truths:
    """Asks the database; ``cursor`` is one of psycopg2, on a throw-away copy."""

    def __init__(self, cursor: Any) -> None:
        self._cursor = cursor
        self._sentences = sentences()
        cursor.execute((FOLDER / "_schema.sql").read_text("utf-8"))
        cursor.execute("SET search_path TO truth, public")
        self._names = {model: self._called(model) for model in NAMES}

    def of(self, wanted: Wanted) -> Truth:
        """Raises ``KeyError`` for a truth that nobody wrote down."""
        sentence = self._sentences[wanted.name]
        self._cursor.execute(sentence.sql, {k: _typed(v) for k, v in wanted.values})
        kinds = [column.name for column in self._cursor.description]
        rows = self._cursor.fetchall()
        if sentence.model == "figures":
            figures = tuple(zip(kinds, rows[0], strict=True)) if rows else ()
            return Truth(sentence.name, "figures", figures=figures)
        items = tuple(self._item(sentence.model, kinds, row) for row in rows)
        return Truth(sentence.name, sentence.model, sentence.kind, items)

    def name_of(self, key: str) -> str:
        """What the demo's record of that key is called; ``barcode TOR-M5`` its code;
        ``month`` and ``mes`` the name of the last one that is over."""
        if key in MONTHS:
            last = (self.today().month - 2) % 12
            return MONTHS[key].split()[last]
        if key.startswith("barcode "):
            wanted = key.removeprefix("barcode ")
            sql = "SELECT barcode FROM product_product WHERE default_code = %s"
            return str(self._one(sql, wanted))
        table = {"order": "mrp_production", "sale": "sale_order"}
        table["purchase"] = "purchase_order"
        kind = key.split("_")[0]
        return str(self._one(f"SELECT name FROM {table[kind]} WHERE id = ref(%s)", key))

    def today(self) -> Any:
        return self._one("SELECT today()")

    def _one(self, sql: str, *values: Any) -> Any:
        self._cursor.execute(sql, values or None)
        return self._cursor.fetchone()[0]

    def _called(self, model: str) -> dict[int, tuple[str, ...]]:
        sql = NAMES[model]
        table = re.search(r"FROM (\w+)(?: (\w) JOIN| (\w)$)?", sql)
        assert table
        alias = table[2] or table[3] or table[1]
        try:
            self._cursor.execute(sql.replace("SELECT ", f"SELECT {alias}.id, ", 1))
        except Exception as error:
            raise ValueError(f"{model}: {error}") from error
        return {row[0]: tuple(map(str, row[1:])) for row in self._cursor.fetchall()}

    def _item(self, model: str, kinds: Sequence[str], row: Sequence[Any]) -> Item:
        names = self._names[model].get(row[0], ())
        return Item(row[0], names, tuple(zip(kinds[1:], row[1:], strict=True)))


def _typed(value: str) -> int | str:
    return int(value) if re.fullmatch(r"-?\d+", value) else value
