import { Component, useEffect, useRef } from "@odoo/owl";
import { isComposing } from "../../core/composing";

/** A title being typed: kept by Enter and by leaving the field, given up by Escape. */
export class TitleInput extends Component {
    static template = "mrp_ai_assistant.TitleInput";
    static props = {
        value: String,
        /** told the new name, or null when it stays as it is */
        onDone: Function,
    };

    setup() {
        this.input = useRef("input");
        this.isDone = false;
        useEffect(
            (el) => {
                el.focus();
                el.select();
            },
            () => [this.input.el]
        );
    }

    onKeydown(ev) {
        if (isComposing(ev)) {
            return;
        }
        if (ev.key === "Enter") {
            ev.preventDefault();
            this.finish(true);
        } else if (ev.key === "Escape") {
            ev.stopPropagation();
            this.finish(false);
        }
    }

    finish(keep) {
        if (this.isDone) {
            return;
        }
        this.isDone = true;
        const name = this.input.el.value.trim();
        this.props.onDone(keep && name && name !== this.props.value ? name : null);
    }
}
