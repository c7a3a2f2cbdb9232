import { describe, expect, test } from "@odoo/hoot";
import {
    cardConflicts,
    fieldProblem,
    fieldText,
    mainFields,
    minutesLeft,
    partShare,
    serverAhead,
    shortParts,
    shortTitle,
    sortParts,
    unitField,
} from "@mrp_ai_assistant/core/proposal_view";
import { reduceEvents, emptyView } from "@mrp_ai_assistant/core/event_reducer";
import { announcementOf } from "@mrp_ai_assistant/core/announcement";
import { AZTECA } from "../proposal_test_helpers";

describe.current.tags("headless");

const at = (text) => Date.parse(text);

test("minutes are rounded up and end at 0, by the server's clock", () => {
    expect(minutesLeft(AZTECA, at("2026-11-22T09:00:00Z"))).toBe(15);
    expect(minutesLeft(AZTECA, at("2026-11-22T09:00:01Z"))).toBe(15);
    expect(minutesLeft(AZTECA, at("2026-11-22T09:14:59Z"))).toBe(1);
    expect(minutesLeft(AZTECA, at("2026-11-22T09:15:00Z"))).toBe(0);
    expect(minutesLeft(AZTECA, at("2026-11-23T00:00:00Z"))).toBe(0);
    expect(minutesLeft({ ...AZTECA, expires_at: null }, 0)).toBe(null);
    const slow = at("2026-11-22T08:00:00Z");
    expect(minutesLeft(AZTECA, slow, serverAhead(AZTECA, slow))).toBe(15);
});

test("a bar is never fuller than full, nor emptier than empty", () => {
    expect([[40, 24], [40, 50], [40, -3], [0, 0]].map(([needed, there]) => partShare({ needed, there }))).toEqual([0.6, 1, 0, 1]);
    expect(shortParts(AZTECA.check.parts)).toHaveLength(1);
    const [short, full] = AZTECA.check.parts;
    const bolt = { ...full, label: "Bolt" };
    expect(sortParts([full, short, bolt])).toEqual([short, full, bolt]);
});

test("a unit belongs to its quantity", () => {
    expect(mainFields(AZTECA.fields).map(({ name }) => name)).not.toInclude("uom_id");
    const quantity = AZTECA.fields[1];
    expect(unitField(AZTECA.fields, quantity).text).toBe("Units");
    expect(unitField(AZTECA.fields, AZTECA.fields[0])).toBe(null);
    expect(fieldText(quantity)).toBe("20 Units");
    expect(shortTitle(AZTECA)).toBe("Azteca table, 20 Units, 12/04/2026");
    const [product, ...rest] = AZTECA.fields;
    const origin = { ...AZTECA.fields[5], text: "S00042" };
    expect(shortTitle({ fields: [product, AZTECA.fields[1], origin] })).toBe("Azteca table, 20 Units");
    expect(shortTitle({ fields: [product, { ...origin, text: "Call" }] })).toBe("Azteca table, Call");
    const bom = { ...product, name: "bom", text: "MES-AZT" };
    expect(shortTitle({ fields: [product, bom, ...rest] })).toBe("Azteca table, 20 Units, 12/04/2026");
});

test("what blocks a field stands beside it and nowhere else, unless it has a link", () => {
    const conflict = { text: "Archived", level: "blocks", field: "product_id", ref: null };
    const card = { ...AZTECA, check: { ...AZTECA.check, conflicts: [conflict] } };
    expect(fieldProblem(card, card.fields[0])).toBe("Archived");
    expect(cardConflicts(card)).toEqual([]);
    const linked = { ...conflict, ref: { model: "product.product", id: 1, name: "X" } };
    const other = { ...AZTECA, check: { ...AZTECA.check, conflicts: [linked] } };
    expect(cardConflicts(other)).toEqual([linked]);
    const warning = { ...conflict, level: "warns" };
    const third = { ...AZTECA, check: { ...AZTECA.check, conflicts: [warning] } };
    expect(fieldProblem(third, third.fields[0])).toBe("");
    expect(cardConflicts(third)).toEqual([warning]);
});

test("a card without a check has no conflicts", () => {
    expect(cardConflicts({ ...AZTECA, check: null })).toEqual([]);
});

const log = (...events) => events.map((event, index) => ({ seq: index + 1, ...event }));
const action = { kind: "action", payload: { proposals: [7] } };
const lead = { kind: "text", payload: { md: "Look.", place: "lead" } };

test("proposals are a block of the answer, and its lead stands above them", () => {
    const view = reduceEvents(emptyView(), log(action, lead));
    expect(view.blocks.map(({ kind }) => kind)).toEqual(["text", "action"]);
    expect(view.blocks[1].payload.proposals).toEqual([7]);
});

test("drafts that were not stored are nothing to show", () => {
    const drafts = { kind: "action", payload: { drafts: [{ kind: "draft_order", values: {} }] } };
    expect(reduceEvents(emptyView(), log(drafts)).blocks).toEqual([]);
});

test("that a draft waits is said once the answer is there", () => {
    const view = reduceEvents(emptyView(), log(action, { kind: "done", payload: { state: "done" } }));
    expect(announcementOf(view).key).toBe("ready_draft");
});
