import { Component, onMounted, onWillUnmount, useState } from "@odoo/owl";
import { _t } from "@web/core/l10n/translation";
import { useService } from "@web/core/utils/hooks";
import { isOpen, isUnchecked, shortTitle } from "../../core/proposal_view";
import { Icon } from "../icon/icon";
import { ProposalCard } from "../proposal_card/proposal_card";
import { phaseText, rowChip } from "../proposal_card/proposal_words";
import { RecordAnchor } from "../record_anchor/record_anchor";

/** States after a click that worked: done, or waiting for a second person. */
const TAKEN = new Set(["executed", "confirmed"]);

/**
 * What an answer proposes: one card, or several in the order in which they are to be done,
 * each a row that opens, confirmed one by one or together.
 */
export class ProposalSet extends Component {
    static template = "mrp_ai_assistant.ProposalSet";
    static components = { Icon, ProposalCard, RecordAnchor };
    static props = { ids: { type: Array, element: Number }, onAskAgain: Function };

    setup() {
        this.proposals = useService("mrp_ai_assistant.store").proposals;
        const unwatch = this.proposals.watch(this.props.ids);
        this.entries = useState(this.proposals.entries);
        this.ui = useState({ open: {}, confirming: 0, told: "" });
        onMounted(() => this.proposals.load(this.props.ids));
        onWillUnmount(unwatch);
    }

    /** `[{id, entry, card}]` of those whose card is known. */
    get rows() {
        const rows = this.props.ids.map((id) => ({ id, entry: this.entries[id] }));
        return rows.map((row) => ({ ...row, card: row.entry.card }));
    }

    get ready() {
        return this.rows.filter(({ id }) => this.proposals.canConfirm(id));
    }

    /** What kinds of change there are among them. */
    get kinds() {
        return [...new Set(this.rows.map(({ card }) => card?.title).filter(Boolean))];
    }

    get title() {
        const count = this.props.ids.length;
        const [kind] = this.kinds;
        return this.kinds.length === 1
            ? _t("%(count)s drafts: %(kind)s", { count, kind })
            : _t("%s drafts", count);
    }

    get countText() {
        const cards = this.rows.map(({ card }) => card).filter(Boolean);
        const done = cards.filter(({ state }) => state === "executed").length;
        const known = cards.filter((card) => isOpen(card) && !isUnchecked(card));
        const stuck = known.filter(({ can_confirm }) => !can_confirm).length;
        return [
            this.ready.length ? _t("ready to confirm: %s", this.ready.length) : "",
            stuck ? _t("to be changed first: %s", stuck) : "",
            done ? _t("done: %s", done) : "",
        ].filter(Boolean).join(", ");
    }

    get hasOpen() {
        return this.rows.some(({ card }) => card && isOpen(card));
    }

    get buttonText() {
        return _t("Confirm all (%s)", this.ui.confirming || this.ready.length);
    }

    get status() {
        return this.ui.confirming ? _t("One moment…") : this.ui.told;
    }

    /** Why a click on "all" did not do this one. */
    problem({ entry, card }) {
        return entry.error || (card.state === "proposed" ? card.message : "");
    }

    rowTitle(card) {
        return shortTitle(card) || card.title;
    }

    /** Why it is proposed and, where the head does not say it, what it is. */
    rowNote({ title, reason }) {
        return [this.kinds.length > 1 ? title : "", reason].filter(Boolean).join(". ");
    }

    chip(card) {
        return rowChip(card);
    }

    phase(entry) {
        return phaseText(entry.phase);
    }

    panelId(id) {
        return `o_aipa_proposal_row_${id}`;
    }

    onToggle(id) {
        this.ui.open[id] = !this.ui.open[id];
    }

    async onConfirmAll() {
        const ids = this.ready.map(({ id }) => id);
        if (this.ui.confirming || !ids.length) {
            return;
        }
        this.ui.confirming = ids.length;
        try {
            await this.proposals.confirmAll(ids);
        } finally {
            this.ui.confirming = 0;
        }
        const all = ids.length;
        const done = ids.filter((id) => TAKEN.has(this.entries[id].card.state)).length;
        this.ui.told = done < all
            ? _t("%(done)s of %(all)s done; look at the others", { done, all })
            : _t("%(done)s of %(all)s done", { done, all });
    }
}
