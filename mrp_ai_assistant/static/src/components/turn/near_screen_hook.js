import { onMounted, onWillRender, onWillUnmount, useState } from "@odoo/owl";

/** So far from the screen something is drawn, before anybody gets there. */
const MARGIN = "1500px 0px";

/**
 * Whether something is drawn: from when it first comes near the screen, then for good.
 *
 * @param {{el: HTMLElement}} ref what is watched
 * @param {() => boolean} isDue whether it is drawn wherever it stands
 * @returns {{shown: boolean}} reactive
 */
export function useNearScreen(ref, isDue) {
    const state = useState({ shown: isDue() });
    let observer = null;
    const stop = () => observer?.disconnect();

    onWillRender(() => {
        if (!state.shown && isDue()) {
            state.shown = true;
            stop();
        }
    });
    onMounted(() => {
        if (state.shown) {
            return;
        }
        const root = ref.el.closest(".o_aipa_thread");
        const look = (entries) => {
            if (entries.some(({ isIntersecting }) => isIntersecting)) {
                state.shown = true;
                stop();
            }
        };
        observer = new IntersectionObserver(look, { root, rootMargin: MARGIN });
        observer.observe(ref.el);
    });
    onWillUnmount(stop);
    return state;
}
