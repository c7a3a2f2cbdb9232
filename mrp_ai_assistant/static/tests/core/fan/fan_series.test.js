import { describe, expect, test } from "@odoo/hoot";
import {
    addDays,
    dayNumber,
    dayTicks,
    fanMarks,
    fanSeries,
    shownDays,
    stockRange,
} from "@mrp_ai_assistant/core/fan/fan_series";
import { coming, isoDay, mark, past, screw } from "../../fan_test_helpers";

describe.current.tags("headless");

test("days are counted without a time zone, over a change of the clocks too", () => {
    expect(dayNumber("2026-10-26") - dayNumber("2026-10-24")).toBe(2);
    expect(addDays("2026-10-24", 2)).toBe("2026-10-26");
    expect(addDays("2024-02-28", 1)).toBe("2024-02-29");
    expect(addDays("2026-01-01", -1)).toBe("2025-12-31");
});

test("today is 0, the past below and what is to come above", () => {
    const series = fanSeries(screw());
    expect([series.past[0].x, series.past.at(-1).x]).toEqual([-12, 0]);
    expect([series.low[0].x, series.high[0].x]).toEqual([0, 0]);
    expect(series.middle[4].y).toBe(214 - 3 * 35);
    expect(series.middle[4].of.middle_t).toBe("109 Units");
});

test("it is drawn until the last stock is gone, and a little beyond", () => {
    expect(shownDays(screw())).toEqual({ from: -12, to: 16 }); // high is 0 on day 13
    expect(shownDays(screw({ coming: coming(60, [9, 6, 3]) })).to).toBe(59);
    const late = screw({ marks: [mark("arrival", 20, "arrives")] });
    expect(shownDays(late).to).toBe(23);
});

test("a long past is cut to as many days as are to come", () => {
    const long = screw({ past: past(400, () => 100) });
    expect(shownDays(long).from).toBe(-16);
    expect(fanSeries(long).past.length).toBe(17);
});

test("no past, no stock and a single day are drawn too", () => {
    const none = screw({ past: [], marks: [] });
    expect(shownDays(none).from).toBe(0);
    expect(fanSeries(none).past).toEqual([]);
    const empty = screw({ past: past(3, () => 0), coming: coming(20, [300, 300, 300]), marks: [] });
    expect(shownDays(empty)).toEqual({ from: -3, to: 16 });
    expect(shownDays(screw({ past: [], coming: coming(1), marks: [] }))).toEqual({ from: 0, to: 0 });
});

test("two points of a day stay two: a receipt is a jump", () => {
    const jump = [
        { day: isoDay(-1), label: "", v: 20, t: "20" },
        { day: isoDay(-1), label: "", v: 240, t: "240" },
        { day: isoDay(0), label: "", v: 214, t: "214" },
    ];
    expect(fanSeries(screw({ past: jump })).past.map(({ x, y }) => [x, y])).toEqual([
        [-1, 20],
        [-1, 240],
        [0, 214],
    ]);
});

test("what is probable goes on where the past ends, if it fell today as well", () => {
    const fan = screw({ past: past(3, () => 300) });
    const { middle } = fanSeries(fan);
    expect(middle.slice(0, 2).map(({ x, y }) => [x, y])).toEqual([
        [0, 300],
        [0, 214],
    ]);
    expect(fanSeries(screw({ past: [] })).middle[0].y).toBe(214);
});

test("receipts sit on the line, the other marks on none", () => {
    const fan = screw({ marks: [...screw().marks, mark("receipt", 2, "50 arrive", "", 50)] });
    const marks = fanMarks(fan, fanSeries(fan));
    expect(marks.map(({ kind, x, y }) => [kind, x, y])).toEqual([
        ["receipt", -9, 304],
        ["receipt", 2, 144],
        ["run_out", 6, null],
        ["arrival", 9, null],
    ]);
});

test("marks of days that are not drawn are left out, and to order today: today is drawn", () => {
    const fan = screw({
        marks: [mark("receipt", -40, "old"), mark("receipt", 400, "far"), mark("order_by", 0, "now")],
    });
    expect(fanMarks(fan, fanSeries(fan))).toEqual([]);
});

test("today is always among the days written, and they are not too many", () => {
    expect(dayTicks(-12, 16, 6)).toEqual([-10, -5, 0, 5, 10, 15]);
    for (const [from, to, most] of [[-12, 16, 4], [0, 1, 6], [-364, 90, 8], [0, 0, 5], [-3, 2000, 3]]) {
        const ticks = dayTicks(from, to, most);
        expect(ticks.includes(0)).toBe(true);
        expect(ticks.length <= most + 1).toBe(true);
        expect(ticks.every((x) => x >= from && x <= to)).toBe(true);
    }
});

test("the range has the zero, a height, and what is below zero", () => {
    expect(stockRange(fanSeries(screw()))).toEqual({ min: 0, max: 334 });
    const short = screw({ past: past(2, () => -5), coming: coming(20, [300, 300, 300]) });
    expect(stockRange(fanSeries(short))).toEqual({ min: -5, max: 214 });
    const nothing = { past: [], low: [], high: [] };
    expect(stockRange(nothing)).toEqual({ min: 0, max: 1 });
});
