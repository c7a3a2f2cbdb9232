/**
 * What the assistant's page knows, kept while the user walks through the rest of Odoo.
 */
import { reactive } from "@odoo/owl";
import { browser } from "@web/core/browser/browser";
import { registry } from "@web/core/registry";
import { ProposalStore } from "./proposal_store";
import { errorText, ServerCalls } from "./server_calls";
import { SettingsStore } from "./settings_store";
import { TurnFollower } from "./turn_follower";
import { TurnRegistry } from "./turn_registry";

/** While the network is lost, the server is asked again this often. */
const PING_MS = 5000;
const RUNNING = new Set(["queued", "running"]);

export class AssistantStore {
    constructor({ orm, bus_service }) {
        this.server = new ServerCalls(orm, (reachable) => this.setReachable(reachable));
        this.turns = new TurnRegistry(() => Date.now());
        this.proposals = new ProposalStore(this.server);
        this.bus = bus_service;
        this.follower = new TurnFollower({
            bus: bus_service,
            turns: this.turns,
            fetch: (turnId, afterSeq) => this.fetchEvents(turnId, afterSeq),
            onMessage: (payload) => this.onBusMessage(payload),
            onFollowed: (turnId) => this.markRunning(turnId),
        });
        this.state = reactive({
            page: null,
            pageError: null,
            reachable: true,
            conversations: [],
            currentId: null,
            /** by conversation id: `{status: "loading"|"ready"|"failed", error, turnIds}` */
            threads: {},
            /** questions on their way to the server: `{token, conversationId, question}` */
            sending: [],
            /** texts not sent yet, by conversation id or "new" */
            drafts: {},
        });
        this.settings = new SettingsStore();
        this.pingTimer = null;
    }

    // ---------------------------------------------------------------- the page

    async loadPage() {
        if (!this.started) {
            this.started = true;
            this.follower.start();
            this.proposals.start(this.bus);
        }
        try {
            const page = await this.server.conversation("page_state");
            this.state.conversations = page.conversations;
            this.state.page = page;
            this.state.pageError = null;
            this.settings.take(page);
        } catch (error) {
            this.state.pageError = errorText(error);
        }
    }

    setReachable(reachable) {
        this.state.reachable = reachable;
        if (reachable) {
            browser.clearTimeout(this.pingTimer);
            this.pingTimer = null;
        } else if (this.pingTimer === null) {
            this.pingTimer = browser.setTimeout(() => {
                this.pingTimer = null;
                this.recover();
            }, PING_MS);
        }
    }

    /** After a lost network: first a cheap call, then everything that may have changed. */
    async recover() {
        await this.refreshList();
        if (this.state.reachable) {
            await Promise.all([this.follower.followAll(), this.proposals.refresh()]);
        }
    }

    // ------------------------------------------------------- the conversations

    get current() {
        return this.conversation(this.state.currentId);
    }

    conversation(id) {
        return this.state.conversations.find((conversation) => conversation.id === id);
    }

    upsert(conversation) {
        const known = this.conversation(conversation.id);
        if (known) {
            Object.assign(known, conversation);
        } else {
            this.state.conversations.unshift(conversation);
        }
    }

    async refreshList() {
        try {
            const conversations = await this.server.conversation("list_conversations");
            this.state.conversations = conversations;
        } catch {
            // the list on screen stays; a lost network is told by the banner
        }
    }

    /** Shows a conversation; null is the page with a new one. */
    async open(id) {
        this.state.currentId = id;
        if (!id) {
            return;
        }
        this.state.threads[id] ||= { status: "loading", error: null, turnIds: [] };
        await this.loadThread(id);
    }

    async loadThread(id) {
        const thread = this.state.threads[id];
        try {
            const { conversation, turns } = await this.server.conversation("load", id);
            for (const { events, ...turn } of turns) {
                this.turns.register(turn, events);
            }
            const loaded = turns.map((turn) => turn.id);
            const newer = thread.turnIds.filter((turnId) => turnId > Math.max(0, ...loaded));
            thread.turnIds = [...loaded, ...newer];
            thread.status = "ready";
            const seen = this.state.currentId === id ? { unread: false } : {};
            this.upsert({ ...conversation, ...seen });
            this.follower.tick();
        } catch (error) {
            if (thread.status === "loading") {
                thread.status = "failed";
                thread.error = errorText(error);
            }
        }
    }

    /** A conversation that began with a file; what was being written goes with it. */
    begin(conversation) {
        const { id } = conversation;
        this.upsert(conversation);
        this.state.threads[id] ||= { status: "ready", error: null, turnIds: [] };
        if (this.state.currentId === null) {
            this.state.drafts[id] ||= this.state.drafts.new || "";
            this.state.drafts.new = "";
            this.state.currentId = id;
        }
    }

    async rename(id, name) {
        await this.server.conversation("rename", id, name);
        const conversation = this.conversation(id);
        if (conversation) {
            conversation.name = name;
        }
    }

    async archive(id) {
        await this.server.conversation("archive_conversation", id);
        this.state.conversations = this.state.conversations.filter((c) => c.id !== id);
        if (this.state.currentId === id) {
            this.state.currentId = null;
        }
    }

    async unarchive(id) {
        this.upsert(await this.server.conversation("restore_conversation", id));
    }

    // ---------------------------------------------------------------- the turns

    /**
     * Sends a question. A second call with the same token is the same question.
     * @returns {Promise<Object>} the turn; the draft is the caller's to keep on error
     */
    async ask(question, token) {
        const conversationId = this.state.currentId;
        const sent = { token, conversationId, question };
        this.state.sending.push(sent);
        try {
            const { conversation, turn } = await this.server.call(
                "mrp.ai.conversation",
                "ask",
                [conversationId || false, question],
                { ...this.settings.forAsk(), token }
            );
            this.addTurn(conversation, turn);
            if (this.state.currentId === conversationId) {
                this.state.currentId = conversation.id;
            }
            return turn;
        } finally {
            this.state.sending = this.state.sending.filter((s) => s.token !== token);
        }
    }

    addTurn(conversation, turn) {
        this.upsert({ ...conversation, running: RUNNING.has(turn.state) });
        const id = conversation.id;
        this.state.threads[id] ||= { status: "ready", error: null, turnIds: [] };
        const thread = this.state.threads[id];
        if (!thread.turnIds.includes(turn.id)) {
            thread.turnIds = [...thread.turnIds, turn.id].sort((a, b) => a - b);
        }
        this.turns.register(turn);
        if (turn.last_seq) {
            this.follower.follow(turn.id); // the question was asked before
        }
        this.follower.tick();
    }

    async stop(turnId) {
        const turn = await this.server.turn("stop", turnId);
        this.turns.register(turn);
        await this.follower.follow(turnId);
    }

    async retry(turnId) {
        const turn = await this.server.turn("retry", turnId);
        this.addTurn(this.conversation(turn.conversation_id) || this.current, turn);
        return turn;
    }

    /** A lost network is told by the banner; a server that refuses ends the waiting. */
    async fetchEvents(turnId, afterSeq) {
        try {
            const answer = await this.server.turn("follow", turnId, afterSeq);
            this.turns.get(turnId).refusals = 0;
            return answer;
        } catch (error) {
            if (this.state.reachable) {
                this.turns.refuse(turnId, errorText(error));
            }
            return null;
        }
    }

    markRunning(turnId) {
        const { turn } = this.turns.get(turnId);
        const conversation = this.conversation(turn.conversation_id);
        if (conversation) {
            conversation.running = this.turns.isActive(turnId);
        }
    }

    onBusMessage({ turn_id: turnId, conversation_id: id, state }) {
        const conversation = this.conversation(id);
        if (!conversation) {
            if (!this.state.sending.length) {
                this.refreshList(); // asked in another tab
            }
            return;
        }
        const running = RUNNING.has(state);
        const ended = conversation.running && !running;
        conversation.running = running;
        if (ended && id === this.state.currentId && !document.hidden) {
            this.follower.follow(turnId); // asking tells the server that it was seen
        } else if (ended) {
            conversation.unread = true;
        }
        const thread = this.state.threads[id];
        const known = !thread || thread.turnIds.includes(turnId);
        if (!known && !this.state.sending.length && thread.status === "ready") {
            this.loadThread(id);
        }
    }
}

export const assistantStoreService = {
    dependencies: ["orm", "bus_service"],
    start(env, services) {
        return new AssistantStore(services);
    },
};

registry.category("services").add("mrp_ai_assistant.store", assistantStoreService);
