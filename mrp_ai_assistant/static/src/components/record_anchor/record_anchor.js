import { Component } from "@odoo/owl";
import { useService } from "@web/core/utils/hooks";
import { isBrowserClick, recordUrl } from "../../core/record_link";

const refShape = {
    type: Object,
    shape: { model: String, id: Number, name: { type: String, optional: true }, "*": true },
};

/**
 * A record as a real link: a click opens it with the way back to the conversation, and the
 * browser's own clicks (new tab, new window) stay the browser's.
 */
export class RecordAnchor extends Component {
    static template = "mrp_ai_assistant.RecordAnchor";
    static props = { record: refShape, text: String };

    setup() {
        this.action = useService("action");
    }

    get url() {
        return recordUrl(this.props.record);
    }

    onClick(ev) {
        // Odoo's router answers every inner link, with Ctrl held too
        ev.stopPropagation();
        if (isBrowserClick(ev)) {
            return;
        }
        ev.preventDefault();
        openRecord(this.action, this.props.record);
    }
}

export function openRecord(action, { model, id }) {
    return action.doAction({
        type: "ir.actions.act_window",
        res_model: model,
        res_id: id,
        views: [[false, "form"]],
    });
}
