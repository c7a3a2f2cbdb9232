import { Component, useRef, useState } from "@odoo/owl";
import { _t } from "@web/core/l10n/translation";
import { useService } from "@web/core/utils/hooks";
import { estimatedHeight } from "../../core/answer_size";
import { parseUtc } from "../../core/server_date";
import { isUntouched, waitingText } from "../../core/waiting_view";
import { isDocument, passagesByNumber } from "../../core/passage_view";
import { openSettings } from "../../services/settings_action";
import { isActive } from "../../services/turn_registry";
import { ChainCard } from "../chain_card/chain_card";
import { ChartCard } from "../chart_card/chart_card";
import { CitedText } from "../cited_text/cited_text";
import { ErrorCard } from "../error_card/error_card";
import { Icon } from "../icon/icon";
import { MarkdownText } from "../markdown_text/markdown_text";
import { NoDataCard } from "../no_data_card/no_data_card";
import { PassagesCard } from "../passages_card/passages_card";
import { ProposalSet } from "../proposal_set/proposal_set";
import { QuestionButtons } from "../question_buttons/question_buttons";
import { Question } from "../question/question";
import { Steps } from "../steps/steps";
import { TableCard } from "../table_card/table_card";
import { TurnFooter } from "../turn_footer/turn_footer";
import { useNearScreen } from "./near_screen_hook";

/** A question and what came of it, drawn from its event log alone. */
export class Turn extends Component {
    static template = "mrp_ai_assistant.Turn";
    static components = {
        ...{ ChainCard, ChartCard, CitedText, ErrorCard, Icon, MarkdownText, NoDataCard },
        ...{ PassagesCard, ProposalSet, Question, QuestionButtons, Steps, TableCard, TurnFooter },
    };
    static props = {
        entry: Object,
        isLast: Boolean,
        /** drawn wherever it stands; others when they come near the screen */
        isNear: { type: Boolean, optional: true },
        /** another question waits right before this one */
        canPass: { type: Boolean, optional: true },
        readonly: { type: Boolean, optional: true },
        canConfigure: Boolean,
        typewriter: Boolean,
        models: { type: Array, optional: true },
        onAsk: Function,
        /** told how else it is to be answered: `{format, modelId}` */
        onRetry: Function,
    };
    static defaultProps = { isNear: true, canPass: false, readonly: false, models: [] };

    setup() {
        this.action = useService("action");
        this.theme = useState(useService("mrp_ai_assistant.theme"));
        this.ui = useState({ cited: null });
        this.near = useNearScreen(useRef("answer"), () => this.props.isNear || this.running);
        this.again = () => this.props.onRetry({});
        this.openPassage = (passage, from) => this.env.openPassage(passage, from);
        this.onCite = (number, chip) => this.cite(number, chip);
    }

    get turn() {
        return this.props.entry.turn;
    }

    get view() {
        return this.props.entry.view;
    }

    get running() {
        return isActive(this.props.entry);
    }

    /** A log that ends without its `done` event says no more than the turn's own state. */
    get endState() {
        return this.running ? null : this.view.done?.state || this.turn.state;
    }

    /** The server no longer tells of this turn. */
    get lost() {
        return { code: "lost", text: this.props.entry.error, action: { kind: "retry" } };
    }

    get followups() {
        const { isLast, readonly } = this.props;
        return (isLast && !readonly && this.view.done?.followups) || [];
    }

    get heading() {
        const date = parseUtc(this.turn.date);
        const time = date
            ? luxon.DateTime.fromJSDate(date).toLocaleString(luxon.DateTime.TIME_SIMPLE)
            : "";
        return time ? _t("Assistant, %s", time) : _t("Assistant");
    }

    /** The height that is kept free for an answer that is not drawn yet. */
    get keptFree() {
        return `min-height: ${estimatedHeight(this.view)}px`;
    }

    /** Nobody has begun to answer it: it can be changed, deleted or sent first. */
    get waiting() {
        return this.running && isUntouched({ turn: this.turn, view: this.view });
    }

    /** Cut before its end: by its user, or by servers that stopped. */
    get isCut() {
        const { readonly } = this.props;
        const crashed = this.view.blocks.some(
            ({ kind, payload }) => kind === "error" && payload.code === "crashed"
        );
        return !readonly && this.endState === "stopped" && !crashed;
    }

    get queued() {
        const state = this.view.status?.state || this.turn.state;
        return this.running && state === "queued";
    }

    /** What is going on, for as long as nothing better is on screen. */
    get statusText() {
        const { status, blocks } = this.view;
        if (this.queued) {
            const told = waitingText({ turn: this.turn, view: this.view });
            return told || _t("Waiting for its turn");
        }
        if (status?.text) {
            return status.text;
        }
        return blocks.length ? _t("Writing") : _t("Looking at the data");
    }

    /** Running steps and growing text tell it themselves. */
    get showStatus() {
        if (!this.running || this.view.blocks.some(({ kind }) => kind === "text")) {
            return false;
        }
        return this.queued || !this.view.steps.some(({ state }) => state === "running");
    }

    /** Whether a text grows no more: a lead may grow while a table stands below it. */
    isEnded(index) {
        const block = this.view.blocks[index];
        return !this.running || (!block.isLead && index < this.view.blocks.length - 1);
    }

    /** What `[1]` in the text may mean. */
    get citations() {
        return [...passagesByNumber(this.view.blocks).keys()];
    }

    /** Shows the passage and, where both have room, the document it stands in. */
    cite(number, chip) {
        const passage = passagesByNumber(this.view.blocks).get(number);
        this.ui.cited = { number, at: (this.ui.cited?.at || 0) + 1 };
        if (passage && isDocument(passage) && !this.env.isSmall) {
            this.openPassage(passage, chip);
        }
    }

    noticeAction({ action }) {
        const kind = action?.kind;
        return (kind === "retry" && !this.props.readonly) || (kind === "settings" && this.props.canConfigure);
    }

    onNoticeAction({ action }) {
        return action.kind === "retry" ? this.again() : openSettings(this.action);
    }

    get animate() {
        return this.props.typewriter && this.props.entry.live;
    }
}
