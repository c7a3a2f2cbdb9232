import { beforeEach, describe, expect, getFixture, test } from "@odoo/hoot";
import { advanceTime, tick } from "@odoo/hoot-mock";
import { makeMockEnv } from "@web/../tests/web_test_helpers";
import { defineMailModels } from "@mail/../tests/mail_test_helpers";
import { AssistantStore } from "@mrp_ai_assistant/services/assistant_store";
import { done, FakeServer, LATE_ORDERS, numbered, text } from "../assistant_test_helpers";

describe.current.tags("headless");
defineMailModels();

let server, store;
beforeEach(async () => {
    await makeMockEnv(); // loads the translations
    server = new FakeServer();
    store = new AssistantStore(server);
    await store.loadPage();
});

/** The page is what the user looks at, or another one of Odoo. */
function showPage() {
    const page = document.createElement("div");
    page.className = "o_aipa_page";
    getFixture().append(page);
}

const blocksOf = (turnId) => store.turns.get(turnId).view.blocks.map(({ kind }) => kind);

test("a question gets a conversation, a turn and its answer from the bus", async () => {
    showPage();
    const turn = await store.ask("Late?", "t1");
    expect(store.state.currentId).toBe(turn.conversation_id);
    expect(store.state.threads[turn.conversation_id].turnIds).toEqual([turn.id]);
    server.send(turn.id, numbered([text("Four "), text("late."), done()]), "done");
    const { view } = store.turns.get(turn.id);
    expect(view.blocks[0].md).toBe("Four late.");
    expect(store.turns.isActive(turn.id)).toBe(false);
    expect(store.conversation(turn.conversation_id).running).toBe(false);
    expect(server.callsOf("follow")[0].args).toEqual([turn.id, 3]); // it was seen
});

test("an answer that is on the screen is read, although its title came before", async () => {
    showPage();
    const turn = await store.ask("Late?", "t1");
    store.upsert({ ...store.current, name: "Late orders", running: false, unread: false });
    server.send(turn.id, numbered([text("Four."), done()]), "done");
    expect(store.current.unread).toBe(false);
    expect(server.callsOf("follow")[0].args[0]).toBe(turn.id);
});

test("an answer that came while the user was elsewhere is read on the way back", async () => {
    const turn = await store.ask("Late?", "t1");
    server.send(turn.id, numbered([text("Four."), done()]), "done");
    expect(store.current.unread).toBe(true);
    expect(server.callsOf("follow")).toHaveLength(0);
    showPage();
    store.readCurrent();
    expect(store.current.unread).toBe(false);
    expect(server.callsOf("follow")[0].args[0]).toBe(turn.id);
});

test("what the bus brings before ask() has answered is not lost", async () => {
    const asked = store.ask("Late?", "t1");
    await tick();
    const turn = Object.values(server.turns)[0];
    store.turns.early.clear();
    const early = new AssistantStore(server);
    early.follower.start();
    server.send(turn.id, numbered([text("Early")]));
    expect(early.turns.get(turn.id)).toBe(undefined);
    early.turns.register(turn);
    expect(early.turns.get(turn.id).view.blocks[0].md).toBe("Early");
    await asked;
});

test("two conversations stream at once, each into its own thread", async () => {
    const first = await store.ask("One?", "t1");
    await store.open(null);
    const second = await store.ask("Two?", "t2");
    server.send(first.id, numbered([text("one")]));
    server.send(second.id, numbered([text("two")]));
    server.send(first.id, numbered([done()], 2), "done");
    expect(store.turns.get(first.id).view.blocks[0].md).toBe("one");
    expect(store.turns.get(second.id).view.blocks[0].md).toBe("two");
    expect(store.conversation(first.conversation_id).unread).toBe(true);
    expect(store.conversation(second.conversation_id).running).toBe(true);
});

test("a lost batch is asked for", async () => {
    const turn = await store.ask("Late?", "t1");
    server.logs[turn.id] = numbered([text("a"), text("b"), text("c")]);
    server.send(turn.id, [server.logs[turn.id][2]]);
    expect(store.turns.get(turn.id).view.lastSeq).toBe(0);
    await advanceTime(1000);
    expect(server.callsOf("follow")[0].args).toEqual([turn.id, 0]);
    expect(store.turns.get(turn.id).view.blocks[0].md).toBe("abc");
});

test("without a bus the page asks every two seconds until the end", async () => {
    const turn = await store.ask("Late?", "t1");
    await advanceTime(3500);
    expect(server.callsOf("follow")).toHaveLength(0);
    server.logs[turn.id] = numbered([{ kind: "table", payload: LATE_ORDERS }]);
    await advanceTime(1000);
    expect(server.callsOf("follow")).toHaveLength(1);
    expect(blocksOf(turn.id)).toEqual(["table"]);
    for (let half = 0; half < 8; half++) {
        await advanceTime(500);
    }
    expect(server.callsOf("follow")).toHaveLength(3);
    server.logs[turn.id].push({ seq: 2, ...done() });
    server.turns[turn.id].state = "done";
    await advanceTime(2500);
    const asked = server.callsOf("follow").length;
    expect(store.turns.isActive(turn.id)).toBe(false);
    await advanceTime(20000);
    expect(server.callsOf("follow")).toHaveLength(asked);
});

test("a batch too big for the bus is fetched at once", async () => {
    const turn = await store.ask("Late?", "t1");
    server.logs[turn.id] = numbered([text("big")]);
    server.send(turn.id, [], "running", { last_seq: 1 });
    await tick();
    await tick();
    expect(server.callsOf("follow")).toHaveLength(1);
    await advanceTime(10);
    expect(store.turns.get(turn.id).view.blocks[0].md).toBe("big");
});

test("back from a lost connection, every running turn is asked for", async () => {
    const turn = await store.ask("Late?", "t1");
    server.logs[turn.id] = numbered([text("missed")]);
    server.bus.trigger("BUS:RECONNECT");
    await advanceTime(10);
    expect(store.turns.get(turn.id).view.blocks[0].md).toBe("missed");
});

test("a lost network is told, tried again and over when the server answers", async () => {
    const turn = await store.ask("Late?", "t1");
    server.offline = true;
    await advanceTime(4500);
    expect(store.state.reachable).toBe(false);
    server.offline = false;
    server.logs[turn.id] = numbered([text("there")]);
    await advanceTime(6000);
    expect(store.state.reachable).toBe(true);
    expect(store.turns.get(turn.id).view.blocks[0].md).toBe("there");
});

test("a message that was overtaken does not start an ended turn again", async () => {
    const turn = await store.ask("Late?", "t1");
    server.send(turn.id, numbered([text("x"), done()]), "done");
    server.send(turn.id, numbered([text("x")]), "running");
    expect(store.turns.isActive(turn.id)).toBe(false);
    expect(store.turns.get(turn.id).turn.state).toBe("done");
    expect(store.turns.get(turn.id).view.blocks).toHaveLength(1);
});

test("a restarted turn shows its answer once", async () => {
    const turn = await store.ask("Late?", "t1");
    server.send(turn.id, numbered([text("half an ans")]));
    const restart = { kind: "status", payload: { state: "running", restart: true } };
    server.send(turn.id, numbered([restart, text("an answer"), done()], 2), "done");
    const { view } = store.turns.get(turn.id);
    expect(view.blocks.map(({ md }) => md)).toEqual(["an answer"]);
});

test("a turn asked in another tab shows up here", async () => {
    const conversation = server.addConversation("Shared");
    await store.refreshList();
    await store.open(conversation.id);
    const turn = server.addTurn(conversation.id, "From the other tab", [], "running");
    server.logs[turn.id] = numbered([text("hello")]);
    server.send(turn.id, server.logs[turn.id]);
    await advanceTime(10);
    expect(store.state.threads[conversation.id].turnIds).toEqual([turn.id]);
    expect(store.turns.get(turn.id).view.blocks[0].md).toBe("hello");
});

test("a refresh in mid-answer goes on where the log is", async () => {
    const conversation = server.addConversation("Going on");
    const turn = server.addTurn(conversation.id, "Late?", [text("Four ")], "running");
    await store.refreshList();
    await store.open(conversation.id);
    expect(store.turns.isActive(turn.id)).toBe(true);
    server.send(turn.id, numbered([text("late."), done()], 2), "done");
    expect(store.turns.get(turn.id).view.blocks[0].md).toBe("Four late.");
});

test("stopping takes over the rest of the log", async () => {
    const turn = await store.ask("Late?", "t1");
    server.logs[turn.id] = numbered([text("Until here")]);
    await store.stop(turn.id);
    const { view } = store.turns.get(turn.id);
    expect(view.blocks[0].md).toBe("Until here");
    expect(view.done.state).toBe("stopped");
    expect(store.turns.isActive(turn.id)).toBe(false);
});

test("a server that no longer knows the turn ends the waiting", async () => {
    const turn = await store.ask("Late?", "t1");
    server.failures.follow = new Error("gone");
    for (let half = 0; half < 24; half++) {
        await advanceTime(500);
    }
    expect(server.callsOf("follow")).toHaveLength(3);
    expect(store.turns.isActive(turn.id)).toBe(false);
    expect(String(store.turns.get(turn.id).error)).toInclude("gone");
});

test("a conversation that cannot be opened says so", async () => {
    server.failures.load = new Error("gone");
    await store.open(77);
    expect(store.state.threads[77].status).toBe("failed");
    expect(String(store.state.threads[77].error)).toInclude("gone");
});
