/**
 * A file that is attached to a conversation, from the click until it can be asked about.
 *
 * Item: `{key, id, name, size, phase, reason, progress, kept, canKeep, notes}`. `id` is null
 * until the server has it. Phases: `waiting` (for the ones before it), `sending`, then the
 * server's own: `queued`, `reading`, `ready`, `failed`, `cancelled`; `refused` when the
 * server did not take it.
 */

const BUSY = new Set(["waiting", "sending", "queued", "reading"]);
const READING = new Set(["queued", "reading"]);
const WRONG = new Set(["failed", "refused"]);

export function isBusy({ phase }) {
    return BUSY.has(phase);
}

/** The server is at work with it: it will be asked how far it is. */
export function isBeingRead({ phase }) {
    return READING.has(phase);
}

export function isWrong({ phase }) {
    return WRONG.has(phase);
}

/** What the server said of a document, as the item shows it. */
export function itemOf(document, key) {
    return {
        key,
        id: document.id,
        name: document.name,
        size: null,
        phase: document.state,
        reason: document.reason || "",
        progress: document.progress ?? null,
        kept: Boolean(document.kept),
        canKeep: Boolean(document.can_keep),
        duplicateOf: document.duplicate_of || "",
        supersededBy: document.superseded_by || "",
    };
}

/** A file that was chosen, before the server knows of it. */
export function newItem(file, key) {
    const known = { name: file.name, size: file.size };
    return { ...itemOf({ id: null, state: "waiting" }, key), ...known };
}

/** "12.4" of bytes, in megabytes; no file is 0. */
export function megabytes(bytes) {
    return Math.max(0.1, Math.round((bytes / 1048576) * 10) / 10);
}

/**
 * Why a request that sent a file failed, in the server's words where it has some.
 * @param {{status: number, response?: string, responseText?: string}} xhr
 * @returns {{kind: "said"|"large"|"network"|"other", text: string}}
 */
export function refusalOf(xhr) {
    let text = "";
    try {
        text = JSON.parse(xhr.responseText ?? xhr.response).error?.message || "";
    } catch {
        // a proxy answers with a page, a lost network with nothing
    }
    if (text) {
        return { kind: "said", text };
    }
    const kind = { 0: "network", 413: "large" }[xhr.status || 0] || "other";
    return { kind, text: "" };
}
