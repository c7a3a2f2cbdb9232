import { useEffect, useExternalListener, useState } from "@odoo/owl";
import { browser } from "@web/core/browser/browser";

/** So many of the last turns are drawn at once, and so many more at each step. */
const STEP = 3;
/** Between steps the page is left to its user. */
const REST_MS = 250;

/**
 * Which turns are drawn wherever they stand. The last ones come first; those above follow
 * one by one, because paper gets only what is drawn when the browser prints. What comes
 * near the screen draws itself.
 *
 * @param {() => [number|string|null, number]} getThread the conversation and how many turns
 *  of it are on the page
 * @returns {(index: number) => boolean} reactive
 */
export function useDrawnTurns(getThread) {
    const state = useState({ id: null, count: STEP });
    const countNow = () => (state.id === getThread()[0] ? state.count : STEP);
    const draw = (count) => Object.assign(state, { id: getThread()[0], count });

    useEffect(
        (id, drawn, all) => {
            if (drawn >= all) {
                return;
            }
            const timer = browser.setTimeout(() => draw(drawn + STEP), REST_MS);
            return () => browser.clearTimeout(timer);
        },
        () => [getThread()[0], countNow(), getThread()[1]]
    );
    useExternalListener(window, "beforeprint", () => draw(Infinity));
    return (index) => index >= getThread()[1] - countNow();
}
