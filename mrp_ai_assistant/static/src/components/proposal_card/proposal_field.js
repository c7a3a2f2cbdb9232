import { Component } from "@odoo/owl";
import { isComposing } from "../../core/composing";
import { DayInput } from "../day_input/day_input";
import { Icon } from "../icon/icon";
import { RecordSearch } from "../record_search/record_search";

/** One value of a proposal: how it is edited depends on its kind alone. */
export class ProposalField extends Component {
    static template = "mrp_ai_assistant.ProposalField";
    static components = { DayInput, Icon, RecordSearch };
    static props = {
        /** makes the ids of the page's elements */
        prefix: String,
        field: Object,
        /** the field that holds a quantity's unit, where that is one of the card's */
        unit: { type: [Object, { value: null }] },
        problem: String,
        /** what was put in, by field, where the server has not taken it */
        typed: Object,
        disabled: Boolean,
        onEdit: Function,
        search: Function,
    };

    setup() {
        /** what is in the box and was not sent yet; a new card on the way leaves it there */
        this.draft = null;
    }

    get field() {
        return this.props.field;
    }

    get id() {
        return `${this.props.prefix}_${this.field.name}`;
    }

    get text() {
        const { name, text } = this.field;
        return String(this.draft ?? this.props.typed[name] ?? text ?? "");
    }

    /** The value of a choice, a day, a moment. */
    get value() {
        const { name, value } = this.field;
        return String(this.props.typed[name] ?? value ?? "");
    }

    recordText({ name, text }) {
        return String(this.props.typed[name] ?? text ?? "");
    }

    get hint() {
        const { kind, unit } = this.field;
        const hint = this.text.includes(this.field.hint) ? "" : this.field.hint;
        const unitText = kind === "quantity" && !this.props.unit?.editable ? unit : "";
        return [unitText, hint].filter(Boolean).join(", ");
    }

    get describedBy() {
        const ids = [this.hint && `${this.id}_hint`, this.props.problem && `${this.id}_problem`];
        return ids.filter(Boolean).join(" ") || undefined;
    }

    onInput(ev) {
        this.draft = ev.target.value;
    }

    /** Enter says that the value is meant, and never confirms the card; Esc takes it back. */
    onKeydown(ev) {
        if (isComposing(ev)) {
            return;
        }
        if (ev.key === "Enter") {
            ev.preventDefault();
            this.onChange(ev);
        } else if (ev.key === "Escape" && this.draft !== null) {
            ev.stopPropagation(); // or it would stop a running answer
            this.draft = null;
            ev.target.value = this.text;
        }
    }

    onChange(ev) {
        const text = ev.target.value.trim();
        this.draft = null;
        const { name } = this.field;
        const before = this.props.typed[name] ?? this.field.text ?? "";
        if (text !== before) {
            this.props.onEdit(name, text || false, text);
        } else {
            ev.target.value = text;
        }
    }

    onChoice(ev) {
        const { value } = ev.target;
        this.props.onEdit(this.field.name, value || false, value);
    }

    onRecord({ name }, record) {
        this.props.onEdit(name, record ? record.id : false, record ? record.name : "");
    }
}
