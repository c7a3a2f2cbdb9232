import { describe, expect, test } from "@odoo/hoot";
import { announcementOf } from "@mrp_ai_assistant/core/announcement";
import { answerToText } from "@mrp_ai_assistant/core/answer_text";
import { groupByDay, monthOf } from "@mrp_ai_assistant/core/day_groups";
import { emptyView, reduceEvents } from "@mrp_ai_assistant/core/event_reducer";
import { mustFollow } from "@mrp_ai_assistant/core/follow_policy";
import { parseRecordUrl, recordUrl } from "@mrp_ai_assistant/core/record_link";
import { parseUtc } from "@mrp_ai_assistant/core/server_date";
import { nextOrder, sortPlaces, tableToTsv } from "@mrp_ai_assistant/core/table_view";
import { uniqueToken } from "@mrp_ai_assistant/core/unique_token";
import { screw } from "../fan_test_helpers";
import { E217 } from "../passage_test_helpers";

describe.current.tags("headless");

const row = (...cells) => ({ ref: null, cells: cells.map(([v, t]) => ({ v, t })) });

test("rows sort by value, not by text, and empty ones stay last", () => {
    const rows = [row([10, "10 h"]), row([null, ""]), row([9, "9 h"]), row([100, "100 h"])];
    const texts = (order) => sortPlaces(rows, order).map((place) => rows[place].cells[0].t);
    expect(texts({ column: 0, descending: false })).toEqual(["9 h", "10 h", "100 h", ""]);
    expect(texts({ column: 0, descending: true })).toEqual(["100 h", "10 h", "9 h", ""]);
    expect(sortPlaces(rows, null)).toEqual([0, 1, 2, 3]);
});

test("a head pressed again and again: up, down, as it came", () => {
    const up = nextOrder(null, 2);
    const down = nextOrder(up, 2);
    expect(up).toEqual({ column: 2, descending: false });
    expect(down).toEqual({ column: 2, descending: true });
    expect(nextOrder(down, 2)).toBe(null);
    expect(nextOrder(down, 1)).toEqual({ column: 1, descending: false });
});

test("a table for a spreadsheet: no line breaks, no formulas", () => {
    const tsv = tableToTsv({
        columns: [{ label: "Order" }, { label: "Delay" }],
        rows: [row(["=HYPERLINK(1)", "=HYPERLINK(1)"], [-3, "-3"]), row(["a\tb", "a\tb"], [1, "1"])],
        totals: [null, { v: -2, t: "-2" }],
    });
    expect(tsv).toBe("Order\tDelay\n'=HYPERLINK(1)\t-3\na b\t1\n\t-2");
});

test("an answer as text has its tables as tables", () => {
    const text = answerToText([
        { kind: "text", md: "Four late.\n" },
        {
            kind: "table",
            payload: {
                title: "Late",
                columns: [{ label: "Order" }, { label: "Days", align: "end" }],
                rows: [row(["A|B", "A|B"], [3, "3"])],
            },
        },
        { kind: "no_data", payload: { text: "Nothing." } },
    ]);
    expect(text).toBe(
        "Four late.\n\n**Late**\n\n| Order | Days |\n| --- | ---: |\n| A\\|B | 3 |\n\nNothing."
    );
});

test("drawings and quotes are copied as text, with where they come from", () => {
    const text = answerToText([
        { kind: "chart", payload: screw({ marks: [], figures: [] }) },
        { kind: "passages", payload: { items: [E217] } },
    ]);
    expect(text).toBe(
        "**Screw M5, Main warehouse. 91 % in 9 days**\n\n" +
            "> [1] Auxiliary pressure below 18 bar for more than 5 s.\n>\n> press_PH-400.pdf, page 21"
    );
});

test("conversations by day, newest first", () => {
    const now = new Date(2026, 10, 22, 9, 0);
    const at = (...parts) => new Date(...parts).toISOString();
    const groups = groupByDay(
        [
            { id: 1, date: at(2026, 10, 21, 23, 50) },
            { id: 2, date: at(2026, 10, 22, 0, 10) },
            { id: 3, date: at(2026, 10, 22, 8, 0) },
            { id: 4, date: at(2026, 10, 17, 8, 0) },
            { id: 5, date: at(2025, 1, 1) },
            { id: 6, date: at(2026, 9, 30) },
            { id: 7, date: at(2026, 9, 2) },
            { id: 8, date: at(2025, 5, 1), pinned: true },
            { id: 9, date: at(2026, 10, 22, 7, 0), readonly: true },
            { id: 10, date: "" },
        ],
        now
    );
    expect(groups.map(({ key, conversations }) => [key, conversations.map(({ id }) => id)])).toEqual([
        ["pinned", [8]],
        ["today", [3, 2]],
        ["yesterday", [1]],
        ["week", [4]],
        ["2026-10", [6, 7]],
        ["2025-02", [5]],
        ["older", [10]],
        ["shared", [9]],
    ]);
    expect(groups[4].key).toBe("2026-10");
    expect(monthOf("2026-10").getMonth()).toBe(9);
    expect(monthOf("today")).toBe(null);
});

test("the server's times are UTC, in either spelling", () => {
    const expected = Date.UTC(2026, 10, 22, 9, 41);
    for (const text of ["2026-11-22 09:41:00", "2026-11-22T09:41:00Z", "2026-11-22T10:41:00+01:00"]) {
        expect(parseUtc(text).getTime()).toBe(expected);
    }
    expect(parseUtc("")).toBe(null);
    expect(parseUtc("never")).toBe(null);
});

test("addresses of records go out and come back", () => {
    expect(recordUrl({ model: "mrp.production", id: 4 })).toBe("/odoo/mrp.production/4");
    expect(recordUrl({ model: "website", id: 4 })).toBe("/odoo/m-website/4");
    expect(parseRecordUrl("/odoo/mrp.production/4")).toEqual({ model: "mrp.production", id: 4 });
    expect(parseRecordUrl("/odoo/m-website/4")).toEqual({ model: "website", id: 4 });
    for (const other of ["/odoo/mrp.production", "/web/session/logout", "", null, "/odoo/a/4/b/5"]) {
        expect(parseRecordUrl(other)).toBe(null);
    }
});

test("the bus is trusted until it is silent or has lost something", () => {
    const quiet = { gapSince: null, lastHeard: 10000, lastAsked: 0 };
    expect(mustFollow(quiet, 13999)).toBe(false);
    expect(mustFollow(quiet, 14000)).toBe(true);
    expect(mustFollow({ ...quiet, lastAsked: 13000 }, 14500)).toBe(false);
    expect(mustFollow({ ...quiet, lastAsked: 13000 }, 15000)).toBe(true);
    expect(mustFollow({ ...quiet, gapSince: 10000 }, 10200)).toBe(false);
    expect(mustFollow({ ...quiet, gapSince: 10000 }, 10300)).toBe(true);
});

test("tokens differ", () => {
    const tokens = new Set(Array.from({ length: 100 }, uniqueToken));
    expect(tokens.size).toBe(100);
    expect([...tokens][0]).toMatch(/^[0-9a-f]{32}$/);
});

test("what a screen reader hears of a turn", () => {
    const table = { kind: "table", payload: { rows: [{}, {}, {}] } };
    const done = (state) => ({ kind: "done", payload: { state } });
    const key = (...events) => {
        const log = events.map((event, index) => ({ seq: index + 1, ...event }));
        return announcementOf(reduceEvents(emptyView(), log));
    };
    expect(announcementOf(null).key).toBe("");
    expect(key().key).toBe("thinking");
    expect(key({ kind: "status", payload: { state: "queued" } }).key).toBe("queued");
    expect(key(table).key).toBe("answering");
    expect(key(table, done("done"))).toEqual({ key: "ready_rows", rows: 3 });
    expect(key({ kind: "no_data", payload: {} }, done("done")).key).toBe("no_data");
    expect(key(table, done("stopped")).key).toBe("stopped");
    expect(key(done("failed")).key).toBe("failed");
});
