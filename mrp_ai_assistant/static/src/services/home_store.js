/**
 * The start page's content. The page never waits for it: what was seen last stays until
 * the server has told anew.
 */
import { reactive } from "@odoo/owl";
import { registry } from "@web/core/registry";
import { errorText } from "./server_calls";

/** So long what was told is taken for the plant as it is. */
const FRESH_MS = 60000;

export class HomeStore {
    /** @param {ServerCalls} server */
    constructor(server) {
        this.server = server;
        this.state = reactive({
            /** `{figures, slow, first_steps, suggestions}`, or null */
            home: null,
            /** `{lines, slow}`, or null */
            attention: null,
            error: "",
        });
        this.loadedAt = 0;
        this.loading = null;
    }

    /** Asks the server unless it was asked just now; two calls at once are one. */
    load({ force = false } = {}) {
        if (!force && this.state.home && Date.now() - this.loadedAt < FRESH_MS) {
            return Promise.resolve();
        }
        this.loading ||= this.fetch().finally(() => {
            this.loading = null;
        });
        return this.loading;
    }

    async fetch() {
        this.state.error = "";
        try {
            await Promise.all([this.take("home", "home_state"), this.take("attention", "home_attention")]);
            this.loadedAt = Date.now();
        } catch (error) {
            this.state.error = errorText(error);
        }
    }

    async take(part, method) {
        this.state[part] = await this.server.conversation(method);
    }
}

export const homeStoreService = {
    dependencies: ["mrp_ai_assistant.store"],
    start(env, { "mrp_ai_assistant.store": store }) {
        return new HomeStore(store.server);
    },
};

registry.category("services").add("mrp_ai_assistant.home", homeStoreService);
