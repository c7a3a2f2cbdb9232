import { describe, expect, test } from "@odoo/hoot";
import { emptyView, hasGap, reduceEvents } from "@mrp_ai_assistant/core/event_reducer";

describe.current.tags("headless");

const table = (title) => ({ kind: "table", payload: { title, columns: [], rows: [] } });
const text = (md, extra = {}) => ({ kind: "text", payload: { md, origin: "rules", ...extra } });

/** A whole turn: steps, a table, text before and after it, a restart, the end. */
const LOG = [
    { kind: "status", payload: { state: "running" } },
    { kind: "step", payload: { id: "a", label: "Orders", state: "running" } },
    text("lost "),
    table("lost"),
    { kind: "status", payload: { state: "running", restart: true } },
    { kind: "step", payload: { id: "a", label: "Orders", state: "running" } },
    { kind: "step", payload: { id: "a", label: "Orders", state: "done", rows: 4 } },
    { kind: "step", payload: { id: "b", label: "Stock", state: "done", rows: 2 } },
    table("Late orders"),
    text("Four orders ", { place: "lead", origin: "model", refs: [{ id: 1 }] }),
    text("are late.", { place: "lead", origin: "model", refs: [{ id: 2 }] }),
    text("After "),
    text("the table."),
    { kind: "martian", payload: { any: 1 } },
    { kind: "stats", payload: { seconds: 1 } },
    { kind: "done", payload: { state: "done" } },
].map((event, index) => ({ seq: index + 1, ...event }));

const EXPECTED = reduceEvents(emptyView(), LOG);

/** A small generator with a seed: a failure can be run again. */
function random(seed) {
    let state = seed;
    return () => {
        state = (state * 1664525 + 1013904223) % 4294967296;
        return state / 4294967296;
    };
}

function shuffled(list, next) {
    const copy = [...list];
    for (let i = copy.length - 1; i > 0; i--) {
        const j = Math.floor(next() * (i + 1));
        [copy[i], copy[j]] = [copy[j], copy[i]];
    }
    return copy;
}

test("a log becomes blocks, steps and an end", () => {
    const { blocks, steps, done, stats, attempt } = EXPECTED;
    expect(blocks.map(({ kind }) => kind)).toEqual(["text", "table", "text"]);
    expect(blocks[0].md).toBe("Four orders are late.");
    expect(blocks[0].refs).toEqual([{ id: 1 }, { id: 2 }]);
    expect(blocks[0].origin).toBe("model");
    expect(blocks[1].payload.title).toBe("Late orders");
    expect(blocks[2].md).toBe("After the table.");
    expect(steps.map(({ id, state, rows }) => [id, state, rows])).toEqual([
        ["a", "done", 4],
        ["b", "done", 2],
    ]);
    expect(done).toEqual({ state: "done", followups: [] });
    expect(stats).toEqual({ seconds: 1 });
    expect(attempt).toBe(1);
    expect(EXPECTED.lastSeq).toBe(LOG.length);
});

test("duplicates, late and shuffled events give the same view", () => {
    for (let seed = 1; seed <= 300; seed++) {
        const next = random(seed);
        const deliveries = shuffled([...LOG, ...LOG.filter(() => next() < 0.4)], next);
        let view = emptyView();
        while (deliveries.length) {
            const batch = deliveries.splice(0, 1 + Math.floor(next() * 5));
            view = reduceEvents(view, batch, { complete: false });
        }
        expect(view).toEqual(EXPECTED, { message: `seed ${seed}` });
    }
});

test("an event that waits for an earlier one is a gap", () => {
    let view = reduceEvents(emptyView(), [LOG[0], LOG[2]]);
    expect(view.lastSeq).toBe(1);
    expect(hasGap(view)).toBe(true);
    expect(view.blocks).toEqual([]);
    view = reduceEvents(view, [LOG[1]]);
    expect(view.lastSeq).toBe(3);
    expect(hasGap(view)).toBe(false);
});

test("what the server says is complete has no gaps to wait for", () => {
    const holed = [LOG[0], LOG[5], LOG[8]];
    const view = reduceEvents(emptyView(), holed, { complete: true });
    expect(view.lastSeq).toBe(9);
    expect(hasGap(view)).toBe(false);
    expect(view.blocks.map(({ kind }) => kind)).toEqual(["table"]);
});

test("an answer of the server sets free what the bus brought too early", () => {
    let view = reduceEvents(emptyView(), [LOG[3]]);
    expect(hasGap(view)).toBe(true);
    view = reduceEvents(view, LOG.slice(0, 4), { complete: true });
    expect(view.lastSeq).toBe(4);
    expect(hasGap(view)).toBe(false);
});

test("nothing new is the same view", () => {
    expect(reduceEvents(EXPECTED, LOG)).toBe(EXPECTED);
    expect(reduceEvents(EXPECTED, [], { complete: true })).toBe(EXPECTED);
});

test("drawings and passages are blocks, and a lead stands above them", () => {
    const log = [
        { kind: "chart", payload: { type: "fan" } },
        { kind: "passages", payload: { items: [] } },
        text("Screws run out.", { place: "lead" }),
    ].map((event, index) => ({ seq: index + 1, ...event }));
    const { blocks } = reduceEvents(emptyView(), log);
    expect(blocks.map(({ kind }) => kind)).toEqual(["text", "chart", "passages"]);
    expect(blocks[1].payload.type).toBe("fan");
});

test("a chain has the table of the same; another table stands for itself", () => {
    const log = [
        { kind: "chain", payload: { title: "From the cause", links: [] } },
        { kind: "table", payload: { title: "The same", drawn: true, columns: [], rows: [] } },
        table("Orders"),
        { kind: "table", payload: { title: "Drawn alone", drawn: true, columns: [], rows: [] } },
    ].map((event, index) => ({ seq: index + 1, ...event }));
    const { blocks } = reduceEvents(emptyView(), log);
    expect(blocks.map(({ kind, seq }) => [kind, seq])).toEqual([["chain", 1], ["table", 3], ["table", 4]]);
    expect([blocks[0].table.title, blocks[0].tableSeq]).toEqual(["The same", 2]);
    const late = reduceEvents(reduceEvents(emptyView(), log.slice(0, 1)), log.slice(1));
    expect(late.blocks).toEqual(blocks);
});

test("text that begins anew stands for what its place said before", () => {
    const lead = (md, extra = {}) => text(md, { place: "lead", origin: "model", ...extra });
    const events = [
        table("Late orders"),
        lead("Four ord", { refs: [{ id: 1 }] }),
        lead("ers are la"),
        { kind: "status", payload: { state: "waiting_model" } },
        lead("Four orders ", { anew: true, refs: [{ id: 2 }] }),
        lead("are late."),
        text("After the table."),
    ].map((event, index) => ({ seq: index + 1, ...event }));
    const view = reduceEvents(emptyView(), events);
    expect(view.blocks.map(({ kind }) => kind)).toEqual(["text", "table", "text"]);
    expect(view.blocks[0].md).toBe("Four orders are late.");
    expect(view.blocks[0].refs).toEqual([{ id: 2 }]);
    expect(view.blocks[0].key).toBe(reduceEvents(emptyView(), events.slice(0, 3)).blocks[0].key);
    const next = random(9);
    for (let round = 0; round < 20; round++) {
        expect(reduceEvents(emptyView(), shuffled(events, next)).blocks).toEqual(view.blocks);
    }
});

test("text that begins anew where nothing was said is text", () => {
    const first = { seq: 1, ...text("Four orders.", { place: "lead", anew: true }) };
    expect(reduceEvents(emptyView(), [first]).blocks[0].md).toBe("Four orders.");
});
