"""What nobody has told or translated is refused, by its name: no page keeps quiet."""

import pytest

from devtools.docs import environment, parameters, sources
from devtools.docs.skill_page import skills
from devtools.docs.spanish import Words
from devtools.failure import Unavailable


def test_an_environment_variable(monkeypatch):
    monkeypatch.delitem(environment.TOLD, "MRP_AI_THREADS")
    with pytest.raises(Unavailable, match="MRP_AI_THREADS"):
        list(environment.rows(Words("en")))


def test_a_system_parameter(monkeypatch):
    monkeypatch.delitem(parameters.TOLD, "open_questions")
    with pytest.raises(Unavailable, match="mrp_ai_assistant.open_questions"):
        list(parameters.rows(Words("en")))


def test_a_parameter_is_found_however_its_name_is_put_together():
    names = parameters.parameters()
    assert {"allow_cloud", "keep_audit_days", "limit_exports_hour"} <= names
    assert {"knowledge_max_mb", "turns_at_once", "proposal_minutes"} <= names


def test_a_model(monkeypatch):
    monkeypatch.delitem(sources.MODELS, "mrp.production")
    late = next(skill for skill in skills() if skill.name == "late_orders")
    with pytest.raises(Unavailable, match=r"mrp\.production"):
        sources.names(late.models)


def test_a_text_without_spanish():
    words = Words("es")
    assert words("Late manufacturing orders") != "Late manufacturing orders"
    words("A text that nobody has ever written")
    with pytest.raises(Unavailable, match="that nobody has ever written"):
        words.check()
