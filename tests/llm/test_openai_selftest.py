import pytest

from odoo.addons.mrp_ai_assistant.core.cancellation import Cancellation
from odoo.addons.mrp_ai_assistant.core.errors import AuthenticationNeeded, ServerDown
from odoo.addons.mrp_ai_assistant.core.llm import ModelCard, OpenAIClient
from odoo.addons.mrp_ai_assistant.core.llm.openai_selftest import Found, self_test

from devtools.fake_ollama import Dialect


@pytest.fixture
def tested(fake):
    def ask(name="echo", **card):
        card = ModelCard(name, **card)
        return self_test(OpenAIClient(fake.url), card, Cancellation())

    return ask


def found(*capabilities, folds=False):
    return Found(frozenset(capabilities), folds)


def test_one_that_keeps_to_a_schema(fake, tested):
    fake.say("7", '"seven"')
    assert tested() == found("completion", "schema")
    fake.say("7", '"sev')  # cut, but as the schema says
    assert tested() == found("completion", "schema")


@pytest.mark.parametrize("reply", ["7", '"7"', "seven", '{"answer": "seven"}', ""])
def test_one_that_ignores_it(fake, tested, reply):
    fake.say("7", reply)
    assert tested() == found("completion", "no-schema")


def test_one_that_refuses_it(fake, tested):
    fake.dialect = Dialect(schemas="refused")
    assert tested() == found("completion", "no-schema")


def test_one_whose_template_takes_no_system_message(fake, tested):
    fake.dialect = Dialect(systems=False)
    fake.say("7", '"seven"')
    assert tested() == found("completion", "schema", folds=True)


def test_an_encoder_whose_name_tells_nothing(tested):
    assert tested("fake-embed") == found("embedding")


def test_an_encoder_by_its_name(fake, tested):
    assert tested("fake-embed", capabilities=frozenset({"embedding"})) == (
        found("embedding")
    )
    assert fake.bodies("/v1/chat/completions") == []


def test_one_that_can_nothing(fake, tested):
    fake.script = "bad-schema"
    assert tested() == found()


@pytest.mark.parametrize(
    ("script", "error"),
    [("unauthorized", AuthenticationNeeded), ("html-502", ServerDown)],
)
def test_a_server_that_tells_nothing_of_the_model(fake, tested, script, error):
    fake.script = script
    with pytest.raises(error):
        tested()
