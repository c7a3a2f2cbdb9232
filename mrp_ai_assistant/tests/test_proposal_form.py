"""An approver opens a proposal in the backend and decides, in a real browser."""

from odoo.tests import HttpCase, tagged

from .acting import KIND, ActingCase

_APPROVE = """
    const until = async (find) => {
        for (let tries = 0; tries < 200; tries++) {
            const found = find();
            if (found) {
                return found;
            }
            await new Promise((done) => setTimeout(done, 50));
        }
        throw new Error(`never there: ${find}`);
    };
    const one = (selector) => () => document.querySelector(selector);
    const lines = await until(one(".o_field_widget[name=values_text]"));
    if (!lines.innerText.includes("77")) {
        throw new Error(`the values are not shown: ${lines.innerText}`);
    }
    (await until(one("button[name=action_approve]"))).click();
    (await until(one(".modal .btn-primary"))).click();
    await until(() => !document.querySelector("button[name=action_approve]"));
    await until(one(".o_field_widget[name=result_id], [name=approver_id]"));
    console.log("test successful");
"""


@tagged("post_install", "-at_install", "mrp_ai_browser")
class TestProposalForm(ActingCase, HttpCase):
    browser_size = "1366x768"

    def test_approve(self):
        approvers = self.env["res.groups"].create({"name": "Approvers"})
        self.other.group_ids |= approvers
        self.env["mrp.ai.action.policy"].create(
            {
                "kind": KIND,
                "above_quantity": 1,
                "approver_group_id": approvers.id,
            }
        )
        card = self.propose(77)
        self.page.confirm(card["id"], card["token"])
        self.browser_js(
            f"/odoo/action-mrp_ai_assistant.action_mrp_ai_proposal/{card['id']}",
            f"(async () => {{{_APPROVE}}})().catch((error) => console.error(error))",
            "odoo.isReady === true",
            login=self.other.login,
            timeout=60,
        )
        self.assertEqual([self.row(card).state, self.orders()], ["executed", 1])
        self.assertEqual(self.row(card).approver_id, self.other)
