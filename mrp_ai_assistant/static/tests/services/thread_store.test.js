import { beforeEach, describe, expect, test } from "@odoo/hoot";
import { advanceTime } from "@odoo/hoot-mock";
import { makeMockEnv } from "@web/../tests/web_test_helpers";
import { defineMailModels } from "@mail/../tests/mail_test_helpers";
import { AssistantStore } from "@mrp_ai_assistant/services/assistant_store";
import { done, FakeServer, numbered, text } from "../assistant_test_helpers";

describe.current.tags("headless");
defineMailModels();

let server, store, conversation;
beforeEach(async () => {
    await makeMockEnv(); // loads the translations
    server = new FakeServer();
    conversation = server.addConversation("One");
    store = new AssistantStore(server);
    await store.loadPage();
});

const path = () => store.state.threads[conversation.id].turnIds;

test("two questions sent at once follow one another", async () => {
    await store.open(conversation.id);
    const [first, second] = await Promise.all([store.ask("A?", "t1"), store.ask("B?", "t2")]);
    expect(second.parent_id).toBe(first.id);
    expect(path()).toEqual([first.id, second.id]);
});

test("a question that fails does not keep the next one from being asked", async () => {
    await store.open(conversation.id);
    server.failures.ask = new Error("no");
    const failed = expect(store.ask("A?", "t1")).rejects.toThrow();
    const next = store.ask("B?", "t2").catch(() => null);
    await failed;
    await next;
    delete server.failures.ask;
    const turn = await store.ask("C?", "t3");
    expect(path()).toEqual([turn.id]);
    expect(store.state.sending).toHaveLength(0);
});

test("what is asked follows what this page shows, whatever another tab chose", async () => {
    const first = server.addTurn(conversation.id, "A?", [done()]);
    await store.open(conversation.id);
    server.addTurn(conversation.id, "Other?", [done()], "done", null); // the other tab
    const turn = await store.ask("And B?", "t1");
    expect(turn.parent_id).toBe(first.id);
    expect(path()).toEqual([first.id, turn.id]);
});

test("a turn of another tab is fetched once, however its messages come", async () => {
    const first = server.addTurn(conversation.id, "A?", [done()]);
    await store.open(conversation.id);
    const turn = server.addTurn(conversation.id, "B?", [], "running");
    server.logs[turn.id] = numbered([text("a"), text("b"), done()]);
    server.send(turn.id, [server.logs[turn.id][2]], "done");
    server.send(turn.id, [server.logs[turn.id][0]], "running");
    server.send(turn.id, [server.logs[turn.id][0]], "running");
    await advanceTime(1000);
    expect(path()).toEqual([first.id, turn.id]);
    expect(store.turns.get(turn.id).view.blocks.map(({ md }) => md)).toEqual(["ab"]);
    const fetched = server.callsOf("follow").filter(({ args }) => args[0] === turn.id && !args[1]);
    expect(fetched).toHaveLength(1);
});

test("older turns stay when the end of the path is loaded again", async () => {
    server.pageSize = 2;
    for (const question of ["A?", "B?", "C?", "D?"]) {
        server.addTurn(conversation.id, question, [done()]);
    }
    await store.open(conversation.id);
    expect(path()).toHaveLength(2);
    await store.threads.loadMore(conversation.id);
    expect(path()).toHaveLength(4);
    expect(store.state.threads[conversation.id].more).toBe(false);
    await store.loadThread(conversation.id);
    expect(path()).toHaveLength(4);
    expect(store.state.threads[conversation.id].more).toBe(false);
});

test("two clicks on older turns are one", async () => {
    server.pageSize = 1;
    server.addTurn(conversation.id, "A?", [done()]);
    server.addTurn(conversation.id, "B?", [done()]);
    await store.open(conversation.id);
    const { threads } = store;
    await Promise.all([threads.loadMore(conversation.id), threads.loadMore(conversation.id)]);
    expect(path()).toHaveLength(2);
    expect(server.callsOf("load")).toHaveLength(2);
});
