"""Fetching models: names, progress, and why it failed."""

import pytest

from odoo.addons.mrp_ai_assistant.core import errors
from odoo.addons.mrp_ai_assistant.core.cancellation import Cancellation
from odoo.addons.mrp_ai_assistant.core.llm import PullProgress
from odoo.addons.mrp_ai_assistant.core.llm import errors as model_errors
from odoo.addons.mrp_ai_assistant.core.llm.pulling import PullMeter, model_name, pull

# What Ollama writes; the first as a server without a way out wrote it here.
REFUSED = {
    'pull model manifest: Get "https://registry.ollama.ai/v2/library/x/manifests/3b": '
    "dial tcp: lookup registry.ollama.ai: no such host": model_errors.NoLibrary,
    "max retries exceeded: EOF": model_errors.NoLibrary,
    'Get "https://registry.ollama.ai/": proxyconnect tcp: 403': model_errors.NoLibrary,
    "pull model manifest: file does not exist": model_errors.NoSuchModel,
    "pull model manifest: 401: ": model_errors.NoSuchModel,
    "write /m/blobs/sha256-ab-partial: no space left on device": (
        model_errors.ServerDisk
    ),
    "write C:\\m: There is not enough space on the disk.": model_errors.ServerDisk,
    "pull model manifest: 412: \n\nThe model you are attempting to pull requires a "
    "newer version of Ollama.": model_errors.ServerTooOld,
    "invalid digest": errors.ModelFailed,
}


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("qwen2.5:3b", "qwen2.5:3b"),
        ("  ollama run phi4-mini\n", "phi4-mini"),
        ("someone/model_x:Q4_K_M", "someone/model_x:Q4_K_M"),
        ("hf.co/bartowski/Llama-3.2-1B-GGUF:Q4_0", None),
        ("registry.ollama.ai/library/phi4", None),
    ],
)
def test_names(typed, name):
    assert model_name(typed) == (name or typed)


@pytest.mark.parametrize(
    "typed",
    [
        "",
        "  ",
        "qwen 2.5",
        "../../etc/passwd",
        "http://evil.example/x",
        "evil.example/library/x",
        "10.0.0.7:5000/library/x",
        "x:1:2",
        "qwen2.5:3b; rm -rf /",
        "a/b/c/d",
        "x\n y",
        "modèle",
        "a" * 81,
        "@sha256",
    ],
)
def test_what_is_no_name(typed):
    """A name with a host in it would make the server call that host."""
    with pytest.raises(model_errors.ModelName):
        model_name(typed)


def test_models_of_the_cloud_need_leave():
    with pytest.raises(errors.CloudModel):
        model_name("gpt-oss:120b-cloud")
    assert model_name("gpt-oss:120b-cloud", allow_cloud=True)


@pytest.mark.parametrize(("said", "error"), REFUSED.items())
def test_why_it_failed(client, monkeypatch, said, error):
    def refuse(model, cancel):
        raise errors.ModelFailed(said, model=model)
        yield

    monkeypatch.setattr(client, "pull", refuse)
    with pytest.raises(error) as raised:
        list(pull(client, "x:3b", Cancellation()))
    assert type(raised.value) is error
    assert "%(" not in str(raised.value)


def test_what_breaks_off_in_the_middle_is_tried_again(client, monkeypatch):
    def break_off(model, cancel):
        yield PullProgress("pulling ab", 50, 100, "ab")
        raise errors.ModelFailed("max retries exceeded: unexpected EOF")

    monkeypatch.setattr(client, "pull", break_off)
    with pytest.raises(errors.StreamCut):
        list(pull(client, "x:3b", Cancellation()))


def test_a_whole_pull(client):
    meter = PullMeter()
    seen = []
    for step in pull(client, "phi3:mini", Cancellation()):
        meter.add(step)
        seen.append((meter.percent, meter.text))
    assert seen[0] == (0, "Asking the library")
    assert [percent for percent, _text in seen] == sorted(p for p, _t in seen)
    assert seen[-1] == (99, "Putting it in its place")


def test_progress_over_several_files_never_goes_back():
    meter = PullMeter()
    gigabyte = 10**9
    steps = [
        ("a", 0, 2),
        ("a", 1, 2),
        ("b", 0, 2),
        ("a", 0, 2),
        ("a", 2, 2),
        ("b", 2, 2),
    ]
    percents = []
    for digest, done, total in steps:
        meter.add(PullProgress("pulling", done * gigabyte, total * gigabyte, digest))
        percents.append(meter.percent)
    assert percents == [0, 50, 50, 50, 50, 99]
    assert meter.text == "4.0 of 4.0 GB"


@pytest.mark.parametrize("done", [-5, 10**30])
def test_nonsense_of_a_server_is_no_progress_of_more_than_all(done):
    meter = PullMeter()
    meter.add(PullProgress("pulling", done, 100, "a"))
    assert 0 <= meter.percent <= 99


def test_a_model_is_deleted_once(client):
    client.delete("fake-bare:latest")
    with pytest.raises(errors.ModelMissing):
        client.delete("fake-bare:latest")
