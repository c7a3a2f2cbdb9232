"""Does Odoo know that it stands behind a proxy?"""

from dataclasses import dataclass

from ...core.i18n import _, _lt
from ..check import Check
from ..finding import OK, SKIPPED, WARNING, Finding


@dataclass(frozen=True)
class Proxy:
    """``forwarded``: a proxy says so in the headers. ``mode``: Odoo believes it."""

    asked: bool = True
    forwarded: bool = False
    mode: bool = False
    browser_https: bool = False
    server_https: bool = False


def facts(env, process):
    browser = process.browser
    named = ("x-forwarded-host", "x-forwarded-for")
    return Proxy(
        asked=browser is not None,
        forwarded=any(process.headers.get(name) for name in named),
        mode=bool(process.config.get("proxy_mode")),
        browser_https=(browser or {}).get("https") is True,
        server_https=process.scheme == "https",
    )


def judge(proxy):
    """The ``Finding`` of ``Proxy``."""
    if not proxy.asked:
        return Finding(SKIPPED, _("Only a browser can tell: open the page of health."))
    option = "proxy_mode = True"
    if proxy.forwarded and not proxy.mode:
        return Finding(
            WARNING,
            _("There is a proxy before Odoo, and Odoo does not know it."),
            means=_("Links in messages and files may lead to an address inside."),
            mend=_("Set it in Odoo's configuration and restart it."),
            command=option,
        )
    if proxy.browser_https and not proxy.server_https:
        return Finding(
            WARNING,
            _("The browser speaks https, and Odoo believes that it is http."),
            means=_("Links lead to http; some browsers refuse files and websockets."),
            mend=_("Have the proxy send X-Forwarded-Proto, and set proxy_mode."),
            command=option,
        )
    if proxy.mode and not proxy.forwarded:
        return Finding(
            WARNING,
            _("Odoo expects a proxy, and was asked directly."),
            means=_("Anybody who reaches this port may pretend another address."),
            mend=_("Close Odoo's own port to the outside, or set proxy_mode off."),
            command="proxy_mode = False",
        )
    told = _("Through a proxy.") if proxy.forwarded else _("Without a proxy.")
    return Finding(OK, told)


CHECK = Check("proxy", _lt("Proxy"), facts, judge)
