/**
 * What the assistant's page knows, kept while the user walks through the rest of Odoo.
 */
import { reactive } from "@odoo/owl";
import { browser } from "@web/core/browser/browser";
import { registry } from "@web/core/registry";
import { isEndedState, isRunningState } from "../core/turn_state";
import { ConversationStore } from "./conversation_store";
import { isPageOpen } from "./page_opener";
import { ProposalStore } from "./proposal_store";
import { isSameUser } from "./same_user";
import { errorText, ServerCalls } from "./server_calls";
import { SettingsStore } from "./settings_store";
import { ThreadStore } from "./thread_store";
import { TurnActions } from "./turn_actions";
import { TurnFollower } from "./turn_follower";
import { TurnRegistry } from "./turn_registry";

/** While the network is lost, the server is asked again this often. */
const PING_MS = 5000;
/** Waiting questions were deleted, changed or put in another order. */
const MOVED = new Set(["removed", "moved"]);

export class AssistantStore {
    constructor({ orm, bus_service }) {
        this.server = new ServerCalls(orm, (...told) => this.setReachable(...told));
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
            /** the user is not logged in any more */
            expired: false,
            conversations: [],
            currentId: null,
            /** by conversation id: see ThreadStore */
            threads: {},
            /** the turn whose question is being edited */
            editing: null,
            /** questions on their way to the server: `{token, conversationId, question}` */
            sending: [],
            /** texts not sent yet, by conversation id or "new" */
            drafts: {},
            /** records that they name or are about: `{model, id, name}`, by the same keys */
            mentions: {},
        });
        this.list = new ConversationStore({ server: this.server, page: this.state });
        this.settings = new SettingsStore();
        const { server, turns, follower, settings, state: page } = this;
        const upsert = (conversation) => this.upsert(conversation);
        const shared = { server, turns, follower, page, upsert };
        this.threads = new ThreadStore(shared);
        this.actions = new TurnActions({ ...shared, settings, threads: this.threads });
        this.pingTimer = null;
    }

    // ---------------------------------------------------------------- the page

    async loadPage() {
        if (!this.started) {
            this.started = true;
            this.follower.start();
            this.proposals.start(this.bus);
            this.list.start(this.bus);
            document.addEventListener("visibilitychange", () => this.readCurrent());
        }
        try {
            const page = await this.server.conversation("page_state");
            this.list.take(page.conversations);
            this.state.page = page;
            this.state.pageError = null;
            this.settings.take(page);
        } catch (error) {
            this.state.pageError = errorText(error);
        }
    }

    setReachable(reachable, expired = false) {
        if (this.state.expired && reachable && !expired) {
            this.returned(); // logged in again, perhaps as somebody else
        }
        this.state.reachable = reachable;
        this.state.expired = expired;
        if (reachable && !expired) {
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
        if (this.state.reachable && !this.state.expired) {
            await Promise.all([this.follower.followAll(), this.proposals.refresh()]);
        }
    }

    /** What one user wrote and reads is not for the next one who logs in here. */
    async returned() {
        if (!(await isSameUser())) {
            browser.location.reload();
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
        this.list.upsert(conversation);
    }

    async refreshList() {
        try {
            this.list.take(await this.server.conversation("list_conversations"));
        } catch {
            // the list on screen stays; a lost network is told by the banner
        }
    }

    /** Shows a conversation; null is the page with a new one. */
    async open(id) {
        this.state.currentId = id;
        this.state.editing = null;
        if (id) {
            await this.loadThread(id);
        }
    }

    loadThread(id) {
        return this.threads.load(id);
    }

    /** A conversation that began with a file; what was being written goes with it. */
    begin(conversation) {
        const { id } = conversation;
        this.upsert(conversation);
        this.threads.ensure(id, "ready");
        if (this.state.currentId === null) {
            this.state.drafts[id] ||= this.state.drafts.new || "";
            this.state.drafts.new = "";
            this.state.mentions[id] ||= this.state.mentions.new || [];
            this.state.mentions.new = [];
            this.state.currentId = id;
        }
    }

    // ---------------------------------------------------------------- the turns

    /** @see TurnActions.ask */
    ask(question, token, options) {
        return this.actions.ask(question, token, options);
    }

    stop(turnId) {
        return this.actions.stop(turnId);
    }

    retry(turnId, options) {
        return this.actions.retry(turnId, options);
    }

    /** Opens the editor of the last question; false when there is none. */
    editLast() {
        return this.actions.editLast();
    }

    /** A lost network is told by the banner; a server that refuses ends the waiting. */
    async fetchEvents(turnId, afterSeq) {
        try {
            const answer = await this.server.turn("follow", turnId, afterSeq);
            this.turns.heard(turnId);
            return answer;
        } catch (error) {
            if (this.state.reachable && !this.state.expired) {
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
        const running = isRunningState(state) || MOVED.has(state);
        conversation.running = running;
        // a title may have come before and told that nothing runs: the turn's end counts
        if (isEndedState(state)) {
            conversation.unread = true;
            this.readCurrent();
        }
        this.onTurnOf(id, turnId, state);
    }

    /** What is on the screen is read; asking for its last turn tells the server. */
    readCurrent() {
        const { current } = this;
        const turnId = this.threads.get(current?.id)?.turnIds.at(-1);
        if (current?.unread && turnId && isPageOpen()) {
            current.unread = false;
            this.follower.follow(turnId);
        }
    }

    /** What a message means for the path that is shown. */
    onTurnOf(id, turnId, state) {
        const thread = this.threads.get(id);
        if (thread?.status !== "ready") {
            return;
        }
        if (MOVED.has(state)) {
            if (state === "removed") {
                this.threads.drop(id, turnId);
            }
            this.loadThread(id);
        } else if (!thread.turnIds.includes(turnId) && !this.state.sending.length) {
            this.threads.adopt(id, turnId);
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
