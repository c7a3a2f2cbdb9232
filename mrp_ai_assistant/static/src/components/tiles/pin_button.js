import { Component, useState } from "@odoo/owl";
import { _t } from "@web/core/l10n/translation";
import { useService } from "@web/core/utils/hooks";
import { useAttempt } from "../../services/attempt_hook";
import { Icon } from "../icon/icon";

/** Pins the table or the chart it stands below to the user's start page. */
export class PinButton extends Component {
    static template = "mrp_ai_assistant.PinButton";
    static components = { Icon };
    static props = {
        turnId: Number,
        seq: Number,
        /** a table that is looked at as a drawing */
        drawn: { type: Boolean, optional: true },
    };

    setup() {
        this.tiles = useService("mrp_ai_assistant.tiles");
        this.notification = useService("notification");
        this.attempt = useAttempt();
        this.state = useState({ busy: false, pinned: false });
    }

    async onClick() {
        if (this.state.busy || this.state.pinned) {
            return;
        }
        this.state.busy = true;
        const { turnId, seq, drawn = false } = this.props;
        const isDone = await this.attempt(async () => {
            const { name } = await this.tiles.pin(turnId, seq, drawn);
            this.notification.add(_t("“%s” is on your home.", name), { type: "success" });
        });
        Object.assign(this.state, { busy: false, pinned: isDone });
    }
}
