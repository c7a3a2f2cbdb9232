import { Component, onWillUnmount, useEffect, useState } from "@odoo/owl";
import { registry } from "@web/core/registry";
import { useService } from "@web/core/utils/hooks";
import { standardWidgetProps } from "@web/views/widgets/standard_widget_props";
import { errorText } from "../../services/server_calls";
import { ChartCard } from "../chart_card/chart_card";

/** In the form of a stock-out forecast: its fan, as the assistant shows it. */
export class StockFan extends Component {
    static template = "mrp_ai_assistant.StockFan";
    static components = { ChartCard };
    static props = { ...standardWidgetProps };

    setup() {
        this.orm = useService("orm");
        this.theme = useService("mrp_ai_assistant.theme");
        this.state = useState({ fan: null, error: "" });
        useEffect(
            (id) => void (id && this.load(id)),
            // a recomputed row has another moment
            () => [this.id, this.props.record.data.computed_at?.toMillis()]
        );
        onWillUnmount(() => (this.isOver = true));
    }

    get id() {
        return this.props.record.resId;
    }

    async load(id) {
        try {
            const fan = await this.orm.silent.call("mrp.ai.stock.risk", "fan", [[id]]);
            if (id === this.id && !this.isOver) {
                Object.assign(this.state, { fan, error: "" });
            }
        } catch (error) {
            if (id === this.id) {
                Object.assign(this.state, { fan: null, error: errorText(error) });
            }
        }
    }
}

registry.category("view_widgets").add("mrp_ai_stock_fan", {
    component: StockFan,
    fieldDependencies: [{ name: "computed_at", type: "datetime" }],
});
