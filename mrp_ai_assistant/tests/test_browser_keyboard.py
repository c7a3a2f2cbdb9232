"""The whole journey with real keys and no mouse: ask, read, act, undo, look around."""

from odoo.tests import tagged

from .common import answer_inline
from .driven import drive
from .test_browser import PAGE, AssistantTour
from .test_browser_accessible import JUDGE, axe_source

INPUT = ".o_aipa_input"
IN_INPUT = f"document.activeElement.matches('{INPUT}')"
PROPOSAL = ".o_aipa_proposal[data-state={}]".format


@tagged("post_install", "-at_install", "mrp_ai_browser")
class TestKeyboard(AssistantTour):
    def ask(self, page, question, sign):
        page.tab_to(INPUT)
        page.type(question)
        page.press("Enter")
        page.see(f".o_aipa_turn[data-state=done] {sign}")
        self.assertTrue(page.run(IN_INPUT), "an answer takes the focus from nobody")

    def go_over(self, page):
        """Back from the composer into the answer, and into the composer again."""
        self.ask(page, "¿Qué órdenes de fabricación van con retraso?", ".o_aipa_table")
        page.tab_to(".o_aipa_table a.o_aipa_record", shift=True)
        page.tab_to(INPUT)

    def act(self, page):
        self.ask(page, "Crea una orden de 20 MES-01", PROPOSAL("proposed"))
        page.see(".o_aipa_confirm[aria-disabled=false]")
        page.tab_to(".o_aipa_confirm", shift=True)
        page.press("Enter")
        page.see(PROPOSAL("executed") + " .o_aipa_undo")
        page.tab_to(".o_aipa_undo", shift=not page.run(self.before(".o_aipa_undo")))
        page.press("Enter")
        page.see(PROPOSAL("undone"))

    def before(self, selector):
        """JavaScript: what has the focus stands before ``selector`` on the page."""
        return (
            f"Boolean(document.activeElement.compareDocumentPosition("
            f"document.querySelector('{selector}')) & 4)"
        )

    def look(self, page):
        page.tab_to(".o_aipa_theme", shift=True)
        page.press("Enter")
        page.see(".o_aipa_page.o_aipa_dark")
        page.tab_to(".o_aipa_model", shift=True)
        page.press("Enter")
        page.see(".o_aipa_models.o_aipa_dark")
        page.press("Escape")
        page.wait_for("!document.querySelector('.o_aipa_models')")
        focused = "document.activeElement.closest('.o_aipa_model, .o_aipa_bar')"
        self.assertTrue(page.run(f"Boolean({focused})"), "the focus comes back")

    def elsewhere(self, page):
        page.tab_to(".o_aipa_new", shift=True)
        page.press("Enter")
        page.see(".o_aipa_home")
        page.tab_to(INPUT)
        page.type("/")
        page.see("[role=listbox] [role=option]")
        page.run(axe_source() + "; 0")
        # its keys are the field's: aria-activedescendant moves, not the focus
        said = [line for line in page.run(JUDGE) if not line.startswith("scrollable-")]
        self.assertEqual(said, [], "the list of commands")
        active = "document.activeElement.getAttribute('aria-activedescendant')"
        first = page.run(active)
        page.press("ArrowDown")
        page.wait_for(f"{active} !== {first!r}")
        page.press("Escape")
        page.wait_for("!document.querySelector('[role=listbox]')")
        self.assertTrue(page.run(IN_INPUT))

    def journey(self, page):
        page.see(".o_aipa_home")
        for part in (self.go_over, self.act, self.look, self.elsewhere):
            part(page)

    def test_everything_by_keyboard(self):
        with answer_inline():
            drive(self, PAGE, self.planner.login, self.journey)
        proposal = self.env["mrp.ai.proposal"].search(
            [("user_id", "=", self.planner.id)]
        )
        self.assertEqual(proposal.mapped("state"), ["undone"])
