import { Component } from "@odoo/owl";
import { _t } from "@web/core/l10n/translation";
import { citedParts } from "../../core/passage_view";

/** A plain sentence in which `[1]` is a small button, as in the text of an answer. */
export class CitedText extends Component {
    static template = "mrp_ai_assistant.CitedText";
    static props = {
        text: String,
        citations: { type: Array, element: Number },
        onCite: Function,
    };

    get parts() {
        return citedParts(this.props.text, this.props.citations);
    }

    label(number) {
        return _t("Passage %s", number);
    }
}
