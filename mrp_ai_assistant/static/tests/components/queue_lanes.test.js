import { beforeEach, expect, test } from "@odoo/hoot";
import { queryAllTexts } from "@odoo/hoot-dom";
import { advanceTime, animationFrame } from "@odoo/hoot-mock";
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
        paused: {},
    };
    onRpc("mrp.ai.queue", "state", () => queue);
    for (const method of ["pause", "resume"]) {
        onRpc("mrp.ai.queue", method, ({ args: [kind] }) => {
            calls.push([method, kind]);
            const paused = method === "pause" ? { [kind]: { reason: "" } } : {};
            queue = { ...queue, paused };
            return queue;
        });
    }
});

const mountLanes = () => mountWithCleanup(QueueLanes, { props: { onChanged: () => (changes += 1) } });

test("how many wait and run, lane by lane", async () => {
    await mountLanes();
    expect(queryAllTexts(".o_aipa_lanes_total b")).toEqual(["2", "1"]);
    expect(queryAllTexts(".o_aipa_lanes li > span")).toEqual(["Questions", "Read documents"]);
});

test("one lane is paused, and goes on", async () => {
    await mountLanes();
    await contains("[data-kind=chat] button").click();
    expect("[data-kind=chat] .o_aipa_chip_warning").toHaveCount(1);
    await contains("[data-kind=chat] button:contains(Go on)").click();
    expect(calls).toEqual([["pause", "chat"], ["resume", "chat"]]);
    expect(changes).toBe(2);
});

test("everything is paused with one click", async () => {
    await mountLanes();
    await contains(".o_aipa_pause_all").click();
    expect(calls).toEqual([["pause", "all"]]);
    expect(".o_aipa_lanes li button").toHaveCount(0);
    await contains(".o_aipa_pause_all").click();
    expect(calls.at(-1)).toEqual(["resume", "all"]);
});

test("it looks again by itself, and the list follows only what has changed", async () => {
    await mountLanes();
    await advanceTime(5100);
    expect(changes).toBe(0);
    queue = { ...queue, waiting: { chat: 5 } };
    await advanceTime(5100);
    await animationFrame();
    expect(changes).toBe(1);
    expect(".o_aipa_lanes_total b:first").toHaveText("5");
});

test("the setup may be declined", async () => {
    onRpc("mrp.ai.conversation", "decline_setup", () => {
        calls.push("declined");
        return true;
    });
    await mountWithCleanup(SetupOffer, { props: { onClosed: () => (changes += 1) } });
    await contains(".o_aipa_link_button").click();
    await animationFrame();
    expect([calls, changes]).toEqual([["declined"], 1]);
});
