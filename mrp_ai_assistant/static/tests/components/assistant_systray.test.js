import { beforeEach, describe, expect, test } from "@odoo/hoot";
import { edit, press } from "@odoo/hoot-dom";
import { animationFrame } from "@odoo/hoot-mock";
import { contains, mountWithCleanup } from "@web/../tests/web_test_helpers";
import { AssistantSystray } from "@mrp_ai_assistant/components/systray/assistant_systray";
import { FakeServer, setupAssistantTests } from "../assistant_test_helpers";
import { mayAskOf, withoutPage } from "../everywhere_test_helpers";

describe.current.tags("desktop");
setupAssistantTests();

let server;
let page;
beforeEach(() => {
    server = new FakeServer();
    const running = { id: 1, name: "Late orders", running: true, unread: false };
    const unread = { id: 2, name: "Oak board", running: false, unread: true };
    server.notices = () => ({ unread: 2, running: 1, conversations: [running, unread] });
    mayAskOf(["mrp.production"], 2);
    page = withoutPage(server);
});

test("the badge counts what was not read, also in words", async () => {
    await mountWithCleanup(AssistantSystray);
    expect(".o_aipa_systray_badge").toHaveText("2");
    expect(".o_aipa_systray").toHaveAttribute("aria-label", "AI Assistant: 2 unread answers");
});

test("the menu tells what runs, what ended and what asks for attention", async () => {
    const action = { label: "Why?", question: "Why is it late?" };
    const line = { date: "2026-11-23", text: "It is late", strong: "", tone: "danger", refs: [], action };
    server.attention = { lines: [line, line, line, line], slow: false };
    await mountWithCleanup(AssistantSystray);
    await contains(".o_aipa_systray").click();
    await animationFrame();
    expect(".o_aipa_systray_list li").toHaveCount(2);
    expect(".o_aipa_systray_list li:first").toHaveText(/Late orders\s*being answered/);
    expect(".o_aipa_systray_list li:last").toHaveText(/Oak board\s*answer not read yet/);
    expect(".o_aipa_attention li").toHaveCount(3);
    await contains(".o_aipa_systray_list li:last button").click();
    await animationFrame();
    expect(page.store.state.currentId).toBe(2);
    expect(".o_aipa_systray_body").toHaveCount(0);
});

test("a question is asked from the box", async () => {
    await mountWithCleanup(AssistantSystray);
    await contains(".o_aipa_systray").click();
    await contains(".o_aipa_systray_ask input").click();
    await edit("Which orders are late?");
    await press("Enter");
    await animationFrame();
    expect(server.callsOf("ask")[0].args).toEqual([false, "Which orders are late?"]);
    expect(page.actions).toHaveLength(1);
});
