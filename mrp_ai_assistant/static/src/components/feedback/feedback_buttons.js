import { Component } from "@odoo/owl";
import { Icon } from "../icon/icon";

/** Two thumbs. What was said can be taken back by the same button. */
export class FeedbackButtons extends Component {
    static template = "mrp_ai_assistant.FeedbackButtons";
    static components = { Icon };
    static props = {
        rating: { type: [String, { value: null }], optional: true },
        /** told "up", "down", or null to take it back */
        onRate: Function,
    };

    toggle(rating) {
        this.props.onRate(this.props.rating === rating ? null : rating);
    }
}
