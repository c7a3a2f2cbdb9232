import { Component, onWillUnmount, useState } from "@odoo/owl";
import { formatFloat } from "@web/core/utils/numbers";
import { _t } from "@web/core/l10n/translation";
import { browser } from "@web/core/browser/browser";
import { useService } from "@web/core/utils/hooks";
import { copyRich, copyText } from "../../core/clipboard";
import { answerFacts } from "../../core/answer_facts";
import { answerToHtml } from "../../core/answer_html";
import { answerToText, withoutEscapes } from "../../core/answer_text";
import { briefingRole } from "../../core/repeat_view";
import { useAttempt } from "../../services/attempt_hook";
import { AnswerMenu } from "../answer_menu/answer_menu";
import { CopyMenu } from "../copy_menu/copy_menu";
import { FeedbackButtons } from "../feedback/feedback_buttons";
import { FeedbackPanel } from "../feedback/feedback_panel";
import { RegenerateMenu } from "../regenerate_menu/regenerate_menu";
import { SubscribeButton } from "../repeat/subscribe_button";

const COPIED_MS = 2000;

/** Below an answer that has ended: copy, ask again, say what it was worth, and how it was
 * made. */
export class TurnFooter extends Component {
    static template = "mrp_ai_assistant.TurnFooter";
    static components = {
        ...{ AnswerMenu, CopyMenu, FeedbackButtons, FeedbackPanel, RegenerateMenu },
        SubscribeButton,
    };
    static props = {
        turn: Object,
        view: Object,
        models: Array,
        readonly: Boolean,
        /** told how else it is to be answered: `{format, modelId}` */
        onRetry: Function,
    };

    setup() {
        this.store = useService("mrp_ai_assistant.store");
        this.notification = useService("notification");
        this.attempt = useAttempt();
        this.state = useState({ copied: false, asking: false, explaining: false });
        onWillUnmount(() => browser.clearTimeout(this.timer));
    }

    // ------------------------------------------------------------------- copying

    async onCopy() {
        const { blocks } = this.props.view;
        const renderer = this.env.makeMarkdownRenderer();
        const render = (md) => renderer.finish(md);
        const html = answerToHtml(blocks, render, (block) => answerToText([block]));
        this.told(await copyRich({ html, text: withoutEscapes(answerToText(blocks)) }));
    }

    async onCopyMarkdown() {
        this.told(await copyText(answerToText(this.props.view.blocks)));
    }

    told(copied) {
        if (!copied) {
            this.notification.add(_t("The browser did not allow copying."), { type: "warning" });
            return;
        }
        this.state.copied = true;
        browser.clearTimeout(this.timer);
        this.timer = browser.setTimeout(() => (this.state.copied = false), COPIED_MS);
    }

    // -------------------------------------------------------------- asking again

    async onRetry(options) {
        if (this.state.asking) {
            return;
        }
        this.state.asking = true;
        try {
            await this.props.onRetry(options);
        } finally {
            this.state.asking = false;
        }
    }

    /** Whose briefing the answer is, null when it is none or somebody else's. */
    get role() {
        return this.props.readonly ? null : briefingRole(this.props.view);
    }

    // ------------------------------------------------------------------ opinions

    get feedback() {
        return this.props.turn.feedback || null;
    }

    /** A thumb counts at once; what is wrong can be said after that, or not at all. */
    async onRate(rating) {
        this.state.explaining = false;
        if (await this.rate(rating)) {
            this.state.explaining = rating === "down";
        }
    }

    async onSave(reason, comment) {
        if (await this.rate("down", reason, comment)) {
            this.state.explaining = false;
            this.notification.add(_t("Thank you. It is noted."), { type: "success" });
        }
    }

    rate(rating, reason, comment) {
        const { id } = this.props.turn;
        return this.attempt(() => this.store.actions.rate(id, rating, reason, comment));
    }

    // -------------------------------------------------------------- how it was made

    /** "phi3:mini, 6.2 s, 18 tok/s, all verified, 3 sources" */
    get meta() {
        const facts = answerFacts(this.props.view);
        if (!facts) {
            return "";
        }
        const { model, seconds, speed, sources } = facts;
        const shown = (number, digits) => formatFloat(number, { digits: [0, digits] });
        return [
            model,
            seconds !== null && _t("%s s", shown(seconds, 1)),
            speed && _t("%s tok/s", shown(speed, speed < 10 ? 1 : 0)),
            model ? this.verifiedText(facts) : _t("written by rules"),
            sources === 1 ? _t("1 source") : sources && _t("%s sources", sources),
        ]
            .filter(Boolean)
            .join(", ");
    }

    verifiedText({ dropped }) {
        if (!dropped) {
            return _t("all verified");
        }
        return dropped === 1
            ? _t("verified, 1 sentence left out")
            : _t("verified, %s sentences left out", dropped);
    }

    get metaHint() {
        const { stats } = this.props.view;
        return stats?.dropped
            ? _t("%s sentences of the model were left out: the data did not carry them", stats.dropped)
            : "";
    }
}
