import { mockService, patchWithCleanup } from "@web/../tests/web_test_helpers";
import { AssistantStore } from "@mrp_ai_assistant/services/assistant_store";
import { session } from "@web/session";

/** A user who may ask of orders and products, elsewhere in Odoo than the page. */
export function mayAskOf(models = ["mrp.production", "product.product"], unread = 0) {
    patchWithCleanup(session, { mrp_ai_assistant: { models, unread } });
}

/** The store over a fake server, and the actions that were opened. */
export function withoutPage(server) {
    const store = new AssistantStore(server);
    const actions = [];
    mockService("mrp_ai_assistant.store", () => store);
    mockService("action", { doAction: async (...args) => void actions.push(args) });
    return { store, actions };
}
