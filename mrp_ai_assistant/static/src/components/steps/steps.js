import { Component, useState } from "@odoo/owl";
import { formatFloat } from "@web/core/utils/numbers";
import { _t } from "@web/core/l10n/translation";
import { Icon } from "../icon/icon";

/** What was done to find the answer: one quiet line that opens to a list. */
export class Steps extends Component {
    static template = "mrp_ai_assistant.Steps";
    static components = { Icon };
    static props = {
        steps: Array,
        running: Boolean,
    };

    setup() {
        // here and not in the markup, so that it stays as the user left it while steps arrive
        this.state = useState({ open: false });
    }

    toggle() {
        this.state.open = !this.state.open;
    }

    get title() {
        const count = this.props.steps.length;
        return count === 1 ? _t("1 step") : _t("%s steps", count);
    }

    get current() {
        return this.props.steps.findLast(({ state }) => state === "running");
    }

    get labels() {
        return this.props.steps.map(({ label }) => label).join(", ");
    }

    get seconds() {
        const total = this.props.steps.reduce((sum, { seconds }) => sum + (seconds || 0), 0);
        return total ? this.secondsText(total) : "";
    }

    secondsText(seconds) {
        return _t("%s s", formatFloat(seconds, { digits: [0, 1] }));
    }

    rowsText(rows) {
        return rows === 1 ? _t("1 row") : _t("%s rows", rows);
    }

    iconOf(step) {
        return { done: "ok", failed: "warning" }[step.state] || "clock";
    }

    stateText(step) {
        return {
            done: _t("Done"),
            failed: _t("Failed"),
            running: _t("Running"),
        }[step.state];
    }
}
