"""Where an Ollama may be: the likeliest first, each once, and never what cannot be."""

from odoo.addons.mrp_ai_assistant.core.llm.discovery import usual_addresses


def test_what_was_typed_and_what_ollama_says_come_first():
    found = usual_addresses({"OLLAMA_HOST": "10.0.0.5:9999"}, ["http://gpu.plant"])
    assert found[:2] == ("http://gpu.plant:80", "http://10.0.0.5:9999")
    assert "http://host.docker.internal:11434" in found


def test_an_address_that_nobody_can_call_becomes_this_machine():
    for text in ("0.0.0.0", "0.0.0.0:11434", "http://0.0.0.0:11434", ":11434"):
        found = usual_addresses({"OLLAMA_HOST": text})
        assert found[0] == "http://localhost:11434"
        assert len(found) == len(set(found))


def test_nonsense_is_left_out():
    found = usual_addresses({"OLLAMA_HOST": "ftp://x"}, ["", "http://", "a b c"])
    assert found[0] == "http://localhost:11434"
