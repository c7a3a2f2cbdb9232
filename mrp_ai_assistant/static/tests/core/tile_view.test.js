import { describe, expect, test } from "@odoo/hoot";
import { figureOf, rowsLeft, tileColumns } from "@mrp_ai_assistant/core/tile_view";
import { LATE_ORDERS } from "../assistant_test_helpers";

describe.current.tags("headless");

const COUNT = {
    columns: [{ label: "What" }, { label: "Orders", align: "end" }],
    rows: [{ cells: [{ v: "late", t: "late" }, { v: 12, t: "12" }] }],
};

test("a table of one figure is that figure", () => {
    expect(figureOf(COUNT)).toEqual({ text: "12", label: "Orders" });
    expect(figureOf(LATE_ORDERS)).toBe(null);
    expect(figureOf({ ...COUNT, rows: [] })).toBe(null);
    expect(figureOf({ ...COUNT, rows: [{ cells: [{ v: 1, t: "1" }, { v: 2, t: "2" }] }] })).toBe(null);
});

test("the first column, then what is marked, then the rest", () => {
    expect(tileColumns(LATE_ORDERS)).toEqual([0, 1, 2]);
    const wide = {
        columns: Array.from({ length: 6 }, () => ({})),
        rows: [{ cells: [{}, {}, {}, {}, { tone: "danger" }, {}] }],
    };
    expect(tileColumns(wide)).toEqual([0, 1, 4]);
    expect(tileColumns({ columns: [{}], rows: [] })).toEqual([0]);
});

test("how many rows have no room", () => {
    expect(rowsLeft(LATE_ORDERS)).toBe(28);
    expect(rowsLeft({ rows: [1, 2], scope: null })).toBe(0);
    expect(rowsLeft({ rows: Array(40).fill(0), scope: { total: 41 } })).toBe(36);
});
