import { useState } from "@odoo/owl";
import { useService } from "@web/core/utils/hooks";
import { isActive } from "./turn_registry";

/**
 * The store as a component sees it: `state`, `entries`, `settings` and `list` make it render again.
 */
export function useAssistant() {
    const store = useService("mrp_ai_assistant.store");
    return {
        store,
        state: useState(store.state),
        entries: useState(store.turns.entries),
        settings: useState(store.settings.state),
        list: useState(store.list.state),
    };
}

/** The entries of the open conversation's turns, in the order of the questions. */
export function currentEntries({ state, entries }) {
    const turnIds = state.threads[state.currentId]?.turnIds || [];
    return turnIds.map((id) => entries[id]).filter(Boolean);
}

/** The first turn of the open conversation that has not ended, or undefined. */
export function activeEntry(assistant) {
    return currentEntries(assistant).find((entry) => isActive(entry));
}
