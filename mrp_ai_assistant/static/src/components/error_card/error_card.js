import { Component } from "@odoo/owl";
import { useService } from "@web/core/utils/hooks";
import { openSettings } from "../../services/settings_action";
import { Icon } from "../icon/icon";

/** What failed, in the server's words, with the one thing to do about it. */
export class ErrorCard extends Component {
    static template = "mrp_ai_assistant.ErrorCard";
    static components = { Icon };
    static props = {
        error: Object,
        canConfigure: Boolean,
        onRetry: Function,
    };

    setup() {
        this.action = useService("action");
    }

    get actionKind() {
        const kind = this.props.error.action?.kind || "none";
        return kind === "settings" && !this.props.canConfigure ? "none" : kind;
    }

    onAction() {
        if (this.actionKind === "retry") {
            return this.props.onRetry();
        }
        return openSettings(this.action);
    }
}
