import { Component } from "@odoo/owl";
import { _t } from "@web/core/l10n/translation";
import { asksForAttention, ICONS, TONES } from "../../core/health_view";
import { Icon } from "../icon/icon";

/** One check: its finding and, where there is something to do, how to mend it. */
export class HealthCheck extends Component {
    static template = "mrp_ai_assistant.HealthCheck";
    static components = { Icon };
    static props = {
        check: { type: Object, shape: { code: String, title: String } },
        finding: { type: Object, optional: true },
        running: Boolean,
        onLook: Function,
        onMend: Function,
        onCopy: Function,
    };

    get level() {
        return this.props.finding?.level || "waiting";
    }

    get tone() {
        return TONES[this.level] || "muted";
    }

    get icon() {
        return ICONS[this.level] || "clock";
    }

    get isOpen() {
        return asksForAttention(this.props.finding);
    }

    get lookAgain() {
        return _t("Look again: %s", this.props.check.title);
    }

    /** Code can mend it, but not at the wish of this user. */
    get isForOthers() {
        const { finding } = this.props;
        return this.isOpen && Boolean(finding.button) && !finding.can_mend;
    }

    /** A click that changes nothing bad may be offered beside a check that is not made. */
    get hasButton() {
        return Boolean(this.props.finding?.can_mend);
    }
}
