/**
 * The assistant from anywhere in Odoo: its page, a question, a conversation, records.
 */
import { reactive } from "@odoo/owl";
import { _t } from "@web/core/l10n/translation";
import { registry } from "@web/core/registry";
import { session } from "@web/session";
import { uniqueToken } from "../core/unique_token";
import { askErrorText, errorText } from "./server_calls";

const ACTION = "mrp_ai_assistant.action_ai_assistant";

/** Whether this user may ask; what they ask is checked by the server all the same. */
export function mayAsk() {
    return Boolean(session.mrp_ai_assistant);
}

/** Whether records of `model` can be asked about. */
export function canAskAbout(model) {
    return mayAsk() && session.mrp_ai_assistant.models.includes(model);
}

/** Whether the assistant's page is what the user looks at. */
export function isPageOpen() {
    return Boolean(document.querySelector(".o_aipa_page")) && !document.hidden;
}

export class PageOpener {
    constructor(store, action, notification) {
        Object.assign(this, { store, action, notification });
        /** What to ask of the records that the page was opened on. */
        this.context = reactive({ names: "", questions: [] });
    }

    /** The page with a new conversation, or with conversation `id`. */
    async open(id = null) {
        if (id) {
            await this.action.doAction(ACTION, { props: { resId: id } });
            return this.store.open(id);
        }
        this.store.open(null);
        await this.action.doAction(ACTION);
        this.store.open(null);
    }

    /** The page with the search of the conversations begun. */
    async find() {
        await this.open();
        document.querySelector(".o_aipa_find input")?.focus();
    }

    async ask(question) {
        await this.open();
        try {
            await this.store.ask(question, uniqueToken());
        } catch (error) {
            this.store.state.drafts.new ||= question; // nothing that was written is lost
            this.notification.add(askErrorText(error), { type: "danger" });
        }
    }

    /** A new conversation about records of `model`: those that this user may read. */
    async askAbout(model, ids) {
        let found;
        try {
            found = await this.store.server.conversation("record_context", model, ids);
        } catch (error) {
            this.notification.add(errorText(error), { type: "danger" });
            return;
        }
        if (!found.records.length) {
            this.notification.add(_t("These records cannot be asked about."), { type: "warning" });
            return;
        }
        if (found.left_out) {
            this.notification.add(_t("Only the first %s are asked about.", found.records.length), {
                type: "info",
            });
        }
        await this.open();
        this.store.state.mentions.new = found.records;
        Object.assign(this.context, { names: found.names, questions: found.questions });
    }

    /** The question was asked, or is to be about nothing any more. */
    clearContext() {
        this.store.state.mentions.new = [];
        Object.assign(this.context, { names: "", questions: [] });
    }
}

export const pageOpenerService = {
    dependencies: ["mrp_ai_assistant.store", "action", "notification"],
    start(env, { "mrp_ai_assistant.store": store, action, notification }) {
        return new PageOpener(store, action, notification);
    },
};

registry.category("services").add("mrp_ai_assistant.page_opener", pageOpenerService);
