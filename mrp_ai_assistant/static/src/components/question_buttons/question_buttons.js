import { Component } from "@odoo/owl";
import { useService } from "@web/core/utils/hooks";
import { conversationKey } from "../../core/conversation_key";

/**
 * Buttons that ask: choices, suggestions, follow-ups.
 *
 * A click asks, for they read like whole questions and an answer costs a second; phones
 * have nothing but the click. With Ctrl the question is written down to be changed first.
 */
export class QuestionButtons extends Component {
    static template = "mrp_ai_assistant.QuestionButtons";
    static props = {
        options: Array,
        onAsk: Function,
        text: { type: String, optional: true },
    };

    setup() {
        this.store = useService("mrp_ai_assistant.store");
    }

    onClick(ev, { question }) {
        if (ev.ctrlKey || ev.metaKey) {
            const { state } = this.store;
            state.drafts[conversationKey(state.currentId)] = question;
            document.querySelector(".o_aipa_input")?.focus();
        } else {
            this.props.onAsk(question);
        }
    }
}
