import { onMounted, onWillUnmount, useState } from "@odoo/owl";
import { browser } from "@web/core/browser/browser";

/**
 * The time, as a state: what shows it is drawn again every so often.
 * @param {number} everyMs
 * @returns {{now: number}} milliseconds
 */
export function useNow(everyMs) {
    const clock = useState({ now: Date.now() });
    let timer;
    onMounted(() => {
        timer = browser.setInterval(() => (clock.now = Date.now()), everyMs);
    });
    onWillUnmount(() => browser.clearInterval(timer));
    return clock;
}
