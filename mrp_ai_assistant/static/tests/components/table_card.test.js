import { beforeEach, expect, test } from "@odoo/hoot";
import { click, queryAll, queryAllTexts, queryOne, waitFor } from "@odoo/hoot-dom";
import { animationFrame } from "@odoo/hoot-mock";
import { contains, mockService, mountWithCleanup, patchWithCleanup, preloadBundle } from "@web/../tests/web_test_helpers";
import { download } from "@web/core/network/download";
import { defineMailModels } from "@mail/../tests/mail_test_helpers";
import { TableCard } from "@mrp_ai_assistant/components/table_card/table_card";
import { LATE_ORDERS } from "../assistant_test_helpers";

defineMailModels();
preloadBundle("web.chartjs_lib");

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
    expect(".o_aipa_table header small").toHaveText(/^2 of 30 rows, late/);
    expect(".o_aipa_table header small").toHaveAttribute("title", "confirmed or in progress");
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

const many = (n) =>
    Array.from({ length: n }, (_, at) => ({
        ref: null,
        cells: [{ v: `N${at}`, t: `N${at}` }, { v: n - at, t: `${n - at}` }, { v: null, t: "—" }],
    }));

test("5,000 rows are turned over, and sorted over all of them", async () => {
    await mountCard({ rows: many(5000), scope: { shown: 5000, total: 5000 } });
    expect("tbody tr").toHaveCount(100);
    expect(".o_aipa_pager span").toHaveText("1 to 100 of 5,000");
    expect(".o_aipa_previous").toHaveAttribute("aria-disabled", "true");
    await contains(".o_aipa_next").click();
    expect(column(1)[0]).toBe("N100");
    await contains("thead th:nth-child(2) button").click();
    expect(column(1)[0]).toBe("N4999");
    expect(".o_aipa_pager span").toHaveText("1 to 100 of 5,000");
    await contains(".o_aipa_previous").click();
    expect(column(1)[0]).toBe("N4999");
});

test("a row opens its record; a selection in it does not", async () => {
    await mountCard();
    let selected = "";
    patchWithCleanup(window, { getSelection: () => ({ toString: () => selected }) });
    await contains("tbody tr:eq(1) td:eq(1)").click();
    expect(actions.map(({ res_id }) => res_id)).toEqual([42]);
    selected = "10 days";
    await contains("tbody tr:eq(1) td:eq(1)").click();
    expect(actions.length).toBe(1);
});

test("the short text is shown, the whole one is its title and what is copied", async () => {
    const ref = { model: "product.product", id: 7, name: "[T-1] Table" };
    const cells = [{ v: "x", t: "[T-1] Table", s: "Table", ref }, { v: 1, t: "1" }, { v: "d", t: "4 Nov 2026", s: "4 Nov" }];
    await mountCard({ rows: [{ ref: null, cells }] });
    expect(column(1)).toEqual(["Table"]);
    expect("tbody td:first span").toHaveAttribute("title", "[T-1] Table");
    expect("tbody td:first a").toHaveText("Table");
    expect(column(3)).toEqual(["4 Nov"]);
});

test("the figures are drawn on demand, in the order of the table", async () => {
    await mountCard();
    await contains(".o_aipa_as_chart").click();
    await waitFor(".o_aipa_table_chart[data-phase=drawn]");
    expect(".o_aipa_as_chart").toHaveAttribute("aria-pressed", "true");
    expect(queryOne(".o_aipa_table_chart canvas").getAttribute("aria-label")).toBe(
        "Days late by Order. Highest: WH/MO/00042, 10 days. Lowest: WH/MO/00041, 9 days."
    );
    expect("tbody tr").toHaveCount(2);
});

test("the drawing is saved as a picture that says what it is", async () => {
    const saved = [];
    patchWithCleanup(HTMLAnchorElement.prototype, {
        click() {
            saved.push([this.download, this.href.slice(0, 22)]);
        },
    });
    await mountCard();
    await contains(".o_aipa_as_chart").click();
    await waitFor(".o_aipa_table_chart[data-phase=drawn]");
    await contains(".o_aipa_chart_picture").click();
    expect(saved).toEqual([["Late orders Days late.png", "data:image/png;base64,"]]);
});

test("without figures there is nothing to draw, without a stored event no file", async () => {
    await mountCard({ columns: LATE_ORDERS.columns.map((each) => ({ ...each, kind: "text" })) });
    expect(".o_aipa_as_chart, .o_aipa_xlsx, .o_aipa_csv").toHaveCount(0);
});

test("names are text, whatever they hold", async () => {
    const name = `<img src=x onerror="alert(1)"> \u202eשלום ${"x".repeat(500)}`;
    const cells = [{ v: name, t: name }, { v: 1, t: "1" }, { v: name, t: name, tone: "danger" }];
    await mountCard({ title: name, rows: [{ ref: null, cells }] });
    expect(".o_aipa_table img").toHaveCount(0);
    expect("tbody td:first span").toHaveAttribute("dir", "auto");
});

test("a file is asked for by the place of the event, with the order that is shown", async () => {
    const asked = [];
    patchWithCleanup(download, { _download: async (options) => asked.push(options) });
    await mountWithCleanup(TableCard, { props: { table: LATE_ORDERS, turnId: 12, seq: 5 } });
    await contains(".o_aipa_xlsx").click();
    await contains("thead th:nth-child(3) button").click();
    await contains(".o_aipa_csv").click();
    expect(asked).toEqual([
        { url: "/mrp_ai_assistant/table/12/5/xlsx", data: { order: "" } },
        { url: "/mrp_ai_assistant/table/12/5/csv", data: { order: "[1,0]" } },
    ]);
});

test("a file that does not come is told, with the server's reason where it gave one", async () => {
    const failures = [{ data: { message: "This table is not there any more." } }, new Error("offline")];
    patchWithCleanup(download, { _download: () => Promise.reject(failures.shift()) });
    await mountWithCleanup(TableCard, { props: { table: LATE_ORDERS, turnId: 12, seq: 5 } });
    await contains(".o_aipa_xlsx").click();
    await waitFor(".o_notification:contains(This table is not there any more.)");
    await contains(".o_aipa_xlsx").click();
    await waitFor(".o_notification:contains(Check the network)");
    expect(".o_aipa_xlsx").toHaveAttribute("aria-busy", "false");
});
