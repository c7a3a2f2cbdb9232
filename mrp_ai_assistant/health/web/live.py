"""Do answers arrive word by word, through whatever stands between?

The browser of who looks opens a websocket of its own and says what became of it.
"""

from dataclasses import dataclass

from ...core.i18n import _, _lt
from ..check import Check
from ..finding import OK, SKIPPED, WARNING, Finding

_STATES = {"open", "refused", "silent"}


@dataclass(frozen=True)
class Live:
    """``socket``: "open", "refused", "silent" (no answer in time) or "" (nobody
    tried)."""

    socket: str = ""
    workers: int = 0
    gevent_port: int = 8072


def facts(env, process):
    seen = (process.browser or {}).get("socket")
    port = process.number("gevent_port") or process.number("longpolling_port")
    state = seen if seen in _STATES else ""
    return Live(state, process.number("workers"), port or 8072)


def judge(live):
    """The ``Finding`` of ``Live``."""
    if not live.socket:
        return Finding(SKIPPED, _("Only a browser can tell: open the page of health."))
    if live.socket == "open":
        return Finding(OK, _("This browser is connected: answers come word by word."))
    means = _("Answers come in larger pieces, every few seconds; nothing is lost.")
    if live.workers:
        return Finding(
            WARNING,
            _("This browser gets no websocket."),
            means=means,
            mend=_(
                "With workers, websockets are served on port %(port)s alone: have the "
                "proxy hand /websocket to it, and open Odoo through the proxy.",
                port=live.gevent_port,
            ),
            command=_nginx(live.gevent_port),
        )
    return Finding(
        WARNING,
        _("This browser gets no websocket."),
        means=means,
        mend=_("Let the proxy, the firewall or the antivirus pass websockets."),
        command=_nginx(0),
    )


def _nginx(port):
    """The lines that a proxy needs, in the words of nginx."""
    return (
        "location /websocket { "
        f"proxy_pass http://127.0.0.1:{port or 8069}; "
        "proxy_http_version 1.1; "
        "proxy_set_header Upgrade $http_upgrade; "
        'proxy_set_header Connection "upgrade"; '
        "proxy_set_header X-Forwarded-Host $http_host; "
        "proxy_set_header X-Forwarded-Proto $scheme; "
        "proxy_set_header X-Forwarded-For $proxy_add_x_forwarded_for; "
        "proxy_set_header X-Real-IP $remote_addr; }"
    )


CHECK = Check("live", _lt("Live answers"), facts, judge)
