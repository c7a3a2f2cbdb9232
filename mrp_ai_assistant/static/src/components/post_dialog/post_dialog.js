import { Component, onWillStart, useState } from "@odoo/owl";
import { Dialog } from "@web/core/dialog/dialog";
import { _t } from "@web/core/l10n/translation";
import { useService } from "@web/core/utils/hooks";
import { errorText } from "../../services/server_calls";
import { Icon } from "../icon/icon";

/** On which of the records that an answer names it becomes a note. */
export class PostDialog extends Component {
    static template = "mrp_ai_assistant.PostDialog";
    static components = { Dialog, Icon };
    static props = { turnId: Number, close: Function };

    setup() {
        this.server = useService("mrp_ai_assistant.store").server;
        this.theme = useState(useService("mrp_ai_assistant.theme"));
        this.notification = useService("notification");
        this.action = useService("action");
        this.state = useState({ records: [], busy: false, error: "" });
        onWillStart(() => this.attempt(() => this.load()));
    }

    async attempt(action) {
        this.state.error = "";
        try {
            await action();
        } catch (error) {
            this.state.error = errorText(error);
        }
    }

    async load() {
        this.state.records = await this.server.turn("chatter_records", this.props.turnId);
    }

    async post(record) {
        if (this.state.busy) {
            return;
        }
        this.state.busy = true;
        await this.attempt(async () => {
            await this.server.turn("post_to_chatter", this.props.turnId, record.model, record.id);
            this.tell(record);
            this.props.close();
        });
        this.state.busy = false;
    }

    tell({ model, id, name }) {
        const open = {
            type: "ir.actions.act_window",
            res_model: model,
            res_id: id,
            views: [[false, "form"]],
        };
        this.notification.add(_t("Posted on %s", name), {
            type: "success",
            buttons: [{ name: _t("Open the record"), onClick: () => this.action.doAction(open) }],
        });
    }
}
