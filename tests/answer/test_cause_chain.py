from datetime import date, datetime

from odoo.addons.mrp_ai_assistant.core.answer.shown import shown
from odoo.addons.mrp_ai_assistant.core.cause_chain import (
    CauseChain,
    ChainLink,
    LinkDay,
)
from odoo.addons.mrp_ai_assistant.core.evidence import (
    Column,
    Evidence,
    RecordRef,
    Row,
    Scope,
    Table,
)

TODAY = date(2026, 11, 23)
ORDER = ChainLink(
    *("order", "Order", "WH/MO/1"),
    ref=RecordRef("mrp.production", 1, "WH/MO/1"),
    what="10 of Table",
    now=LinkDay(date(2027, 1, 4), "computed"),
    then=LinkDay(date(2026, 11, 3), "due"),
    tone="danger",
)


def test_a_link_has_its_record_and_both_of_its_days():
    told = CauseChain("From", (ORDER,), TODAY).as_json()["links"][0]
    assert told["ref"] == {"model": "mrp.production", "id": 1, "name": "WH/MO/1"}
    assert told["now"]["s"] == "4 Jan 2027"
    assert told["now"]["label"] == "computed"
    assert (told["then"]["t"], told["then"]["s"]) == ("3 Nov 2026", "3 Nov")
    assert told["then"]["day"] == "2026-11-03"


def test_unknown_days_are_none():
    link = ChainLink("vendor", "Vendor", "Oak Ltd")
    told = CauseChain("From", (link,), TODAY).as_json()["links"][0]
    assert told["now"] is None
    assert told["then"] is None
    assert told["ref"] is None


def test_a_product_is_called_by_its_name_and_its_code_stays_beside():
    part = RecordRef("product.product", 5, "[OAK-18] Oak board")
    told = ChainLink("component", "Component", part.name, part).as_json(2026)
    assert (told["name"], told["short"]) == ("[OAK-18] Oak board", "Oak board")
    assert "short" not in ORDER.as_json(2026)


def test_a_chain_comes_before_the_table_of_the_same():
    where = Scope("x", (), datetime(2026, 11, 23), "")
    table = Table("T", (Column("a", "A"),), (Row(None, ("x",)),), where, drawn=True)
    chain = CauseChain("From", (ORDER,), TODAY)
    found = Evidence(tables=(table,), chains=(chain,))
    events = list(shown(found, "table"))
    assert [event.kind for event in events] == ["chain", "table"]
    assert events[1].payload["drawn"] is True


def test_an_ordinary_table_is_not_drawn():
    where = Scope("x", (), datetime(2026, 11, 23), "")
    assert "drawn" not in Table("T", (), (), where).as_json()
