"""axe-core over eight screens, light and dark, wide and narrow, in a real Chromium."""

import json
import os
from pathlib import Path
from unittest.mock import patch

from odoo import fields
from odoo.tests import tagged

from ..core.evidence import RecordRef
from ..core.fan import Offer
from ..core.passage import Passage, Place
from ..models import mrp_ai_document_reading
from .common import answer_inline
from .driven import drive
from .test_browser import PAGE, AssistantTour
from .test_browser_forecast import fan_of
from .test_browser_knowledge import QUOTE, a_manual

HOW = "Accessibility needs axe-core: MRP_AI_AXE=$(python3 -m devtools axe)"
SIZES = ((1280, 860), (390, 844))
STORE = 'odoo.__WOWL_DEBUG__.root.env.services["mrp_ai_assistant.store"]'
THEME = 'odoo.__WOWL_DEBUG__.root.env.services["mrp_ai_assistant.theme"]'
DONE = ".o_aipa_turn[data-state=done]"
#: violations inside what is ours, one line a rule and element
JUDGE = """(async () => {
    const ours = [...document.querySelectorAll(".o_aipa")];
    const outermost = ours.filter((el) => !el.parentElement.closest(".o_aipa"));
    const { violations } = await axe.run(outermost, {
        resultTypes: ["violations"],
        rules: { "target-size": { enabled: true } },
    });
    return violations.flatMap(({ id, nodes }) => nodes.map((node) =>
        `${id}: ${node.target.join(" ")} ${node.html.slice(0, 160)} | ` +
        [...node.any, ...node.all, ...node.none].map((c) => c.message).join("; ")
    ));
})()"""
#: attributes that got the name of a missing value instead of none
NAMELESS = """(() => {
    const missing = new Set(["null", "undefined", "NaN", "[object Object]"]);
    const all = [...document.querySelectorAll(".o_aipa, .o_aipa *")];
    const isWrong = ({ value }) => missing.has(value);
    const wrong = all.filter((el) => [...el.attributes].some(isWrong));
    return wrong.map((el) => `no value: ${el.cloneNode().outerHTML}`);
})()"""
#: what is wider than the page, inside what is ours
TOO_WIDE = """(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    const wide = scrollWidth - clientWidth;
    return wide > 0 ? `the page is ${wide} px too wide` : "";
})()"""
#: buttons and fields that stand outside of the window to a side
CUT_OFF = """(() => {
    const kinds = ".o_aipa_main :is(button, input, textarea, a)";
    const seen = document.querySelectorAll(kinds);
    const lost = [...seen].find((el) => {
        const box = el.getBoundingClientRect();
        const scrolls = el.closest("table, pre, .o_aipa_md_table");
        const isOut = box.right > innerWidth + 1 || box.left < -1;
        return box.width && !scrolls && isOut;
    });
    return lost ? `cut off: ${lost.outerHTML.slice(0, 160)}` : "";
})()"""


def axe_source():
    path = os.environ.get("MRP_AI_AXE")
    if not path or not Path(path).is_file():
        raise AssertionError(HOW)
    return Path(path).read_text("utf-8")


class ScreensCase(AssistantTour):
    """The page with something of everything: ``screens`` leads to each by name."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        # nothing is read in the background of a test
        cls.startClassPatcher(
            patch.object(mrp_ai_document_reading, "wake_after_commit")
        )

    def told(self, turn, *events):
        """The conversation of a question that is answered with ``events``."""
        for kind, payload in events:
            self.say(turn, kind, payload)
        self.say(
            turn,
            "done",
            {"state": "done", "followups": [{"question": "And next week?"}]},
        )
        turn.state = "done"
        return turn.conversation_id.id

    def with_passages(self):
        turn = self.a_turn()
        documents = self.env["mrp.ai.document"].with_user(self.planner)
        own = {"conversation_id": turn.conversation_id.id}
        manual = documents._add("press.pdf", a_manual(), **own).sudo()
        manual.write({"state": "ready", "format": "pdf"})
        ref = RecordRef("mrp.ai.document", manual.id, "press.pdf")
        passage = Passage(
            1, ref, Place(2, 2), f"E-217. {QUOTE}", QUOTE, ("7.3 Alarms",)
        )
        md = (
            "## Low pressure\n\nThe pressure is **low**.[1]\n\n| Alarm | Bar |\n"
            "|---|---:|\n| E-217 | 18 |\n\n1. Check the oil\n2. `F2`\n\n> Quoted\n\n"
            "```sql\nSELECT 1\n```\n\nשלום [manual](https://example.com/a)"
        )
        told = {"md": md, "origin": "rules", "place": "lead"}
        items = {"items": [passage.as_json()]}
        return self.told(turn, ("passages", items), ("text", told))

    def with_tile(self):
        self.env["mrp.ai.tile"].create(
            {
                "name": "Late orders",
                "user_id": self.planner.id,
                "company_id": self.env.company.id,
                "question": "Which orders are late?",
                "is_whole": True,
                "plan": {"skill": "late_orders", "arguments": {}, "format": None},
                "asked_date": fields.Date.today(),
                "kind": "table",
            }
        )

    def with_fan(self):
        values = {"product": self.table.id, "quantity": "12"}
        fan = fan_of(self.table, Offer("Replenish", "draft_order", values))
        return self.told(self.a_turn(), ("chart", fan.as_json()))

    def open(self, page, conversation):
        page.run(f"void {STORE}.open({json.dumps(conversation)})")

    def asked(self, page, question):
        page.run(f"void {STORE}.open(null)")
        page.run(f"{STORE}.ask({json.dumps(question)}, 'token-' + Math.random())")

    def theme(self, page, choice):
        page.run(f"void ({THEME}.choice = {json.dumps(choice)})")
        dark = "" if choice == "dark" else "!"
        page.wait_for(f"{dark}document.querySelector('.o_aipa.o_aipa_dark')")

    def screens(self, page):
        """(name, how to get there, what is there then), in the order of a visit."""
        late = "¿Qué órdenes de fabricación van con retraso?"
        draft = "Crea una orden de fabricación de 20 MES-01"
        click = "document.querySelector({}).click()".format
        return [
            (
                "home",
                lambda: self.open(page, None),
                ".o_aipa_home .o_aipa_tile[data-state=shown] tbody",
            ),
            ("table", lambda: self.asked(page, late), f"{DONE} .o_aipa_table"),
            (
                "passages",
                lambda: self.open(page, self.passages),
                f"{DONE} .o_aipa_cite",
            ),
            (
                "panel",
                lambda: page.run(click("'.o_aipa_open_passage'")),
                ".o_aipa_panel",
            ),
            (
                "draft",
                lambda: self.asked(page, draft),
                ".o_aipa_proposal[data-state=proposed] .o_aipa_confirm",
            ),
            ("fan", lambda: self.open(page, self.fan), ".o_aipa_fan[data-phase=drawn]"),
            ("models", lambda: page.run(click("'.o_aipa_model'")), ".o_aipa_models"),
            ("list", lambda: self.search(page), ".o_aipa_find input"),
        ]

    def search(self, page):
        page.press("Escape")
        page.run(
            "document.querySelector('.o_aipa_drawer_toggle')?.click();"
            "document.querySelector('.o_aipa_find input').focus()"
        )
        page.type("late")


@tagged("post_install", "-at_install", "mrp_ai_browser")
class TestAccessible(ScreensCase):
    def judged(self, page, name):
        """What is wrong with a screen, in every theme."""
        found = []
        for choice in ("light", "dark"):
            self.theme(page, choice)
            said = page.run(JUDGE) + page.run(NAMELESS)
            said += list(filter(None, [self.at_rest(page, TOO_WIDE)]))
            found += [f"{name}, {choice}: {line}" for line in said]
        return found

    def at_rest(self, page, script):
        """What ``script`` finds wrong for as long as a slow machine may need to lay the
        page out; nothing as soon as nothing is wrong."""
        for _look in range(20):
            if not (found := page.run(script)):
                break
            page.settle()
        return found

    def check_at(self, page, width, height):
        page.resize(width, height)
        page.wait_for(f"innerWidth === {width}")
        page.settle()  # Odoo's bars follow
        problems = []
        for name, go, sign in self.screens(page):
            go()
            page.see(sign)
            problems += self.judged(page, f"{name} at {width}")
        return problems

    def reflowed(self, page):
        """Nothing is lost on 320 px, nor with letters twice as large."""
        problems = []
        for width, size in ((320, ""), (390, "200%"), (1280, "200%")):
            page.resize(width, 860)
            page.run(f"document.documentElement.style.fontSize = {size!r}")
            for conversation in (None, self.passages, self.fan):
                self.open(page, conversation)
                page.see(f"{DONE}, .o_aipa_home")
                page.settle()
                wide = self.at_rest(page, TOO_WIDE) or self.at_rest(page, CUT_OFF)
                if wide:
                    problems.append(f"{conversation} at {width}, {size}: {wide}")
        page.run("document.documentElement.style.fontSize = ''")
        return problems

    def journey(self, page):
        page.see(".o_aipa_home")
        page.run(axe_source() + "; 0")
        # nothing moves while it is looked at: half a fade has half the contrast
        page.emulate(prefers_reduced_motion="reduce")
        problems = [line for size in SIZES for line in self.check_at(page, *size)]
        problems += self.reflowed(page)
        self.assertFalse(problems, "\n" + "\n".join(problems))

    def test_axe_finds_nothing_on_any_screen(self):
        axe_source()
        # before the page is there: it shares the cursor with the test
        self.passages, self.fan = self.with_passages(), self.with_fan()
        self.with_tile()
        with answer_inline():
            drive(self, PAGE, self.planner.login, self.journey, timeout=300)
