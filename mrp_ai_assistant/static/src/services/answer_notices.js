/**
 * Answers that end while the user is elsewhere: how many are unread, and a toast that
 * leads there. Of several tabs one tells, and none when the conversation is on a screen.
 */
import { reactive } from "@odoo/owl";
import { browser } from "@web/core/browser/browser";
import { _t } from "@web/core/l10n/translation";
import { registry } from "@web/core/registry";
import { effect } from "@web/core/utils/reactive";
import { session } from "@web/session";
import { isEndedState, isRunningState } from "../core/turn_state";
import { isPageOpen, mayAsk } from "./page_opener";

const TOLD_KEY = "mrp_ai_assistant.told";
/** A tab that shows the answer says so at once; another visible one tells after this, a
 *  hidden one after twice as long. */
const WAIT_MS = 300;
/** By then the server knows that what is on the screen was read. */
const READ_MS = 1500;

export class AnswerNotices {
    constructor({ bus, store, opener, notification }) {
        Object.assign(this, { bus, store, opener, notification });
        this.state = reactive({
            unread: session.mrp_ai_assistant?.unread || 0,
            running: 0,
            /** `{id, name, running, unread}` of what runs or was not read, or null */
            conversations: null,
        });
        /** Turns that were told or seen here: the bus may deliver twice. */
        this.ended = new Set();
    }

    start() {
        this.bus.subscribe("mrp.ai.turn", (payload) => this.receive(payload));
        this.bus.start();
        effect(({ currentId }) => currentId && this.refreshSoon(), [this.store.state]);
    }

    receive({ turn_id: turnId, conversation_id: conversationId, state }) {
        if (isRunningState(state)) {
            this.state.running ||= 1;
        }
        if (!isEndedState(state) || this.ended.has(turnId)) {
            return;
        }
        this.ended.add(turnId);
        if (this.isOnScreen(conversationId)) {
            this.claim(turnId);
            return this.refreshSoon();
        }
        const wait = document.hidden ? 2 * WAIT_MS : WAIT_MS;
        browser.setTimeout(() => this.tell(turnId, conversationId, state), wait);
    }

    isOnScreen(conversationId) {
        return isPageOpen() && this.store.state.currentId === conversationId;
    }

    claim(turnId) {
        browser.localStorage.setItem(TOLD_KEY, String(turnId));
    }

    isClaimed(turnId) {
        return browser.localStorage.getItem(TOLD_KEY) === String(turnId);
    }

    async tell(turnId, conversationId, state) {
        const claimed = this.isClaimed(turnId);
        if (!claimed) {
            this.claim(turnId);
        }
        await this.refresh();
        if (claimed || state === "stopped" || this.isOnScreen(conversationId)) {
            return;
        }
        const known = this.state.conversations?.find(({ id }) => id === conversationId);
        if (!known) {
            return; // read meanwhile in another tab, or removed
        }
        const text = state === "failed" ? _t("No answer: “%s”", known.name) : _t("Answer ready: “%s”", known.name);
        const close = this.notification.add(text, {
            type: state === "failed" ? "warning" : "success",
            buttons: [
                {
                    name: _t("Open the answer"),
                    primary: true,
                    onClick: () => {
                        close();
                        this.opener.open(conversationId);
                    },
                },
            ],
        });
    }

    /** A conversation that was opened is not unread any more. */
    refreshSoon() {
        browser.clearTimeout(this.timer);
        this.timer = browser.setTimeout(() => this.refresh(), READ_MS);
    }

    async refresh() {
        try {
            const found = await this.store.server.conversation("notices");
            Object.assign(this.state, found);
        } catch {
            // the badge stays as it was; the page tells of a lost network
        }
    }
}

export const answerNoticesService = {
    dependencies: [
        "bus_service",
        "mrp_ai_assistant.store",
        "mrp_ai_assistant.page_opener",
        "notification",
    ],
    start(env, services) {
        const notices = new AnswerNotices({
            bus: services.bus_service,
            store: services["mrp_ai_assistant.store"],
            opener: services["mrp_ai_assistant.page_opener"],
            notification: services.notification,
        });
        if (mayAsk()) {
            notices.start();
        }
        return notices;
    },
};

registry.category("services").add("mrp_ai_assistant.answer_notices", answerNoticesService);
