import { Component, useState } from "@odoo/owl";
import { _t } from "@web/core/l10n/translation";
import { useService } from "@web/core/utils/hooks";
import { fanRows } from "../../core/fan/fan_table";
import { proposalError } from "../../services/proposal_store";
import { savePicture } from "../drawing/save_picture";
import { FanChart } from "../fan_chart/fan_chart";
import { Icon } from "../icon/icon";
import { ProposalSet } from "../proposal_set/proposal_set";
import { RecordAnchor } from "../record_anchor/record_anchor";
import { PinButton } from "../tiles/pin_button";

/** A note longer than this stands below the name, not beside it. */
const SHORT_NOTE = 48;

/** A fan with what it is of, its figures, and what can be done about it. */
export class ChartCard extends Component {
    static template = "mrp_ai_assistant.ChartCard";
    static components = { FanChart, Icon, PinButton, ProposalSet, RecordAnchor };
    static props = {
        fan: Object,
        theme: String,
        /** the conversation that a proposal of its button belongs to */
        conversationId: { type: [Number, { value: null }, { value: false }], optional: true },
        /** where the event stands, for who may pin it */
        turnId: { type: Number, optional: true },
        seq: { type: Number, optional: true },
        /** the record it is of is open already */
        embedded: { type: Boolean, optional: true },
    };

    setup() {
        this.proposals = useService("mrp_ai_assistant.store").proposals;
        this.notification = useService("notification");
        this.state = useState({ table: false, explained: false, busy: false, proposed: [] });
        this.onDrawn = (chart) => (this.chart = chart);
        this.onPropose = () => this.propose();
    }

    get fan() {
        return this.props.fan;
    }

    get note() {
        const { place, basis } = this.fan;
        return [place, basis].filter(Boolean).join(", ");
    }

    get isLongNote() {
        return this.note.length > SHORT_NOTE;
    }

    get rows() {
        return this.state.table ? fanRows(this.fan) : [];
    }

    get canPropose() {
        return Boolean(this.fan.offer) && !this.state.busy;
    }

    /** The proposal is the server's; its card below is where it is looked at and done. */
    async propose() {
        if (!this.canPropose) {
            return;
        }
        this.state.busy = true;
        try {
            const { kind, values } = this.fan.offer;
            const card = await this.proposals.propose(kind, values, this.props.conversationId);
            this.state.proposed = [card.id];
        } catch (error) {
            this.notification.add(proposalError(error), { type: "danger" });
        } finally {
            this.state.busy = false;
        }
    }

    onPicture(ev) {
        const { ref, badge } = this.fan;
        const title = [ref.name, badge].filter(Boolean).join(": ");
        const note = [this.note, this.fan.footer].filter(Boolean).join(", ");
        const file = savePicture(this.chart, ev.currentTarget, { name: ref.name, title, note });
        this.notification.add(_t("The picture was saved as %s.", file), { type: "success" });
    }
}
