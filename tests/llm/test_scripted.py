import threading
import time

import pytest

from odoo.addons.mrp_ai_assistant.core.cancellation import Cancellation
from odoo.addons.mrp_ai_assistant.core.errors import ServerBusy, Stopped
from odoo.addons.mrp_ai_assistant.core.llm import ChatModel, ScriptedModel, Usage, user


def talk(model: ChatModel, cancel=None, **options):
    cancel = cancel or Cancellation()
    return list(model.chat([user("q")], max_tokens=9, cancel=cancel, **options))


def test_first_in_first_out():
    model = ScriptedModel().say("uno dos").say("tres", usage=Usage(tokens=7))
    assert [chunk.text for chunk in talk(model)] == ["uno", " dos", ""]
    assert talk(model)[-1].usage == Usage(tokens=7)


def test_it_remembers_what_it_was_asked():
    model = ScriptedModel().say("x")
    talk(model, schema={"type": "string"}, temperature=0.5)
    [asked] = model.requests
    assert asked.messages == (user("q"),)
    assert (asked.schema, asked.max_tokens) == ({"type": "string"}, 9)
    assert asked.temperature == 0.5


def test_a_failure_after_some_words():
    model = ScriptedModel().fail(ServerBusy(), after="Hay ")
    chunks = model.chat([user("q")], max_tokens=9, cancel=Cancellation())
    assert next(chunks).text == "Hay "
    with pytest.raises(ServerBusy):
        next(chunks)


def test_one_question_too_many():
    with pytest.raises(LookupError):
        talk(ScriptedModel())


def test_stop_ends_a_delay():
    cancel = Cancellation()
    model = ScriptedModel().say("uno dos", delay=60.0)
    chunks = model.chat([user("q")], max_tokens=9, cancel=cancel)
    threading.Timer(0.1, cancel.cancel).start()
    began = time.monotonic()
    with pytest.raises(Stopped):
        next(chunks)
    assert time.monotonic() - began < 30
