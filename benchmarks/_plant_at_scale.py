"""A plant of 100,000 orders and 1,000,000 stock moves, out of the demo plant.

Rows are copied by the database itself: copy ``k`` of row ``id`` is ``id + k * STRIDE``,
and what points at a copied row points at the copy of the same ``k``. Nothing here knows
the columns: they, and what they point at, are read from the database's own catalogue.

    catalogue   products, bills, stock, rules...    copies 1 to PLANTS
    centers     work centers                        copies 1 to CENTERS - 1
    current     what is open, with its moves        copies 1 to PLANTS
    past        what is over                        copies PAST + 1 to PAST + HISTORY

A copy of the past belongs to one of the PLANTS sets of products, and to one of the last
four years. The database stays, outside the tree; ``build`` starts it over.
"""

import subprocess
from contextlib import closing
from time import monotonic

import psycopg2

STRIDE = 10_000
PLANTS, CENTERS, PAST, HISTORY = 36, 5, 1_000, 410
YEARS = 4

_OPEN_ORDER = "state IN ('draft', 'confirmed', 'progress', 'to_close')"
_OPEN_PICKING = "state NOT IN ('done', 'cancel')"
_OF_ORDER = "coalesce(raw_material_production_id, production_id)"

# (table, its current rows): the others are past; a query over tables sorted before it.
SPLIT = (
    ("mrp_production", _OPEN_ORDER),
    ("stock_picking", _OPEN_PICKING),
    (
        "purchase_order",
        "state IN ('draft', 'sent') OR id IN (SELECT purchase_order_id FROM"
        " purchase_order_stock_picking_rel r JOIN stock_picking p"
        " ON p.id = r.stock_picking_id WHERE p.state NOT IN ('done', 'cancel'))",
    ),
    ("purchase_order_line", "order_id IN (SELECT id FROM current.purchase_order)"),
    (
        "sale_order",
        "state = 'draft' OR id IN (SELECT sale_id FROM current.stock_picking p"
        " JOIN stock_picking USING (id))",
    ),
    ("sale_order_line", "order_id IN (SELECT id FROM current.sale_order)"),
    (
        "mrp_production_group",
        "id IN (SELECT production_group_id FROM mrp_production WHERE "
        + _OPEN_ORDER
        + ")",
    ),
    (
        "stock_reference",
        "id IN (SELECT reference_id FROM stock_reference_production_rel WHERE"
        " production_id IN (SELECT id FROM current.mrp_production))",
    ),
    ("mrp_workorder", "production_id IN (SELECT id FROM current.mrp_production)"),
    (
        "mrp_workcenter_productivity",
        "date_end IS NULL OR workorder_id IN (SELECT id FROM current.mrp_workorder)",
    ),
    (
        "stock_move",
        f"{_OF_ORDER} IN (SELECT id FROM current.mrp_production)"
        " OR picking_id IN (SELECT id FROM current.stock_picking)",
    ),
    ("stock_move_line", "move_id IN (SELECT id FROM current.stock_move)"),
    ("stock_scrap", "production_id IN (SELECT id FROM current.mrp_production)"),
    ("maintenance_request", "close_date IS NULL"),
)
CATALOGUE = (
    "product_template",
    "product_product",
    "product_supplierinfo",
    "mrp_bom",
    "mrp_bom_line",
    "mrp_routing_workcenter",
    "stock_quant",
    "stock_lot",
    "stock_warehouse_orderpoint",
)
AT_CENTERS = ("mrp_workcenter", "resource_resource")
BETWEEN = (
    "stock_move_move_rel",
    "mrp_workorder_dependencies_rel",
    "purchase_order_stock_picking_rel",
    "stock_reference_move_rel",
    "stock_reference_production_rel",
    "stock_reference_purchase_rel",
    "stock_reference_sale_rel",
    "stock_move_line_consume_rel",
)
# A text that ends in a number gets the number of the copy before it: WH/MO/3600277.
NUMBERED = {"name", "origin", "reference"}
CODES = {"default_code", "barcode"}


def build(source: str, target: str) -> None:
    """Make ``target`` anew out of ``source``, a database with the demo plant."""
    begun = monotonic()
    subprocess.run(["dropdb", "--if-exists", "-f", target], check=True)
    subprocess.run(["createdb", "-T", source, target], check=True)
    with closing(psycopg2.connect(dbname=target)) as connection:
        with connection, connection.cursor() as cr:
            cr.execute("SET LOCAL synchronous_commit = off")
            _Multiplied(cr).run()
        connection.autocommit = True
        with connection.cursor() as cr:
            cr.execute("VACUUM ANALYZE")
    print(f"{target}: built in {monotonic() - begun:.0f} s")


class _Multiplied:
    """One transaction that copies every table. ``cr`` is a cursor of psycopg2."""

    def __init__(self, cr) -> None:
        self._cr = cr
        self._refers = self._references()

    def run(self) -> None:
        tables = [name for name, _rows in SPLIT if self._there(name)]
        self._sort(tables)
        everything = [*tables, *CATALOGUE, *AT_CENTERS, *BETWEEN]
        everything = [name for name in everything if self._there(name)]
        restored = self._bare(everything)
        for name in CATALOGUE:
            self._copy(name, f"public.{name}", "1", str(PLANTS))
        for name in AT_CENTERS:
            rows = "current.center" if name == "mrp_workcenter" else "current.resource"
            self._copy(name, rows, "1", str(CENTERS - 1))
        for name in tables:
            self._copy(name, f"current.{name}", "1", str(PLANTS))
            self._copy(name, f"past.{name}", str(PAST + 1), str(PAST + HISTORY))
        for name in BETWEEN:
            if self._there(name):
                self._copy_between(name)
        for statement in restored:
            self._cr.execute(statement)
        self._cr.execute("DROP SCHEMA current CASCADE; DROP SCHEMA past CASCADE")

    def _there(self, table: str) -> bool:
        self._cr.execute("SELECT to_regclass(%s)", [f"public.{table}"])
        return self._cr.fetchone()[0] is not None

    def _sort(self, tables: list[str]) -> None:
        """The ids of the rows that are current and past, in two schemas."""
        self._cr.execute("CREATE SCHEMA current; CREATE SCHEMA past")
        for table, where in SPLIT:
            if table not in tables:
                continue
            self._cr.execute(
                f"CREATE TABLE current.{table} AS"
                f" SELECT id FROM {table} WHERE ({where}) IS TRUE;"
                f"CREATE TABLE past.{table} AS SELECT id FROM {table}"
                f" WHERE id NOT IN (SELECT id FROM current.{table})"
            )
        # What neither an order nor a transfer moved set the stock: once is enough.
        # A center that is blocked is blocked once.
        self._cr.execute(
            "DELETE FROM current.mrp_workcenter_productivity USING"
            " mrp_workcenter_productivity p WHERE workorder_id IS NULL"
            " AND p.id = current.mrp_workcenter_productivity.id;"
            f"DELETE FROM past.stock_move USING stock_move m WHERE m.id = stock_move.id"
            f" AND {_OF_ORDER} IS NULL AND picking_id IS NULL;"
            "CREATE TABLE current.center AS SELECT id FROM mrp_workcenter;"
            "CREATE TABLE current.resource AS SELECT resource_id AS id"
            " FROM mrp_workcenter"
        )

    def _references(self) -> dict[tuple[str, str], str]:
        """The table that each column points at, by (table, column)."""
        self._cr.execute(
            "SELECT c.conrelid::regclass::text, a.attname, c.confrelid::regclass::text"
            " FROM pg_constraint c JOIN pg_attribute a"
            " ON a.attrelid = c.conrelid AND a.attnum = c.conkey[1]"
            " WHERE c.contype = 'f' AND array_length(c.conkey, 1) = 1"
        )
        return {(table, column): to for table, column, to in self._cr.fetchall()}

    def _bare(self, tables: list[str]) -> list[str]:
        """Drop what slows a mass of rows down; the statements that put it back."""
        restored = []
        self._cr.execute(
            "SELECT conrelid::regclass::text, conname, pg_get_constraintdef(oid)"
            " FROM pg_constraint WHERE contype = 'f'"
            " AND conrelid = ANY(%s::regclass[])",
            [tables],
        )
        for table, name, definition in self._cr.fetchall():
            self._cr.execute(f'ALTER TABLE {table} DROP CONSTRAINT "{name}"')
            restored.append(
                f'ALTER TABLE {table} ADD CONSTRAINT "{name}" {definition} NOT VALID'
            )
        self._cr.execute(
            "SELECT indexrelid::regclass::text, pg_get_indexdef(indexrelid)"
            " FROM pg_index WHERE indrelid = ANY(%s::regclass[]) AND NOT EXISTS"
            " (SELECT FROM pg_constraint WHERE conindid = indexrelid)",
            [tables],
        )
        for name, definition in self._cr.fetchall():
            self._cr.execute(f"DROP INDEX {name}")
            restored.append(definition)
        return restored

    def _columns(self, table: str) -> list[tuple[str, str]]:
        self._cr.execute(
            "SELECT column_name, data_type FROM information_schema.columns"
            " WHERE table_schema = 'public' AND table_name = %s"
            " ORDER BY ordinal_position",
            [table],
        )
        return self._cr.fetchall()

    def _copy(self, table: str, rows: str, first: str, last: str) -> None:
        columns = self._columns(table)
        values = ", ".join(
            self._value(table, column, kind, rows) for column, kind in columns
        )
        names = ", ".join(f'"{column}"' for column, _kind in columns)
        self._cr.execute(
            f"INSERT INTO {table} ({names}) SELECT {values} FROM {table} t"
            f" JOIN {rows} r ON r.id = t.id, generate_series({first}, {last}) k"
        )
        self._cr.execute(
            "SELECT setval(pg_get_serial_sequence(%s, 'id'),"
            f" (SELECT max(id) FROM {table}))",
            [table],
        )

    def _value(self, table: str, column: str, kind: str, rows: str) -> str:
        own = f't."{column}"'
        if column == "id":
            return f"t.id + k * {STRIDE}"
        if to := self._refers.get((table, column)):
            return self._pointed(own, to, rows)
        if kind == "jsonb" and column == "name" and table == "product_template":
            return (
                "(SELECT jsonb_object_agg(key, value || ' ' || k)"
                f" FROM jsonb_each_text({own}))"
            )
        if column == "name" and table in AT_CENTERS:
            return f"{own} || ' ' || (k + 1)"
        if column in NUMBERED and kind == "character varying":
            return rf"regexp_replace({own}, '(\d+)$', k || '\1')"
        if column in CODES:
            return f"{own} || '-' || k"
        if rows.startswith("past.") and kind.startswith("timestamp"):
            return f"{own} - make_interval(years => k % {YEARS}, days => k % 11)"
        return own

    def _pointed(self, own: str, to: str, rows: str) -> str:
        """Where the copy points: at the copy of what ``own`` points at, if any."""
        plant = f"(k - 1) % {PLANTS} + 1"
        if to in CATALOGUE:
            return f"{own} + ({plant}) * {STRIDE}"
        if to == "mrp_workcenter" and rows != "current.center":
            return f"{own} + (k % {CENTERS}) * {STRIDE}"
        if to == "resource_resource" and rows == "current.center":
            return f"{own} + k * {STRIDE}"
        schema = rows.partition(".")[0]
        if schema in ("current", "past") and to in dict(SPLIT) and self._there(to):
            copied = f"{own} IN (SELECT id FROM {schema}.{to})"
            return f"CASE WHEN {copied} THEN {own} + k * {STRIDE} ELSE {own} END"
        return own

    def _copy_between(self, table: str) -> None:
        """The pairs whose both sides are copied, in both schemas."""
        (one, _), (other, _) = self._columns(table)
        left, right = self._refers_of(table, one), self._refers_of(table, other)
        for schema, first, last in (
            ("current", 1, PLANTS),
            ("past", PAST + 1, PAST + HISTORY),
        ):
            self._cr.execute(
                f"INSERT INTO {table} ({one}, {other})"
                f" SELECT t.{one} + k * {STRIDE}, t.{other} + k * {STRIDE}"
                f" FROM {table} t JOIN {schema}.{left} a ON a.id = t.{one}"
                f" JOIN {schema}.{right} b ON b.id = t.{other},"
                f" generate_series({first}, {last}) k"
            )

    def _refers_of(self, table: str, column: str) -> str:
        return self._refers[table, column]
