import { Component } from "@odoo/owl";
import { todayOf } from "../../core/fan/fan_series";
import { fanSentence } from "../../core/fan/fan_table";
import { useDrawing } from "../drawing/drawing_hook";
import { fanChartConfig } from "./fan_chart_config";

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
        this.state = useDrawing({
            config: (colors) => (this.hasDays ? fanChartConfig(this.props.fan, colors) : null),
            dependencies: () => [this.props.fan, this.props.theme],
            onDrawn: (chart) => this.props.onDrawn?.(chart),
        });
    }

    get hasDays() {
        return todayOf(this.props.fan) !== null;
    }

    get sentence() {
        return fanSentence(this.props.fan);
    }
}
