/**
 * What of a table has room on a tile.
 */

export const TILE_ROWS = 5;
const TILE_COLUMNS = 3;

/** A table that is one figure: `{text, label}`, else null. */
export function figureOf({ columns, rows }) {
    const figures = columns
        .map((column, at) => ({ label: column.label, cell: rows[0]?.cells[at] }))
        .filter(({ cell }) => typeof cell?.v === "number");
    if (rows.length !== 1 || figures.length !== 1 || columns.length > 2) {
        return null;
    }
    return { text: figures[0].cell.t, label: figures[0].label };
}

/**
 * Places of the columns that are shown: the first, then what the server marked, then the
 * others as they come.
 */
export function tileColumns({ columns, rows }) {
    const isToned = (at) => rows.some(({ cells }) => cells[at]?.tone);
    const rest = columns.map((_column, at) => at).slice(1);
    const chosen = [...rest.filter(isToned), ...rest.filter((at) => !isToned(at))];
    return [0, ...chosen.slice(0, TILE_COLUMNS - 1)].filter((at) => at < columns.length).sort((a, b) => a - b);
}

/** Rows that the tile does not show, of all that there are. */
export function rowsLeft({ rows, scope }) {
    const total = Math.max(scope?.total ?? 0, rows.length);
    return Math.max(0, total - Math.min(rows.length, TILE_ROWS));
}
