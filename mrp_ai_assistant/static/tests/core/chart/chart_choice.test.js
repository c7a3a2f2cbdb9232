import { describe, expect, test } from "@odoo/hoot";
import { chartExtremes, chartPoints, chartsOf, MOST_BARS } from "@mrp_ai_assistant/core/chart/chart_choice";
import { pictureName } from "@mrp_ai_assistant/core/chart/picture";

describe.current.tags("headless");

const column = (kind, label, more = {}) => ({ kind, label, ...more });
const name = (text) => ({ v: text, t: text });
const number = (v, more = {}) => ({ v, t: `${v}`, ...more });
const table = (columns, ...rows) => ({ columns, rows: rows.map((cells) => ({ ref: null, cells })) });

const NAMED = [column("record", "Order"), column("quantity", "Quantity"), column("days", "Delay")];

test("names and figures are bars; what the server marked comes first", () => {
    const charts = chartsOf(
        table(NAMED, [name("a"), number(1, { u: "kg" }), number(3, { tone: "danger" })],
            [name("b"), number(2, { u: "kg" }), number(9)])
    );
    expect(charts.map(({ type, label, unit }) => [type, label, unit])).toEqual([
        ["bar", "Delay", ""],
        ["bar", "Quantity", "kg"],
    ]);
});

test("figures of one unit are drawn together", () => {
    const hours = (label) => column("number", label, { unit: "h" });
    const [chart, ...others] = chartsOf(
        table([column("record", "Center"), hours("Load"), hours("Capacity")],
            [name("a"), number(1), number(2)], [name("b"), number(3), number(4)])
    );
    expect(others).toEqual([]);
    expect(chart.series).toEqual([{ column: 1, label: "Load" }, { column: 2, label: "Capacity" }]);
    expect(chart.label).toBe("Load, Capacity");
});

test("days are a line, in their order", () => {
    const days = ["2026-11-03", "2026-11-01", "2026-11-02"];
    const drawn = table([column("date", "Day"), column("integer", "Made")],
        ...days.map((day, at) => [name(day), number(at)]));
    const [chart] = chartsOf(drawn);
    expect(chart.type).toBe("line");
    expect(chartPoints(drawn.rows, chart).points.map(({ day }) => day)).toEqual([...days].sort());
});

test("nothing is drawn of one row, of several units, of text alone or without names", () => {
    const kilos = number(1, { u: "kg" });
    const metres = number(2, { u: "m" });
    expect(chartsOf(table(NAMED.slice(0, 2), [name("a"), kilos]))).toEqual([]);
    expect(chartsOf(table(NAMED.slice(0, 2), [name("a"), kilos], [name("b"), metres]))).toEqual([]);
    expect(chartsOf(table([column("text", "A"), column("text", "B")], [name("a"), name("b")], [name("c"), name("d")]))).toEqual([]);
    expect(chartsOf(table([column("integer", "A")], [number(1)], [number(2)]))).toEqual([]);
    expect(chartsOf(table(NAMED))).toEqual([]);
});

test("a single figure among unknown ones is no drawing", () => {
    const rows = [[name("a"), number(1)], [name("b"), { v: null, t: "—" }]];
    expect(chartsOf(table([column("record", "A"), column("integer", "B")], ...rows))).toEqual([]);
});

test("too many bars are cut in the order of the table, and the rest is counted", () => {
    const rows = Array.from({ length: 47 }, (_, at) => [name(`n${at}`), at === 3 ? { v: null, t: "—" } : number(at)]);
    const drawn = table([column("record", "A"), column("integer", "B")], ...rows);
    const { points, left } = chartPoints(drawn.rows, chartsOf(drawn)[0]);
    expect(points.length).toBe(MOST_BARS);
    expect(points[0].label).toBe("n0");
    expect(points[3].label).toBe("n4");
    expect(left).toBe(27);
});

test("extremes of the first series; infinite and odd values are no figures", () => {
    const odd = table([column("record", "A"), column("integer", "B")],
        [name("a"), number(-5)], [name("b"), number(Infinity)], [name("c"), { v: "7", t: "7" }], [name("d"), number(2)]);
    const { points, left } = chartPoints(odd.rows, chartsOf(odd)[0]);
    expect(left).toBe(2);
    expect([chartExtremes(points).highest.label, chartExtremes(points).lowest.label]).toEqual(["d", "a"]);
    expect(chartExtremes([])).toBe(null);
});

test("a picture's name is one that every file system takes", () => {
    expect(pictureName("Late/orders: <x>")).toBe("Late orders x.png");
    expect(pictureName("???")).toBe("chart.png");
});

test("where a row stands is no figure: steps of a plan and levels are not drawn", () => {
    const place = column("integer", "#", { name: "place" });
    const rows = [[number(1), name("a")], [number(2), name("b")]];
    expect(chartsOf(table([place, column("text", "Step")], ...rows))).toEqual([]);
});
