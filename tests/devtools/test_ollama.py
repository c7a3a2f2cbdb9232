"""Finding a server and a model, on machines that have them and on bare ones."""

import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest

from devtools import ollama, ollama_api, ollama_build, ollama_server
from devtools.failure import Unavailable
from devtools.fake_ollama import FakeOllama
from devtools.ollama_work import Work
from devtools.ports import any_free

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def fake(monkeypatch):
    with FakeOllama() as server:
        monkeypatch.setenv("OLLAMA_HOST", server.url)
        yield server


@pytest.fixture
def told():
    return []


def background(told, model=None):
    return ollama.start_background(lambda *said: told.append(said), model)


def test_a_server_with_a_model_is_taken_as_it_is(fake, told):
    found = background(told)
    assert found.wait(30)
    assert (found.url, found.models) == (fake.url, ("fake:latest",))
    assert told[-1] == ("The model fake:latest is ready", 1.0)
    found.stop()
    assert fake.model("fake") is not None


def test_a_model_by_name_is_pulled_with_progress(fake, told):
    found = background(told, "phi3:mini")
    assert found.wait(30)
    assert found.models == ("phi3:mini",)
    fractions = [fraction for text, fraction in told if "Fetching" in text]
    assert [part for part in fractions if part is not None][-1] == 1.0
    found.stop()


def test_a_model_that_cannot_be_had(fake, told):
    found = background(told, "missing-model")
    assert not found.wait(30)
    assert found.state == "failed"
    assert "missing-model" in found.error
    assert told[-1][0] == found.error
    found.stop()


def test_a_named_server_that_is_not_there(monkeypatch, told):
    monkeypatch.setenv("OLLAMA_HOST", "127.0.0.1:9")
    found = background(told)
    assert not found.wait(30)
    assert "OLLAMA_HOST" in found.error
    with pytest.raises(Unavailable, match="OLLAMA_HOST"):
        ollama.ensure()


def test_none_does_nothing(fake, told):
    found = background(told, "none")
    assert found.state == "none"
    assert not found.wait()
    found.stop()
    assert [asked.path for asked in fake.requests if "chat" in asked.path] == []
    assert told == []


def test_stop_ends_a_fetch(fake, told):
    fake.delay = 0.5  # eleven times
    found = background(told, "phi3:mini")
    while not told:
        time.sleep(0.01)
    found.stop()
    assert found.state == "stopped"


def test_cloud_models_are_not_chosen(fake, told):
    fake.models[:] = [model for model in fake.models if model.remote_host]
    found = background(told, None)
    found.wait(30)
    assert found.models == (ollama.DEFAULT_CHAT,)
    found.stop()


def test_ensure_uses_what_is_there(fake):
    with ollama.ensure(("fake", "fake-embed")) as handle:
        assert handle.url == fake.url
        assert handle.models == ("fake", "fake-embed")


@pytest.mark.parametrize(
    ("host", "url"),
    [
        ("localhost", "http://localhost:11434"),
        ("10.0.0.7:8080", "http://10.0.0.7:8080"),
        ("0.0.0.0", "http://127.0.0.1:11434"),
        ("https://ai.example:443/", "https://ai.example:443"),
        ("", None),
    ],
)
def test_ollama_host_as_ollama_reads_it(monkeypatch, host, url):
    monkeypatch.setenv("OLLAMA_HOST", host)
    assert ollama_server.named_server() == url


@pytest.fixture
def program(tmp_path):
    """Something that is called as ``ollama serve`` is, and answers as it does."""
    path = tmp_path / "ollama"
    path.write_text(
        f"#!/bin/sh\nPYTHONPATH={ROOT} exec {sys.executable} -m devtools.fake_ollama "
        "--port ${OLLAMA_HOST#*:}\n"
    )
    path.chmod(0o755)
    return path


def ended(url):
    deadline = time.monotonic() + 30
    while ollama_api.version(url) and time.monotonic() < deadline:
        time.sleep(0.05)
    return ollama_api.version(url) is None


def test_a_private_server_from_start_to_stop(program, tmp_path):
    work = Work(lambda *said: None)
    server = ollama_server.PrivateServer(program, tmp_path, any_free(), work)
    assert ollama_api.version(server.url) == "0.24.0"
    server.stop()
    assert ended(server.url)


def test_a_private_server_ends_with_a_killed_process(program, tmp_path):
    code = (
        "import pathlib, sys, time\n"
        "from devtools import ollama_server, ollama_work, ports\n"
        "work = ollama_work.Work(lambda *said: None)\n"
        f"program, folder = map(pathlib.Path, {[str(program), str(tmp_path)]!r})\n"
        "port = ports.any_free()\n"
        "server = ollama_server.PrivateServer(program, folder, port, work)\n"
        "print(server.url, flush=True)\n"
        "time.sleep(60)\n"
    )
    process = subprocess.Popen(
        [sys.executable, "-c", code], stdout=subprocess.PIPE, text=True, cwd=ROOT
    )
    url = process.stdout.readline().strip()
    assert ollama_api.version(url) == "0.24.0"
    process.kill()
    process.communicate()
    assert ended(url)


def test_a_program_that_does_not_start(tmp_path):
    program = tmp_path / "ollama"
    program.write_text("#!/bin/sh\necho no such instruction\nexit 1\n")
    program.chmod(0o755)
    began = time.monotonic()
    with pytest.raises(Unavailable, match="no such instruction"):
        ollama_server.PrivateServer(
            program, tmp_path, any_free(), Work(lambda *said: None)
        )
    assert time.monotonic() - began < 60


def test_without_ollama_and_without_go(monkeypatch, tmp_path):
    monkeypatch.setattr(ollama_build.shutil, "which", lambda name: None)
    with pytest.raises(Unavailable, match="Install Ollama, or name a server"):
        ollama_build.program(tmp_path, Work(lambda *said: None))


def test_the_machines_own_program_comes_first(monkeypatch, tmp_path):
    monkeypatch.setattr(ollama_build.shutil, "which", lambda name: f"/usr/bin/{name}")
    found = ollama_build.program(tmp_path, Work(lambda *said: None))
    assert str(found) == "/usr/bin/ollama"


def test_a_failed_command_shows_the_end_of_its_log(tmp_path):
    work = Work(lambda *said: None)
    with pytest.raises(Unavailable, match="no such thing"):
        work.run(["sh", "-c", "echo no such thing; exit 3"], log=tmp_path / "log")


def test_stop_ends_a_command_and_its_children(tmp_path):
    work = Work(lambda *said: None)
    mark = tmp_path / "alive"
    script = f"(while :; do touch {mark}; sleep 0.1; done) & wait"

    def stop():
        while not mark.exists():
            time.sleep(0.01)
        work.stop()

    threading.Thread(target=stop, daemon=True).start()
    with pytest.raises(ollama.WorkStopped):
        work.run(["sh", "-c", script], log=tmp_path / "log")
    mark.unlink()
    time.sleep(0.4)
    assert not mark.exists()
