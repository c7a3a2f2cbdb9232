import { Component, useEffect, useRef } from "@odoo/owl";

/**
 * What may be put in the place of what is typed. The keyboard stays in the text; who shows
 * the list moves the mark.
 */
export class SuggestionList extends Component {
    static template = "mrp_ai_assistant.SuggestionList";
    static props = {
        id: String,
        label: String,
        /** `{key, command, title, detail, kind}` */
        items: Array,
        active: Number,
        /** a sentence where there is nothing to choose from */
        hint: String,
        onChoose: Function,
        onMark: Function,
    };

    setup() {
        this.list = useRef("list");
        useEffect(
            () => {
                const marked = this.list.el?.querySelector("[aria-selected=true]");
                marked?.scrollIntoView({ block: "nearest" });
            },
            () => [this.props.active, this.props.items]
        );
    }
}
