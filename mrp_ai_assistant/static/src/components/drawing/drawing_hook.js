import { onWillUnmount, useEffect, useRef, useState } from "@odoo/owl";
import { loadBundle } from "@web/core/assets";
import { chartColors } from "./chart_colors";

/**
 * Draws on the canvas `t-ref="canvas"`, and again whenever what it depends on changes.
 * @param {Object} of
 * @param {(colors: Object) => Object|null} of.config Chart.js configuration in the colours
 *  around the canvas; null where there is nothing to draw
 * @param {() => any[]} of.dependencies
 * @param {(chart: Object) => void} [of.onDrawn]
 * @returns {{phase: "loading"|"drawn"|"failed"}} reactive
 */
export function useDrawing({ config, dependencies, onDrawn }) {
    const canvas = useRef("canvas");
    const state = useState({ phase: "loading" });
    let chart = null;
    let isOver = false;

    async function draw() {
        if (!canvas.el) {
            return;
        }
        try {
            await loadBundle("web.chartjs_lib");
        } catch {
            state.phase = "failed"; // the table says the same
            return;
        }
        if (isOver || !canvas.el) {
            return;
        }
        chart?.destroy();
        chart = null;
        const wanted = config(chartColors(canvas.el));
        if (wanted) {
            chart = new window.Chart(canvas.el, wanted);
            state.phase = "drawn";
            onDrawn?.(chart);
        }
    }

    useEffect(() => void draw(), dependencies);
    onWillUnmount(() => {
        isOver = true;
        chart?.destroy();
    });
    return state;
}
