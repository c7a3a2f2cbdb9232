import { Component } from "@odoo/owl";
import { useService } from "@web/core/utils/hooks";
import { Icon } from "../icon/icon";

/** A plant without orders: what to do first, and what of it is done. */
export class FirstSteps extends Component {
    static template = "mrp_ai_assistant.FirstSteps";
    static components = { Icon };
    static props = { steps: Array };

    setup() {
        this.action = useService("action");
    }

    open({ model, text }) {
        return this.action.doAction({
            type: "ir.actions.act_window",
            name: text,
            res_model: model,
            views: [
                [false, "list"],
                [false, "form"],
            ],
        });
    }
}
