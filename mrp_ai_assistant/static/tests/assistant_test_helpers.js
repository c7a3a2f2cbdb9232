import { mockService, mountWithCleanup, onRpc, preloadBundle } from "@web/../tests/web_test_helpers";
import { defineMailModels } from "@mail/../tests/mail_test_helpers";
import { EventBus } from "@odoo/owl";
import { Assistant } from "@mrp_ai_assistant/components/assistant/assistant";
import { AssistantStore } from "@mrp_ai_assistant/services/assistant_store";
import { ConnectionLostError } from "@web/core/network/rpc";

export function setupAssistantTests() {
    defineMailModels();
    preloadBundle("mrp_ai_assistant.markdown_lib");
}

export function numbered(events, first = 1) {
    return events.map((event, index) => ({ seq: first + index, ...event }));
}

export const step = (id, state = "done") => ({
    kind: "step",
    payload: { id, label: `Step ${id}`, state, detail: "" },
});
export const text = (md, extra = {}) => ({
    kind: "text",
    payload: { md, origin: "rules", ...extra },
});
export const done = (state = "done", followups = []) => ({
    kind: "done",
    payload: { state, followups },
});

export const LATE_ORDERS = {
    title: "Late orders",
    columns: [
        { name: "order", label: "Order", kind: "record", align: "start" },
        { name: "days", label: "Days late", kind: "number", align: "end" },
        { name: "product", label: "Product", kind: "record", align: "start" },
    ],
    rows: [
        {
            ref: { model: "mrp.production", id: 41, name: "WH/MO/00041" },
            cells: [
                { v: "WH/MO/00041", t: "WH/MO/00041" },
                { v: 9, t: "9 days", tone: "warning" },
                { v: "Table", t: "Table", ref: { model: "product.product", id: 7, name: "Table" } },
            ],
        },
        {
            ref: { model: "mrp.production", id: 42, name: "WH/MO/00042" },
            cells: [
                { v: "WH/MO/00042", t: "WH/MO/00042" },
                { v: 10, t: "10 days", tone: "danger" },
                { v: "Chair", t: "Chair" },
            ],
        },
    ],
    totals: null,
    scope: {
        text: "confirmed or in progress",
        model: "mrp.production",
        domain: [["state", "=", "confirmed"]],
        filters: ["late"],
        shown: 2,
        total: 30,
        as_of: "2026-11-22T09:41:00Z",
        company: "Plant",
    },
    sources: [{ label: "orders", model: "mrp.production", count: 30 }],
};

/** An Odoo without Odoo: what the page asks, answered from memory. */
export class FakeServer {
    constructor() {
        this.calls = [];
        this.offline = false;
        this.failures = {};
        this.logs = {};
        this.turns = {};
        /** the last turn of each conversation's path */
        this.leaves = {};
        this.pageSize = 30;
        this.nextTurn = 100;
        this.conversations = [];
        this.page = {
            user: { name: "Planner", lang: "en_US" },
            company: "Plant",
            settings: { theme: "auto", format: "auto", model_id: false, typewriter: false },
            models: [],
            servers: [],
            can_configure: false,
        };
        this.home = { figures: [], slow: false, first_steps: [], suggestions: [] };
        this.attention = { lines: [], slow: false };
        this.bus = new EventBus();
        this.listeners = [];
        /** by type: who listens for what else the bus brings */
        this.subscribers = {};
    }

    get orm() {
        const call = async (model, method, args = [], kwargs = {}) => {
            this.calls.push({ model, method, args, kwargs });
            await Promise.resolve();
            if (this.offline) {
                throw new ConnectionLostError("/web/dataset/call_kw");
            }
            if (this.failures[method]) {
                throw this.failures[method];
            }
            return JSON.parse(JSON.stringify(this[method](...args, kwargs) ?? true));
        };
        return { silent: { call }, call };
    }

    get bus_service() {
        return {
            subscribe: (type, callback) => {
                const known = (this.subscribers[type] ||= []);
                (type === "mrp.ai.turn" ? this.listeners : known).push(callback);
            },
            addEventListener: (...args) => this.bus.addEventListener(...args),
            start: () => {},
        };
    }

    /** What the bus brings, to every listener. */
    send(turnId, events, state = "running", extra = {}) {
        const { conversation_id } = this.turns[turnId];
        this.turns[turnId].state = state;
        for (const listener of this.listeners) {
            listener({ turn_id: turnId, conversation_id, state, events, ...extra });
        }
    }

    addConversation(name, date = "2026-11-22T09:00:00Z") {
        const conversation = {
            id: this.conversations.length + 1,
            name,
            date,
            running: false,
            unread: false,
        };
        this.conversations.push(conversation);
        return conversation;
    }

    /** @param {number|null} [parentId] without it the turn follows the last one */
    addTurn(conversationId, question, events = [], state = "done", parentId = undefined) {
        const id = this.nextTurn++;
        this.logs[id] = numbered(events);
        const parent_id = parentId === undefined ? this.leafOf(conversationId) : parentId;
        this.leaves[conversationId] = id;
        this.turns[id] = {
            id,
            conversation_id: conversationId,
            question,
            format: "auto",
            state,
            date: "2026-11-22T09:00:00Z",
            model: null,
            last_seq: events.length,
            position: 0,
            parent_id,
            feedback: null,
        };
        return this.turns[id];
    }

    leafOf(conversationId) {
        return this.leaves[conversationId] ?? null;
    }

    /** A turn as the server tells it. */
    shown(turn) {
        const alike = Object.values(this.turns).filter(
            ({ conversation_id, parent_id }) =>
                conversation_id === turn.conversation_id && parent_id === turn.parent_id
        );
        return { ...turn, siblings: alike.map(({ id }) => id) };
    }

    callsOf(method) {
        return this.calls.filter((call) => call.method === method);
    }

    // ------------------------------------------------------ the server's methods

    page_state() {
        return { ...this.page, conversations: this.conversations };
    }

    home_state() {
        return this.home;
    }

    home_attention() {
        return this.attention;
    }

    page_tiles() {
        return { tiles: this.tiles || [], most: 12 };
    }

    page_briefings() {
        return { items: [], most: 20, tz: "UTC", lang: "en_US", choices: {} };
    }

    list_conversations() {
        return this.conversations;
    }

    ask(conversationId, question, { token, parent_id: parentId }) {
        let turn = Object.values(this.turns).find((known) => known.token === token);
        if (!turn) {
            const id = conversationId || this.addConversation(question).id;
            turn = this.addTurn(id, question, [], "queued", parentId);
            turn.token = token;
        }
        const conversation = this.conversations.find(({ id }) => id === turn.conversation_id);
        return { conversation, turn: this.shown(turn) };
    }

    load(conversationId, before) {
        const turns = [];
        let id = typeof before === "number" ? this.turns[before].parent_id : this.leafOf(conversationId);
        while (id && turns.length < this.pageSize) {
            turns.unshift({ ...this.shown(this.turns[id]), events: this.logs[id] });
            id = this.turns[id].parent_id;
        }
        const conversation = this.conversations.find((known) => known.id === conversationId);
        return { conversation, turns, more: Boolean(id) };
    }

    choose(turnId) {
        const { conversation_id: id } = this.turns[turnId];
        const below = (turn) => {
            const next = Object.values(this.turns).findLast((t) => t.parent_id === turn);
            return next ? below(next.id) : turn;
        };
        this.leaves[id] = below(turnId);
        return this.load(id);
    }

    follow(turnId, afterSeq) {
        const events = this.logs[turnId].filter(({ seq }) => seq > afterSeq);
        return { turn: this.shown(this.turns[turnId]), events };
    }

    stop(turnId) {
        this.turns[turnId].state = "stopped";
        this.logs[turnId].push({ seq: this.logs[turnId].length + 1, ...done("stopped") });
        return this.shown(this.turns[turnId]);
    }

    beside(turnId, question, token) {
        const { conversation_id: id, parent_id: parentId } = this.turns[turnId];
        const known = Object.values(this.turns).find((turn) => turn.token === token);
        const turn = known || this.addTurn(id, question, [], "queued", parentId);
        turn.token = token;
        return this.shown(turn);
    }

    retry(turnId, { token }) {
        return this.beside(turnId, this.turns[turnId].question, token);
    }

    resend(turnId, question, { token }) {
        const turn = this.turns[turnId];
        if (turn.state !== "queued") {
            return this.beside(turnId, question, token);
        }
        turn.question = question;
        return this.shown(turn);
    }

    withdraw(turnId) {
        const { conversation_id: id, parent_id: parentId } = this.turns[turnId];
        for (const turn of Object.values(this.turns)) {
            if (turn.parent_id === turnId) {
                turn.parent_id = parentId;
            }
        }
        delete this.turns[turnId];
        if (this.leaves[id] === turnId) {
            this.leaves[id] = parentId;
        }
        return this.load(id);
    }

    rate(turnId, rating, reason, comment) {
        return (this.turns[turnId].feedback = { rating, reason: reason || null, comment });
    }

    take_back(turnId) {
        this.turns[turnId].feedback = null;
    }
}

/** The page over a fake server. @returns {Promise<AssistantStore>} */
export async function mountAssistant(server, { resId = false, actions = [], mounted = [] } = {}) {
    const store = new AssistantStore(server);
    onRpc("res.users.settings", "set_res_users_settings", ({ kwargs }) => kwargs.new_settings);
    mockService("mrp_ai_assistant.store", () => store);
    mockService("action", { doAction: (action) => actions.push(action) });
    const page = await mountWithCleanup(Assistant, {
        props: { action: { context: {} }, resId, updateActionState: () => {} },
    });
    mounted.push(page);
    return store;
}
