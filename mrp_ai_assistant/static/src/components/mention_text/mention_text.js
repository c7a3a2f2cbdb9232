import { Component } from "@odoo/owl";
import { piecesOf } from "../../core/mention_pieces";
import { RecordAnchor } from "../record_anchor/record_anchor";

/** A question as it was asked: the records that it names with "@" are links. */
export class MentionText extends Component {
    static template = "mrp_ai_assistant.MentionText";
    static components = { RecordAnchor };
    static props = {
        text: String,
        /** `{model, id, name}`, as the server kept them */
        mentions: { type: Array, optional: true },
        /** records that it is about without naming them */
        records: { type: Array, optional: true },
    };

    get pieces() {
        return piecesOf(this.props.text, this.props.mentions || []).map((piece) =>
            typeof piece === "string" ? { text: piece } : { record: piece }
        );
    }
}
