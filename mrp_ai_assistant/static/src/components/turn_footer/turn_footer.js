import { Component, useState } from "@odoo/owl";
import { formatFloat } from "@web/core/utils/numbers";
import { _t } from "@web/core/l10n/translation";
import { browser } from "@web/core/browser/browser";
import { useService } from "@web/core/utils/hooks";
import { copyText } from "../../core/clipboard";
import { answerToText } from "../../core/answer_text";
import { Icon } from "../icon/icon";

const COPIED_MS = 2000;

/** Below an answer that has ended: copy, ask again, and how it was made. */
export class TurnFooter extends Component {
    static template = "mrp_ai_assistant.TurnFooter";
    static components = { Icon };
    static props = {
        view: Object,
        onRetry: Function,
    };

    setup() {
        this.notification = useService("notification");
        this.state = useState({ copied: false, asking: false });
    }

    async onCopy() {
        if (!(await copyText(answerToText(this.props.view.blocks)))) {
            this.notification.add(_t("The browser did not allow copying."), { type: "warning" });
            return;
        }
        this.state.copied = true;
        browser.setTimeout(() => (this.state.copied = false), COPIED_MS);
    }

    async onRetry() {
        if (this.state.asking) {
            return;
        }
        this.state.asking = true;
        try {
            await this.props.onRetry();
        } finally {
            this.state.asking = false;
        }
    }

    /** "phi3:mini, 6.2 s, all verified" */
    get meta() {
        const { stats } = this.props.view;
        if (!stats) {
            return "";
        }
        const byModel = stats.model && stats.origin !== "rules";
        const parts = [byModel && stats.model];
        if (typeof stats.seconds === "number") {
            parts.push(_t("%s s", formatFloat(stats.seconds, { digits: [0, 1] })));
        }
        parts.push(byModel ? _t("all verified") : _t("written by rules"));
        return parts.filter(Boolean).join(", ");
    }

    get metaHint() {
        const { stats } = this.props.view;
        const parts = [];
        if (stats?.tokens_per_second) {
            const speed = formatFloat(stats.tokens_per_second, { digits: [0, 1] });
            parts.push(_t("%s tokens per second", speed));
        }
        if (stats?.dropped) {
            parts.push(_t("%s sentences of the model were left out: the data did not carry them", stats.dropped));
        }
        return parts.join("\n");
    }
}
