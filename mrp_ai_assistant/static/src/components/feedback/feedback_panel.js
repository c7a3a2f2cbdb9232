import { Component, onMounted, useRef, useState } from "@odoo/owl";
import { _t } from "@web/core/l10n/translation";
import { Icon } from "../icon/icon";

const REASONS = ["wrong_number", "invented", "slow", "format", "not_understood", "other"];

/** What is wrong with an answer; below it, where it can be compared with what is said. */
export class FeedbackPanel extends Component {
    static template = "mrp_ai_assistant.FeedbackPanel";
    static components = { Icon };
    static props = {
        /** `{rating, reason, comment}` as the server has it */
        feedback: Object,
        /** told `(reason, comment)` */
        onSave: Function,
        onClose: Function,
    };

    setup() {
        const { reason, comment } = this.props.feedback;
        this.ui = useState({ reason, comment });
        this.first = useRef("first");
        onMounted(() => this.first.el.querySelector("button").focus({ preventScroll: true }));
    }

    get reasons() {
        const labels = {
            wrong_number: _t("Wrong figure"),
            invented: _t("Invented"),
            slow: _t("Too slow"),
            format: _t("Not the format I need"),
            not_understood: _t("Question not understood"),
            other: _t("Something else"),
        };
        return REASONS.map((reason) => ({ reason, label: labels[reason] }));
    }

    choose(reason) {
        this.ui.reason = this.ui.reason === reason ? null : reason;
    }

    onInput(ev) {
        this.ui.comment = ev.target.value;
    }

    onKeydown(ev) {
        if (ev.key === "Escape") {
            ev.preventDefault(); // of the page it would stop an answer
            ev.stopPropagation();
            this.props.onClose();
        }
    }
}
