import { Component, useState } from "@odoo/owl";
import { _t } from "@web/core/l10n/translation";
import { cardConflicts, partShare, shortParts, sortParts } from "../../core/proposal_view";
import { Icon } from "../icon/icon";
import { LinkedText } from "../linked_text/linked_text";
import { RecordAnchor } from "../record_anchor/record_anchor";

/** Components shown before one asks for all of them. */
const SHOWN_PARTS = 8;
const TONES = new Set(["danger", "warning", "success", "info"]);

/** What the server found out about a proposal: material, figures, what stands against it. */
export class ProposalCheck extends Component {
    static template = "mrp_ai_assistant.ProposalCheck";
    static components = { Icon, LinkedText, RecordAnchor };
    static props = { card: Object };

    setup() {
        this.ui = useState({ allParts: false });
    }

    get check() {
        return this.props.card.check;
    }

    get parts() {
        const parts = sortParts(this.check.parts);
        return this.ui.allParts ? parts : parts.slice(0, SHOWN_PARTS);
    }

    get hiddenParts() {
        return this.check.parts.length - this.parts.length;
    }

    get partsChip() {
        const { parts } = this.check;
        const short = shortParts(parts).length;
        return short
            ? { tone: "warning", icon: "warning", text: _t("%(short)s of %(all)s short", { short, all: parts.length }) }
            : { tone: "success", icon: "ok", text: _t("all there") };
    }

    get moreText() {
        return _t("%s more components", this.hiddenParts);
    }

    /** The bar repeats the text beside it: a component that is short is told by both. */
    barStyle(part) {
        return `width: ${(partShare(part) * 100).toFixed(1)}%`;
    }

    tone({ tone }, otherwise = "") {
        return TONES.has(tone) ? tone : otherwise;
    }

    get conflicts() {
        return cardConflicts(this.props.card);
    }
}
