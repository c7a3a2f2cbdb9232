import pytest

from odoo.addons.mrp_ai_assistant.core.cancellation import Cancellation
from odoo.addons.mrp_ai_assistant.core.errors import (
    CloudModel,
    ModelCannot,
    PromptTooLong,
)
from odoo.addons.mrp_ai_assistant.core.llm import (
    Budget,
    ModelCard,
    OpenAIChat,
    OpenAIClient,
    assistant,
    system,
    user,
)

from devtools.fake_ollama import Dialect

PATH = "/v1/chat/completions"
SLOTS = {"type": "string", "pattern": r'^([^0-9{}"\\]|\{(A|B)\})*$'}
TALK = [system("Be brief."), user("Hi"), assistant("Hello"), user("¿Qué hay?")]
THINKING = {"enable_thinking": False}


@pytest.fixture
def client(fake):
    return OpenAIClient(fake.url)


def spoken(client, messages=TALK, card=None, **options):
    asked = {"max_tokens": 50, "cancel": Cancellation()}
    for name in ("schema", "max_tokens"):
        if name in options:
            asked[name] = options.pop(name)
    model = OpenAIChat(client, card or ModelCard("fake"), **options)
    return list(model.chat(messages, **asked))


def test_the_reply_arrives_in_pieces_and_ends_with_its_cost(fake, client):
    fake.say("Hay tres órdenes.")
    chunks = spoken(client)
    assert [chunk.text for chunk in chunks] == ["Hay", " tres", " órdenes.", ""]
    usage = chunks[-1].usage
    assert usage.tokens == 3
    assert usage.prompt_tokens > 5
    assert usage.done_reason == "stop"
    assert all(chunk.usage is None for chunk in chunks[:-1])


def test_what_is_asked(fake, client):
    spoken(client, max_tokens=7, schema=SLOTS)
    [body] = fake.bodies(PATH)
    form = {"name": "reply", "strict": True, "schema": SLOTS}
    assert body == {
        "model": "fake",
        "stream": True,
        "stream_options": {"include_usage": True},
        "messages": [
            {"role": "system", "content": "Be brief."},
            {"role": "user", "content": "Hi"},
            {"role": "assistant", "content": "Hello"},
            {"role": "user", "content": "¿Qué hay?"},
        ],
        "max_tokens": 7,
        "temperature": 0.0,
        "seed": 42,
        "chat_template_kwargs": THINKING,
        "response_format": {"type": "json_schema", "json_schema": form},
    }


def test_what_a_strict_server_does_not_know_is_left_out(fake, client):
    fake.dialect = Dialect(refuses=("stream_options", "chat_template_kwargs"))
    fake.say("Todo bien.")
    assert "".join(chunk.text for chunk in spoken(client)) == "Todo bien."
    *_, last = fake.bodies(PATH)
    assert not {"stream_options", "chat_template_kwargs"} & set(last)
    assert last["seed"] == 42


def test_what_is_needed_is_never_left_out(fake, client):
    fake.dialect = Dialect(refuses=("messages",))
    with pytest.raises(Exception, match="not an answer"):
        spoken(client)
    assert len(fake.bodies(PATH)) == 1


def test_a_server_that_refuses_schemas(fake, client):
    fake.dialect = Dialect(schemas="refused")
    with pytest.raises(ModelCannot) as raised:
        spoken(client, schema=SLOTS)
    assert raised.value.values["ability"] == "json_schema"
    assert spoken(client)[-1].usage.tokens


def test_a_server_that_is_known_to_ignore_schemas_is_not_asked(fake, client):
    card = ModelCard("fake", capabilities=frozenset({"completion", "no-schema"}))
    with pytest.raises(ModelCannot):
        spoken(client, card=card, schema=SLOTS)
    assert fake.requests == []


def test_a_template_without_system_messages_gets_one_message(fake, client):
    spoken(client, card=ModelCard("fake", template_is_bare=True))
    [message] = fake.bodies(PATH)[0]["messages"]
    assert message["role"] == "user"
    for told in TALK:
        assert told.content in message["content"]


@pytest.mark.parametrize(
    ("field", "told", "used"), [(4096, 0, 4096), (4096, 2048, 2048), (4096, 9000, 4096)]
)
def test_the_context_is_the_smaller_of_field_and_server(client, field, told, used):
    card = ModelCard("x", context_length=told)
    model = OpenAIChat(client, card, num_ctx=field)
    assert model.context_length == model.budget.num_ctx == used


def test_a_prompt_that_cannot_fit_is_not_sent(fake, client):
    with pytest.raises(PromptTooLong):
        spoken(client, [user("palabra " * 4000)])
    assert fake.requests == []


def test_the_budget_learns(client):
    budget = Budget(4096)
    spoken(client, [user("palabra " * 100)], budget=budget)
    assert budget.tokens_per_byte != Budget(4096).tokens_per_byte


def test_models_of_a_cloud_need_leave(fake, client):
    card = ModelCard("fake", is_cloud=True)
    with pytest.raises(CloudModel):
        spoken(client, card=card)
    assert fake.requests == []
    assert spoken(client, card=card, allow_cloud=True)


def test_an_embedding_model_does_not_chat(client):
    with pytest.raises(ModelCannot):
        OpenAIChat(client, ModelCard("e", capabilities=frozenset({"embedding"})))
