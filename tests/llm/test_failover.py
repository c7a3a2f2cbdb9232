"""One reply, whatever happens to the servers that speak it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from odoo.addons.mrp_ai_assistant.core.cancellation import Cancellation
from odoo.addons.mrp_ai_assistant.core.errors import (
    ModelError,
    ModelMissing,
    PromptTooLong,
    ServerDown,
    Stopped,
    StreamCut,
)
from odoo.addons.mrp_ai_assistant.core.llm import (
    FailoverModel,
    ModelCard,
    OllamaChat,
    OllamaClient,
    Patience,
    ScriptedModel,
    user,
)
from odoo.addons.mrp_ai_assistant.core.llm.failover import BetterElsewhere

from devtools.fake_ollama import FakeOllama

HASTY = Patience(connect=5.0, first_byte=0.5, between=0.5)  # for one that hangs


def in_order(places):
    return lambda tried: next((key for key in places if key not in tried), None)


def pool(*models, moving=lambda error: None):
    places = dict(enumerate(models, 1))
    names = {key: f"host {key}" for key in places}
    return FailoverModel(places, in_order(places), moving, names)


def heard(model, cancel=None):
    """The text that stands at the end, and how often it began again."""
    text, begun = "", 0
    for chunk in model.chat([], max_tokens=50, cancel=cancel or Cancellation()):
        if chunk.anew:
            text, begun = "", begun + 1
        text += chunk.text
    return text, begun


def test_one_that_works_is_the_only_one_asked():
    second = ScriptedModel()
    model = pool(ScriptedModel().say("Two are late."), second)
    assert heard(model) == ("Two are late.", 0)
    assert (model.server, second.requests) == ("host 1", [])


def test_before_the_first_word_nobody_notices():
    model = pool(ScriptedModel().fail(ServerDown()), ScriptedModel().say("Two."))
    assert heard(model) == ("Two.", 0)
    assert model.server == "host 2"


def test_in_the_middle_it_begins_again():
    told = []
    model = pool(
        ScriptedModel().fail(StreamCut(), after="Two are la"),
        ScriptedModel().say("Two are late."),
        moving=told.append,
    )
    assert heard(model) == ("Two are late.", 1)
    assert [error.code for error in told] == ["stream_cut"]


def test_what_a_question_is_to_blame_for_is_not_asked_elsewhere():
    second = ScriptedModel()
    with pytest.raises(PromptTooLong):
        heard(pool(ScriptedModel().fail(PromptTooLong()), second))
    assert second.requests == []


def test_who_stops_is_not_answered_by_another():
    second = ScriptedModel()
    with pytest.raises(Stopped):
        heard(pool(ScriptedModel().fail(Stopped()), second))
    assert second.requests == []


def test_the_last_failure_is_told():
    with pytest.raises(ModelMissing):
        heard(
            pool(
                ScriptedModel().fail(ServerDown()), ScriptedModel().fail(ModelMissing())
            )
        )


class Waiting(ScriptedModel):
    """Before it is asked, there is a shorter line elsewhere, ``times`` times."""

    def __init__(self, times):
        super().__init__()
        self.left = times

    def chat(self, messages, **options):
        if self.left:
            self.left -= 1
            raise BetterElsewhere()
        yield from super().chat(messages, **options)


def test_who_waits_goes_where_it_is_shorter_and_may_come_back():
    first, second = Waiting(1), Waiting(1)
    first.say("Two.")
    turns = iter([1, 2, 1])
    model = FailoverModel({1: first, 2: second}, lambda tried: next(turns))
    assert heard(model) == ("Two.", 0)


def test_nobody_runs_from_line_to_line_for_ever():
    models = [Waiting(99), Waiting(99)]
    with pytest.raises(ModelError):
        heard(pool(*models))
    assert sum(99 - model.left for model in models) <= 6


def test_where_nobody_may_be_asked_the_reason_is_told():
    def refuse(tried):
        raise ServerDown(url="http://gone")

    model = FailoverModel({1: ScriptedModel()}, refuse)
    with pytest.raises(ServerDown):
        heard(model)


def test_who_hears_no_more_closes_the_call():
    closed = []

    class Speaking(ScriptedModel):
        def chat(self, *args, **options):
            try:
                yield from super().chat(*args, **options)
            finally:
                closed.append(True)

    chunks = pool(Speaking().say("a b c")).chat([], max_tokens=9, cancel=Cancellation())
    next(chunks)
    chunks.close()
    assert closed == [True]


failures = st.lists(st.sampled_from(["", "Two ", "Two are la"]), max_size=4)


@given(failures, st.booleans())
def test_the_reader_sees_the_reply_of_one_server(befores, works):
    models = [ScriptedModel().fail(StreamCut(), after=said) for said in befores]
    if works:
        models.append(ScriptedModel().say("Two are late."))
    elif not models:
        return
    if works:
        assert heard(pool(*models))[0] == "Two are late."
    else:
        with pytest.raises(ModelError):
            heard(pool(*models))


def chat(fake, patience=None):
    client = OllamaClient(fake.url, patience=patience)
    return OllamaChat(client, ModelCard("fake:latest"))


@pytest.mark.parametrize(
    "script",
    [
        "stall",
        "slow-first-byte",
        "abrupt-close",
        "close-at-once",
        "end-without-done",
        "error-in-stream",
        "not-json",
        "not-an-object",
        "content-not-text",
        "huge-line",
        "html-502",
        "html-200",
        "unauthorized",
        "busy",
        "no-memory",
        "model-missing",
        "redirect",
    ],
)
def test_every_fault_of_a_server_is_made_good_by_another(script):
    with FakeOllama(script) as bad, FakeOllama() as good:
        good.say("Todo va bien.")
        model = pool(chat(bad, HASTY), chat(good))
        text = ""
        for chunk in model.chat([user("?")], max_tokens=50, cancel=Cancellation()):
            text = chunk.text if chunk.anew else text + chunk.text
    assert text == "Todo va bien."
    assert model.server == "host 2"


def test_a_server_that_is_killed_while_it_speaks():
    with FakeOllama(delay=0.05) as bad, FakeOllama() as good:
        bad.say("uno dos tres cuatro cinco seis siete ocho nueve diez " * 20)
        good.say("Todo va bien.")
        text, spoken = "", []
        for chunk in pool(chat(bad), chat(good)).chat(
            [user("?")], max_tokens=500, cancel=Cancellation()
        ):
            text = chunk.text if chunk.anew else text + chunk.text
            spoken.append(text)
            if len(spoken) == 3:
                bad.kill()
    assert spoken[2].startswith("uno")
    assert text == "Todo va bien."


def test_a_stop_ends_the_second_server_too():
    with FakeOllama("close-at-once") as bad, FakeOllama(delay=0.05) as good:
        good.say("palabra " * 200)
        cancel = Cancellation()
        chunks = pool(chat(bad), chat(good)).chat(
            [user("?")], max_tokens=500, cancel=cancel
        )
        assert next(chunks).text
        cancel.cancel()
        with pytest.raises(Stopped):
            list(chunks)
        assert good.wait_for_close()
