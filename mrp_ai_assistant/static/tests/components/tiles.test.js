import { beforeEach, describe, expect, test } from "@odoo/hoot";
import { queryAllTexts } from "@odoo/hoot-dom";
import { advanceTime, animationFrame } from "@odoo/hoot-mock";
import { contains, mountWithCleanup } from "@web/../tests/web_test_helpers";
import { EmptyState } from "@mrp_ai_assistant/components/empty_state/empty_state";
import { done, LATE_ORDERS, mountAssistant, setupAssistantTests } from "../assistant_test_helpers";
import { withoutPage } from "../everywhere_test_helpers";
import { screw } from "../fan_test_helpers";
import { content, tile, TileServer } from "../tile_test_helpers";

describe.current.tags("desktop");
setupAssistantTests();

let server, page;
beforeEach(() => {
    server = new TileServer();
});

const settle = async () => {
    await advanceTime(400);
    await animationFrame();
};

async function openHome(tiles) {
    server.tiles = tiles;
    page = withoutPage(server);
    await mountWithCleanup(EmptyState, { props: { onAsk: () => {} } });
    await settle();
}

async function choose(item) {
    await contains(".o_aipa_tile:first .o_aipa_tile_menu").click();
    await contains(item).click();
    await animationFrame();
}

test("no tiles, no room for them", async () => {
    await openHome([]);
    expect(".o_aipa_tiles").toHaveCount(0);
});

test("a table shows its first rows with their records, what is left and when", async () => {
    await openHome([tile(1, "Late orders")]);
    expect(".o_aipa_tile").toHaveAttribute("data-state", "shown");
    expect(queryAllTexts(".o_aipa_tile tbody tr td:first-child")).toEqual(["WH/MO/00041", "WH/MO/00042"]);
    expect(".o_aipa_tile_note").toHaveText("and 28 more");
    expect(".o_aipa_tile header small").toHaveText(/^at /);
    await contains(".o_aipa_tile .o_aipa_record:first").click();
    expect(page.actions[0][0]).toMatchObject({ res_model: "mrp.production", res_id: 41 });
});

test("one figure, a drawing, a forecast: each in its own way", async () => {
    const count = {
        ...LATE_ORDERS,
        columns: [{ name: "n", label: "Late", kind: "integer", align: "end" }],
        rows: [{ ref: null, cells: [{ v: 12, t: "12" }] }],
    };
    server.contents = { 1: content(1, count), 2: content(2), 3: content(3, screw()) };
    await openHome([tile(1), tile(2, "Drawn", { drawn: true }), tile(3, "Screw", { kind: "chart" })]);
    expect("[data-tile='1'] .o_aipa_tile_figure b").toHaveText("12");
    expect("[data-tile='2'] .o_aipa_table_chart").toHaveCount(1);
    expect("[data-tile='3'] .o_aipa_fan").toHaveCount(1);
});

test("what is empty, gone or late says so in its place", async () => {
    server.contents = {
        1: { ...content(1, null, "empty"), text: "No order is late." },
        2: { ...content(2, null, "gone"), text: "You may no longer read this." },
    };
    await openHome([tile(1), tile(2)]);
    expect(queryAllTexts(".o_aipa_tile_note")).toEqual(["No order is late.", "You may no longer read this."]);
    expect("table").toHaveCount(0);
});

test("refreshed, renamed, moved and removed from its menu", async () => {
    await openHome([tile(1), tile(2)]);
    await choose(".o_aipa_tile_refresh");
    await settle();
    expect(server.callsOf("read_tile").map(({ args }) => args[0])).toEqual([1, 2, 1]);
    await choose(".o_aipa_tile_rename");
    await contains(".o_aipa_tile .o_aipa_rename").edit("Mine", { confirm: "Enter" });
    await animationFrame();
    expect(".o_aipa_tile:first h3").toHaveText("Mine");
    await choose(".o_aipa_tile_on");
    expect(queryAllTexts(".o_aipa_tile h3")).toEqual(["Tile 2", "Mine"]);
    await choose(".o_aipa_tile_remove");
    expect(queryAllTexts(".o_aipa_tile h3")).toEqual(["Mine"]);
});

test("its name asks the question anew, or opens where it was asked", async () => {
    const about = { mentions: [{ model: "product.product", id: 7, name: "Table" }], records: [] };
    server.addConversation("Late");
    await openHome([
        tile(1, "Alone", { about }),
        tile(2, "Leaning", { question: "", conversation_id: 1 }),
        tile(3, "Nowhere", { question: "" }),
    ]);
    expect("[data-tile='3'] .o_aipa_tile_open").toHaveCount(0);
    await contains("[data-tile='1'] .o_aipa_tile_open").click();
    await animationFrame();
    const { args, kwargs } = server.callsOf("ask")[0];
    expect(args).toEqual([false, "Question 1"]);
    expect(kwargs.about).toEqual(about);
    await contains("[data-tile='2'] .o_aipa_tile_open").click();
    expect(page.store.state.currentId).toBe(1);
});

test("a table of an answer is pinned once, drawn when it is looked at so", async () => {
    const { id } = server.addConversation("Late");
    const turn = server.addTurn(id, "Late?", [{ kind: "table", payload: LATE_ORDERS }, done()], "done");
    await mountAssistant(server, { resId: id });
    await settle();
    await contains(".o_aipa_pin").click();
    await animationFrame();
    expect(server.callsOf("pin_tile")[0].args).toEqual([turn.id, 1, false]);
    expect(".o_notification").toHaveText(/on your home/);
    expect(".o_aipa_pin").toHaveText("On my home");
    await contains(".o_aipa_pin").click();
    expect(server.callsOf("pin_tile")).toHaveLength(1);
});
