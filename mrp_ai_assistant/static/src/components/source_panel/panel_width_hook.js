import { useState } from "@odoo/owl";
import { browser } from "@web/core/browser/browser";
import { clampWidth, DEFAULT_PX, widthByKey } from "../../core/panel_width";

const KEY = "mrp_ai_assistant.panel_width";

/**
 * A width that is dragged at the panel's edge, or moved with the arrow keys, and kept.
 * @param {{el: HTMLElement|null}} ref the panel; its parent's width is what there is
 */
export function usePanelWidth(ref) {
    const stored = Number(browser.localStorage.getItem(KEY));
    const state = useState({ width: stored || DEFAULT_PX, dragging: false });
    const whole = () => ref.el.parentElement.clientWidth;
    const keep = () => browser.localStorage.setItem(KEY, String(state.width));
    return {
        state,
        onPointerdown(ev) {
            // also over the document's frame the pointer stays the edge's
            ev.currentTarget.setPointerCapture(ev.pointerId);
            ev.preventDefault();
            state.dragging = true;
        },
        onPointermove(ev) {
            if (state.dragging) {
                const { right, left } = ref.el.getBoundingClientRect();
                const isRtl = getComputedStyle(ref.el).direction === "rtl";
                state.width = clampWidth(isRtl ? ev.clientX - left : right - ev.clientX, whole());
            }
        },
        onPointerup() {
            state.dragging = false;
            keep();
        },
        onKeydown(ev) {
            const width = widthByKey(ev.key, state.width, whole());
            if (width !== null) {
                ev.preventDefault();
                state.width = width;
                keep();
            }
        },
    };
}
