from datetime import date, datetime

from odoo.addons.mrp_ai_assistant.core.evidence import (
    Cell,
    Column,
    Phrase,
    Quantity,
    RecordRef,
    Row,
    Scope,
    Table,
)
from odoo.addons.mrp_ai_assistant.core.i18n import SPANISH, Speech, speaking

AS_OF = datetime(2026, 11, 23, 8, 41)


def table(columns, rows, shown=None, total=None, **more):
    n = len(rows)
    where = Scope("x", (), AS_OF, "Oak", shown=shown or n, total=total or n)
    made = tuple(Row(None, tuple(row)) for row in rows)
    return Table("T", tuple(columns), made, where, **more).as_json()


def texts(cells):
    return [cell["t"] for cell in cells]


def test_quantities_of_one_unit_add_up_and_text_does_not():
    columns = [Column("p", "P"), Column("q", "Q", "quantity", adds=True)]
    rows = [("a", Quantity(0.1, "kg")), ("b", Cell(Quantity(0.2, "kg"), "danger"))]
    shown = table(columns, rows)
    assert texts(shown["totals"]) == ["", "0.3 kg"]
    assert shown["totals"][1]["v"] == 0.3
    assert shown["totals_label"] == "Total"


def test_no_total_of_mixed_units_unknown_values_or_a_single_row():
    columns = [Column("q", "Q", "quantity", adds=True)]
    kilos, metres = Quantity(1, "kg"), Quantity(2, "m")
    for rows in ([(kilos,), (metres,)], [(kilos,), (None,)], [(kilos,)], []):
        assert table(columns, rows)["totals"] is None


def test_what_does_not_say_that_it_adds_up_is_not_added():
    kinds = ("integer", "money", "number", "days")
    for kind in kinds:
        assert table([Column("x", "X", kind)], [(1,), (2,)])["totals"] is None
    for kind in ("percent", "date", "text"):
        column = Column("x", "X", kind, adds=True)
        assert table([column], [(1,), (2,)])["totals"] is None


def test_yes_and_no_are_no_numbers():
    column = Column("x", "X", "integer", adds=True)
    assert table([column], [(True,), (False,)])["totals"] is None


def test_a_total_of_a_part_says_of_how_many():
    column = Column("x", "X", "integer", adds=True)
    shown = table([column], [(1,), (2,)], shown=2, total=30)
    assert shown["totals_label"] == "Total of the 2 shown"


def test_totals_of_the_skill_stand_and_their_unknown_cells_are_empty():
    columns = [Column("x", "X"), Column("n", "N", "integer")]
    shown = table(columns, [("a", 1), ("b", 2)], totals=(None, 3))
    assert texts(shown["totals"]) == ["", "3"]


def test_days_of_this_year_are_short_and_whole_beside():
    columns = [Column("d", "D", "date"), Column("h", "H")]
    late = Phrase("llega el 27 nov 2026")
    with speaking(Speech("es", lambda text: None, SPANISH)):
        shown = table(columns, [(date(2026, 11, 4), late), (date(2025, 1, 2), None)])
    first, second = shown["rows"][0]["cells"], shown["rows"][1]["cells"]
    assert (first[0]["t"], first[0]["s"]) == ("4 nov 2026", "4 nov")
    assert first[1]["s"] == "llega el 27 nov"
    assert second[0]["t"] == "2 ene 2025"
    assert "s" not in second[0]


def product(name, number=1):
    return RecordRef("product.product", number, name)


def test_a_products_code_is_left_out_where_names_stay_apart():
    column = Column("p", "P", "record")
    rows = [(product("[A] Oak"),), (product("[B] Elm"),), (product("[C] Elm"),)]
    cells = [row["cells"][0] for row in table([column], rows)["rows"]]
    assert cells[0]["s"] == "Oak"
    assert cells[0]["t"] == "[A] Oak"
    assert all("s" not in cell for cell in cells[1:])


def test_only_products_have_such_codes():
    column = Column("p", "P", "record")
    rows = [(RecordRef("mrp.production", 1, "[A] Oak"),)]
    assert "s" not in table([column], rows)["rows"][0]["cells"][0]


def test_a_moment_tells_its_day_and_time_where_the_reader_is():
    columns = [Column("d", "D", "date"), Column("m", "M", "datetime")]
    cells = table(columns, [(AS_OF, AS_OF)])["rows"][0]["cells"]
    assert [cell["l"] for cell in cells] == ["2026-11-23", "2026-11-23T08:41"]
