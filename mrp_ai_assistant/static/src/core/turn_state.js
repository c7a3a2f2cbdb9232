/**
 * The states of a turn as the server writes them: "queued" and "running" until it ends.
 */

const RUNNING = new Set(["queued", "running"]);
const ENDED = new Set(["done", "stopped", "failed"]);

/** Somebody waits for its answer. */
export function isRunningState(state) {
    return RUNNING.has(state);
}

export function isEndedState(state) {
    return ENDED.has(state);
}
