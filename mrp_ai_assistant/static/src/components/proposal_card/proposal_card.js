import { Component, useEffect, useRef, useState } from "@odoo/owl";
import { _t } from "@web/core/l10n/translation";
import { useService } from "@web/core/utils/hooks";
import {
    fieldProblem,
    fieldText,
    isBlocked,
    isOpen,
    isUnchecked,
    mainFields,
    minutesLeft,
    unitField,
} from "../../core/proposal_view";
import { Icon } from "../icon/icon";
import { LinkedText } from "../linked_text/linked_text";
import { useNow } from "./now_hook";
import { ProposalCheck } from "./proposal_check";
import { ProposalField } from "./proposal_field";
import { expiryText, outcomeText, phaseText, stateChip } from "./proposal_words";

const CLOCK_MS = 15000;
const FIRST_FIELDS = 4;

/**
 * One change that waits for a click: what would be made, whether it can be, and after the
 * click what came of it.
 */
export class ProposalCard extends Component {
    static template = "mrp_ai_assistant.ProposalCard";
    static components = { Icon, LinkedText, ProposalCheck, ProposalField };
    static props = {
        proposalId: Number,
        onAskAgain: Function,
        /** inside a row of several, which names it already */
        embedded: { type: Boolean, optional: true },
    };

    setup() {
        this.proposals = useService("mrp_ai_assistant.store").proposals;
        this.entries = useState(this.proposals.entries);
        this.clock = useNow(CLOCK_MS);
        this.root = useRef("root");
        this.outcome = useRef("outcome");
        this.ui = useState({ allFields: false });
        /** a click here moves the keyboard on to what came of it */
        this.clicked = false;
        useEffect(
            () => this.followClick(),
            () => [this.entry.phase, this.card?.state]
        );
        useEffect(
            (expired) => void (expired && this.proposals.refresh([this.props.proposalId])),
            () => [this.minutes === 0 && this.clock.now]
        );
        this.onEdit = (...edit) => this.proposals.edit(this.props.proposalId, ...edit);
        this.search = (...query) => this.proposals.choices(this.props.proposalId, ...query);
    }

    get entry() {
        return this.entries[this.props.proposalId];
    }

    get card() {
        return this.entry.card;
    }

    get prefix() {
        return `o_aipa_proposal_${this.props.proposalId}`;
    }

    // ---------------------------------------------------------------- the head

    get chip() {
        return stateChip(this.card);
    }

    get isOpen() {
        return isOpen(this.card);
    }

    get minutes() {
        const { card, ahead } = this.entry;
        // the clock only says when to look again: it may be older than the card
        const now = Math.max(this.clock.now, Date.now());
        return card && this.isOpen ? minutesLeft(card, now, ahead) : null;
    }

    get expiry() {
        return expiryText(this.minutes);
    }

    // -------------------------------------------------------------- the values

    get fields() {
        return mainFields(this.card.fields);
    }

    /** Beyond the first, what is neither needed nor filled in is asked for on demand. */
    get editedFields() {
        return this.ui.allFields ? this.fields : this.fields.filter((field, at) => at < FIRST_FIELDS || this.counts(field));
    }

    counts(field) {
        const typed = this.entry.typed[field.name];
        return field.required || field.text || typed || this.problemOf(field);
    }

    get moreFields() {
        const shown = new Set(this.editedFields);
        return this.fields.filter((field) => !shown.has(field)).map(({ label }) => label);
    }

    get moreFieldsText() {
        return _t("More: %s", this.moreFields.join(", "));
    }

    get canEdit() {
        return this.card.can_edit && this.isOpen;
    }

    /** While it is being confirmed nothing of it may change; while it is checked all may. */
    get frozen() {
        return !["", "checking", "loading"].includes(this.entry.phase);
    }

    unitOf(field) {
        return unitField(this.card.fields, field);
    }

    problemOf(field) {
        const { problems } = this.entry;
        return problems[field.name] || problems[field.unit_field] || fieldProblem(this.card, field);
    }

    get filledFields() {
        return this.fields.filter(fieldText);
    }

    valueText(field) {
        return fieldText(field);
    }

    /** The answer above tells of the values as they were proposed. */
    get summary() {
        const told = this.card.edits.length || this.props.embedded;
        return (this.isOpen && told && this.card.check?.summary) || [];
    }

    // --------------------------------------------------------------- the clicks

    get canConfirm() {
        return this.card.can_confirm && !this.entry.phase;
    }

    /** It waits for somebody else, or has to be checked anew. */
    get canClick() {
        return Boolean(this.card.verb) && !["confirmed", "failed"].includes(this.card.state);
    }

    get status() {
        const { phase, notice } = this.entry;
        return phaseText(isUnchecked(this.card) && !phase ? "checking" : phase) || notice;
    }

    /** Beside the buttons: in whose name, or why not. */
    get note() {
        const { state, note } = this.card;
        return state === "proposed" && isBlocked(this.card) ? _t("First change what is marked.") : note;
    }

    get announcement() {
        return this.status || (this.showOutcome ? this.outcomeText : "");
    }

    /** Why the server did not do what was clicked, where the card is open still. */
    get refusal() {
        const { state, message } = this.card;
        return this.entry.error || (state === "proposed" ? message : "");
    }

    get showOutcome() {
        return this.card.state !== "proposed";
    }

    get outcomeText() {
        return outcomeText(this.card);
    }

    get canAskAgain() {
        return ["discarded", "expired", "undone"].includes(this.card.state);
    }

    onConfirm() {
        if (this.card.can_confirm || this.proposals.isBusy(this.props.proposalId)) {
            return this.click("confirm");
        }
    }

    /** @param {"confirm"|"discard"|"undo"|"reopen"} method */
    click(method) {
        this.clicked = true;
        return this.proposals[method](this.props.proposalId);
    }

    /** The button that was clicked is gone: the keyboard is not to be lost with it. */
    followClick() {
        if (!this.clicked || this.entry.phase) {
            return;
        }
        this.clicked = false;
        const focused = document.activeElement;
        if (!focused || focused === document.body || !focused.isConnected) {
            this.outcome.el?.focus({ preventScroll: true });
        }
    }
}
