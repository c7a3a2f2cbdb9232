"""Samples of ``deploy/``: what leads nowhere is told, what the guides show is it."""

import configparser
import copy
import re

import pytest

from devtools.compose_check import problems
from devtools.paths import ADDON, ROOT

DEPLOY = ROOT / "deploy"
UNIT = DEPLOY / "systemd" / "mrp-ai-worker@.service"
GOOD = {
    "services": {
        "db": {
            "environment": {"POSTGRES_PASSWORD": "${PASSWORD:?say one}"},
            "volumes": ["data:/data", "./db.sql:/db.sql:ro"],
            "healthcheck": {"test": "x"},
        },
        "setup": {
            "build": {"context": ".", "dockerfile": "Dockerfile"},
            "depends_on": {"db": {"condition": "service_healthy"}},
            "command": "${MODEL:-small}",
            "restart": "no",
        },
    },
    "volumes": {"data": None},
}


@pytest.fixture
def root(tmp_path):
    (tmp_path / ".env.example").write_text("# a word\nPASSWORD=\nMODEL=small\n")
    (tmp_path / "db.sql").touch()
    (tmp_path / "Dockerfile").touch()
    return tmp_path


def test_a_good_composition_has_no_problem(root):
    assert problems(GOOD, root) == []


@pytest.mark.parametrize(
    ("path", "value", "said"),
    [
        ("setup.depends_on", {"queue": {}}, "waits for queue, which is not there"),
        ("db.volumes", ["other:/data"], "the volume other, which is not declared"),
        ("db.volumes", ["./no.sql:/x"], "mounts ./no.sql, which is not there"),
        ("setup.build.dockerfile", "Nowhere", "built of Nowhere, which is not there"),
        ("db.environment", {"PGPASSWORD": "odoo"}, "PGPASSWORD of db stands in the"),
        ("db.environment", {"A_TOKEN": "${PASSWORD:-x}"}, "a value that everybody kno"),
        ("setup.command", "${MODEL}", "neither a default nor a word"),
        ("setup.command", "${OTHER:-x}", ".env.example does not tell of OTHER"),
        ("setup.command", "none", "tells of MODEL, which nothing reads"),
        ("setup.restart", "always", "setup is well: it has no healthcheck"),
    ],
)
def test_what_would_not_start_is_told(root, path, value, said):
    bad = copy.deepcopy(GOOD)
    *parents, last = path.split(".")
    place = bad["services"]
    for name in parents:
        place = place[name]
    place[last] = value
    assert any(said in problem for problem in problems(bad, root))


def test_a_secret_of_everybody_is_told(root):
    (root / ".env.example").write_text("PASSWORD=odoo\nMODEL=small\n")
    assert any("PASSWORD is a secret with a value" in it for it in problems(GOOD, root))


@pytest.mark.parametrize("language", ["en", "es"])
def test_the_guide_shows_the_unit(language):
    guide = (ROOT / "docs" / "admin" / f"drivers.{language}.md").read_text("utf-8")
    assert UNIT.read_text("utf-8").strip() in guide


def test_units_say_how_they_start():
    for path in (DEPLOY / "systemd").glob("*.service"):
        unit = configparser.RawConfigParser(strict=False)
        unit.optionxform = str
        unit.read(path, "utf-8")
        assert unit["Service"]["ExecStart"].startswith("/usr/bin/odoo ")
        assert unit["Install"]["WantedBy"] == "multi-user.target"


def test_windows_has_no_workers_and_no_limit_that_ends_it():
    conf = configparser.RawConfigParser()
    conf.read(DEPLOY / "odoo" / "windows.conf", "utf-8")
    found = dict(conf["options"])
    assert found["workers"] == "0"
    for name in ("limit_time_real", "limit_time_real_cron", "limit_memory_soft"):
        assert found[name] == "0"


@pytest.mark.parametrize("name", ["nginx/odoo.conf", "docker/nginx.conf"])
def test_the_websocket_goes_to_its_port(name):
    text = (DEPLOY / name).read_text("utf-8")
    assert text.count("{") == text.count("}")
    [place] = re.findall(r"location /websocket \{([^}]*)\}", text)
    assert "proxy_pass http" in place and ":8072" in text
    # with one header of its own it would inherit none of the others
    assert "proxy_set_header" not in place
    for name in ("Upgrade", "Connection", "X-Forwarded-Host", "X-Forwarded-Proto"):
        assert f"    proxy_set_header {name} $" in text


def test_the_worker_is_known_by_its_lock():
    presence = (ROOT / ADDON / "runner" / "presence.py").read_text("utf-8")
    key = [int(part, 16) for part in re.findall(r"0x\w+", presence)]
    sql = (DEPLOY / "docker" / "worker_is_there.sql").read_text("utf-8")
    assert len(key) == 2
    assert f"classid = {key[0]} " in sql and f"objid = {key[1]}\n" in sql


def test_the_image_is_made_of_what_its_context_has():
    docker = (DEPLOY / "docker" / "Dockerfile").read_text("utf-8")
    shown = (ROOT / ".dockerignore").read_text("utf-8").splitlines()
    kept = tuple(line[1:] for line in shown if line.startswith("!"))
    for line in re.findall(r"^COPY (.+) \S+$", docker, re.MULTILINE):
        for source in line.split():
            assert (ROOT / source).exists() and source.startswith(kept), source
