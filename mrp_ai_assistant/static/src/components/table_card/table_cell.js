import { Component } from "@odoo/owl";
import { cellParts } from "../../core/table_view";
import { RecordAnchor } from "../record_anchor/record_anchor";

/** Characters from which a name, and a sentence, may take several lines. */
const LONG_NAME = 22;
const LONG_TEXT = 40;
const TONES = new Set(["danger", "warning", "success", "info", "muted"]);

/** One value of a table as the server wrote it: its text, its record, its tone. */
export class TableCell extends Component {
    static template = "mrp_ai_assistant.TableCell";
    static components = { RecordAnchor };
    static props = {
        cell: { type: [Object, { value: null }], optional: true },
        record: { type: [Object, { value: null }], optional: true },
    };

    get whole() {
        return String(this.props.cell?.t ?? "");
    }

    /** The short text, where the server has one: the whole one is its title. */
    get text() {
        return String(this.props.cell?.s ?? this.whole);
    }

    get title() {
        return this.text === this.whole ? false : this.whole;
    }

    get parts() {
        return cellParts(this.text, this.props.record);
    }

    get className() {
        if (this.tone) {
            const long = this.text.length > LONG_NAME ? " o_aipa_long" : "";
            return `o_aipa_chip o_aipa_chip_${this.tone}${long}`;
        }
        const { length } = this.text;
        return length > LONG_TEXT ? "o_aipa_sentence" : length > LONG_NAME ? "o_aipa_long" : "";
    }

    get tone() {
        const tone = this.props.cell?.tone;
        return TONES.has(tone) && this.text ? tone : null;
    }
}
