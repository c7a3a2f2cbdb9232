/**
 * The list of conversations: its pages, what was put away, what a search finds, and what is
 * done with one. The conversations themselves are in the page's state.
 */
import { reactive } from "@odoo/owl";
import { browser } from "@web/core/browser/browser";
import { _t } from "@web/core/l10n/translation";
import { KeepLast } from "@web/core/utils/concurrency";
import { isPageOpen } from "./page_opener";
import { errorText } from "./server_calls";

export const PAGE = 100;
const SEARCH_MS = 250;
const BUS_TYPE = "mrp.ai.conversation";

const isLoose = ({ pinned, readonly, archived }) => !pinned && !readonly && !archived;

export class ConversationStore {
    /**
     * @param {Object} params
     * @param {ServerCalls} params.server
     * @param {Object} params.page the page's state: `conversations`, `currentId`, `threads`
     */
    constructor({ server, page }) {
        this.server = server;
        this.page = page;
        this.last = new KeepLast();
        this.state = reactive({
            more: false,
            loading: false,
            /** what was put away, or null while that is not shown */
            archived: null,
            query: "",
            /** what a search found, or null while nothing is searched */
            found: null,
            searching: false,
            searchError: "",
        });
    }

    start(bus) {
        bus.subscribe(BUS_TYPE, (told) => this.hear(told));
    }

    // ------------------------------------------------------------------ pages

    /** The first page; older ones that are on the list already stay there. */
    take(conversations) {
        const fresh = new Set(conversations.map(({ id }) => id));
        const loose = conversations.filter(isLoose);
        const full = loose.length >= PAGE;
        const last = loose.at(-1);
        const isOlder = (one) => full && isLoose(one) && one.date < last.date;
        const isOpen = ({ id }) => id === this.page.currentId;
        const kept = this.page.conversations.filter(
            (one) => !fresh.has(one.id) && (isOlder(one) || isOpen(one))
        );
        this.state.more = full;
        this.page.conversations = [...conversations, ...kept];
    }

    async loadMore() {
        if (this.state.loading || !this.state.more) {
            return;
        }
        this.state.loading = true;
        try {
            const offset = this.page.conversations.filter(isLoose).length;
            const next = await this.server.conversation("list_conversations", PAGE, offset);
            next.forEach((one) => this.upsert(one));
            this.state.more = next.length >= PAGE;
        } catch {
            // the next scroll asks again; a lost network is told by the banner
        } finally {
            this.state.loading = false;
        }
    }

    async showArchived() {
        this.state.archived = await this.server.conversation("list_conversations", PAGE, 0, true);
    }

    hideArchived() {
        this.state.archived = null;
    }

    // ----------------------------------------------------------------- search

    /** Waits until nobody types; what was asked before the last letter is dropped. */
    search(query) {
        browser.clearTimeout(this.timer);
        this.state.query = query;
        this.state.searchError = "";
        this.last.add(Promise.resolve()); // what is on its way was asked before this letter
        if (!query.trim()) {
            Object.assign(this.state, { found: null, searching: false });
            return;
        }
        this.state.searching = true;
        this.timer = browser.setTimeout(() => this.find(query), SEARCH_MS);
    }

    async find(query) {
        try {
            const asked = this.server.conversation("search_conversations", query);
            this.state.found = await this.last.add(asked);
        } catch (error) {
            this.state.searchError = errorText(error);
            this.state.found = [];
        }
        this.state.searching = false;
    }

    // -------------------------------------------------- what is done with one

    async pin(id, pinned) {
        this.upsert(await this.server.conversation("pin", id, pinned));
    }

    async rename(id, name) {
        this.upsert(await this.server.conversation("rename", id, name));
    }

    async archive(id) {
        await this.server.conversation("archive_conversation", id);
        this.drop(id);
    }

    /** @returns {Promise<number>} for how many seconds it can be taken back */
    async remove(id) {
        const seconds = await this.server.conversation("delete_conversation", id);
        this.drop(id);
        return seconds;
    }

    async restore(id) {
        const conversation = await this.server.conversation("restore_conversation", id);
        this.without("archived", id);
        this.upsert(conversation);
    }

    async leave(id) {
        await this.server.conversation("leave", id);
        this.drop(id);
    }

    // ---------------------------------------------------------------- sharing

    readers(id) {
        return this.server.conversation("readers", id);
    }

    people(id, text) {
        return this.server.conversation("people_to_share_with", id, text);
    }

    /** @returns {Promise<Object[]>} who reads it then */
    async share(id, userId, readable) {
        const method = readable ? "share" : "unshare";
        const readers = await this.server.conversation(method, id, userId);
        const known = this.page.conversations.find((one) => one.id === id);
        if (known) {
            known.shared = Boolean(readers.length);
        }
        return readers;
    }

    // ------------------------------------------------------------ what is known

    upsert(conversation) {
        const known = this.page.conversations.find(({ id }) => id === conversation.id);
        if (known) {
            Object.assign(known, conversation);
        } else {
            this.page.conversations.push(conversation);
        }
        for (const shown of this.state.found || []) {
            const { id, name = shown.name } = conversation;
            if (shown.id === id && shown.name !== name) {
                Object.assign(shown, conversation, { title: [[name, false]] });
            }
        }
    }

    drop(id) {
        this.page.conversations = this.page.conversations.filter((one) => one.id !== id);
        this.without("archived", id);
        this.without("found", id);
        if (this.page.currentId === id) {
            this.page.currentId = null;
        }
    }

    without(list, id) {
        this.state[list] &&= this.state[list].filter((one) => one.id !== id);
    }

    /** Another person shared, closed or named a conversation just now. */
    hear(told) {
        if (!told.gone) {
            // what is on the screen is read: the turn's end tells the server
            const isSeen = this.page.currentId === told.id && isPageOpen();
            this.upsert(isSeen ? { ...told, unread: false } : told);
            return;
        }
        const wasOpen = this.page.currentId === told.id;
        this.drop(told.id);
        delete this.page.threads[told.id];
        if (wasOpen) {
            const error = _t("This conversation is no longer shared with you.");
            this.page.threads[told.id] = { status: "failed", error, turnIds: [] };
            this.page.currentId = told.id;
        }
    }
}
