"""Claim: verifying a sentence costs nothing beside writing it.

Three tables of 50 rows and 9 columns, true and false sentences. A model writes one or
two sentences a second on a CPU: the verifier must never be what the reader waits for.
"Before the first" is the reading of the evidence, once an answer.
"""

import statistics
import sys
import time
from datetime import date, datetime, timedelta, timezone
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

import tests.conftest  # noqa: F401  the addon without Odoo

# isort: split

from odoo.addons.mrp_ai_assistant.core.evidence import (
    Column,
    Evidence,
    Fact,
    Quantity,
    RecordRef,
    Row,
    Scope,
    Status,
    Table,
)
from odoo.addons.mrp_ai_assistant.core.grounding.slots import Slots
from odoo.addons.mrp_ai_assistant.core.grounding.verifier import Verifier

ROWS, TABLES, ROUNDS = 50, 3, 40
_KINDS = (
    ("order", "record"),
    ("product", "record"),
    ("vendor", "record"),
    ("quantity", "quantity"),
    ("deadline", "date"),
    ("delay", "days"),
    ("cost", "money"),
    ("state", "status"),
    ("note", "text"),
)
SENTENCES = (
    "{A} orders are late.",
    "The most delayed order is {B}, with a delay of {C}.",
    "WH/MO/00017 is 17 days late.",
    "WH/MO/00017 is 18 days late.",
    "The vendor of WH/MO/00033 is Acme Timber.",
    "The order {B} is late because nobody works.",
)


def evidence():
    tables = tuple(_table(number) for number in range(TABLES))
    worst = tables[0].rows[-1].ref
    facts = (
        Fact("late orders", ROWS, "integer", nouns=("order", "orders")),
        Fact("most delayed order", worst, "record", nouns=("order",), of=worst),
        Fact("its delay", ROWS - 1, "days", nouns=("delay", "days"), of=worst),
    )
    return Evidence(tables, facts, flags={"late": True})


def _table(number):
    columns = tuple(Column(name, name.capitalize(), kind) for name, kind in _KINDS)
    rows = tuple(_row(number, line) for line in range(ROWS))
    moment = datetime(2026, 11, 22, tzinfo=timezone.utc)
    scope = Scope("mrp.production", (), moment, "Plant", shown=ROWS, total=ROWS)
    return Table(f"Late orders {number}", columns, rows, scope)


def _row(number, line):
    key = number * ROWS + line
    order = RecordRef("mrp.production", key, f"WH/MO/{key:05}")
    product = RecordRef("product.product", key, f"[P-{key}] Table model {key}")
    vendor = RecordRef("res.partner", key % 9, f"Vendor {'ABCDEFGHI'[key % 9]} Timber")
    amount = Quantity(key * 1.5, "kg")
    deadline = date(2026, 11, 22) - timedelta(days=line)
    state = Status("progress", "In Progress")
    note = f"Lacks {line + 1} boards: P{key:05}, due on 26 Nov 2026"
    cells = (order, product, vendor, amount, deadline, line, key * 3.5, state, note)
    return Row(order, cells)


def main():
    found = evidence()
    slots = Slots(found.facts)
    reading, judging = [], []
    for _round in range(ROUNDS):
        started = time.perf_counter()
        verifier = Verifier(found, slots, question="Which orders are late?")
        reading.append(time.perf_counter() - started)
        for sentence in SENTENCES:
            started = time.perf_counter()
            verifier.verify(sentence)
            judging.append(time.perf_counter() - started)
    judging.sort()
    print(f"evidence: {TABLES} tables, {ROWS} rows, {len(_KINDS)} columns")
    print(f"before the first sentence: {statistics.median(reading) * 1000:.1f} ms")
    print(f"a sentence: median {statistics.median(judging) * 1000:.2f} ms")
    print(f"            p95    {judging[int(len(judging) * 0.95)] * 1000:.2f} ms")
    print(f"sentences a second: {len(judging) / sum(judging):,.0f}")


if __name__ == "__main__":
    main()
