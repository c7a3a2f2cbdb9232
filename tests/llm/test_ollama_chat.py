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
    OllamaChat,
    assistant,
    system,
    user,
)

SLOTS = {"type": "string", "pattern": r'^([^0-9{}"\\]|\{(A|B)\})*$'}
TALK = [system("Be brief."), user("Hi"), assistant("Hello"), user("¿Qué hay?")]


def test_the_reply_arrives_in_pieces_and_ends_with_its_cost(fake, client, say):
    fake.say("Hay tres órdenes.")
    model = OllamaChat(client, ModelCard("fake"))
    chunks = list(model.chat(TALK, max_tokens=50, cancel=Cancellation()))
    assert [chunk.text for chunk in chunks] == ["Hay", " tres", " órdenes.", ""]
    usage = chunks[-1].usage
    assert usage.tokens == 3
    assert usage.prompt_tokens > 5
    assert usage.done_reason == "stop"
    assert all(chunk.usage is None for chunk in chunks[:-1])


def test_what_is_asked(fake, client):
    model = OllamaChat(client, ModelCard("fake"), num_thread=1)
    list(model.chat(TALK, max_tokens=7, cancel=Cancellation()))
    [body] = fake.bodies("/api/chat")
    assert body == {
        "model": "fake",
        "stream": True,
        "keep_alive": "30m",
        "truncate": False,
        "shift": False,
        "think": False,
        "messages": [
            {"role": "system", "content": "Be brief."},
            {"role": "user", "content": "Hi"},
            {"role": "assistant", "content": "Hello"},
            {"role": "user", "content": "¿Qué hay?"},
        ],
        "options": {
            "num_ctx": 4096,
            "num_thread": 1,
            "num_predict": 7,
            "temperature": 0.0,
            "seed": 42,
        },
    }


def test_what_reloads_the_runner_never_changes(fake, client):
    """Another num_ctx or num_thread would make the server read the prefix again."""
    card = ModelCard("fake")
    for schema, tokens, warmth in ((None, 5, 0.0), (SLOTS, 90, 0.7), (None, 1, 0.0)):
        model = OllamaChat(client, card, num_ctx=2048, num_thread=2)
        list(
            model.chat(
                TALK,
                schema=schema,
                max_tokens=tokens,
                temperature=warmth,
                cancel=Cancellation(),
            )
        )
    sent = fake.bodies("/api/chat")
    kept = {
        (
            body["options"]["num_ctx"],
            body["options"]["num_thread"],
            body["shift"],
            body["truncate"],
            body["keep_alive"],
        )
        for body in sent
    }
    assert len(sent) == 3
    assert kept == {(2048, 2, False, False, "30m")}


def test_num_thread_is_left_to_the_server_when_not_chosen(fake, client, say):
    say(client)
    assert "num_thread" not in fake.bodies("/api/chat")[0]["options"]


def test_a_schema_is_sent_as_format(fake, client, say):
    text, _usage = say(client, "{A}: orden\n{B}: días", schema=SLOTS)
    assert fake.bodies("/api/chat")[0]["format"] == SLOTS
    assert text == '"Orden: {A}. Días: {B}."'


def test_a_bare_template_gets_one_message_with_everything(fake, client):
    card = next(card for card in client.cards() if card.template_is_bare)
    model = OllamaChat(client, card)
    assert model.folds_system
    list(model.chat(TALK, max_tokens=5, cancel=Cancellation()))
    [message] = fake.bodies("/api/chat")[0]["messages"]
    assert message["role"] == "user"
    for told in TALK:
        assert told.content in message["content"]
    assert message["content"].endswith("¿Qué hay?")


def test_the_context_is_never_larger_than_the_model(client):
    assert OllamaChat(client, ModelCard("x", context_length=2048)).context_length == (
        2048
    )
    assert OllamaChat(client, ModelCard("x", context_length=131072)).context_length == (
        4096
    )


def test_a_prompt_that_cannot_fit_is_not_sent(fake, client, say):
    with pytest.raises(PromptTooLong):
        say(client, "palabra " * 4000)
    assert fake.bodies("/api/chat") == []


def test_the_server_has_the_last_word_on_length(client, say):
    """An optimistic budget: the server refuses instead of cutting."""
    with pytest.raises(PromptTooLong):
        say(client, "palabra " * 4000, budget=Budget(4096, tokens_per_byte=0.01))


def test_the_budget_learns(client, say):
    budget = Budget(4096)
    say(client, "palabra " * 100, budget=budget)
    assert budget.tokens_per_byte != Budget(4096).tokens_per_byte


def test_cloud_models_need_leave(fake, client, say):
    card = ModelCard("fake-cloud:cloud", is_cloud=True)
    with pytest.raises(CloudModel):
        say(client, card=card)
    assert fake.requests == []
    assert say(client, "hola", card=card, allow_cloud=True)[0] == "hola"


def test_an_embedding_model_does_not_chat(client):
    card = ModelCard("fake-embed", capabilities=frozenset({"embedding"}))
    with pytest.raises(ModelCannot):
        OllamaChat(client, card)


def test_a_looping_model_is_cut(client, say):
    text, usage = say(client, name="looper")
    assert usage.cut
    assert usage.tokens == 50
    assert len(text.split()) == 50
