/**
 * How wide the panel beside the conversation may be.
 */

export const DEFAULT_PX = 420;
const LEAST_PX = 320;
/** What the conversation keeps. */
const LEFT_PX = 420;
const STEP_PX = 24;

export function clampWidth(width, whole) {
    const most = Math.max(LEAST_PX, whole - LEFT_PX);
    return Math.round(Math.min(most, Math.max(LEAST_PX, width)));
}

/** What an arrow key on the panel's edge makes of its width, or null for another key. */
export function widthByKey(key, width, whole) {
    const change = { ArrowLeft: STEP_PX, ArrowRight: -STEP_PX }[key];
    if (change) {
        return clampWidth(width + change, whole);
    }
    return { Home: clampWidth(whole, whole), End: clampWidth(0, whole) }[key] ?? null;
}
