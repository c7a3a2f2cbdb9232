"""Products with a year of demand, copied by the database itself.

Row ``n`` of the copies has the id ``FIRST + n``; nothing here knows the columns of a
table: they are read from the database's own catalogue.
"""

import subprocess
from contextlib import closing

import psycopg2

FIRST = 1_000_000
BUSY, DAYS = 2_000, 365  # products that leave stock every day, and for how long
ALL, FEW = 100_000, 4  # products in all; the others leave stock so many times


def build(source: str, target: str) -> None:
    """``target`` is made anew out of ``source``, a database with this addon."""
    subprocess.run(["dropdb", "--if-exists", "--force", target], check=True)
    subprocess.run(["createdb", "-T", source, target], check=True)
    with closing(psycopg2.connect(dbname=target)) as connection, connection:
        cr = connection.cursor()
        _products(cr)
        _moves(cr)
        _quants(cr)
        _vendors(cr)
    with closing(psycopg2.connect(dbname=target)) as connection:
        connection.autocommit = True
        connection.cursor().execute("ANALYZE")


def _copy(cr, table: str, rows: str, values: dict[str, str]) -> None:
    """Copies of one row of ``table`` for each of ``rows`` (a query with a column n);
    ``values`` are SQL, for the columns that differ."""
    cr.execute(
        "SELECT column_name FROM information_schema.columns WHERE table_name = %s"
        " AND is_generated = 'NEVER'",
        (table,),
    )
    known = [name for (name,) in cr.fetchall()]
    if "id" not in values:
        known.remove("id")
    names = ", ".join(f'"{name}"' for name in known)
    each = ", ".join(values.get(name, f't."{name}"') for name in known)
    cr.execute(
        f"INSERT INTO {table} ({names}) SELECT {each} FROM ({rows}) AS r,"
        f" (SELECT * FROM {table} ORDER BY id LIMIT 1) AS t"
    )


def _products(cr) -> None:
    rows = f"SELECT {FIRST} + n AS n FROM generate_series(1, {ALL}) AS n"
    unit = "(SELECT res_id FROM ir_model_data WHERE name = 'product_uom_unit')"
    _copy(
        cr,
        "product_template",
        rows,
        {
            "id": "n",
            "uom_id": unit,
            "is_storable": "true",
            "active": "true",
            "type": "'consu'",
            "tracking": "'none'",
            "company_id": "NULL",
            "default_code": "'SCALE-' || n",
        },
    )
    _copy(
        cr,
        "product_product",
        rows,
        {
            "id": "n",
            "product_tmpl_id": "n",
            "active": "true",
            "barcode": "NULL",
            "combination_indices": "''",
            "default_code": "'SCALE-' || n",
            "standard_price": "'{\"1\": 5}'::jsonb",
        },
    )


def _moves(cr) -> None:
    """A demand that comes in counts, about five a day; receipts once a month."""
    cr.execute("SELECT setseed(0.5)")
    stock = "(SELECT lot_stock_id FROM stock_warehouse ORDER BY id LIMIT 1)"
    unit = "(SELECT res_id FROM ir_model_data WHERE name = 'product_uom_unit')"

    def place(usage: str) -> str:
        return f"(SELECT min(id) FROM stock_location WHERE usage = '{usage}')"

    every_day = (
        f"SELECT {FIRST} + p AS n, d, floor(-5 * ln(1 - random())) AS q FROM"
        f" generate_series(1, {BUSY}) AS p, generate_series(1, {DAYS}) AS d"
    )
    now_and_then = (
        f"SELECT {FIRST} + p AS n, d * 40 AS d, 3 AS q FROM"
        f" generate_series({BUSY} + 1, {ALL}) AS p, generate_series(1, {FEW}) AS d"
    )
    monthly = (
        f"SELECT {FIRST} + p AS n, d * 30 AS d, 150 AS q FROM"
        f" generate_series(1, {BUSY}) AS p, generate_series(1, {DAYS // 30}) AS d"
    )
    common = {
        "product_id": "n",
        "product_uom": unit,
        "date": "now() at time zone 'UTC' - d * interval '1 day'",
        "date_deadline": "now() at time zone 'UTC' - (d + d % 5) * interval '1 day'",
        "quantity": "q",
        "product_qty": "q",
        "product_uom_qty": "q",
        "state": "'done'",
        "is_inventory": "false",
        **dict.fromkeys(_POINTING, "NULL"),
    }
    out = {"location_id": stock, "location_dest_id": place("customer")}
    into = {"location_id": place("supplier"), "location_dest_id": stock}
    for rows, where in ((every_day, out), (now_and_then, out), (monthly, into)):
        _copy(cr, "stock_move", rows, _existing(cr, "stock_move", common | where))


_POINTING = (
    "picking_id",
    "production_id",
    "raw_material_production_id",
    "scrap_id",
    "origin_returned_move_id",
    "consume_unbuild_id",
    "unbuild_id",
    "sale_line_id",
    "purchase_line_id",
    "bom_line_id",
    "workorder_id",
    "operation_id",
    "partner_id",
)


def _existing(cr, table: str, values: dict[str, str]) -> dict[str, str]:
    cr.execute(
        "SELECT column_name FROM information_schema.columns WHERE table_name = %s",
        (table,),
    )
    known = {name for (name,) in cr.fetchall()}
    return {name: value for name, value in values.items() if name in known}


def _quants(cr) -> None:
    rows = f"SELECT {FIRST} + n AS n FROM generate_series(1, {ALL}) AS n"
    stock = "(SELECT lot_stock_id FROM stock_warehouse ORDER BY id LIMIT 1)"
    values = {
        "product_id": "n",
        "location_id": stock,
        "quantity": "20 + n % 100",
        "reserved_quantity": "0",
        **dict.fromkeys(("lot_id", "package_id", "owner_id"), "NULL"),
    }
    _copy(cr, "stock_quant", rows, values)


def _vendors(cr) -> None:
    """Every second product has one, with lead times that differ."""
    rows = f"SELECT {FIRST} + 2 * n AS n FROM generate_series(1, {ALL} / 2) AS n"
    values = {
        "product_tmpl_id": "n",
        "product_id": "NULL",
        "delay": "3 + (n / 2) % 30",
        "date_start": "NULL",
        "date_end": "NULL",
    }
    _copy(cr, "product_supplierinfo", rows, values)
