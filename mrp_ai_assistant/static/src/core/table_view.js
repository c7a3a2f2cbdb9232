/**
 * Sorting a table event's rows, and its text for a spreadsheet.
 *
 * Row: `{ref, cells: [{v, t, ref, tone}]}`; `v` is the raw value, `t` the text shown.
 */

function isEmpty(value) {
    return value === null || value === undefined || value === "" || value === false;
}

function compareValues(a, b) {
    if (typeof a === "number" && typeof b === "number") {
        return a - b;
    }
    return String(a).localeCompare(String(b), undefined, { numeric: true });
}

function sortValue(cell) {
    return isEmpty(cell?.v) ? cell?.t : cell.v;
}

/**
 * @param {Object[]} rows
 * @param {{column: number, descending: boolean}|null} order null leaves the server's order
 * @returns {Object[]} new list; rows without a value stay at the end either way
 */
export function sortRows(rows, order) {
    if (!order) {
        return rows;
    }
    const sign = order.descending ? -1 : 1;
    return [...rows].sort((left, right) => {
        const a = sortValue(left.cells[order.column]);
        const b = sortValue(right.cells[order.column]);
        if (isEmpty(a) || isEmpty(b)) {
            return Number(isEmpty(a)) - Number(isEmpty(b));
        }
        return sign * compareValues(a, b);
    });
}

/** What comes after the present order when a column's head is pressed. */
export function nextOrder(order, column) {
    if (order?.column !== column) {
        return { column, descending: false };
    }
    return order.descending ? null : { column, descending: true };
}

function tsvCell(text, value) {
    const flat = String(text ?? "").replace(/[\t\r\n]+/g, " ");
    // a spreadsheet would run a text that looks like a formula
    const looksLikeFormula = typeof value !== "number" && /^[=+\-@]/.test(flat);
    return looksLikeFormula ? `'${flat}` : flat;
}

/** @returns {string} head, rows and totals, tab separated, as they are shown */
export function tableToTsv({ columns, rows, totals }) {
    const line = (cells) => cells.map((cell) => tsvCell(cell?.t, cell?.v)).join("\t");
    const lines = [columns.map(({ label }) => tsvCell(label)).join("\t")];
    lines.push(...rows.map(({ cells }) => line(cells)));
    if (totals) {
        lines.push(line(totals));
    }
    return lines.join("\n");
}
