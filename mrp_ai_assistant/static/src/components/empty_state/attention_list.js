import { Component } from "@odoo/owl";
import { namedParts } from "../../core/named_parts";
import { nearDay } from "../../core/near_day";
import { RecordAnchor } from "../record_anchor/record_anchor";

/** What asks for attention: a day, a sentence with its records, one question more. */
export class AttentionList extends Component {
    static template = "mrp_ai_assistant.AttentionList";
    static components = { RecordAnchor };
    static props = { lines: Array, onAsk: Function };

    day({ date }) {
        return nearDay(date);
    }

    parts({ text, refs, strong }) {
        return namedParts(text, refs, strong);
    }
}
