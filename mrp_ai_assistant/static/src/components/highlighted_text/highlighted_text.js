import { Component } from "@odoo/owl";

/** Plain text with what was searched marked: `[[text, found], ...]`. */
export class HighlightedText extends Component {
    static template = "mrp_ai_assistant.HighlightedText";
    static props = { pieces: Array };
}
