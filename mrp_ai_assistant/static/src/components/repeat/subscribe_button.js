import { Component, onMounted, useState } from "@odoo/owl";
import { _t } from "@web/core/l10n/translation";
import { useService } from "@web/core/utils/hooks";
import { whenText } from "../../core/repeat_view";
import { useAttempt } from "../../services/attempt_hook";
import { Icon } from "../icon/icon";
import { RepeatDialog, USUAL } from "./repeat_dialog";

/** Below a briefing: one click, and it comes every working day; another one changes it. */
export class SubscribeButton extends Component {
    static template = "mrp_ai_assistant.SubscribeButton";
    static components = { Icon };
    static props = { role: String };

    setup() {
        this.store = useService("mrp_ai_assistant.briefings");
        this.briefings = useState(this.store.state);
        this.dialog = useService("dialog");
        this.notification = useService("notification");
        this.attempt = useAttempt();
        this.state = useState({ busy: false });
        // the answer does not wait for it, and says nothing when it fails
        onMounted(() => void this.store.load().catch(() => {}));
    }

    get item() {
        return this.briefings.items && this.store.ofRole(this.props.role);
    }

    get label() {
        return this.item ? whenText(this.item) : _t("Send me this every morning");
    }

    async onClick() {
        if (this.item) {
            this.change(this.item);
        } else if (!this.state.busy) {
            this.state.busy = true;
            await this.attempt(() => this.subscribe());
            this.state.busy = false;
        }
    }

    async subscribe() {
        const item = await this.store.save({ ...USUAL, role: this.props.role });
        this.notification.add(whenText(item), {
            type: "success",
            title: _t("Subscribed"),
            buttons: [{ name: _t("Change it"), onClick: () => this.change(item) }],
        });
    }

    change(item) {
        this.dialog.add(RepeatDialog, { item });
    }
}
