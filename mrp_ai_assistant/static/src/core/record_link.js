/**
 * Addresses of records inside Odoo.
 */

/** @param {{model: string, id: number}} ref */
export function recordUrl({ model, id }) {
    // a model without a dot would read as an action's path
    return `/odoo/${model.includes(".") ? model : `m-${model}`}/${id}`;
}

/** The record that an address of ours names, or null. */
export function parseRecordUrl(url) {
    const match = /^\/odoo\/(?:m-)?([a-z_][a-z0-9_.]*)\/(\d+)$/.exec(url || "");
    return match && { model: match[1], id: Number(match[2]) };
}

/** True when the browser itself should answer a click (new tab, new window). */
export function isBrowserClick(ev) {
    return ev.ctrlKey || ev.metaKey || ev.shiftKey || ev.altKey || ev.button !== 0;
}
