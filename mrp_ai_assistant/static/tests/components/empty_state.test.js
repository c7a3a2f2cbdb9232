import { beforeEach, describe, expect, test } from "@odoo/hoot";
import { advanceTime, animationFrame, Deferred } from "@odoo/hoot-mock";
import { contains, mountWithCleanup } from "@web/../tests/web_test_helpers";
import { EmptyState } from "@mrp_ai_assistant/components/empty_state/empty_state";
import { FakeServer, setupAssistantTests } from "../assistant_test_helpers";
import { withoutPage } from "../everywhere_test_helpers";

describe.current.tags("desktop");
setupAssistantTests();

const ORDER = { model: "mrp.production", id: 41, name: "WH/MO/00041" };
const LINE = {
    date: "2026-11-23",
    text: "WH/MO/00041 is late by 19 days. Lacks 6 m.",
    strong: "19 days",
    tone: "danger",
    refs: [ORDER],
    action: { label: "Why?", question: "Why is WH/MO/00041 late?" },
};

let asked;
let server;
let page;
beforeEach(() => {
    asked = [];
    server = new FakeServer();
    page = withoutPage(server);
});

async function mount() {
    await mountWithCleanup(EmptyState, { props: { onAsk: (question) => asked.push(question) } });
    await animationFrame();
}

test("what asks for attention has its day, its records and one question", async () => {
    server.attention = { lines: [LINE], slow: false };
    await mount();
    expect(".o_aipa_attention li p").toHaveText(LINE.text);
    expect(".o_aipa_attention li strong").toHaveText("19 days");
    expect(".o_aipa_attention time").toHaveAttribute("datetime", "2026-11-23");
    await contains(".o_aipa_attention_ask").click();
    expect(asked).toEqual(["Why is WH/MO/00041 late?"]);
    await contains(".o_aipa_attention .o_aipa_record").click();
    expect(page.actions[0][0]).toMatchObject({ res_model: "mrp.production", res_id: 41 });
});

test("a slow server: the page stands, a skeleton comes after 300 ms and goes", async () => {
    const answer = new Deferred();
    const { orm } = server;
    page.store.server.orm = {
        silent: { call: async (...args) => (await answer, orm.silent.call(...args)) },
    };
    await mount();
    expect("h1").toHaveCount(1);
    expect(".o_aipa_skeleton").toHaveCount(0);
    await advanceTime(320);
    await animationFrame();
    expect(".o_aipa_skeleton").toHaveCount(1);
    answer.resolve();
    await advanceTime(10);
    await animationFrame();
    expect(".o_aipa_skeleton").toHaveCount(0);
});

test("what the database had no time for is said, and asked for again", async () => {
    server.attention = { lines: [], slow: true };
    await mount();
    expect("[role=alert]").toHaveText(/took too long/);
    server.attention = { lines: [LINE], slow: false };
    await contains("[role=alert] button").click();
    await animationFrame();
    expect("[role=alert]").toHaveCount(0);
    expect(".o_aipa_attention li").toHaveCount(1);
});

test("a plant without orders begins with what to do first", async () => {
    server.home = {
        ...server.home,
        first_steps: [
            { text: "Add products", model: "product.template", done: true, allowed: true },
            { text: "Write a bill", model: "mrp.bom", done: false, allowed: false },
        ],
    };
    await mount();
    expect(".o_aipa_first_steps li").toHaveCount(2);
    expect(".o_aipa_first_steps li:first").toHaveText(/Add products\s*\(done\)/);
    expect(".o_aipa_first_steps button").toHaveCount(1);
    expect(".o_aipa_figures").toHaveCount(0);
    await contains(".o_aipa_first_steps button").click();
    expect(page.actions[0][0].res_model).toBe("product.template");
});
