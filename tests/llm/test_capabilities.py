import pytest

from odoo.addons.mrp_ai_assistant.core.llm import OllamaClient, model_card

from devtools.fake_ollama import FakeModel, FakeOllama

NOTHING = frozenset()


def cards_of(fake, **options):
    return {card.name: card for card in OllamaClient(fake.url).cards(**options)}


def test_what_a_card_tells(fake, client, say):
    say(client)
    card = cards_of(fake)["fake:latest"]
    assert (card.family, card.parameter_size, card.quantization) == (
        "fake",
        "3.8B",
        "Q4_K_M",
    )
    assert card.context_length == 8192
    assert card.size == 2_200_000_000
    assert len(card.digest) == 64
    assert (card.can_chat, card.can_embed, card.tools) == (True, False, True)
    assert card.loaded
    assert not card.is_cloud
    assert not card.template_is_bare


def test_only_what_was_used_is_loaded(fake, client, say):
    say(client, name="echo")
    loaded = [card.name for card in client.cards() if card.loaded]
    assert loaded == ["echo:latest"]


def test_an_old_server_tells_no_capabilities():
    with FakeOllama(old=True) as fake:
        cards = cards_of(fake)
    assert cards["fake-embed:latest"].capabilities == {"embedding"}
    assert cards["fake:latest"].capabilities == {"completion"}


def test_an_old_template_with_tools_has_tools():
    card = model_card({"name": "x"}, {"template": "{{ if .Tools }}..."}, NOTHING)
    assert card.tools


def test_models_in_the_cloud(fake):
    cards = cards_of(fake)
    assert cards["fake-cloud:cloud"].is_cloud
    assert model_card({"name": "gpt-oss:20b-cloud"}, {}, NOTHING).is_cloud
    assert model_card({"name": "x"}, {"remote_host": "https://c"}, NOTHING).is_cloud
    assert not model_card({"name": "cloudy:7b"}, {}, NOTHING).is_cloud


@pytest.mark.parametrize(
    ("template", "modelfile", "bare"),
    [
        ("{{ .Prompt }}", "", True),
        ("{{- .Prompt -}}\n", "FROM x", True),
        ("{{.Prompt}}", "", True),
        ("{{ .System }} {{ .Prompt }}", "", False),
        ("", "", False),
        # The server has the template built in and shows a placeholder.
        ("{{ .Prompt }}", "FROM x\nTEMPLATE {{ .Prompt }}\nRENDERER qwen3-vl\n", False),
    ],
)
def test_the_bare_template_trap(template, modelfile, bare):
    shown = {"template": template, "modelfile": modelfile}
    assert model_card({"name": "x"}, shown, NOTHING).template_is_bare is bare


def test_nonsense_is_left_at_its_default():
    tag = {"name": "x", "size": "big", "details": [], "digest": None}
    shown = {"capabilities": "all", "model_info": None, "template": 7}
    card = model_card(tag, shown, NOTHING)
    assert (card.size, card.family, card.context_length) == (0, "", 0)
    assert card.can_chat


def test_a_model_that_goes_away_meanwhile_is_left_out(fake, client, monkeypatch):
    listed = client.tags()
    fake.models[:] = [FakeModel("fake:latest")]
    monkeypatch.setattr(client, "tags", lambda cancel=None: listed)
    assert [card.name for card in client.cards()] == ["fake:latest"]


def test_an_empty_server(fake, client):
    fake.models.clear()
    assert client.cards() == []


@pytest.mark.parametrize(("told", "version"), [("0.0.0", ""), ("0.24.0", "0.24.0")])
def test_a_build_that_does_not_know_its_version(fake, client, told, version):
    fake.version = told
    assert client.version() == version
