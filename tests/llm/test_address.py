import pytest

from odoo.addons.mrp_ai_assistant.core.errors import ServerAddress
from odoo.addons.mrp_ai_assistant.core.llm import server_address


@pytest.mark.parametrize(
    ("typed", "url"),
    [
        ("http://localhost:11434", "http://localhost:11434"),
        ("localhost:11434", "http://localhost:11434"),
        ("  10.0.0.7 ", "http://10.0.0.7:11434"),
        ("http://ollama", "http://ollama:80"),
        ("https://ai.example.com", "https://ai.example.com:443"),
        ("http://h:1/", "http://h:1"),
        ("http://h:1/api/", "http://h:1"),
        ("http://h:1/v1", "http://h:1"),
        ("http://h:1/proxy/ollama/", "http://h:1/proxy/ollama"),
        ("http://h:1/máquina", "http://h:1/m%C3%A1quina"),
        ("[::1]:11434", "http://[::1]:11434"),
        ("HTTP://H:1", "http://h:1"),
    ],
)
def test_what_administrators_type(typed, url):
    assert server_address(typed).url == url


@pytest.mark.parametrize(
    "typed",
    [
        "",
        "   ",
        "http://",
        "ftp://h:21",
        "file:///etc/passwd",
        "javascript:alert(1)",
        "http://h:port",
        "http://h:99999",
        "http://h:0",
        "http://h:1\r\nX: y",
        "http://a b:1",
        "http://h:1/?x=1",
        "http://h:1/#x",
        "http://[::1",
        "http://" + "x" * 70 + ".example",
    ],
)
def test_what_is_no_address(typed):
    with pytest.raises(ServerAddress):
        server_address(typed)


def test_a_secret_is_refused_and_not_repeated():
    for typed in ("http://me:hush@h:1", "me:hush@h:1"):
        with pytest.raises(ServerAddress) as refused:
            server_address(typed)
        assert "hush" not in str(refused.value)
