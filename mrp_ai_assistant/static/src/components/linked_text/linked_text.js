import { Component } from "@odoo/owl";
import { RecordAnchor } from "../record_anchor/record_anchor";

/** A sentence about a record, which is a link where the sentence names it, or after it. */
export class LinkedText extends Component {
    static template = "mrp_ai_assistant.LinkedText";
    static components = { RecordAnchor };
    static props = {
        text: String,
        record: { type: [Object, { value: null }], optional: true },
    };

    /** What stands before and after the record's name. */
    get parts() {
        const { text, record } = this.props;
        const name = record?.name || "";
        const at = name ? text.indexOf(name) : -1;
        return at < 0 ? [text, ""] : [text.slice(0, at), text.slice(at + name.length)];
    }
}
