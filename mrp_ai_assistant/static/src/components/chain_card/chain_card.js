import { Component, useState } from "@odoo/owl";
import { _t } from "@web/core/l10n/translation";
import { Icon } from "../icon/icon";
import { RecordAnchor } from "../record_anchor/record_anchor";
import { TableCard } from "../table_card/table_card";

const ICONS = {
    vendor: "truck",
    purchase: "cart",
    arrival: "cart",
    nobody: "warning",
    component: "box",
    center: "gear",
    queue: "clock",
    work: "gear",
    state: "info",
    order: "gear",
    sale: "person",
};
const TONES = new Set(["danger", "warning", "success", "info"]);

/** A chain event: from the cause to the customer, link below link. */
export class ChainCard extends Component {
    static template = "mrp_ai_assistant.ChainCard";
    static components = { Icon, RecordAnchor, TableCard };
    static props = {
        chain: Object,
        /** the table of the same, once it has come, and where it stands */
        table: { type: Object, optional: true },
        turnId: { type: Number, optional: true },
        seq: { type: Number, optional: true },
    };

    setup() {
        this.state = useState({ table: false });
    }

    icon({ kind }) {
        return ICONS[kind] || "info";
    }

    tone({ tone }) {
        return TONES.has(tone) ? tone : "muted";
    }

    /** A link leads to the one below, unless another chain begins there. */
    isJoined(index) {
        const below = this.props.chain.links[index + 1];
        return Boolean(below) && !below.starts;
    }

    /** "promised 12 nov": what the day is stands before it. */
    dayText({ label, s }) {
        return [label, s].filter(Boolean).join(" ");
    }

    get countText() {
        const { length } = this.props.chain.links.filter(({ ref }) => ref);
        return length === 1 ? _t("1 record") : _t("%s records", length);
    }
}
