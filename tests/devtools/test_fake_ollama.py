"""The fake speaks sense where it should, and lies where it should."""

import json
import re
import subprocess
import sys
import urllib.request

import pytest

from devtools.fake_ollama import FakeOllama
from devtools.fake_ollama.narrators import NARRATORS

SLOTS = {"type": "string", "pattern": r'^([^0-9{}"\\]|\{(A|B|C)\})*$'}
FACTS = "¿Qué órdenes hay?\n{A}: orden más retrasada\n{B}: días de retraso\n{Z}: otra"
OWN_SLOT = re.compile(r"\{[ABC]\}")


@pytest.fixture
def fake():
    with FakeOllama() as server:
        yield server


def post(fake, path, body):
    data = json.dumps(body).encode()
    with urllib.request.urlopen(f"{fake.url}{path}", data, timeout=5) as reply:
        return [json.loads(line) for line in reply]


def said(fake, model="fake", schema=SLOTS, question=FACTS, num_predict=100):
    lines = post(
        fake,
        "/api/chat",
        {
            "model": model,
            "messages": [{"role": "user", "content": question}],
            "format": schema,
            "options": {"num_predict": num_predict},
        },
    )
    return "".join(line["message"]["content"] for line in lines)


def test_the_honest_one_tells_each_fact_with_its_own_slot(fake):
    assert json.loads(said(fake)) == "Orden más retrasada: {A}. Días de retraso: {B}."


def test_it_uses_only_slots_that_the_grammar_allows(fake):
    assert "{Z}" not in said(fake)


def test_the_swapper_uses_the_slots_of_others(fake):
    text = json.loads(said(fake, "liar-swap"))
    assert text == "Orden más retrasada: {B}. Días de retraso: {A}."


def test_the_liars_say_what_no_evidence_carries(fake):
    assert re.search(r"\d", said(fake, "liar-numbers"))
    assert "Fantasma" in said(fake, "liar-names")
    assert "<script>" in said(fake, "liar-html")
    assert "{Z9}" in said(fake, "liar-slots")
    assert said(fake, "silent") == ""


@pytest.mark.parametrize("model", [name for name in NARRATORS if "liar" in name])
def test_liars_lie_in_both_languages(fake, model):
    spanish = said(fake, model)
    english = said(fake, model, question="Which?\n{A}: order\n{B}: days")
    assert spanish != english


def test_a_choice_follows_the_question(fake):
    schema = {
        "type": "object",
        "properties": {
            "tool": {"enum": ["late_orders", "stock_levels", "none"]},
            "entity": {"type": ["string", "null"]},
            "limit": {"type": "integer", "minimum": 1},
        },
    }
    late = json.loads(said(fake, schema=schema, question="Which orders are late?"))
    assert late == {"tool": "late_orders", "entity": None, "limit": 1}
    hello = json.loads(said(fake, schema=schema, question="Hola"))
    assert hello["tool"] == "none"


def test_a_script_for_one_reply(fake):
    fake.say("uno", "dos")
    assert [said(fake), said(fake)] == ["uno", "dos"]
    assert "{A}" in said(fake)


def test_one_generation_at_a_time(fake):
    """As a real server: another chat waits, it is not refused."""
    with fake.generating, pytest.raises(TimeoutError):
        urllib.request.urlopen(
            f"{fake.url}/api/chat", b'{"model": "fake", "messages": []}', timeout=0.3
        )
    assert fake.wait_for_close()


def test_it_records_what_it_was_asked(fake):
    said(fake, "echo", schema=None, question="hola")
    [asked] = fake.requests
    assert (asked.method, asked.path) == ("POST", "/api/chat")
    assert asked.body["messages"][0]["content"] == "hola"


def test_it_runs_by_hand():
    process = subprocess.Popen(
        [sys.executable, "-m", "devtools.fake_ollama", "--port", "0"],
        stdout=subprocess.PIPE,
        text=True,
    )
    try:
        url = process.stdout.readline().split()[-1]
        with urllib.request.urlopen(f"{url}/api/version", timeout=5) as reply:
            assert json.load(reply) == {"version": "0.24.0"}
    finally:
        process.terminate()
        process.communicate(timeout=5)
