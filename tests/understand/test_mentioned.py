"""A record that was chosen with "@" is the one that is meant."""

import pytest

from odoo.addons.mrp_ai_assistant.core.evidence import Ask, Missing, NoData
from odoo.addons.mrp_ai_assistant.core.understand import (
    Mentioned,
    Plan,
    settle,
    understand,
)

from tests.understand.plant import TODAY, PlantLookup
from tests.understand.skills_of_a_plant import PLANT_SKILLS


class ChoosingLookup(PlantLookup):
    """The plant; its records are known by their id too."""

    def chosen(self, model, record_id):
        known = self._candidates.get(model, ())
        return next((each for each in known if each.ref.id == record_id), None)


def ask(question, *mentions):
    lookup = ChoosingLookup()
    settled = settle(question, [Mentioned(*each) for each in mentions], lookup)
    if isinstance(settled, NoData):
        return settled

    def understands(wording):
        return understand(
            wording, skills=PLANT_SKILLS, lookup=settled.lookup, today=TODAY
        )

    return settled.understood(understands, PLANT_SKILLS)


def refs(plan):
    assert isinstance(plan, Plan), plan
    return {name: value.id for name, value in plan.arguments.items()}


BISAGRA = ("product.product", 12, "Bisagra")
OTHER_BISAGRA = ("product.product", 13, "Bisagra")
ORDER = ("mrp.production", 2, "WH/MO/00013")


def test_one_of_two_with_the_same_name():
    assert isinstance(ask("órdenes atrasadas de Bisagra"), Ask)
    for chosen in (BISAGRA, OTHER_BISAGRA):
        plan = ask("órdenes atrasadas de @Bisagra", chosen)
        assert refs(plan) == {"product": chosen[1]}
        assert refs(ask("late orders of @Bisagra", chosen)) == {"product": chosen[1]}
        noun = ask("órdenes atrasadas del producto @Bisagra", chosen)
        assert refs(noun) == {"product": chosen[1]}


@pytest.mark.parametrize(
    "question", ["¿Por qué se retrasa?", "why is it late?", "¿por qué esta orden?"]
)
def test_what_a_question_is_about(question):
    assert refs(ask(question, ORDER)) == {"order": 2}


@pytest.mark.parametrize(
    "question", ["¿Qué órdenes van con retraso?", "which orders are late?"]
)
def test_all_of_a_kind_are_not_the_one(question):
    assert refs(ask(question, ORDER)) == {}


def test_a_question_about_everything_stays_one():
    plan = ask(
        "¿Qué órdenes de fabricación van con retraso?", ("mrp.workcenter", 4, "Pintura")
    )
    assert plan.skill.name == "late"


def test_names_with_quotes_codes_and_longer_ones():
    tube = ("product.product", 11, 'Tubo 2" «negro»')
    assert refs(ask('órdenes atrasadas de @Tubo 2" «negro»', tube)) == {"product": 11}
    table = ("product.product", 1, "[MES-001] Mesa de comedor Roble")
    plan = ask("órdenes atrasadas de @[MES-001] Mesa de comedor Roble?", table)
    assert refs(plan) == {"product": 1}


def test_a_name_that_begins_another_takes_nothing_of_it():
    settled = settle(
        "¿@Mesa o @Mesa auxiliar?",
        [
            Mentioned("product.product", 1, "Mesa"),
            Mentioned("product.product", 2, "Mesa auxiliar"),
        ],
        ChoosingLookup(),
    )
    assert settled.wordings == ("¿“Mesa” o “Mesa auxiliar”?",)


def test_two_records_written_the_same_way_in_one_question():
    mentions = [Mentioned(*BISAGRA), Mentioned(*OTHER_BISAGRA)]
    settled = settle("@Bisagra y @Bisagra", mentions, ChoosingLookup())
    (wording,) = settled.wordings
    names = wording.replace("“", "").replace("”", "").split(" y ")
    found = [settled.lookup.candidates("product.product", name) for name in names]
    assert [[each.ref.id for each in one] for one in found] == [[12], [13]]


def test_what_is_gone_is_told_and_nothing_is_guessed():
    made = ask("órdenes atrasadas de @Bisagra", ("product.product", 999, "Bisagra"))
    assert isinstance(made, NoData)
    assert made.reason is Missing.UNKNOWN_RECORD
    assert "Bisagra" in made.text


def test_a_record_chosen_before_is_meant_when_its_name_is_said_again():
    before = (*OTHER_BISAGRA, True)
    assert refs(ask("órdenes atrasadas de “Bisagra”", before)) == {"product": 13}
    assert refs(ask("¿Qué órdenes van con retraso?", before)) == {}
    gone = ("product.product", 999, "Bisagra", True)
    assert isinstance(ask("órdenes atrasadas de Bisagra", gone), Ask)
    now = ask("órdenes atrasadas de @Bisagra", BISAGRA, before)
    assert refs(now) == {"product": 12}


def test_another_name_is_looked_up_as_ever():
    assert refs(ask("órdenes atrasadas de mesas auxiliares")) == {"product": 2}
    assert refs(ask("why is WH/MO/00012 late?", ORDER)) == {"order": 1}
