/**
 * The saved prompts that the user may choose, read when the first one is wanted.
 */
import { reactive } from "@odoo/owl";
import { registry } from "@web/core/registry";

const MODEL = "mrp.ai.prompt";

export class PromptStore {
    /** @param {AssistantStore} store */
    constructor(store) {
        this.store = store;
        this.state = reactive({ prompts: [] });
        this.loading = null;
    }

    /** @throws when the server cannot be asked; then it is asked again the next time */
    load() {
        this.loading ||= this.read();
        return this.loading;
    }

    async read() {
        try {
            this.state.prompts = await this.store.server.call(MODEL, "page_prompts");
        } catch (error) {
            this.loading = null;
            throw error;
        }
    }

    /** After one was saved, or may have been. */
    reload() {
        this.loading = null;
        return this.load();
    }

    /** Records that may fill a blank, or be named with "@". */
    find(text, model = false) {
        return this.store.server.call("mrp.ai.mention", "find", [text], model ? { model } : {});
    }
}

export const promptStoreService = {
    dependencies: ["mrp_ai_assistant.store"],
    start(env, services) {
        return new PromptStore(services["mrp_ai_assistant.store"]);
    },
};

registry.category("services").add("mrp_ai_assistant.prompts", promptStoreService);
