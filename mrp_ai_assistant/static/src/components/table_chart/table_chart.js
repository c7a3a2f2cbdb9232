import { Component, useRef, useState } from "@odoo/owl";
import { _t } from "@web/core/l10n/translation";
import { useService } from "@web/core/utils/hooks";
import { chartExtremes, chartPoints, chartsOf } from "../../core/chart/chart_choice";
import { useDrawing } from "../drawing/drawing_hook";
import { savePicture } from "../drawing/save_picture";
import { Icon } from "../icon/icon";
import { tableChartConfig } from "./table_chart_config";

/** Pixels of a bar with its gap, of what stands around all of them, and of a line. */
const BAR_PX = 22;
const AROUND_PX = 64;
const LINE_PX = 260;

/** The figures of a table, drawn. The table itself stands below: nothing is only here. */
export class TableChart extends Component {
    static template = "mrp_ai_assistant.TableChart";
    static components = { Icon };
    static props = {
        table: Object,
        /** in the order in which they are shown */
        rows: Array,
        note: String,
        /** changes when the colours around it do */
        theme: String,
    };

    setup() {
        this.notification = useService("notification");
        this.root = useRef("root");
        this.choice = useState({ key: chartsOf(this.props.table)[0].key });
        this.drawing = useDrawing({
            config: (colors) => tableChartConfig(this.chart, this.drawn.points, this.unit, colors),
            dependencies: () => [this.props.table, this.props.rows, this.props.theme, this.choice.key],
            onDrawn: (chart) => (this.drawnChart = chart),
        });
    }

    get charts() {
        return chartsOf(this.props.table);
    }

    get chart() {
        return this.charts.find(({ key }) => key === this.choice.key) || this.charts[0];
    }

    get drawn() {
        return chartPoints(this.props.rows, this.chart);
    }

    get unit() {
        const { kind, unit } = this.chart;
        return { days: _t("days"), percent: "%" }[kind] ?? unit;
    }

    get height() {
        const { points } = this.drawn;
        const bars = points.length * Math.max(this.chart.series.length * 0.7, 1);
        return this.chart.type === "line" ? LINE_PX : Math.round(bars * BAR_PX) + AROUND_PX;
    }

    get leftText() {
        const { points, left } = this.drawn;
        return left ? _t("Drawn: %(n)s. Not drawn: %(left)s; the table has them.", { n: points.length, left }) : "";
    }

    /** What the drawing says, for who does not see it. */
    get summary() {
        const { points } = this.drawn;
        const found = chartExtremes(points);
        const head = _t("%(figures)s by %(names)s", { figures: this.chart.label, names: this.chart.labelText });
        if (!found) {
            return head;
        }
        const told = ({ label, texts }) => `${label}, ${texts[0]}`;
        return _t("%(head)s. Highest: %(highest)s. Lowest: %(lowest)s.", {
            ...{ head, highest: told(found.highest), lowest: told(found.lowest) },
        });
    }

    onPicture(ev) {
        if (this.drawing.phase !== "drawn") {
            return;
        }
        const title = `${this.props.table.title}: ${this.chart.label}`;
        const note = [this.props.note, this.leftText].filter(Boolean).join(". ");
        const file = savePicture(this.drawnChart, ev.currentTarget, { name: title, title, note });
        this.notification.add(_t("The picture was saved as %s.", file), { type: "success" });
    }
}
