/**
 * When a running turn must be asked for at the server instead of waiting for the bus.
 */

/** The bus counts as silent after this long. */
const SILENCE_MS = 4000;
/** Two polls of one turn are at least this far apart. */
const POLL_MS = 2000;
/** A hole in the events gets this long to fill itself: batches may overtake each other. */
const GAP_MS = 300;

/**
 * @param {{gapSince: number|null, lastHeard: number, lastAsked: number}} turn times in ms
 * @param {number} now
 */
export function mustFollow({ gapSince, lastHeard, lastAsked }, now) {
    if (gapSince !== null && now - gapSince >= GAP_MS) {
        return now - lastAsked >= GAP_MS;
    }
    return now - lastHeard >= SILENCE_MS && now - lastAsked >= POLL_MS;
}
