import { Component, useRef } from "@odoo/owl";
import { _t } from "@web/core/l10n/translation";
import { placeAmong, siblingBeside } from "../../core/branch_path";
import { Icon } from "../icon/icon";

/** `< 2/3 >`: from one wording or answer of a question to another. */
export class BranchSwitch extends Component {
    static template = "mrp_ai_assistant.BranchSwitch";
    static components = { Icon };
    static props = {
        turn: Object,
        /** told the id of the sibling to be shown */
        onChoose: Function,
    };

    setup() {
        this.group = useRef("group");
    }

    get place() {
        return placeAmong(this.props.turn);
    }

    get label() {
        return _t("Version %(place)s of %(count)s", this.place);
    }

    has(step) {
        return siblingBeside(this.props.turn, step) !== undefined;
    }

    go(step) {
        const id = siblingBeside(this.props.turn, step);
        if (id !== undefined) {
            this.props.onChoose(id);
        }
    }

    onKeydown(ev) {
        const step = { ArrowLeft: -1, ArrowRight: 1 }[ev.key];
        if (step) {
            ev.preventDefault();
            const rtl = getComputedStyle(this.group.el).direction === "rtl";
            this.go(rtl ? -step : step);
        }
    }
}
