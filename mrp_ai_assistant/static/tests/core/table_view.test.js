import { describe, expect, test } from "@odoo/hoot";
import {
    cellParts,
    labelledTotals,
    pageOf,
    sortPlaces,
    tableToTsv,
} from "@mrp_ai_assistant/core/table_view";
import { scopeParts } from "@mrp_ai_assistant/core/table_scope";

describe.current.tags("headless");

const row = (...cells) => ({ ref: null, cells });
const up = (column) => ({ column, descending: false });
const down = (column) => ({ column, descending: true });

test("days sort as days, whatever their text", () => {
    const days = ["2026-11-04", "2025-12-31", "2026-02-01T08:00:00", null];
    const rows = days.map((v) => row({ v, t: v ? "x" : "—" }));
    expect(sortPlaces(rows, up(0), "date")).toEqual([1, 2, 0, 3]);
    expect(sortPlaces(rows, down(0), "date")).toEqual([0, 2, 1, 3]);
});

test("states sort by how pressing they are, then by their name", () => {
    const rows = [
        row({ v: "b", t: "Ready", tone: "success" }),
        row({ v: "a", t: "Waiting", tone: "danger" }),
        row({ v: "c", t: "Blocked", tone: "danger" }),
        row({ v: "d", t: "Draft" }),
    ];
    expect(sortPlaces(rows, up(0), "status")).toEqual([2, 1, 0, 3]);
});

test("names sort by the numbers in them, without regard to case or accents", () => {
    const rows = ["MO/10", "mo/9", "Ébano", "eb", "MO/9"].map((v) => row({ v, t: v }));
    expect(sortPlaces(rows, up(0), "record").map((at) => rows[at].cells[0].v)).toEqual([
        ...["eb", "Ébano", "mo/9", "MO/9", "MO/10"],
    ]);
});

test("words among numbers stand after them, and equal rows stay as they came", () => {
    const rows = [{ v: 3 }, { v: "in time", t: "in time" }, { v: 1 }, { v: 3 }].map((cell) => row(cell));
    expect(sortPlaces(rows, up(0), "days")).toEqual([2, 0, 3, 1]);
    expect(sortPlaces(rows, down(0), "days")).toEqual([1, 0, 3, 2]);
    expect(sortPlaces(rows, null)).toEqual([0, 1, 2, 3]);
});

test("a cell that is missing is an empty one", () => {
    const rows = [row(), row({ v: 1, t: "1" })];
    expect(sortPlaces(rows, up(0), "integer")).toEqual([1, 0]);
});

test("5,000 rows are sorted over all of them", () => {
    const rows = Array.from({ length: 5000 }, (_, at) => row({ v: `WH/MO/${(at * 7919) % 5000}`, t: "x" }));
    const places = sortPlaces(rows, up(0), "record");
    expect(rows[places[0]].cells[0].v).toBe("WH/MO/0");
    expect(rows[places[4999]].cells[0].v).toBe("WH/MO/4999");
});

test("pages end where the rows end, and a page that is not there is the nearest", () => {
    expect(pageOf(250, 0)).toEqual({ page: 0, pages: 3, from: 0, to: 100 });
    expect(pageOf(250, 9)).toEqual({ page: 2, pages: 3, from: 200, to: 250 });
    expect(pageOf(100, -1)).toEqual({ page: 0, pages: 1, from: 0, to: 100 });
    expect(pageOf(0, 0)).toEqual({ page: 0, pages: 1, from: 0, to: 0 });
});

test("totals are named in the first cell without a sum, unless they name themselves", () => {
    const totals = [{ v: null, t: "" }, { v: 3, t: "3 kg" }, { v: null, t: "—" }];
    const texts = (table) => labelledTotals(table).map(({ t }) => t);
    expect(texts({ totals, totals_label: "Total of the 2 shown" })).toEqual(["Total of the 2 shown", "3 kg", ""]);
    const named = [{ v: "Whole", t: "Whole" }, { v: 3, t: "3" }, { v: null, t: "" }];
    expect(texts({ totals: named, totals_label: "Total" })).toEqual(["Whole", "3", ""]);
    expect(labelledTotals({ totals: null })).toBe(null);
});

test("what is copied has the whole texts", () => {
    const tsv = tableToTsv({
        columns: [{ label: "Product" }, { label: "Due" }],
        rows: [row({ v: "x", t: "[A] Oak", s: "Oak" }, { v: "2026-11-04", t: "4 Nov 2026", s: "4 Nov" })],
        totals: null,
    });
    expect(tsv).toBe("Product\tDue\n[A] Oak\t4 Nov 2026");
});

test("only the name of a record in a text leads to it", () => {
    const record = { model: "purchase.order", id: 1, name: "P00073" };
    expect(cellParts("lacks 6: P00073, due 27 Nov", record)).toEqual({
        ...{ before: "lacks 6: ", link: "P00073", after: ", due 27 Nov" },
    });
    expect(cellParts("Oak", { ...record, name: "[A] Oak" })).toEqual({ before: "", link: "Oak", after: "" });
    expect(cellParts("lacks 4 of Oak: nothing", { ...record, name: "[A] Oak" }).link).toBe("Oak");
    expect(cellParts("Oak", null)).toEqual({ before: "Oak", link: "", after: "" });
    expect(cellParts("", record).link).toBe("");
    expect(cellParts("Oak", { ...record, name: "" }).link).toBe("Oak");
});

test("the scope in few words: no company where there is one only, nothing twice", () => {
    const table = { scope: { filters: ["late", "Oak Ltd"], company: "Oak Ltd" } };
    const words = { count: "2 rows", asOf: "at 09:41" };
    expect(scopeParts(table, { ...words, isOneCompany: true })).toEqual(["2 rows", "late", "Oak Ltd", "at 09:41"]);
    expect(scopeParts({ scope: null }, { ...words, isOneCompany: false })).toEqual(["2 rows", "at 09:41"]);
    const other = { scope: { filters: [], company: "Oak Ltd" } };
    expect(scopeParts(other, { ...words, isOneCompany: false })).toEqual(["2 rows", "Oak Ltd", "at 09:41"]);
});
