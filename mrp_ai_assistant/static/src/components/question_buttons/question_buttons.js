import { Component } from "@odoo/owl";

/** Buttons that ask: choices, suggestions, follow-ups. */
export class QuestionButtons extends Component {
    static template = "mrp_ai_assistant.QuestionButtons";
    static props = {
        options: Array,
        onAsk: Function,
        text: { type: String, optional: true },
    };
}
