"""``devtools screenshots``: the pictures of ``docs/images``, anew, of the demo plant.

What is taken is in ``screens``: each in Spanish and English, as the person of its
login sees it, always of the same size. The answers are real ones, so figures and days
are those of the plant today. A demo database that is older than its manuals has nothing
to say for ``manual``: make it anew.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path

from .browser import Browser, browser
from .console import say
from .demo_database import ensure_demo_database
from .failure import Unavailable
from .locks import try_lock
from .odoo_site import Site, site, until
from .paths import ROOT, cache_folder
from .runtime import running
from .screens import ASSISTANT, LANGUAGES, SCREENS, WIDE, Screen, written
from .store_page import copy_pictures

IMAGES = ROOT / "docs" / "images"
ANSWER_SECONDS = 120
NIGHT_SECONDS = 900
LOAD_SECONDS = 180  # Odoo compiles its pages at their first request
SERVICES = "odoo.__WOWL_DEBUG__.root.env.services"
STORE = f"{SERVICES}['mrp_ai_assistant.store']"
USER = "odoo.loader.modules.get('@web/core/user').user.userId"
BLUR = "document.activeElement?.blur()"
# A page of a manual is drawn in a frame, and marked when it is drawn.
PAPER = (
    "[...document.querySelectorAll('iframe')].every((frame) =>"
    " frame.contentDocument?.querySelector('.textLayer .highlight'))"
)
DONE = ".o_aipa_turn[data-state=done]"


def screenshots(names: list[str] | None = None) -> bool:
    """All pictures, or those of the screens called ``names``."""
    chosen = [screen for screen in SCREENS if not names or screen.name in names]
    held = try_lock(cache_folder() / "locks" / "demo")
    with running() as runtime:
        database = ensure_demo_database(runtime)
        with site(runtime, database) as odoo:
            _name_house(odoo)
            _wait_for_night_work(odoo)
            take_all(f"http://127.0.0.1:{odoo.port}", IMAGES, chosen)
    copy_pictures()
    if held:
        held.close()
    return True


def _name_house(odoo: Site) -> None:
    """Odoo names the warehouse of a new database in English, before it has Spanish."""
    [warehouse] = odoo.call("stock.warehouse", "search_read", [], ["manu_type_id"])
    odoo.call("stock.warehouse", "write", [warehouse["id"]], {"name": "Nave 1"})
    kind, _name = warehouse["manu_type_id"]
    spanish = {"lang": LANGUAGES["es"]}
    named = {"name": "Fabricación"}
    odoo.call("stock.picking.type", "write", [kind], named, context=spanish)


def _wait_for_night_work(odoo: Site) -> None:
    """A new plant has read no manual and made no forecast: scheduled actions do."""
    for model, wanted in (
        ("mrp.ai.document", [("state", "=", "ready")]),
        ("mrp.ai.stock.risk", []),
    ):
        there = partial(odoo.call, model, "search_count", wanted)
        if until(there, NIGHT_SECONDS) is None:
            raise Unavailable(f"No {model} is ready: look at {odoo.process.log}")


def take_all(url: str, folder: Path, screens: list[Screen]) -> None:
    """``screens`` of the Odoo at ``url`` into ``folder``, in each language."""
    folder.mkdir(parents=True, exist_ok=True)
    for login in dict.fromkeys(screen.login for screen in screens):
        with browser() as page:
            page.resize(*WIDE)
            _log_in(page, url, login)
            for language in LANGUAGES:
                with _speaking(page, language):
                    for screen in screens:
                        if screen.login == login:
                            _take(page, url, screen, language, folder)


def _log_in(page: Browser, url: str, login: str) -> None:
    field = "document.querySelector('input[name={}]').value = {!r}".format
    page.open(f"{url}/web/login", "document.querySelector('input[name=login]')")
    page.run(f"{field('login', login)}; {field('password', login)}")
    page.run("document.querySelector('.oe_login_form').submit()")
    page.wait_for(f"{SERVICES}.action.currentController", LOAD_SECONDS)
    # nothing half faded in is on a picture
    still = [{"name": "prefers-reduced-motion", "value": "reduce"}]
    page.call("Emulation.setEmulatedMedia", features=still)


@contextmanager
def _speaking(page: Browser, language: str) -> Iterator[None]:
    """Person and browser speak ``language``; the person's own one is put back."""
    code = LANGUAGES[language]
    before = page.run(f"{_of_the_user('read', ['lang'])}.then((it) => it[0].lang)")
    agent = page.call("Browser.getVersion")["userAgent"]
    page.call(
        "Emulation.setUserAgentOverride",
        **{"userAgent": agent, "acceptLanguage": code.replace("_", "-")},
    )
    page.run(_of_the_user("write", {"lang": code}))
    try:
        yield
    finally:
        page.run(_of_the_user("write", {"lang": before}))


def _of_the_user(method: str, values: object) -> str:
    return f"{SERVICES}.orm.{method}('res.users', [{USER}], {json.dumps(values)})"


def _take(page: Browser, url: str, screen: Screen, language: str, folder: Path) -> None:
    page.resize(*screen.size)
    if "." in screen.path:
        _open(page, f"{url}/odoo/{ASSISTANT}")
        page.run(f"void {SERVICES}.action.doAction({screen.path!r})")
    else:
        _open(page, f"{url}/odoo/{screen.path}")
    if screen.path == ASSISTANT:
        _theme(page, "light")
        _ask(page, [question[language] for question in screen.asked])
    page.wait_for(_shown(screen.sign), LOAD_SECONDS)
    for script, brings in screen.steps:
        page.run(f"void ({script})")
        page.wait_for(_shown(brings))
    page.wait_for(PAPER)
    _shoot(page, folder / f"{screen.name}-{language}.png")
    if screen.dark:
        _theme(page, "dark")
        _shoot(page, folder / f"{screen.name}-dark-{language}.png")
        _theme(page, "light")
    if screen.path == ASSISTANT:
        _put_away(page)


def _open(page: Browser, url: str) -> None:
    """A page that is loaded anew, in the language of now."""
    page.open("about:blank")
    page.open(url, "true")
    page.wait_for(f"{SERVICES}.action.currentController", LOAD_SECONDS)


def _shown(selector: str) -> str:
    return f"document.querySelector({json.dumps(selector)})"


def _ask(page: Browser, questions: list[str]) -> None:
    # by rules, whatever model there is: the same words each time
    page.run(f"void {STORE}.settings.chooseModel('none')")
    page.run(f"void {STORE}.open(null)")
    page.wait_for(_shown(".o_aipa_home"))
    for number, question in enumerate(questions, 1):
        page.run(f"{STORE}.ask({json.dumps(question)}, 'picture-' + Math.random())")
        answered = f"document.querySelectorAll('{DONE}').length === {number}"
        page.wait_for(answered, ANSWER_SECONDS)


def _put_away(page: Browser) -> None:
    """What was asked in one language is on no picture of the other one."""
    page.run(written(""))
    call = "orm.call('mrp.ai.conversation', 'archive_conversation'"
    asked = f"{STORE}.state.currentId"
    page.run(f"{asked} && {SERVICES}.{call}, [{asked}])")


def _theme(page: Browser, choice: str) -> None:
    """For this page only: the planner's own choice stays as it is."""
    theme = f"{SERVICES}['mrp_ai_assistant.theme']"
    page.run(f"void ({theme} && ({theme}.choice = {choice!r}))")


def _shoot(page: Browser, path: Path) -> None:
    # no blinking caret; a list that is open at the box of questions stays open
    hidden = "document.documentElement.style.caretColor = 'transparent'"
    page.run(f"{hidden}; void ({_shown('.o_aipa_suggestions')} || {BLUR})")
    settle: Callable[[int], str] = "new Promise((done) => setTimeout(done, {}))".format
    page.run(settle(900))
    page.screenshot(path)
    _pack(path)
    say(f"  {path.name}, {path.stat().st_size // 1024} KiB")


def _pack(path: Path) -> None:
    """The same picture in fewer bytes: Pillow comes with Odoo."""
    from PIL import Image

    with Image.open(path) as picture:
        same = picture.convert("RGB")
    same.save(path, optimize=True)
