import { beforeEach, describe, expect, test } from "@odoo/hoot";
import { edit, press, queryAll, queryAllTexts, queryOne } from "@odoo/hoot-dom";
import { advanceTime, animationFrame, mockDate } from "@odoo/hoot-mock";
import { contains, patchWithCleanup } from "@web/../tests/web_test_helpers";
import { user } from "@web/core/user";
import { done, mountAssistant, setupAssistantTests, text } from "../assistant_test_helpers";
import { AZTECA, FakeProposals } from "../proposal_test_helpers";
import { XSS_PAYLOADS } from "../xss_payloads";

describe.current.tags("desktop");
setupAssistantTests();

let server;
let actions;
beforeEach(() => {
    mockDate("2026-11-22 09:00:00", 0);
    server = new FakeProposals();
    actions = [];
});

const settle = async (ms = 400) => {
    await advanceTime(ms);
    await animationFrame();
    await animationFrame();
};

/** The page on an answer that proposes what the server holds. */
async function mountProposals(...cards) {
    cards.forEach((card) => server.addCard(card));
    const ids = Object.keys(server.cards).map(Number);
    const conversation = server.addConversation("Tables");
    server.addTurn(conversation.id, "Make 20 tables", [
        text("Look at the draft.", { place: "lead" }),
        { kind: "action", payload: { proposals: ids } },
        done(),
    ]);
    await mountAssistant(server, { resId: conversation.id, actions });
    await settle();
}

const field = (name) => `.o_aipa_field[data-name=${name}]`;
const write = async (name, value) => {
    await contains(`${field(name)} input:first`).click();
    await edit(value, { confirm: false, instantly: true });
};
const rowStates = () => queryAll(".o_aipa_proposal_row").map((row) => row.dataset.state);

describe("a card", () => {
    test("shows what would be made, in the server's words", async () => {
        await mountProposals({});
        expect(".o_aipa_proposal header").toHaveText("Draft manufacturing order\nproposal, expires in 15 min");
        expect(queryAllTexts(".o_aipa_field > label")).toEqual([
            ...["Product", "Quantity", "Deadline (optional)", "Priority", "Company"],
        ]);
        expect(queryAll(".o_aipa_field :is(input, select)").map(({ value }) => value)).toEqual([
            ...["Azteca table", "20", "Units", "12/04/2026", "0"],
        ]);
        expect(`${field("date")} .o_aipa_field_hint`).toHaveText("Friday");
        expect(`${field("company")} output`).toHaveText("Plant");
        expect(queryAllTexts(".o_aipa_parts li")).toEqual(["Oak board\n24 of 40, 26 Nov", "Turned leg\n80 of 80"]);
        expect(".o_aipa_parts h4 .o_aipa_chip_warning").toHaveText("1 of 2 short");
        expect(queryAll(".o_aipa_bar_track i").map((bar) => bar.style.width)).toEqual(["60%", "100%"]);
        expect(queryAllTexts(".o_aipa_proposal_figures dd")).toEqual(["12 tables", "1.874,20 €"]);
        expect(".o_aipa_confirm").toHaveText("Create draft");
        expect(".o_aipa_proposal_note").toHaveText("It will be created in your name");
    });

    test("everything in it has a name, and texts that belong together are tied", async () => {
        await mountProposals({});
        for (const input of queryAll(".o_aipa_proposal :is(input, select, output)")) {
            const label = input.getAttribute("aria-label") || document.querySelector(`label[for="${input.id}"]`)?.textContent;
            expect(Boolean(label)).toBe(true, { message: input.id });
        }
        const date = queryOne(`${field("date")} input`);
        expect(document.getElementById(date.getAttribute("aria-describedby"))).toHaveText("Friday");
        const card = queryOne(".o_aipa_proposal");
        expect(document.getElementById(card.getAttribute("aria-labelledby"))).toHaveText("Draft manufacturing order");
        const ids = queryAll("[id^=o_aipa_proposal]").map(({ id }) => id);
        expect(new Set(ids).size).toBe(ids.length);
    });

    test("the time left runs down in silence, and its end is asked for", async () => {
        await mountProposals({});
        await settle(9 * 60000);
        expect(".o_aipa_proposal header small").toHaveText("proposal, expires in 6 min");
        expect(queryAllTexts(".o_aipa_proposal [role=status]").join("")).toBe("");
        server.change(7, { state: "expired", can_confirm: false, can_edit: false, message: "It expired" });
        await settle(6 * 60000 + 15000);
        expect(".o_aipa_proposal").toHaveAttribute("data-state", "expired");
        expect(".o_aipa_outcome p").toHaveText("It expired");
        expect(".o_aipa_confirm").toHaveCount(0);
        await contains(".o_aipa_ask_again").click();
        expect(server.callsOf("retry")).toHaveLength(1);
    });

    test("stands there before its check does", async () => {
        await mountProposals({ check: null, check_due: true, can_confirm: false });
        expect(`${field("quantity")} input:first`).toHaveValue("20");
        expect(".o_aipa_proposal_note").toHaveText("Checking…");
        expect(".o_aipa_confirm").toHaveAttribute("aria-disabled", "true");
        server.change(7, { check: AZTECA.check, check_due: false, can_confirm: true });
        server.notify(7);
        await settle();
        expect(".o_aipa_confirm").toHaveAttribute("aria-disabled", "false");
        expect(".o_aipa_parts li").toHaveCount(2);
    });

    test("what is neither needed nor filled in opens on demand", async () => {
        await mountProposals({});
        expect(".o_aipa_more_fields").toHaveText("More: Source");
        await contains(".o_aipa_more_fields").click();
        expect(".o_aipa_more_fields").toHaveCount(0);
        await write("origin", "S00042");
        await press("Enter");
        await settle();
        expect(server.callsOf("edit").map(({ args }) => args[2])).toEqual([{ origin: "S00042" }]);
    });

    test("a long bill of materials opens on demand", async () => {
        const part = AZTECA.check.parts[1];
        const parts = Array.from({ length: 12 }, (_, at) => ({ ...part, label: `Part ${at}` }));
        await mountProposals({ check: { ...AZTECA.check, parts } });
        expect(".o_aipa_parts li").toHaveCount(8);
        expect(".o_aipa_parts h4 .o_aipa_chip_success").toHaveText("all there");
        await contains(".o_aipa_parts button").click();
        expect(".o_aipa_parts li").toHaveCount(12);
    });

    test("what stands against it is told, with the way to it", async () => {
        const conflicts = [
            { text: "The product is archived", level: "blocks", field: "product_id", ref: null },
            { text: "There is an open order for the same", level: "warns", field: "", ref: { model: "mrp.production", id: 5, name: "WH/MO/5" } },
            { text: "You may not create orders", level: "blocks", field: "", ref: null },
        ];
        await mountProposals({ can_confirm: false, check: { ...AZTECA.check, conflicts } });
        expect(queryAllTexts(".o_aipa_conflicts li")).toEqual([
            "There is an open order for the same WH/MO/5",
            "Not possible: You may not create orders",
        ]);
        expect(`${field("product_id")} .o_aipa_field_problem`).toHaveText("The product is archived");
        expect(`${field("product_id")} input`).toHaveAttribute("aria-invalid", "true");
        expect(".o_aipa_proposal_note").toHaveText("First change what is marked.");
        expect(".o_aipa_confirm").toHaveAttribute("aria-disabled", "true");
        await contains(".o_aipa_confirm").click();
        await settle();
        expect(server.callsOf("confirm")).toHaveLength(0);
        await contains(".o_aipa_conflicts a").click();
        expect(actions[0].res_id).toBe(5);
    });
});

describe("editing", () => {
    test("a quantity is sent as it was typed, on Enter, and the card is the server's again", async () => {
        await mountProposals({});
        await write("quantity", "30");
        await settle();
        expect(server.callsOf("edit")).toHaveLength(0, { message: "still being typed" });
        await press("Enter");
        expect(server.callsOf("confirm")).toHaveLength(0);
        const release = server.hold();
        await settle();
        expect(".o_aipa_proposal_note").toHaveText("Checking…");
        expect(".o_aipa_proposal > [role=status]").toHaveText("Checking…");
        expect(".o_aipa_confirm").toHaveAttribute("aria-disabled", "true");
        release();
        await settle();
        expect(server.callsOf("edit").map(({ args }) => args[2])).toEqual([{ quantity: "30" }]);
        expect(".o_aipa_edits").toHaveText("Quantity: 20 → 30");
        expect(".o_aipa_proposal_summary").toHaveText("It can be ready on Friday 4.");
        expect(".o_aipa_proposal_note").toHaveText("It will be created in your name");
    });

    test("leaving a field sends it too, once; without a change nothing is sent", async () => {
        await mountProposals({});
        await write("quantity", "20");
        await contains(".o_aipa_proposal header").click();
        await settle();
        expect(server.callsOf("edit")).toHaveLength(0);
        await write("quantity", "1.250,5");
        await press("Enter");
        await contains(`${field("product_id")} input`).click();
        await settle();
        expect(server.callsOf("edit").map(({ args }) => args[2])).toEqual([{ quantity: "1.250,5" }]);
    });

    test("an answer on its way does not take away what is being typed", async () => {
        await mountProposals({});
        await write("quantity", "30");
        server.change(7, { reason: "Changed elsewhere" });
        server.notify(7);
        await settle();
        expect(".o_aipa_proposal_reason").toHaveText("Changed elsewhere");
        expect(`${field("quantity")} input:first`).toHaveValue("30");
    });

    test("a number that can be read two ways stays, with the question beside it", async () => {
        await mountProposals({});
        await write("quantity", "1,000");
        await press("Enter");
        await settle();
        expect(`${field("quantity")} input:first`).toHaveValue("1,000");
        expect(`${field("quantity")} .o_aipa_field_problem`).toHaveText(/one or a thousand/);
        const input = queryOne(`${field("quantity")} input:first`);
        expect(input).toHaveAttribute("aria-invalid", "true");
        expect(document.getElementById(input.getAttribute("aria-describedby"))).toHaveText(/one or a thousand/);
    });

    test("a record by the keyboard alone: type, arrows, Enter", async () => {
        await mountProposals({});
        await write("product_id", "table");
        await settle();
        expect(queryAllTexts("[role=option]")).toEqual(["Azteca table", "Olive table"]);
        const input = queryOne(`${field("product_id")} input`);
        expect(input).toHaveAttribute("aria-expanded", "true");
        expect(document.getElementById(input.getAttribute("aria-controls"))).toHaveAttribute("role", "listbox");
        await press("ArrowDown");
        await animationFrame();
        expect(document.getElementById(input.getAttribute("aria-activedescendant"))).toHaveText("Olive table");
        expect(`${field("product_id")} [role=status]`).toHaveText("2 matches");
        await press("Enter");
        await settle();
        expect(server.callsOf("edit").map(({ args }) => args[2])).toEqual([{ product_id: 12 }]);
        expect("[role=listbox]").toHaveCount(0);
        expect(`${field("product_id")} input`).toHaveValue("Olive table");
    });

    test("a record by the mouse; Escape leaves it as it was and stops nothing else", async () => {
        await mountProposals({});
        await contains(`${field("product_id")} input`).click();
        await settle();
        expect("[role=option]").toHaveCount(3);
        await press("Escape");
        await animationFrame();
        expect("[role=option]").toHaveCount(0);
        expect(server.callsOf("stop")).toHaveLength(0);
        await contains(`${field("product_id")} input`).click();
        await settle();
        await contains("[role=option]:contains(Luna)").click();
        await settle();
        expect(server.callsOf("edit").map(({ args }) => args[2])).toEqual([{ product_id: 13 }]);
    });

    test("a name that does not exist is no choice", async () => {
        await mountProposals({});
        await write("product_id", "xyz");
        await settle();
        expect(".o_aipa_search_hint").toHaveText("Nothing matches");
        await press("Enter");
        await contains(".o_aipa_proposal header").click();
        await settle();
        expect(server.callsOf("edit")).toHaveLength(0);
        expect(`${field("product_id")} input`).toHaveValue("Azteca table");
    });

    test("Tab through a box that was not touched changes nothing", async () => {
        await mountProposals({});
        await contains(`${field("product_id")} input`).click();
        await settle();
        await press("Tab");
        await settle();
        expect(server.callsOf("edit")).toHaveLength(0);
        expect("[role=listbox]").toHaveCount(0);
    });

    test("a unit is chosen inside the quantity's box", async () => {
        await mountProposals({});
        await contains(`${field("quantity")} [aria-label=Unit]`).click();
        await edit("luna", { confirm: false, instantly: true });
        await settle();
        await press("Enter");
        await settle();
        expect(server.callsOf("choices").at(-1).args).toEqual([7, "uom_id", "luna"]);
        expect(server.callsOf("edit").map(({ args }) => args[2])).toEqual([{ uom_id: 13 }]);
    });

    test("a day in the user's own form; cleared it is none", async () => {
        await mountProposals({});
        await write("date", "12/18/2026");
        await press("Enter");
        await settle();
        await write("date", "");
        await press("Enter");
        await settle();
        expect(server.callsOf("edit").map(({ args }) => args[2])).toEqual([{ date: "2026-12-18" }, { date: false }]);
    });

    test("a moment in the user's own form, to the minute; told in the user's zone", async () => {
        patchWithCleanup(user, {
            get tz() {
                return "America/New_York";
            },
        });
        const start = { ...AZTECA.fields[3], name: "start", label: "Start", kind: "moment", value: "2026-12-04T13:30:00", text: "Dec 4, 08:30" };
        await mountProposals({ fields: [...AZTECA.fields.slice(0, 3), start] });
        expect(`${field("start")} input`).toHaveValue("12/04/2026 08:30");
        await write("start", "12/05/2026 09:45");
        await press("Enter");
        await settle();
        expect(server.callsOf("edit").map(({ args }) => args[2])).toEqual([{ start: "2026-12-05 09:45" }]);
    });

    test("Escape takes back what was typed", async () => {
        await mountProposals({});
        await write("quantity", "30");
        await press("Escape");
        await contains(".o_aipa_proposal header").click();
        await settle();
        expect(`${field("quantity")} input:first`).toHaveValue("20");
        expect(server.callsOf("edit")).toHaveLength(0);
    });

    test("a choice", async () => {
        await mountProposals({});
        await contains(`${field("priority")} select`).select("1");
        await settle();
        expect(server.callsOf("edit").map(({ args }) => args[2])).toEqual([{ priority: "1" }]);
    });
});

describe("the click", () => {
    test("creates once, however often it is clicked, and leads to what was created", async () => {
        await mountProposals({});
        const button = queryOne(".o_aipa_confirm");
        button.click();
        button.click();
        await settle();
        button.click();
        await settle();
        expect(server.callsOf("confirm")).toHaveLength(1);
        expect(".o_aipa_outcome").toHaveText(/Draft order WH\/MO\/00057 was created/);
        expect(".o_aipa_fields").toHaveCount(0);
        expect(queryAllTexts(".o_aipa_values dd")).toInclude("20 Units");
        await contains(".o_aipa_outcome a").click();
        expect(actions[0].res_id).toBe(57);
    });

    test("disables itself at once and says so", async () => {
        await mountProposals({});
        const release = server.hold();
        await contains(".o_aipa_confirm").click();
        await animationFrame();
        expect(".o_aipa_confirm").toHaveAttribute("aria-disabled", "true");
        expect(".o_aipa_proposal_note").toHaveText("One moment…");
        expect(`${field("quantity")} input:first`).toHaveAttribute("disabled");
        release();
        await settle();
        expect(document.activeElement).toBe(queryOne(".o_aipa_outcome"));
    });

    test("on what was typed and not sent asks to look first", async () => {
        await mountProposals({});
        await write("quantity", "30");
        await contains(".o_aipa_confirm").click();
        await settle();
        expect(server.callsOf("confirm")).toHaveLength(0);
        expect(".o_aipa_proposal_note").toHaveText(/Look at the result, then confirm/);
        expect(".o_aipa_edits").toHaveText("Quantity: 20 → 30");
        await contains(".o_aipa_confirm").click();
        await settle();
        expect(server.callsOf("confirm")[0].args).toEqual([7, "token-2"]);
    });

    test("without a network says so; the same click again is the same draft", async () => {
        await mountProposals({});
        server.offline = true;
        await contains(".o_aipa_confirm").click();
        await settle();
        expect(".o_aipa_proposal_error").toHaveText(/cannot be reached/);
        expect(".o_aipa_proposal").toHaveAttribute("data-state", "proposed");
        server.offline = false;
        await contains(".o_aipa_confirm").click();
        await settle();
        const tokens = server.callsOf("confirm").map(({ args }) => args[1]);
        expect(tokens).toEqual(["token-1", "token-1"]);
        expect(server.created).toBe(1);
        expect(".o_aipa_proposal_error").toHaveCount(0);
    });

    test("undo, while nobody has gone on with it", async () => {
        await mountProposals({});
        await contains(".o_aipa_confirm").click();
        await settle();
        await contains(".o_aipa_undo").click();
        await settle();
        expect(".o_aipa_proposal").toHaveAttribute("data-state", "undone");
        expect(".o_aipa_undo").toHaveCount(0);
        expect(".o_aipa_ask_again").toHaveCount(1);
    });

    test("discard", async () => {
        await mountProposals({});
        await contains(".o_aipa_discard").click();
        await settle();
        expect(".o_aipa_outcome p").toHaveText("Discarded: nothing was created.");
        expect(".o_aipa_proposal footer").toHaveCount(0);
    });

    test("a failure tells why, and its values can be mended", async () => {
        await mountProposals({ state: "failed", message: "No operation type in this warehouse", can_confirm: false });
        expect(".o_aipa_outcome[data-tone=danger] p").toHaveText("No operation type in this warehouse");
        expect(".o_aipa_confirm").toHaveCount(0);
        await write("quantity", "5");
        await press("Enter");
        await settle();
        expect(".o_aipa_proposal").toHaveAttribute("data-state", "proposed");
    });

    test("a failure that was not the values' fault can be tried again", async () => {
        await mountProposals({ state: "failed", message: "The disk is full", can_confirm: false });
        await contains(".o_aipa_reopen").click();
        await settle();
        expect(server.callsOf("edit")[0].args).toEqual([7, "token-1", {}]);
        expect(".o_aipa_confirm").toHaveCount(1);
    });

    test("what blocks only now is told, with the new card", async () => {
        await mountProposals({});
        server.confirm = () =>
            server.change(7, { refused: true, message: "The bill of materials was archived", can_confirm: false });
        await contains(".o_aipa_confirm").click();
        await settle();
        expect(".o_aipa_proposal_error").toHaveText("The bill of materials was archived");
        expect(".o_aipa_confirm").toHaveAttribute("aria-disabled", "true");
    });

    test("what waits for a second person says for whom", async () => {
        await mountProposals({ state: "confirmed", message: "Waits for Ana", can_confirm: false, can_edit: false });
        expect(".o_aipa_outcome[data-tone=info] p").toHaveText("Waits for Ana");
        expect(".o_aipa_confirm").toHaveCount(0);
        expect(".o_aipa_discard").toHaveCount(1);
    });

    test("done in another tab: this one shows it when it is looked at again", async () => {
        await mountProposals({});
        server.confirm(7, "token-1");
        window.dispatchEvent(new Event("focus"));
        await settle(2000);
        expect(".o_aipa_proposal").toHaveAttribute("data-state", "executed");
        expect(".o_aipa_undo").toHaveCount(1);
    });
});

describe("several", () => {
    const SET = [
        { id: 7, reason: "S00042 lacks 3 of 10" },
        { id: 8, can_confirm: false, reason: "No bill of materials" },
        { id: 9, reason: "Below its minimum" },
    ];

    test("are rows in their order, each with its reason and state", async () => {
        await mountProposals(...SET);
        expect(".o_aipa_proposal_set h3").toHaveText("3 drafts: Draft manufacturing order");
        expect(".o_aipa_proposal_set header small").toHaveText("ready to confirm: 2, to be changed first: 1");
        expect(queryAllTexts(".o_aipa_row_text small")).toEqual(SET.map(({ reason }) => reason));
        expect(queryAllTexts(".o_aipa_row_end")).toEqual(["ready", "not possible", "ready"]);
        expect(".o_aipa_proposal").toHaveCount(0);
        await contains(".o_aipa_row_toggle:first").click();
        expect(".o_aipa_proposal").toHaveCount(1);
        expect(".o_aipa_row_toggle:first").toHaveAttribute("aria-expanded", "true");
    });

    test("of several kinds say which each is", async () => {
        await mountProposals({ id: 7, reason: "S00042 lacks 3" }, { id: 8, title: "Draft purchase" });
        expect(".o_aipa_proposal_set h3").toHaveText("2 drafts");
        expect(queryAllTexts(".o_aipa_row_text small")).toEqual([
            "Draft manufacturing order. S00042 lacks 3",
            "Draft purchase",
        ]);
    });

    test("are confirmed together, but for what cannot be", async () => {
        await mountProposals(...SET);
        expect(".o_aipa_confirm_all").toHaveText("Confirm all (2)");
        const button = queryOne(".o_aipa_confirm_all");
        button.click();
        button.click();
        await settle();
        expect(server.callsOf("confirm_all")).toHaveLength(1);
        expect(rowStates()).toEqual(["executed", "proposed", "executed"]);
        expect(".o_aipa_proposal_row a").toHaveCount(2);
        expect(".o_aipa_proposal_set [role=status]:last").toHaveText("2 of 2 done");
        expect(".o_aipa_confirm_all").toHaveAttribute("aria-disabled", "true");
    });

    test("what blocks only now stands at its row", async () => {
        await mountProposals(...SET);
        const { confirm } = server;
        server.confirm = (id, token) =>
            id === 9 ? server.change(9, { message: "Archived", can_confirm: false }) : confirm.call(server, id, token);
        await contains(".o_aipa_confirm_all").click();
        await settle();
        expect(rowStates()).toEqual(["executed", "proposed", "proposed"]);
        expect(".o_aipa_proposal_row:last .o_aipa_proposal_error").toHaveText("Archived");
        expect(".o_aipa_proposal_set [role=status]:last").toHaveText("1 of 2 done; look at the others");
    });

    test("a lost network stands at every row, and all can be tried again", async () => {
        await mountProposals(...SET);
        server.offline = true;
        await contains(".o_aipa_confirm_all").click();
        await settle();
        expect(".o_aipa_proposal_row .o_aipa_proposal_error").toHaveCount(2);
        server.offline = false;
        await contains(".o_aipa_confirm_all").click();
        await settle();
        expect(rowStates()).toEqual(["executed", "proposed", "executed"]);
        expect(".o_aipa_proposal_row .o_aipa_proposal_error").toHaveCount(0);
    });
});

describe("hostile names", () => {
    test("are text, wherever they stand", async () => {
        patchWithCleanup(window, { __x: undefined });
        const [first, ...payloads] = XSS_PAYLOADS.map(({ parts }) => parts.join(""));
        const fields = AZTECA.fields.map((known, at) => ({ ...known, label: payloads[at], text: payloads[at + 7], hint: payloads[at + 14], error: payloads[at + 21] }));
        const check = {
            summary: payloads.slice(0, 3),
            parts: payloads.map((label) => ({ ...AZTECA.check.parts[1], label, text: label })),
            figures: payloads.map((label) => ({ text: label, label, tone: "\" onload=\"window.__x=1", ref: null })),
            conflicts: payloads.map((words) => ({ text: words, level: "warns", field: "", ref: { model: "res.partner", id: 1, name: words } })),
        };
        const edits = payloads.map((label) => ({ label, before: label, after: label }));
        server.choices = () => payloads.map((name, id) => ({ id, name }));
        await mountProposals({ title: first, verb: first, reason: first, note: first, fields, check, edits });
        await contains(`${field("product_id")} input`).click();
        await settle();
        expect(".o_aipa_proposal :is(script, img, iframe, form, style, video, math, template, meta, base)").toHaveCount(0);
        expect(".o_aipa_proposal [data-hotkey], .o_aipa_proposal [data-tooltip-template]").toHaveCount(0);
        expect(queryAllTexts("[role=option]")[3]).toBe(payloads[3]);
        expect(".o_aipa_proposal h3").toHaveText(first);
        for (const link of queryAll(".o_aipa_proposal a")) {
            expect(link.getAttribute("href")).toMatch(/^\/odoo\/[a-z.]+\/\d+$/);
        }
        expect(window.__x).toBe(undefined);
    });
});
