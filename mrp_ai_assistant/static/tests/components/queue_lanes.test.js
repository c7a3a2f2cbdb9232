import { beforeEach, expect, test } from "@odoo/hoot";
import { queryAllTexts, waitFor, waitForNone, waitUntil } from "@odoo/hoot-dom";
import { advanceTime } from "@odoo/hoot-mock";
import { contains, mountWithCleanup, onRpc } from "@web/../tests/web_test_helpers";
import { defineMailModels } from "@mail/../tests/mail_test_helpers";
import { QueueLanes } from "@mrp_ai_assistant/components/queue_lanes/queue_lanes";
import { SetupOffer } from "@mrp_ai_assistant/components/setup_offer/setup_offer";

defineMailModels();

let queue, changes, calls;
beforeEach(() => {
    changes = 0;
    calls = [];
    queue = {
        kinds: { chat: "Questions", index: "Read documents" },
        waiting: { chat: 2 },
        running: { index: 1 },
        dead: {},
        paused: {},
    };
    onRpc("mrp.ai.queue", "state", () => queue);
    for (const method of ["pause", "resume"]) {
        onRpc("mrp.ai.queue", method, ({ args: [kind, reason = ""] }) => {
            calls.push(reason ? [method, kind, reason] : [method, kind]);
            const paused = method === "pause" ? { [kind]: { reason, by: "Ana" } } : {};
            queue = { ...queue, paused };
            return queue;
        });
    }
});

const WAIT = { timeout: 5000 };
const mountLanes = () =>
    mountWithCleanup(QueueLanes, {
        props: { onChanged: () => (changes += 1), onShowDead: () => calls.push(["dead"]) },
    });

test("how many wait and run, lane by lane", async () => {
    await mountLanes();
    expect(queryAllTexts(".o_aipa_lanes_total b")).toEqual(["2", "1"]);
    expect(queryAllTexts(".o_aipa_lanes li > span")).toEqual(["Questions", "Read documents"]);
});

test("one lane is paused, and goes on", async () => {
    await mountLanes();
    await contains("[data-kind=chat] button").click();
    await waitFor("[data-kind=chat] .o_aipa_chip_warning", WAIT);
    await contains("[data-kind=chat] button:contains(Go on)").click();
    await waitForNone("[data-kind=chat] .o_aipa_chip_warning", WAIT);
    expect(calls).toEqual([["pause", "chat"], ["resume", "chat"]]);
    expect(changes).toBe(2);
});

test("everything is paused with one click", async () => {
    await mountLanes();
    await contains(".o_aipa_pause_all").click();
    await waitForNone(".o_aipa_lanes li button", WAIT);
    expect(calls).toEqual([["pause", "all"]]);
    await contains(".o_aipa_pause_all").click();
    await waitFor(".o_aipa_lanes li button", WAIT);
    expect(calls.at(-1)).toEqual(["resume", "all"]);
});

test("whoever waits is told why", async () => {
    await mountLanes();
    expect(".o_aipa_lane_reason").toHaveCount(0);
    await contains(".o_aipa_pause_all").click();
    await waitFor(".o_aipa_lane_reason", WAIT);
    await contains(".o_aipa_lane_reason").edit("Backup");
    await waitUntil(() => calls.length === 2, WAIT);
    expect(calls.at(-1)).toEqual(["pause", "all", "Backup"]);
    await contains(".o_aipa_pause_all").click();
    await waitFor("[data-kind=index] button", WAIT);
    await contains("[data-kind=index] button").click();
    await waitFor("[data-kind=index] .o_aipa_lane_reason", WAIT);
    await contains("[data-kind=index] .o_aipa_lane_reason").edit("Inventory");
    await waitUntil(() => calls.length === 5, WAIT);
    expect(calls.at(-1)).toEqual(["pause", "index", "Inventory"]);
});

test("what was given up is counted, and shown by a click", async () => {
    queue = { ...queue, dead: { pull: 2 }, kinds: { ...queue.kinds, pull: "Install" } };
    await mountLanes();
    await contains("[data-kind=pull] .o_aipa_lane_dead:contains(2)").click();
    expect(calls).toEqual([["dead"]]);
});

test("it looks again by itself, and the list follows only what has changed", async () => {
    await mountLanes();
    await advanceTime(5100);
    expect(changes).toBe(0);
    queue = { ...queue, waiting: { chat: 5 } };
    await advanceTime(5100);
    await waitFor(".o_aipa_lanes_total b:first:contains(5)", WAIT);
    expect(changes).toBe(1);
});

test("the setup may be declined", async () => {
    onRpc("mrp.ai.conversation", "decline_setup", () => {
        calls.push("declined");
        return true;
    });
    await mountWithCleanup(SetupOffer, { props: { onClosed: () => (changes += 1) } });
    await contains(".o_aipa_link_button").click();
    await waitUntil(() => changes, WAIT);
    expect([calls, changes]).toEqual([["declined"], 1]);
});
