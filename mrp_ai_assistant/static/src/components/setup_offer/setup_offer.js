import { Component } from "@odoo/owl";
import { useService } from "@web/core/utils/hooks";
import { useAttempt } from "../../services/attempt_hook";
import { Icon } from "../icon/icon";

/** On the first use: an administrator may set the assistant up, now or never. */
export class SetupOffer extends Component {
    static template = "mrp_ai_assistant.SetupOffer";
    static components = { Icon };
    static props = {
        /** called when the page is to be asked for again */
        onClosed: Function,
    };

    setup() {
        this.action = useService("action");
        this.orm = useService("orm");
        this.attempt = useAttempt();
    }

    open() {
        return this.attempt(async () => {
            const action = await this.orm.call("mrp.ai.conversation", "open_setup", []);
            await this.action.doAction(action, { onClose: this.props.onClosed });
        });
    }

    decline() {
        return this.attempt(async () => {
            await this.orm.call("mrp.ai.conversation", "decline_setup", []);
            await this.props.onClosed();
        });
    }
}
