import { beforeEach, expect, test } from "@odoo/hoot";
import { queryAllTexts, queryOne, waitFor } from "@odoo/hoot-dom";
import { animationFrame } from "@odoo/hoot-mock";
import { contains, mockService, mountWithCleanup, patchWithCleanup, preloadBundle } from "@web/../tests/web_test_helpers";
import { defineMailModels } from "@mail/../tests/mail_test_helpers";
import { FanChart } from "@mrp_ai_assistant/components/fan_chart/fan_chart";
import { ChartCard } from "@mrp_ai_assistant/components/chart_card/chart_card";
import { AssistantStore } from "@mrp_ai_assistant/services/assistant_store";
import { FakeProposals, userError } from "../proposal_test_helpers";
import { coming, past, screw } from "../fan_test_helpers";

defineMailModels();
preloadBundle("web.chartjs_lib");

let server;
let charts;
let actions;
beforeEach(() => {
    server = new FakeProposals();
    server.propose = (kind, values) => server.addCard({ id: 31, kind, title: `Draft of ${values.product}` });
    charts = [];
    actions = [];
    mockService("mrp_ai_assistant.store", () => new AssistantStore(server));
    mockService("action", { doAction: (action) => actions.push(action) });
});

const mountCard = (change = {}) =>
    mountWithCleanup(ChartCard, {
        props: { fan: screw(change), theme: "o_aipa", conversationId: 3 },
    });

const mountFan = (fan) =>
    mountWithCleanup(FanChart, {
        props: { fan, theme: "o_aipa", onDrawn: (chart) => charts.push(chart) },
    });

const dataset = (role) => charts.at(-1).data.datasets.find((each) => each.role === role).data;

test("past, probable line and band are drawn from the event's own values", async () => {
    await mountFan(screw());
    await waitFor(".o_aipa_fan[data-phase=drawn]");
    expect(dataset("past").map(({ x, y }) => [x, y]).at(-1)).toEqual([0, 214]);
    expect(dataset("middle")[7].y).toBe(4);
    expect(dataset("low")[6].y).toBe(0);
    expect(dataset("high")[6].y).toBe(112);
    expect("canvas").toHaveAttribute("role", "img");
    expect(queryOne("canvas").getAttribute("aria-label")).toMatch(/Screw M5.*91 % in 9 days.*runs out on 28 Nov/);
});

test("nothing of it moves, whatever the reader prefers", async () => {
    await mountFan(screw());
    await waitFor(".o_aipa_fan[data-phase=drawn]");
    expect(charts[0].options.animation).toBe(false);
});

test("a fan without any day is told by its figures alone", async () => {
    await mountCard({ past: [], coming: [], marks: [], badge: "not enough history", tone: "muted" });
    expect("canvas").toHaveCount(0);
    expect(".o_aipa_chart_badge").toHaveText("not enough history");
    expect(".o_aipa_chart_figures div").toHaveCount(2);
});

test("negative stock, a single day and no past are drawn", async () => {
    for (const change of [
        { past: past(3, () => -40) },
        { past: [], coming: coming(1), marks: [] },
        { coming: [], marks: [] },
    ]) {
        await mountFan(screw(change));
    }
    await animationFrame();
    await waitFor(".o_aipa_fan[data-phase=drawn]:count(3)");
    expect(charts.length).toBe(3);
});

test("the head leads to the product and tells place, basis and risk", async () => {
    await mountCard();
    expect("header .o_aipa_record").toHaveText("Screw M5");
    expect("header small").toHaveText("Main warehouse, use of 24 months");
    expect(".o_aipa_chart_badge").toHaveClass("o_aipa_chip_danger");
    expect(queryAllTexts("dd")).toEqual(["120 Units", "6 days"]);
    expect(".o_aipa_chart_footer").toHaveText("Forecast of 04:00");
    await contains("header .o_aipa_record").click();
    expect(actions[0].res_model).toBe("product.product");
});

test("Table shows the days that are drawn, with what happens on them", async () => {
    await mountCard();
    expect(".o_aipa_chart_table").toHaveCount(0);
    await contains(".o_aipa_chart_as_table").click();
    expect(".o_aipa_chart_as_table").toHaveAttribute("aria-pressed", "true");
    expect(".o_aipa_chart_table tbody tr").toHaveCount(29);
    expect(queryAllTexts(".o_aipa_chart_table tbody tr:eq(18) > *").slice(1)).toEqual([
        ...["4 Units", "0 Units", "112 Units"],
        "runs out on 28 Nov, between 26 Nov and 3 Dec",
    ]);
    await contains(".o_aipa_chart_as_table").click();
    expect(".o_aipa_chart_table").toHaveCount(0);
});

test("how it is computed is told on demand, in the server's words", async () => {
    await mountCard();
    await contains(".o_aipa_chart_explain").click();
    expect(queryAllTexts(".o_aipa_chart_why p")).toEqual(screw().explanation);
    expect(".o_aipa_chart_explain").toHaveAttribute("aria-expanded", "true");
});

test("Replenish proposes what the server offered, and its card stands below", async () => {
    await mountCard();
    await contains(".o_aipa_replenish").click();
    await waitFor(".o_aipa_proposal[data-state=proposed]");
    const [call] = server.callsOf("propose");
    expect(call.args).toEqual(["draft_purchase", { product: 5, quantity: "120" }, 3]);
    expect(".o_aipa_proposal").toHaveCount(1);
});

test("Replenish clicked twice proposes once", async () => {
    await mountCard();
    let open;
    server.gate = new Promise((resolve) => (open = resolve));
    await contains(".o_aipa_replenish").click();
    await contains(".o_aipa_replenish").click();
    expect(".o_aipa_replenish").toHaveAttribute("aria-disabled", "true");
    open();
    await waitFor(".o_aipa_proposal");
    expect(server.callsOf("propose").length).toBe(1);
});

test("a refusal is told, and nothing stands below", async () => {
    server.failures.propose = userError("You may not create purchases.");
    await mountCard();
    await contains(".o_aipa_replenish").click();
    await waitFor(".o_notification:contains(You may not create purchases.)");
    expect(".o_aipa_proposal").toHaveCount(0);
    expect(".o_aipa_replenish").toHaveAttribute("aria-disabled", "false");
});

test("without an offer or an explanation there is no button for it", async () => {
    await mountCard({ offer: null, explanation: [], figures: [] });
    expect(".o_aipa_replenish, .o_aipa_chart_explain, dl").toHaveCount(0);
});

test("the picture has the drawing's own pixels and a name for the file", async () => {
    const saved = [];
    patchWithCleanup(HTMLAnchorElement.prototype, {
        click() {
            saved.push([this.download, this.href.slice(0, 22)]);
        },
    });
    await mountCard({ ref: { model: "product.product", id: 5, name: "Screw/M5: <x>" } });
    await waitFor(".o_aipa_fan[data-phase=drawn]");
    await contains(".o_aipa_chart_picture").click();
    expect(saved).toEqual([["Screw M5 x.png", "data:image/png;base64,"]]);
});
