/** What the queue's page shows above its list, from the state that the server tells. */

/**
 * @param {Object} state `{kinds, waiting, running, dead, paused}`, each by kind
 * @returns {Object[]} a lane for each kind that has something, or is paused; questions first
 */
export function lanesOf({ kinds, waiting, running, dead, paused }) {
    return Object.entries(kinds)
        .map(([kind, label]) => ({
            kind,
            label,
            waiting: waiting[kind] || 0,
            running: running[kind] || 0,
            dead: dead[kind] || 0,
            paused: paused[kind] || null,
        }))
        .filter(
            ({ kind, waiting, running, dead, paused }) =>
                kind === "chat" || waiting || running || dead || paused
        );
}

/** How many wait and run in all. */
export function totalsOf(state) {
    const sum = (counts) => Object.values(counts).reduce((total, count) => total + count, 0);
    return { waiting: sum(state.waiting), running: sum(state.running) };
}

/** Two states in which the list shows the same. */
export function isSameQueue(one, other) {
    const shown = (state) => [state?.waiting, state?.running, state?.dead, state?.paused];
    return JSON.stringify(shown(one)) === JSON.stringify(shown(other));
}
