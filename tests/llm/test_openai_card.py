"""What is known of a model from the lists of real servers."""

import pytest

from odoo.addons.mrp_ai_assistant.core.llm import OpenAIClient
from odoo.addons.mrp_ai_assistant.core.llm.openai_card import (
    is_cloud_host,
    openai_card,
)

from devtools.fake_ollama import Dialect

# As a llama.cpp server told it; its "capabilities" say completion of encoders too.
LLAMA_CPP = {
    "id": "/models/SmolLM2-135M-Instruct.Q4_1.gguf",
    "object": "model",
    "created": 1795423291,
    "owned_by": "llamacpp",
    "meta": {
        "n_ctx": 4096,
        "n_ctx_train": 8192,
        "n_params": 134515008,
        "size": 96576768,
        "ftype": "Q4_1",
    },
}
VLLM = {
    "id": "Qwen/Qwen3-8B",
    "created": 1795000000,
    "owned_by": "vllm",
    "root": "Qwen/Qwen3-8B",
    "max_model_len": 32768,
}


def test_a_llama_cpp_server():
    card = openai_card(LLAMA_CPP, "plant")
    assert (card.family, card.parameter_size, card.quantization) == (
        "llama.cpp",
        "0.1B",
        "Q4_1",
    )
    assert (card.context_length, card.size) == (4096, 96576768)
    assert card.loaded
    assert card.can_chat
    assert not card.is_cloud


def test_a_vllm_server():
    card = openai_card(VLLM, "10.0.0.7")
    assert (card.family, card.context_length, card.loaded) == ("vLLM", 32768, True)


def test_the_time_of_the_call_makes_no_other_model():
    later = openai_card({**LLAMA_CPP, "created": 1}, "plant")
    other = openai_card({**LLAMA_CPP, "meta": {"size": 5}}, "plant")
    assert openai_card(LLAMA_CPP, "plant").digest == later.digest != other.digest


@pytest.mark.parametrize(
    ("name", "ability"),
    [
        ("text-embedding-nomic-embed-text-v1.5", "embedding"),
        ("minilm:latest", "embedding"),
        ("BAAI/bge-m3", "embedding"),
        ("intfloat/multilingual-e5-small", "embedding"),
        ("BAAI/bge-reranker-v2-m3", "rerank"),
        ("Qwen/Qwen3-8B", "completion"),
        ("meta-llama/Llama-3.2-3B", "completion"),
        ("large-2025", "completion"),
    ],
)
def test_what_a_name_tells(name, ability):
    assert openai_card({"id": name}, "plant").capabilities == {ability}


def test_clouds_are_known_by_their_hosts():
    for host in ("api.openai.com", "OPENROUTER.AI", "x.openai.azure.com", "api.x.ai."):
        assert is_cloud_host(host), host
    for host in ("openai.com.plant.example", "max.ai", "notopenai.com", "127.0.0.1"):
        assert not is_cloud_host(host), host
    assert openai_card({"id": "gpt-oss:120b-cloud"}, "plant").is_cloud


def test_nonsense_is_left_at_its_default():
    line = {"id": "x", "meta": ["n_ctx"], "max_model_len": "long", "owned_by": 3}
    card = openai_card(line, "plant")
    assert (card.context_length, card.size, card.family) == (0, 0, "")


def test_the_models_of_a_server(fake):
    fake.dialect = Dialect(owner="vllm", n_ctx=2048)
    cards = {card.name: card for card in OpenAIClient(fake.url).cards()}
    assert cards["fake:latest"].context_length == 2048
    assert cards["fake-embed:latest"].can_embed
    assert cards["fake-cloud:cloud"].is_cloud
    fake.models.clear()
    assert OpenAIClient(fake.url).cards() == []
