import { Component } from "@odoo/owl";
import { _t } from "@web/core/l10n/translation";
import { QuestionButtons } from "../question_buttons/question_buttons";

const { DateTime } = luxon;
const TONES = new Set(["danger", "warning", "success", "info"]);

/** A new conversation: a greeting, the live figures, something to ask. */
export class EmptyState extends Component {
    static template = "mrp_ai_assistant.EmptyState";
    static components = { QuestionButtons };
    static props = {
        home: Object,
        onAsk: Function,
    };

    get greeting() {
        const { hour } = DateTime.now();
        if (hour < 5 || hour >= 20) {
            return _t("Good evening");
        }
        return hour < 13 ? _t("Good morning") : _t("Good afternoon");
    }

    get lead() {
        const date = DateTime.now().toLocaleString({
            weekday: "long",
            day: "numeric",
            month: "long",
        });
        const day = date.charAt(0).toLocaleUpperCase() + date.slice(1);
        return _t("%s. Answers computed from Odoo's data; every figure leads to its records.", day);
    }

    chipClass({ tone }) {
        return `o_aipa_chip o_aipa_chip_${TONES.has(tone) ? tone : "muted"}`;
    }
}
