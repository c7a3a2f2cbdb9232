import { Component, useRef, useState } from "@odoo/owl";
import { useService } from "@web/core/utils/hooks";
import { Icon } from "../icon/icon";

/** Chooses files for the conversation that is open. */
export class AttachButton extends Component {
    static template = "mrp_ai_assistant.AttachButton";
    static components = { Icon };
    static props = {};

    setup() {
        this.attachments = useService("mrp_ai_assistant.attachments");
        this.state = useState(this.attachments.state);
        this.input = useRef("input");
    }

    get accept() {
        const endings = this.state.limit?.endings || [];
        return endings.map((ending) => `.${ending.replace(/^\./, "")}`).join(",");
    }

    async onClick() {
        this.input.el.click();
    }

    onChange() {
        const { el } = this.input;
        this.attachments.add([...el.files]);
        el.value = ""; // the same file again is a change again
    }
}
