import { Component } from "@odoo/owl";
import { _t } from "@web/core/l10n/translation";

/** The shape of the next answer. */
export class FormatSelector extends Component {
    static template = "mrp_ai_assistant.FormatSelector";
    static props = { value: String, onChoose: Function };

    get formats() {
        return [
            { id: "auto", label: _t("Auto"), hint: _t("The shape that fits the question") },
            { id: "table", label: _t("Table"), hint: _t("The records, nothing else") },
            { id: "report", label: _t("Report"), hint: _t("Headline figures, findings, table") },
            { id: "plan", label: _t("Action plan"), hint: _t("Steps by priority, with reason and date") },
        ];
    }

    onKeydown(ev) {
        const move = { ArrowRight: 1, ArrowLeft: -1 }[ev.key];
        if (!move) {
            return;
        }
        ev.preventDefault();
        const { formats } = this;
        const index = formats.findIndex(({ id }) => id === this.props.value);
        const next = (index + move + formats.length) % formats.length;
        this.props.onChoose(formats[next].id);
        ev.currentTarget.children[next].focus();
    }
}
