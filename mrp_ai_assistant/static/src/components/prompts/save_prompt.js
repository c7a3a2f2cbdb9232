import { Component } from "@odoo/owl";
import { useService } from "@web/core/utils/hooks";
import { Icon } from "../icon/icon";
import { savePrompt } from "./prompt_actions";

/** Keeps a question that was asked, to be asked again: its records become blanks. */
export class SavePrompt extends Component {
    static template = "mrp_ai_assistant.SavePrompt";
    static components = { Icon };
    static props = {
        /** `{question, format, mentions}` */
        turn: Object,
    };

    setup() {
        this.action = useService("action");
        this.prompts = useService("mrp_ai_assistant.prompts");
    }

    onClick() {
        const { question, format, mentions } = this.props.turn;
        savePrompt(this.action, this.prompts, { text: question, mentions, format });
    }
}
