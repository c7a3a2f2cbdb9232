"""``devtools screenshots``: the pictures of ``docs/images``, anew, of the demo plant.

Eight screens, light and dark, each as the planner sees it; always of the same size. The
answers are real ones, so figures and days are those of the plant today. A demo database
that is older than its manuals has nothing to say for ``manual-es``: make it anew.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from .browser import Browser, browser
from .console import say
from .demo_database import ensure_demo_database
from .locks import try_lock
from .odoo_site import site
from .paths import ROOT, cache_folder
from .runtime import running

IMAGES = ROOT / "docs" / "images"
WIDE = (1280, 860)
PHONE = (390, 844)
ANSWER_SECONDS = 120
LOAD_SECONDS = 180  # Odoo compiles its pages at their first request
SERVICES = "odoo.__WOWL_DEBUG__.root.env.services"
DONE = ".o_aipa_turn[data-state=done]"


@dataclass(frozen=True)
class Screen:
    """``questions``: asked one after the other, none for the start page; ``sign``: a
    selector of what the last answer shows; ``then``: JavaScript before the picture;
    ``after``: what that brings."""

    name: str
    questions: tuple[str, ...]
    sign: str
    then: str = ""
    after: str = ""
    size: tuple[int, int] = WIDE
    login: str = "planner"
    dark: bool = True


FAN = ".o_aipa_fan[data-phase=drawn]"
LATE = "¿Qué órdenes de fabricación van con retraso?"
SCREENS = (
    Screen("home-es", (), ".o_aipa_attention li"),
    Screen("late-orders-es", (LATE,), ".o_aipa_table"),
    Screen("why-es", (LATE, "¿Por qué se retrasa la más urgente?"), ".o_aipa_card"),
    Screen(
        *("what-if-es", ("¿Qué pasa si Maderas del Norte se retrasa una semana?",)),
        sign=".o_aipa_table",
    ),
    Screen("draft-es", ("Crea una orden de 20 MES-AZT",), ".o_aipa_confirm"),
    Screen("risk-es", ("¿Cuándo se acaba TAB-ROB-18?",), FAN),
    Screen(
        *("manual-es", ("¿Qué significa la alarma E-217?",), ".o_aipa_quote"),
        then="document.querySelector('.o_aipa_open_passage').click()",
        after=".o_aipa_panel",
    ),
    Screen("narrow-es", (LATE,), ".o_aipa_table", size=PHONE),
    Screen(
        *("late-orders-en", ("Which orders are late?",), ".o_aipa_table"),
        login="manager",
        dark=False,
    ),
)


def screenshots() -> bool:
    held = try_lock(cache_folder() / "locks" / "demo")
    with running() as runtime:
        database = ensure_demo_database(runtime)
        with site(runtime, database) as odoo:
            take_all(f"http://127.0.0.1:{odoo.port}", IMAGES)
    if held:
        held.close()
    return True


def take_all(url: str, folder: Path) -> None:
    """Every screen of the Odoo at ``url`` into ``folder``."""
    folder.mkdir(parents=True, exist_ok=True)
    for login in dict.fromkeys(screen.login for screen in SCREENS):
        with browser() as page:
            page.resize(*WIDE)
            _log_in(page, url, login)
            for screen in SCREENS:
                if screen.login == login:
                    _take(page, url, screen, folder)


def _log_in(page: Browser, url: str, login: str) -> None:
    field = "document.querySelector('input[name={}]').value = {!r}".format
    page.open(f"{url}/web/login", "document.querySelector('input[name=login]')")
    page.run(f"{field('login', login)}; {field('password', login)}")
    page.run("document.querySelector('.oe_login_form').submit()")
    page.wait_for("window.odoo?.__WOWL_DEBUG__", LOAD_SECONDS)
    # nothing half faded in is on a picture
    still = [{"name": "prefers-reduced-motion", "value": "reduce"}]
    page.call("Emulation.setEmulatedMedia", features=still)


def _take(page: Browser, url: str, screen: Screen, folder: Path) -> None:
    page.resize(*screen.size)
    _theme(page, "light")
    page.open(f"{url}/odoo/ai-assistant", "document.querySelector('.o_aipa_page')")
    _ask(page, screen)
    if screen.then:
        page.run(f"void ({screen.then})")
        page.wait_for(f"document.querySelector({json.dumps(screen.after)})")
    _shoot(page, folder / f"{screen.name}.png")
    if screen.dark:
        stem, language = screen.name.rsplit("-", 1)
        _theme(page, "dark")
        _shoot(page, folder / f"{stem}-dark-{language}.png")
        _theme(page, "light")


def _ask(page: Browser, screen: Screen) -> None:
    store = f"{SERVICES}['mrp_ai_assistant.store']"
    page.run(f"void {store}.open(null)")
    page.wait_for("document.querySelector('.o_aipa_home')")
    for number, question in enumerate(screen.questions, 1):
        page.run(f"{store}.ask({json.dumps(question)}, 'picture-' + Math.random())")
        answered = f"document.querySelectorAll('{DONE}').length === {number}"
        page.wait_for(answered, ANSWER_SECONDS)
    page.wait_for(f"document.querySelector({json.dumps(screen.sign)})")


def _theme(page: Browser, choice: str) -> None:
    """For this page only: the planner's own choice stays as it is."""
    theme = f"{SERVICES}['mrp_ai_assistant.theme']"
    page.run(f"void ({theme} && ({theme}.choice = {choice!r}))")


def _shoot(page: Browser, path: Path) -> None:
    page.run("document.activeElement?.blur()")  # no blinking caret
    settle: Callable[[int], str] = "new Promise((done) => setTimeout(done, {}))".format
    page.run(settle(900))
    page.screenshot(path)
    say(f"  {path.name}")
