import { Component, useEffect, useRef, useState } from "@odoo/owl";
import { _t } from "@web/core/l10n/translation";
import { useService } from "@web/core/utils/hooks";
import { announcementOf } from "../../core/announcement";
import { currentEntries, useAssistant } from "../../services/assistant_hook";
import { errorText } from "../../services/server_calls";
import { Icon } from "../icon/icon";
import { Turn } from "../turn/turn";
import { useScrollAnchor } from "./scroll_anchor_hook";

/** The turns of the open conversation, following their end. */
export class Thread extends Component {
    static template = "mrp_ai_assistant.Thread";
    static components = { Icon, Turn };
    static props = { onAsk: Function };

    setup() {
        this.assistant = useAssistant();
        this.notification = useService("notification");
        this.ui = useState({ atEnd: true });
        const scrollRef = useRef("scroll");
        const contentRef = useRef("content");
        const onChange = (atEnd) => (this.ui.atEnd = atEnd);
        this.anchor = useScrollAnchor(scrollRef, contentRef, onChange);
        // another conversation, or a question just sent: look at its latest question
        useEffect(
            () => this.anchor.toLatest(),
            () => [this.assistant.state.currentId, this.sending.length, this.entries.length]
        );
    }

    get record() {
        return this.assistant.state.threads[this.assistant.state.currentId];
    }

    get entries() {
        return currentEntries(this.assistant);
    }

    get sending() {
        const { state } = this.assistant;
        return state.sending.filter((sent) => sent.conversationId === state.currentId);
    }

    get canConfigure() {
        return Boolean(this.assistant.state.page?.can_configure);
    }

    /** Read out once a change; the stream itself is never read out. */
    get announcement() {
        const { key, rows } = announcementOf(this.entries.at(-1)?.view);
        return {
            queued: _t("Waiting for its turn"),
            thinking: _t("Looking at the data"),
            answering: _t("Answering"),
            ready: _t("Answer ready"),
            ready_rows: _t("Answer ready, %s rows", rows),
            ready_draft: _t("Answer ready: a draft waits for you to confirm it"),
            no_data: _t("Answer ready: nothing matches"),
            stopped: _t("Stopped"),
            failed: _t("The answer failed"),
        }[key] || "";
    }

    async onRetry(turnId) {
        try {
            await this.assistant.store.retry(turnId);
        } catch (error) {
            this.notification.add(errorText(error), { type: "danger" });
        }
    }

    onReload() {
        this.record.status = "loading";
        return this.assistant.store.loadThread(this.assistant.state.currentId);
    }
}
