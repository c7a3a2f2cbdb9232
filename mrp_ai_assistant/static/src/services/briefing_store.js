/**
 * Briefings and repeated questions of the user, read when they are first wanted.
 */
import { reactive } from "@odoo/owl";
import { registry } from "@web/core/registry";

const MODEL = "mrp.ai.briefing";

export class BriefingStore {
    /** @param {AssistantStore} store */
    constructor(store) {
        this.store = store;
        this.state = reactive({
            /** see `page_briefings` of the server */
            items: [],
            choices: { role: [], channel: [], condition: [], lang: [] },
            most: 0,
            tz: "UTC",
            lang: "",
            loaded: false,
        });
        this.loading = null;
    }

    /** @throws when the server cannot be asked; then it is asked again the next time */
    load() {
        this.loading ||= this.reload();
        return this.loading;
    }

    async reload() {
        try {
            Object.assign(this.state, await this.call("page_briefings"), { loaded: true });
        } catch (error) {
            this.loading = null;
            throw error;
        }
    }

    /** The user's briefing of a role that is not paused. */
    ofRole(role) {
        return this.state.items.find((item) => item.kind === "briefing" && item.role === role && !item.paused);
    }

    async save(values, id = false) {
        return this.take(await this.call("save_briefing", values, id));
    }

    async pause(id, paused) {
        return this.take(await this.call("pause_briefing", id, paused));
    }

    async remove(id) {
        await this.call("remove_briefing", id);
        this.state.items = this.state.items.filter((item) => item.id !== id);
    }

    take(item) {
        const at = this.state.items.findIndex(({ id }) => id === item.id);
        this.state.items = at < 0 ? [...this.state.items, item] : this.state.items.with(at, item);
        return item;
    }

    call(method, ...args) {
        return this.store.server.call(MODEL, method, args);
    }
}

export const briefingStoreService = {
    dependencies: ["mrp_ai_assistant.store"],
    start(env, services) {
        return new BriefingStore(services["mrp_ai_assistant.store"]);
    },
};

registry.category("services").add("mrp_ai_assistant.briefings", briefingStoreService);
