import { beforeEach, describe, expect, test } from "@odoo/hoot";
import { allowTranslations } from "@web/../tests/web_test_helpers";
import { PageOpener } from "@mrp_ai_assistant/services/page_opener";
import { AssistantStore } from "@mrp_ai_assistant/services/assistant_store";
import { FakeServer } from "../assistant_test_helpers";

const ORDER = { model: "mrp.production", id: 41, name: "WH/MO/00041" };
const QUESTION = { label: "Why?", question: "Why is WH/MO/00041 late?" };

let server;
let store;
let told;
let opened;
let opener;
beforeEach(() => {
    allowTranslations();
    server = new FakeServer();
    store = new AssistantStore(server);
    [told, opened] = [[], []];
    const action = { doAction: async (...args) => void opened.push(args) };
    opener = new PageOpener(store, action, { add: (text) => told.push(text) });
});

describe("the assistant from anywhere", () => {
    test("records become the context of a new conversation", async () => {
        server.record_context = () => ({
            records: [ORDER],
            names: ORDER.name,
            questions: [QUESTION],
            left_out: 0,
        });
        store.state.currentId = 7;
        await opener.askAbout("mrp.production", [41]);
        expect(server.callsOf("record_context")[0].args).toEqual(["mrp.production", [41]]);
        expect(opened).toHaveLength(1);
        expect(store.state.currentId).toBe(null);
        expect(store.state.mentions.new).toEqual([ORDER]);
        expect(opener.context.questions).toEqual([QUESTION]);
        opener.clearContext();
        expect(store.state.mentions.new).toEqual([]);
    });

    test("records that may not be read open nothing, and that is said", async () => {
        server.record_context = () => ({ records: [], names: "", questions: [], left_out: 0 });
        await opener.askAbout("mrp.production", [41]);
        expect(opened).toHaveLength(0);
        expect(told).toHaveLength(1);
    });

    test("of many records it says how many are asked about", async () => {
        server.record_context = () => ({
            records: [ORDER],
            names: ORDER.name,
            questions: [],
            left_out: 3,
        });
        await opener.askAbout("mrp.production", [41, 42, 43, 44]);
        expect(told[0].toString()).toMatch(/first 1/);
    });

    test("a question opens the page and is asked; without a network it is kept", async () => {
        await opener.ask("Late?");
        expect(server.callsOf("ask")[0].args).toEqual([false, "Late?"]);
        server.offline = true;
        await opener.ask("And why?");
        expect(store.state.drafts.new).toBe("And why?");
        expect(told).toHaveLength(1);
    });
});
