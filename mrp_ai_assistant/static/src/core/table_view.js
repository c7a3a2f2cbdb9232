/**
 * Sorting and paging a table event's rows, and its text for a spreadsheet.
 *
 * Row: `{ref, cells: [{v, t, s, u, ref, tone}]}`; `v` is the raw value, `t` the text, `s` a
 * shorter one where there is one. Column: `{label, kind, align}`.
 */

/** Rows that are drawn at once: more are turned over to. */
export const PAGE_ROWS = 100;

const TONES = ["danger", "warning", "info", "success", "muted"];
const collator = new Intl.Collator(undefined, { numeric: true, sensitivity: "base" });

function isEmpty(value) {
    return value === null || value === undefined || value === "" || value === false;
}

/**
 * What a cell sorts by: a number, or text. Days and moments are written so that their text
 * is their order; a state goes by how pressing it is, then by its name.
 */
function sortKey(cell, kind) {
    const { v, t, tone } = cell || {};
    if (isEmpty(v)) {
        return isEmpty(t) || t === "—" ? null : String(t);
    }
    if (kind === "status") {
        const rank = TONES.indexOf(tone);
        return `${rank < 0 ? TONES.length : rank} ${t ?? v}`;
    }
    return typeof v === "number" ? v : String(v);
}

function compareKeys(a, b) {
    const numbers = (typeof b === "number") - (typeof a === "number");
    if (numbers) {
        return numbers; // a word among numbers stands after them
    }
    return typeof a === "number" ? a - b : collator.compare(a, b);
}

/**
 * @param {Object[]} rows
 * @param {{column: number, descending: boolean}|null} order null leaves the server's order
 * @param {string} [kind] of the column
 * @returns {number[]} places of all rows in that order; equal rows stay as they came, and
 *  rows without a value stay at the end either way
 */
export function sortPlaces(rows, order, kind) {
    const places = rows.map((row, place) => place);
    if (!order) {
        return places;
    }
    const sign = order.descending ? -1 : 1;
    const keys = rows.map(({ cells }) => sortKey(cells[order.column], kind));
    return places.sort((left, right) => {
        const [a, b] = [keys[left], keys[right]];
        if (a === null || b === null) {
            return (a === null) - (b === null) || left - right;
        }
        return sign * compareKeys(a, b) || left - right;
    });
}

/** What comes after the present order when a column's head is pressed. */
export function nextOrder(order, column) {
    if (order?.column !== column) {
        return { column, descending: false };
    }
    return order.descending ? null : { column, descending: true };
}

/**
 * @param {number} count rows
 * @param {number} wanted page from 0; one that is not there is the nearest that is
 * @returns {{page: number, pages: number, from: number, to: number}} rows [from, to)
 */
export function pageOf(count, wanted, size = PAGE_ROWS) {
    const pages = Math.max(Math.ceil(count / size), 1);
    const page = Math.min(Math.max(wanted, 0), pages - 1);
    return { page, pages, from: page * size, to: Math.min((page + 1) * size, count) };
}

/** The totals with their name in the first cell that has no sum. */
export function labelledTotals({ totals, totals_label: label }) {
    if (!totals) {
        return null;
    }
    const place = totals.findIndex((cell) => isEmpty(cell?.v) && (!cell?.t || cell.t === "—"));
    const named = totals.some((cell) => typeof cell?.v === "string") || !label;
    return totals.map((cell, at) => {
        const text = isEmpty(cell?.v) && cell?.t === "—" ? "" : cell?.t;
        return { ...cell, t: !named && at === place ? label : text ?? "" };
    });
}

function tsvCell(text, value) {
    const flat = String(text ?? "").replace(/[\t\r\n]+/g, " ");
    // a spreadsheet would run a text that looks like a formula
    const looksLikeFormula = typeof value !== "number" && /^[=+\-@]/.test(flat);
    return looksLikeFormula ? `'${flat}` : flat;
}

/** @returns {string} head, rows and totals, tab separated, with their whole texts */
export function tableToTsv(table) {
    const { columns, rows } = table;
    const line = (cells) => cells.map((cell) => tsvCell(cell?.t, cell?.v)).join("\t");
    const lines = [columns.map(({ label }) => tsvCell(label)).join("\t")];
    lines.push(...rows.map(({ cells }) => line(cells)));
    const totals = labelledTotals(table);
    if (totals) {
        lines.push(line(totals));
    }
    return lines.join("\n");
}

/**
 * A cell's text in the parts that are shown: where it names the record it leads to, only
 * that name is the link.
 * @returns {{before: string, link: string, after: string}} `link` empty without a record
 */
export function cellParts(text, record) {
    if (!record || !text) {
        return { before: text, link: "", after: "" };
    }
    const whole = record.name || "";
    // a sentence calls a product by its name alone, without the code before it
    const name = text.includes(whole) ? whole : whole.replace(/^\[[^[\]]*\] /, "");
    const at = name ? text.indexOf(name) : -1;
    if (at < 0 || name.length === text.length) {
        return { before: "", link: text, after: "" };
    }
    return { before: text.slice(0, at), link: name, after: text.slice(at + name.length) };
}
