/**
 * Which drawing tells something of a table, and of which of its columns.
 *
 * Chart: `{key, type, label, labelColumn, kind, unit, series: [{column, label}]}`; `type` is
 * "bar" or "line" (days), `kind` that of its figures. Figures of one unit are drawn together; those of several units
 * in one column cannot be compared and are not drawn at all.
 */

const FIGURES = new Set(["integer", "number", "quantity", "money", "percent", "days"]);
const NAMES = ["record", "text", "status"];
/** Numbers that say where a row stands, not how much. */
const PLACES = new Set(["place", "level", "page"]);
const DAYS = new Set(["date", "datetime"]);

/** Bars that one eye can compare. */
export const MOST_BARS = 20;
const MOST_DAYS = 400;
const MOST_SERIES = 6;

const isNumber = (cell) => typeof cell?.v === "number" && Number.isFinite(cell.v);

/** The unit of a column's figures, or null where there are several. */
function unitOf(rows, { kind, unit = "" }, at) {
    const units = new Set(rows.filter(({ cells }) => isNumber(cells[at])).map(({ cells }) => cells[at].u || unit));
    return units.size === 1 ? `${kind === "quantity" ? "" : kind}|${[...units][0]}` : null;
}

function distinct(rows, at) {
    return new Set(rows.map(({ cells }) => cells[at]?.t)).size;
}

/** Days are what is drawn along, when each row has its own; else the first names. */
function labelColumn(columns, rows) {
    const days = columns.findIndex(
        ({ kind }, at) => DAYS.has(kind) && rows.length > 2 && distinct(rows, at) === rows.length
    );
    const first = columns.findIndex(({ kind }) => NAMES.includes(kind) || DAYS.has(kind));
    return days >= 0 && days <= first ? days : first;
}

function groupsOf(columns, rows, labelAt) {
    const groups = new Map();
    columns.forEach((column, at) => {
        const drawn = rows.filter(({ cells }) => isNumber(cells[at]));
        const isFigure = FIGURES.has(column.kind) && !PLACES.has(column.name);
        const unit = drawn.length > 1 && isFigure ? unitOf(rows, column, at) : null;
        if (at !== labelAt && unit !== null) {
            const isToned = rows.some(({ cells }) => cells[at]?.tone);
            const group = groups.get(unit) || { unit, columns: [], isToned: false };
            group.columns.push(at);
            group.isToned ||= isToned;
            groups.set(unit, group);
        }
    });
    // what the server marked is what it was asked about
    return [...groups.values()].sort((a, b) => b.isToned - a.isToned);
}

/** @returns {Object[]} charts of a `table` event's payload, the most telling first */
export function chartsOf({ columns, rows }) {
    const labelAt = labelColumn(columns, rows);
    if (labelAt < 0 || rows.length < 2) {
        return [];
    }
    const { kind, label: labelText } = columns[labelAt];
    return groupsOf(columns, rows, labelAt).map(({ unit, columns: places }) => {
        const series = places
            .slice(0, MOST_SERIES)
            .map((column) => ({ column, label: columns[column].label }));
        return {
            key: unit,
            kind: columns[places[0]].kind,
            type: DAYS.has(kind) ? "line" : "bar",
            label: series.map(({ label }) => label).join(", "),
            ...{ labelColumn: labelAt, labelText, unit: unit.slice(unit.indexOf("|") + 1), series },
        };
    });
}

function pointOf(cells, chart) {
    const name = cells[chart.labelColumn];
    return {
        label: String(name?.s ?? name?.t ?? ""),
        day: String(name?.l ?? name?.v ?? ""),
        values: chart.series.map(({ column }) => (isNumber(cells[column]) ? cells[column].v : null)),
        texts: chart.series.map(({ column }) => String(cells[column]?.t ?? "")),
        tones: chart.series.map(({ column }) => cells[column]?.tone || ""),
    };
}

/**
 * @param {Object[]} rows in the order of the table
 * @returns {{points: Object[], left: number}} what is drawn, and how many rows are not:
 *  without a figure, or too many to compare
 */
export function chartPoints(rows, chart) {
    const points = rows
        .map(({ cells }) => pointOf(cells, chart))
        .filter(({ values }) => values.some((value) => value !== null));
    const isLine = chart.type === "line";
    if (isLine) {
        points.sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
    }
    const drawn = points.slice(0, isLine ? MOST_DAYS : MOST_BARS);
    return { points: drawn, left: rows.length - drawn.length };
}

/** The highest and the lowest point of the first series; null where there is none. */
export function chartExtremes(points) {
    const known = points.filter(({ values }) => values[0] !== null);
    if (!known.length) {
        return null;
    }
    const by = (better) => known.reduce((best, each) => (better(each.values[0], best.values[0]) ? each : best));
    return { highest: by((a, b) => a > b), lowest: by((a, b) => a < b) };
}
