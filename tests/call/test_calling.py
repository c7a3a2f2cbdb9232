"""A call becomes a plan of the asker's own records, or says what to mend."""

from datetime import date

import pytest

from odoo.addons.mrp_ai_assistant.core.call import Call, described
from odoo.addons.mrp_ai_assistant.core.call.errors import (
    ArgumentMissing,
    UnknownArgument,
    WrongArgument,
)
from odoo.addons.mrp_ai_assistant.core.call.typed import typed
from odoo.addons.mrp_ai_assistant.core.evidence import Ask, Missing, NoData, RecordRef
from odoo.addons.mrp_ai_assistant.core.understand import Candidate, Plan
from odoo.addons.mrp_ai_assistant.skills import SKILLS

from tests.understand.plant import PlantLookup

TODAY = date(2026, 11, 18)
DESK = RecordRef("product.product", 9, "Customizable Desk")


class Env(dict):
    """Every application is there; ``access`` to all of it, or to nothing."""

    def __init__(self, access=True):
        self.access = access
        self._fields = {}

    def __contains__(self, model):
        return True

    def __missing__(self, model):
        return self

    def has_access(self, operation):
        return self.access


class Lookup(PlantLookup):
    def chosen(self, model, number):
        found = (c for c in self._candidates.get(model, ()) if c.ref.id == number)
        return next(found, None)


def planned(name, given, *, env=None, lookup=None):
    env = Env() if env is None else env
    return Call(SKILLS[name], given).planned(env, lookup or Lookup(), TODAY)


def test_names_become_records_and_the_rest_what_it_says():
    plan = planned(
        "late_orders",
        {"product": "DSK-001", "limit": 5, "short": True, "state": None},
    )
    assert isinstance(plan, Plan)
    assert plan.arguments == {"product": DESK, "limit": 5, "short": True}


@pytest.mark.parametrize("given", ["id:9", "id: 9", "id:9 (Customizable Desk)"])
def test_a_record_by_its_number(given):
    assert planned("late_orders", {"product": given}).arguments == {"product": DESK}


def test_several_are_listed_as_they_can_be_given():
    found = planned("late_orders", {"product": "Bisagra"})
    assert isinstance(found, Ask)
    assert found.options == ("id:12 (Bisagra)", "id:13 (Bisagra)")
    one = planned("late_orders", {"product": found.options[1]})
    assert one.arguments["product"].id == 13


def test_of_none_the_nearest_are_told():
    found = planned("why_product", {"product": "Silla Nordical 3"})
    assert isinstance(found, NoData)
    assert found.reason is Missing.UNKNOWN_RECORD
    assert "Silla Nórdica" in found.text


@pytest.mark.parametrize("given", ["id:0", "id:99999", "id:9999999999", "zzz"])
def test_what_is_not_there(given):
    found = planned("why_product", {"product": given})
    assert isinstance(found, NoData)
    assert found.reason is Missing.UNKNOWN_RECORD


def test_a_typing_error_is_forgiven_and_told():
    plan = planned("why_product", {"product": "Tornilo M6x40"})
    assert plan.arguments["product"].name == "Tornillo M6x40"
    assert "Tornilo" in plan.notes[0]


def test_a_vendor_is_no_customer():
    class Partners:
        def candidates(self, model, text, limit=20):
            return [
                Candidate(RecordRef(model, 1, "Azure"), (), ("customer",)),
                Candidate(RecordRef(model, 2, "Azure"), (), ("vendor",)),
            ]

    plan = planned("purchases", {"vendor": "Azure"}, lookup=Partners())
    assert plan.arguments["vendor"].id == 2


@pytest.mark.parametrize("given", [5, True, [], {}, "", "x" * 5000, 1.5])
def test_a_record_is_a_name(given):
    with pytest.raises(WrongArgument) as raised:
        planned("late_orders", {"product": given})
    assert "id:41" in str(raised.value)


def test_arguments_that_there_are_not():
    with pytest.raises(UnknownArgument) as raised:
        planned("late_orders", {"domain": "[(1,'=',1)]"})
    assert "product" in str(raised.value)
    with pytest.raises(UnknownArgument):
        planned("late_orders", {"x" * 9000: 1, "env": None})


def test_arguments_that_are_needed():
    for given in ({}, {"product": None}):
        with pytest.raises(ArgumentMissing) as raised:
            planned("why_product", given)
        assert "“product”" in str(raised.value)


def test_no_access_is_told_before_any_name_is_looked_up():
    lookup = Lookup()
    found = planned(
        "late_orders", {"product": "Bisagra"}, env=Env(access=False), lookup=lookup
    )
    assert isinstance(found, NoData)
    assert found.reason is Missing.NO_ACCESS
    assert not lookup.asked


@pytest.mark.parametrize("skill", SKILLS, ids=lambda skill: skill.name)
def test_every_skill_is_described(skill):
    told = described(skill)
    schema = told["arguments"]
    assert set(schema["properties"]) == set(skill.params)
    assert schema["required"] == list(skill.required)
    assert schema["additionalProperties"] is False
    for name, each in schema["properties"].items():
        bare = each["type"] in ("boolean", "integer") or "enum" in each
        assert bare or each["description"], name
    assert told["title"] in told["description"]
    assert len(told["description"]) < 2000
    for name, each in schema["properties"].items():
        if "enum" in each:
            plan = typed_as(skill, name, each["enum"][0])
            assert plan == each["enum"][0]


def typed_as(skill, name, value):
    return typed(skill.params[name], value, TODAY)
