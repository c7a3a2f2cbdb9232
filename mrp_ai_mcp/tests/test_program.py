"""The command: what it is told, what it refuses, and that it can be installed."""

import subprocess
import sys

import pytest
from mrp_ai_mcp.settings import SettingsError, settings

from mrp_ai_mcp import __version__

from .conftest import PROGRAM

GIVEN = {"ODOO_URL": "https://odoo.example.com/web", "ODOO_API_KEY": " key "}


def test_the_address_is_cut_to_what_counts():
    made = settings([], GIVEN)
    assert (made.url, made.key) == ("https://odoo.example.com", "key")


def test_by_http_the_key_of_the_environment_plays_no_part():
    assert settings(["--http"], GIVEN).key == ""


@pytest.mark.parametrize(
    "given",
    [
        {},
        {"ODOO_URL": "odoo.example.com", "ODOO_API_KEY": "key"},
        {"ODOO_URL": "file:///etc/passwd", "ODOO_API_KEY": "key"},
        {"ODOO_URL": "https://a:b@odoo.example.com", "ODOO_API_KEY": "key"},
        {"ODOO_URL": "https://odoo.example.com", "ODOO_API_KEY": " "},
    ],
)
def test_what_is_missing_is_said(given):
    with pytest.raises(SettingsError) as raised:
        settings([], given)
    assert "ODOO_" in str(raised.value)
    assert "a:b" not in str(raised.value)


def test_the_language_of_the_machine():
    assert settings([], {**GIVEN, "LANG": "es_MX.UTF-8"}).speaks == "es"
    assert settings(["--lang", "en"], {**GIVEN, "LANG": "es_ES"}).speaks == "en"


def test_it_can_be_installed(tmp_path):
    pip = [sys.executable, "-m", "pip", "install", "--no-deps", "--quiet"]
    place = ["--no-build-isolation", "--target", str(tmp_path), str(PROGRAM)]
    subprocess.run([*pip, *place], check=True, timeout=120)
    assert (tmp_path / "bin" / "mrp-ai-mcp").exists()
    done = subprocess.run(
        [sys.executable, "-m", "mrp_ai_mcp", "--version"],
        cwd=tmp_path,
        env={"PYTHONPATH": str(tmp_path)},
        capture_output=True,
        text=True,
        timeout=60,
    )
    assert done.stdout.strip() == f"mrp-ai-mcp {__version__}"


def test_it_ends_with_words_when_it_is_told_nothing():
    done = subprocess.run(
        [sys.executable, "-m", "mrp_ai_mcp"],
        env={"PYTHONPATH": str(PROGRAM)},
        capture_output=True,
        text=True,
        timeout=60,
    )
    assert done.returncode == 2
    assert "ODOO_URL" in done.stderr and "Traceback" not in done.stderr
    assert not done.stdout
