import { beforeEach, describe, expect, test } from "@odoo/hoot";
import { advanceTime } from "@odoo/hoot-mock";
import { allowTranslations } from "@web/../tests/web_test_helpers";
import { ProposalStore } from "@mrp_ai_assistant/services/proposal_store";
import { ServerCalls } from "@mrp_ai_assistant/services/server_calls";
import { FakeProposals } from "../proposal_test_helpers";

describe.current.tags("headless");

let server;
let store;
beforeEach(async () => {
    allowTranslations();
    server = new FakeProposals();
    server.addCard();
    store = new ProposalStore(new ServerCalls(server.orm, () => {}));
    store.watch([7]);
    await store.load([7]);
});

const entry = (id = 7) => store.entries[id];
const value = (name) => entry().card.fields.find((field) => field.name === name).text;

test("edits wait a moment and go together, the last of a field counts", async () => {
    store.edit(7, "quantity", "25");
    store.edit(7, "quantity", "30");
    store.edit(7, "origin", "S00042");
    await advanceTime(1000);
    expect(server.callsOf("edit").map(({ args }) => args)).toEqual([
        [7, "token-1", { quantity: "30", origin: "S00042" }],
    ]);
    expect(value("quantity")).toBe("30");
    expect(entry().typed).toEqual({});
});

test("one edit at a time: what is edited meanwhile follows with the new token", async () => {
    const release = server.hold();
    store.edit(7, "quantity", "25");
    await advanceTime(300);
    expect(entry().phase).toBe("checking");
    store.edit(7, "quantity", "30");
    await advanceTime(300);
    expect(server.callsOf("edit")).toHaveLength(1);
    release();
    await advanceTime(300);
    expect(server.callsOf("edit").map(({ args }) => [args[1], args[2]])).toEqual([
        ["token-1", { quantity: "25" }],
        ["token-2", { quantity: "30" }],
    ]);
    expect(value("quantity")).toBe("30");
});

test("a refused value stays where it was typed, with the reason; the card stays as it was", async () => {
    store.edit(7, "quantity", "1,000");
    await advanceTime(300);
    expect(entry().problems.quantity).toMatch(/one or a thousand/);
    expect(entry().typed.quantity).toBe("1,000");
    expect(entry().error).toBe("");
    expect(value("quantity")).toBe("20");
    store.edit(7, "quantity", "1000");
    await advanceTime(300);
    expect(entry().problems).toEqual({});
    expect(value("quantity")).toBe("1000");
});

test("a change in another tab: the edit is refused, the new card is shown", async () => {
    server.change(7, { title: "Changed elsewhere" });
    store.edit(7, "quantity", "30");
    await advanceTime(300);
    expect(entry().error).toMatch(/another tab/);
    expect(entry().card.title).toBe("Changed elsewhere");
    expect(entry().typed).toEqual({});
    expect(entry().problems).toEqual({});
});

test("without a network an edit waits, and is sent when there is one again", async () => {
    server.offline = true;
    store.edit(7, "quantity", "30");
    await advanceTime(300);
    expect(entry().error).toMatch(/cannot be reached/);
    expect(entry().typed.quantity).toBe("30");
    await advanceTime(5000);
    expect(server.callsOf("edit")).toHaveLength(1);
    server.offline = false;
    await store.refresh();
    await advanceTime(300);
    expect(value("quantity")).toBe("30");
    expect(entry().error).toBe("");
});

test("a double click confirms once", async () => {
    await Promise.all([store.confirm(7), store.confirm(7), store.confirm(7)]);
    expect(server.callsOf("confirm")).toHaveLength(1);
    expect(entry().card.state).toBe("executed");
});

test("what was typed and not checked is checked first, and never confirmed unseen", async () => {
    store.edit(7, "quantity", "30");
    await store.confirm(7);
    expect(server.callsOf("confirm")).toHaveLength(0);
    expect(value("quantity")).toBe("30");
    expect(entry().notice).toMatch(/Look at the result/);
    await store.confirm(7);
    expect(server.callsOf("confirm")[0].args).toEqual([7, "token-2"]);
    await advanceTime(1000);
    expect(server.callsOf("edit")).toHaveLength(1);
});

test("a confirmation whose answer was lost has the same result when it is sent again", async () => {
    const { confirm } = server;
    server.confirm = (...args) => {
        confirm.apply(server, args);
        throw Object.assign(new Error("lost"), { name: "lost" });
    };
    server.failures.show = new Error("lost");
    await store.confirm(7);
    expect(entry().card.state).toBe("proposed");
    expect(entry().error).not.toBe("");
    delete server.failures.show;
    server.confirm = confirm;
    await store.confirm(7);
    expect(entry().card.result.name).toBe("WH/MO/00057");
    expect(entry().error).toBe("");
    expect(server.created).toBe(1);
});

test("an answer that was overtaken by a click is not shown", async () => {
    const before = JSON.parse(JSON.stringify(server.cards[7]));
    const release = server.hold();
    const { show } = server;
    server.show = () => [before];
    const loading = store.load([7]);
    const confirming = store.confirm(7);
    await advanceTime(1);
    release();
    await Promise.all([loading, confirming]);
    server.show = show;
    expect(entry().card.state).toBe("executed");
});

test("other tabs and people: the bus, and coming back to the page", async () => {
    store.start(server.bus_service);
    server.change(7, { title: "By bus" });
    server.notify(7);
    server.notify(999);
    server.notify(7);
    await advanceTime(200);
    expect(server.callsOf("show").slice(1).map(({ args }) => args[0])).toEqual([[7]]);
    expect(entry().card.title).toBe("By bus");
    server.change(7, { title: "By focus" });
    window.dispatchEvent(new Event("focus"));
    await advanceTime(1);
    expect(entry().card.title).toBe("By focus");
});

test("what has ended is not asked for again", async () => {
    await store.discard(7);
    const before = server.callsOf("show").length;
    await store.refresh();
    expect(server.callsOf("show")).toHaveLength(before);
});

test("a discarded card forgets what was typed", async () => {
    store.edit(7, "quantity", "30");
    await store.discard(7);
    await advanceTime(1000);
    expect(server.callsOf("edit")).toHaveLength(0);
    expect(entry().card.state).toBe("discarded");
});

test("all: only what can be confirmed is, each with its own token", async () => {
    server.addCard({ id: 8, can_confirm: false });
    server.addCard({ id: 9, token: "token-5" });
    store.watch([8, 9]);
    await store.load([8, 9]);
    await Promise.all([store.confirmAll([7, 8, 9]), store.confirmAll([7, 8, 9])]);
    expect(server.callsOf("confirm_all").map(({ args }) => args)).toEqual([
        [[[7, "token-1"], [9, "token-5"]]],
    ]);
    expect([7, 8, 9].map((id) => entry(id).card.state)).toEqual(["executed", "proposed", "executed"]);
});

test("checks that were left for later are asked for one by one, and once", async () => {
    const due = { check: null, check_due: true, can_confirm: false };
    [8, 9].forEach((id) => server.addCard({ id, ...due }));
    const { show } = server;
    server.show = (ids) => {
        if (ids.length === 1 && ids[0] === 8) {
            server.addCard({ id: 8 });
        }
        return show.call(server, ids);
    };
    store.watch([8, 9]);
    await store.load([7, 8, 9]);
    expect(entry(8).card.check).toBe(null);
    await advanceTime(10);
    expect(server.callsOf("show").slice(1).map(({ args }) => args[0])).toEqual([[7, 8, 9], [8], [9]]);
    expect(entry(8).card.can_confirm).toBe(true);
    expect(entry(9).card.can_confirm).toBe(false);
});

test("a proposal that cannot be shown says so", async () => {
    store.watch([99]);
    await store.load([99]);
    expect(entry(99).card).toBe(null);
    expect(entry(99).error).toMatch(/cannot be shown/);
});
