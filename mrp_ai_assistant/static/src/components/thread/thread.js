import { Component, useEffect, useRef, useState, useSubEnv } from "@odoo/owl";
import { _t } from "@web/core/l10n/translation";
import { announcementOf } from "../../core/announcement";
import { isUntouched } from "../../core/waiting_view";
import { currentEntries, useAssistant } from "../../services/assistant_hook";
import { useAttempt } from "../../services/attempt_hook";
import { isActive } from "../../services/turn_registry";
import { Icon } from "../icon/icon";
import { Turn } from "../turn/turn";
import { useDrawnTurns } from "./drawn_turns_hook";
import { useScrollAnchor } from "./scroll_anchor_hook";

/** The turns of the open conversation, following their end. */
export class Thread extends Component {
    static template = "mrp_ai_assistant.Thread";
    static components = { Icon, Turn };
    static props = { onAsk: Function };

    setup() {
        this.assistant = useAssistant();
        this.attempt = useAttempt();
        this.ui = useState({ seesLatest: true, unseen: 0, focus: null });
        this.scroll = useRef("scroll");
        this.content = useRef("content");
        this.anchor = useScrollAnchor(this.scroll, this.content, {
            onSeen: (seen) => (this.ui.seesLatest = seen),
            onTop: () => this.onMore(),
        });
        this.isNear = useDrawnTurns(() => [this.currentId, this.entries.length]);
        useSubEnv({
            chooseBranch: (from, to) => this.chooseBranch(from, to),
            focusComposer: () => this.focusComposer(),
        });
        // another conversation, or a question just sent: look at its latest question
        useEffect(
            () => this.anchor.toLatest(),
            () => [this.currentId, this.record?.status, this.sending.length, this.record?.sent]
        );
        // the other branch has the button that was pressed as well
        useEffect(
            (focus) => {
                const turn = focus && this.elOf(focus.turnId);
                turn?.querySelector(`.${focus.button}`)?.focus({ preventScroll: true });
            },
            () => [this.ui.focus]
        );
        this.lastSeen = null;
        useEffect(
            () => this.countUnseen(),
            () => [this.endedCount, this.ui.seesLatest, this.currentId]
        );
    }

    get currentId() {
        return this.assistant.state.currentId;
    }

    get record() {
        return this.assistant.state.threads[this.currentId];
    }

    get entries() {
        return currentEntries(this.assistant);
    }

    get sending() {
        const { state } = this.assistant;
        return state.sending.filter((sent) => sent.conversationId === state.currentId);
    }

    get readonly() {
        return Boolean(this.assistant.store.current?.readonly);
    }

    get canConfigure() {
        return Boolean(this.assistant.state.page?.can_configure);
    }

    get models() {
        return this.assistant.state.page?.models || [];
    }

    get endedCount() {
        return this.entries.filter((entry) => !isActive(entry)).length;
    }

    /** Answers that ended while the user was reading far above them. */
    countUnseen() {
        const ended = this.entries.filter((entry) => !isActive(entry));
        const at = ended.findIndex(({ turn }) => turn.id === this.lastSeen);
        if (this.ui.seesLatest || at < 0) {
            this.lastSeen = ended.at(-1)?.turn.id ?? null;
            this.ui.unseen = 0;
        } else {
            this.ui.unseen = ended.length - at - 1;
        }
    }

    get jumpText() {
        const { unseen } = this.ui;
        if (!unseen) {
            return _t("Jump to latest");
        }
        return unseen === 1 ? _t("1 new answer") : _t("%s new answers", unseen);
    }

    /** Another question waits right before this one: this one may pass it. */
    canPass(index) {
        const before = this.entries[index - 1];
        return Boolean(before) && isActive(before) && isUntouched(before);
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

    onRetry(turnId, options) {
        return this.attempt(() => this.assistant.store.retry(turnId, options));
    }

    elOf(turnId) {
        return this.content.el.querySelector(`[data-turn="${turnId}"]`);
    }

    /** The other branch shows itself where this one stood; nothing else moves. */
    async chooseBranch(from, to) {
        const before = this.elOf(from);
        const pressed = document.activeElement?.closest(".o_aipa_branches button");
        await this.assistant.store.threads.choose(to);
        if (before?.isConnected) {
            this.anchor.keep(before, () => this.elOf(to));
        }
        this.ui.focus = pressed && { turnId: to, button: pressed.classList.item(1) };
    }

    async onMore() {
        if (!this.record?.more || this.record.loadingMore) {
            return;
        }
        const first = this.content.el.querySelector("[data-turn]");
        await this.attempt(() => this.assistant.store.threads.loadMore(this.currentId));
        if (first?.isConnected) {
            this.anchor.keep(first);
        }
    }

    onReload() {
        this.record.status = "loading";
        return this.assistant.store.loadThread(this.currentId);
    }

    focusComposer() {
        const page = this.scroll.el.closest(".o_aipa_page");
        page?.querySelector(".o_aipa_input")?.focus({ preventScroll: true });
    }
}
