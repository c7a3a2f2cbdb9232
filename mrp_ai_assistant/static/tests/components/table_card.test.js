import { beforeEach, expect, test } from "@odoo/hoot";
import { click, queryAll, queryAllTexts, queryOne } from "@odoo/hoot-dom";
import { animationFrame } from "@odoo/hoot-mock";
import { contains, mockService, mountWithCleanup, patchWithCleanup } from "@web/../tests/web_test_helpers";
import { defineMailModels } from "@mail/../tests/mail_test_helpers";
import { TableCard } from "@mrp_ai_assistant/components/table_card/table_card";
import { LATE_ORDERS } from "../assistant_test_helpers";

defineMailModels();

let actions;
beforeEach(() => {
    actions = [];
    mockService("action", { doAction: (action) => actions.push(action) });
});

const mountCard = (change = {}) =>
    mountWithCleanup(TableCard, { props: { table: { ...LATE_ORDERS, ...change } } });
const column = (index) => queryAllTexts(`tbody td:nth-child(${index})`);

test("rows, heads, tones and the scope are what the server said", async () => {
    await mountCard();
    expect(queryAllTexts("thead th")).toEqual(["Order", "Days late", "Product"]);
    expect(column(2)).toEqual(["9 days", "10 days"]);
    expect(".o_aipa_chip_danger").toHaveText("10 days");
    expect(".o_aipa_table header small").toHaveText("confirmed or in progress");
    expect(".o_aipa_sources").toHaveText("Sources: 30 orders");
    expect("tbody tr:first td:nth-child(2)").toHaveClass("o_aipa_end");
});

test("a row's record and a cell's own record are real links that open the form", async () => {
    await mountCard();
    const links = queryAll("tbody a");
    expect(links.map((link) => link.getAttribute("href"))).toEqual([
        "/odoo/mrp.production/41",
        "/odoo/product.product/7",
        "/odoo/mrp.production/42",
    ]);
    await contains("tbody a:first").click();
    expect(actions).toEqual([
        {
            type: "ir.actions.act_window",
            res_model: "mrp.production",
            res_id: 41,
            views: [[false, "form"]],
        },
    ]);
});

test("Ctrl+click is left to the browser, and kept from Odoo's router", async () => {
    await mountCard();
    const seen = [];
    document.body.addEventListener("click", () => seen.push("router"));
    const event = new MouseEvent("click", { ctrlKey: true, bubbles: true, cancelable: true });
    // what the browser would do now: a new tab
    queryOne("tbody a:first").removeAttribute("href");
    queryOne("tbody a:first").dispatchEvent(event);
    expect(event.defaultPrevented).toBe(false);
    expect(seen).toEqual([]);
    expect(actions).toEqual([]);
});

test("a head sorts by value: up, down, as it came", async () => {
    await mountCard();
    await contains("thead th:nth-child(3) button").click();
    expect(column(3)).toEqual(["Chair", "Table"]);
    expect("thead th:nth-child(3)").toHaveAttribute("aria-sort", "ascending");
    await contains("thead th:nth-child(2) button").click();
    await contains("thead th:nth-child(2) button").click();
    expect(column(2)).toEqual(["10 days", "9 days"]);
    await contains("thead th:nth-child(2) button").click();
    expect(column(2)).toEqual(["9 days", "10 days"]);
});

test("Open in Odoo opens the list that the table was made of", async () => {
    await mountCard();
    await contains(".o_aipa_open").click();
    expect(actions[0]).toEqual({
        type: "ir.actions.act_window",
        name: "Late orders",
        res_model: "mrp.production",
        domain: [["state", "=", "confirmed"]],
        views: [
            [false, "list"],
            [false, "form"],
        ],
    });
});

test("without a model there is no list to open", async () => {
    await mountCard({ scope: { filters: ["late"], shown: 2, total: 30 } });
    expect(".o_aipa_open").toHaveCount(0);
    expect(".o_aipa_table header small").toHaveText("2 of 30 rows, late");
});

test("copying works where the browser hides its clipboard", async () => {
    patchWithCleanup(navigator, { clipboard: undefined });
    let copied = null;
    patchWithCleanup(document, {
        execCommand: () => {
            copied = document.querySelector("textarea").value;
            return true;
        },
    });
    await mountCard();
    await click(".o_aipa_link_button:first");
    await animationFrame();
    expect(copied).toBe(
        "Order\tDays late\tProduct\nWH/MO/00041\t9 days\tTable\nWH/MO/00042\t10 days\tChair"
    );
});

test("totals stand below the rows", async () => {
    await mountCard({ totals: [{ t: "Total" }, { v: 19, t: "19 days" }, null] });
    expect(queryAllTexts("tfoot td")).toEqual(["Total", "19 days", ""]);
});
