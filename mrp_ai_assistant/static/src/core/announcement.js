/**
 * The one short sentence a screen reader hears about a turn. Never the stream itself.
 */

/**
 * @param {Object|null} view of the latest turn
 * @returns {{key: string, rows: number}} key: "", "queued", "thinking", "answering",
 *  "ready", "ready_rows", "ready_draft", "no_data", "stopped", "failed"
 */
export function announcementOf(view) {
    if (!view) {
        return { key: "", rows: 0 };
    }
    const tables = view.blocks.map(({ kind, payload, table }) => (kind === "table" ? payload : table));
    const rows = tables.reduce((sum, table) => sum + (table?.rows.length || 0), 0);
    if (!view.done) {
        const queued = view.status?.state === "queued";
        const key = view.blocks.length ? "answering" : queued ? "queued" : "thinking";
        return { key, rows };
    }
    if (view.done.state !== "done") {
        return { key: view.done.state, rows };
    }
    const has = (wanted) => view.blocks.some(({ kind }) => kind === wanted);
    if (has("action")) {
        return { key: "ready_draft", rows };
    }
    if (rows) {
        return { key: "ready_rows", rows };
    }
    return { key: has("no_data") ? "no_data" : "ready", rows };
}
