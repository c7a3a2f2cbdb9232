import { beforeEach, describe, expect, test } from "@odoo/hoot";
import { advanceTime } from "@odoo/hoot-mock";
import { allowTranslations } from "@web/../tests/web_test_helpers";
import { browser } from "@web/core/browser/browser";
import { AnswerNotices } from "@mrp_ai_assistant/services/answer_notices";
import { AssistantStore } from "@mrp_ai_assistant/services/assistant_store";
import { FakeServer } from "../assistant_test_helpers";

let server;
let conversation;
let tabs;
beforeEach(() => {
    allowTranslations();
    browser.localStorage.clear();
    server = new FakeServer();
    conversation = server.addConversation("Late orders");
    server.notices = () => ({
        unread: 1,
        running: 0,
        conversations: [{ id: conversation.id, name: "Late orders", running: false, unread: true }],
    });
    tabs = [];
});

function openTab() {
    const toasts = [];
    const opened = [];
    const notices = new AnswerNotices({
        bus: server.bus_service,
        store: new AssistantStore(server),
        opener: { open: (id) => opened.push(id) },
        notification: { add: (text, options) => (toasts.push({ text: text.toString(), options }), () => {}) },
    });
    notices.start();
    const tab = { notices, toasts, opened };
    tabs.push(tab);
    return tab;
}

const end = (state = "done") => {
    const turn = server.addTurn(conversation.id, "Late?", [], "running");
    server.send(turn.id, [], state);
    return turn;
};

describe("an answer that ends while the user is elsewhere", () => {
    test("is told with a way there, and counted", async () => {
        const { notices, toasts, opened } = openTab();
        end();
        await advanceTime(1000);
        expect(toasts.map(({ text }) => text)).toEqual(["Answer ready: “Late orders”"]);
        expect(notices.state.unread).toBe(1);
        toasts[0].options.buttons[0].onClick();
        expect(opened).toEqual([conversation.id]);
    });

    test("a bus that delivers twice tells once", async () => {
        const { toasts } = openTab();
        const turn = end();
        server.send(turn.id, [], "done");
        await advanceTime(1000);
        expect(toasts).toHaveLength(1);
    });

    test("two tabs tell once", async () => {
        openTab();
        openTab();
        end();
        await advanceTime(1000);
        expect(tabs.flatMap((tab) => tab.toasts)).toHaveLength(1);
    });

    test("nothing where the conversation is on the screen, in no tab", async () => {
        const page = document.createElement("div");
        page.className = "o_aipa_page";
        document.body.append(page);
        const { notices, toasts } = openTab();
        notices.store.state.currentId = conversation.id;
        const elsewhere = openTab();
        end();
        await advanceTime(1000);
        page.remove();
        expect([...toasts, ...elsewhere.toasts]).toHaveLength(0);
    });

    test("a stopped question is no news, a failed one is", async () => {
        const { toasts } = openTab();
        end("stopped");
        await advanceTime(1000);
        expect(toasts).toHaveLength(0);
        end("failed");
        await advanceTime(1000);
        expect(toasts[0].options.type).toBe("warning");
    });
});
