/** What the queue's page shows above its list, from the state that the server tells. */

/**
 * @param {Object} state `{kinds, waiting, running, paused}`, each by kind
 * @returns {Object[]} a lane for each kind that has something, or is paused; questions first
 */
export function lanesOf({ kinds, waiting, running, paused }) {
    return Object.entries(kinds)
        .map(([kind, label]) => ({
            kind,
            label,
            waiting: waiting[kind] || 0,
            running: running[kind] || 0,
            paused: paused[kind] || null,
        }))
        .filter((lane) => lane.kind === "chat" || lane.waiting || lane.running || lane.paused);
}

/** How many wait and run in all. */
export function totalsOf(state) {
    const sum = (counts) => Object.values(counts).reduce((total, count) => total + count, 0);
    return { waiting: sum(state.waiting), running: sum(state.running) };
}

/** Two states in which the list shows the same. */
export function isSameQueue(one, other) {
    return JSON.stringify([one?.waiting, one?.running, one?.paused]) ===
        JSON.stringify([other?.waiting, other?.running, other?.paused]);
}
