import { Component, onWillUnmount, useEffect, useRef, useState } from "@odoo/owl";
import { loadBundle } from "@web/core/assets";
import { todayOf } from "../../core/fan/fan_series";
import { fanSentence } from "../../core/fan/fan_table";
import { fanChartConfig, fanColors } from "./fan_chart_config";

/** The stock of one product, past and to come, drawn in the colours around it. */
export class FanChart extends Component {
    static template = "mrp_ai_assistant.FanChart";
    static props = {
        fan: Object,
        /** changes when the colours around it do */
        theme: String,
        /** told the drawing when there is one */
        onDrawn: { type: Function, optional: true },
    };

    setup() {
        this.canvas = useRef("canvas");
        this.state = useState({ phase: "loading" });
        this.chart = null;
        useEffect(
            () => void this.draw(),
            () => [this.props.fan, this.props.theme]
        );
        onWillUnmount(() => this.end());
    }

    get hasDays() {
        return todayOf(this.props.fan) !== null;
    }

    get sentence() {
        return fanSentence(this.props.fan);
    }

    async draw() {
        if (!this.hasDays) {
            return;
        }
        try {
            await loadBundle("web.chartjs_lib");
        } catch {
            this.state.phase = "failed"; // the table says the same
            return;
        }
        if (this.isOver || !this.canvas.el) {
            return;
        }
        this.chart?.destroy();
        const colors = fanColors(this.canvas.el);
        this.chart = new window.Chart(this.canvas.el, fanChartConfig(this.props.fan, colors));
        this.state.phase = "drawn";
        this.props.onDrawn?.(this.chart);
    }

    end() {
        this.isOver = true;
        this.chart?.destroy();
    }
}
