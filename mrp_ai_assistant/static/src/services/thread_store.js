/**
 * The paths of conversations that the page shows: loaded from their end, gone on with,
 * changed for another branch. By conversation id, `{status: "loading"|"ready"|"failed",
 * error, turnIds, more, loadingMore, sent}`: `turnIds` is the path, `more` that it has
 * older turns, `sent` how often something was asked in it on this page.
 */
import { goesOn, pathEndingWith, pathWith } from "../core/branch_path";
import { errorText } from "./server_calls";

function emptyThread(status) {
    const path = { turnIds: [], more: false, loadingMore: false };
    return { status, error: null, sent: 0, ...path };
}

export class ThreadStore {
    /**
     * @param {Object} params
     * @param {ServerCalls} params.server
     * @param {TurnRegistry} params.turns
     * @param {TurnFollower} params.follower
     * @param {Object} params.page the page's state: `threads`, `currentId`
     * @param {(conversation: Object) => void} params.upsert
     */
    constructor({ server, turns, follower, page, upsert }) {
        Object.assign(this, { server, turns, follower, page, upsert });
        this.adopting = new Set();
    }

    get(id) {
        return this.page.threads[id];
    }

    ensure(id, status) {
        return (this.page.threads[id] ||= emptyThread(status));
    }

    async load(id) {
        const thread = this.ensure(id, "loading");
        try {
            const told = await this.server.conversation("load", id);
            const loaded = told.turns.map((turn) => turn.id);
            const latest = Math.max(0, ...loaded);
            // asked while this was on its way
            const newer = thread.turnIds.filter((turnId) => turnId > latest);
            this.take(told);
            thread.turnIds = [...thread.turnIds, ...newer];
        } catch (error) {
            if (thread.status === "loading") {
                thread.status = "failed";
                thread.error = errorText(error);
            }
        }
    }

    /** Takes over the end of a path, as the server told it. */
    take({ conversation, turns, more = false }) {
        const thread = this.ensure(conversation.id, "ready");
        turns.forEach((turn) => this.register(turn));
        const told = turns.map((turn) => turn.id);
        const { path, keptAbove } = pathEndingWith(thread.turnIds, told);
        thread.turnIds = path;
        thread.more = keptAbove ? thread.more : more;
        thread.status = "ready";
        const seen = this.page.currentId === conversation.id ? { unread: false } : {};
        this.upsert({ ...conversation, ...seen });
        this.follower.tick();
    }

    register({ events, ...turn }) {
        this.turns.register(turn, events);
        this.turns.shareSiblings(turn);
    }

    /** Older turns of the path. */
    async loadMore(id) {
        const thread = this.get(id);
        if (!thread?.more || thread.loadingMore) {
            return;
        }
        thread.loadingMore = true;
        try {
            const first = thread.turnIds[0];
            const { turns, more } = await this.server.conversation("load", id, first);
            turns.forEach((turn) => this.register(turn));
            if (thread.turnIds[0] === first) {
                thread.turnIds = [...turns.map((turn) => turn.id), ...thread.turnIds];
                thread.more = more;
            }
        } finally {
            thread.loadingMore = false;
        }
    }

    /** Shows the branch of another turn, and remembers that. */
    async choose(turnId) {
        this.take(await this.server.conversation("choose", turnId));
    }

    /** A turn that was asked on this page: the path goes to it. */
    add(conversation, turn) {
        const thread = this.ensure(conversation.id, "ready");
        this.register(turn);
        const path = pathWith(thread.turnIds, turn);
        if (path) {
            thread.turnIds = path;
        } else {
            this.load(conversation.id);
        }
        thread.sent += 1;
        if (turn.last_seq) {
            this.follower.follow(turn.id); // the question was asked before
        }
        this.follower.tick();
    }

    /**
     * A turn that was asked elsewhere: in another tab, by another person. It is shown where
     * it goes on with what is shown; on another branch it is only counted.
     */
    async adopt(id, turnId) {
        const thread = this.get(id);
        if (this.turns.get(turnId) || this.adopting.has(turnId)) {
            return;
        }
        this.adopting.add(turnId);
        try {
            const { turn, events } = await this.server.turn("follow", turnId, 0);
            this.register({ ...turn, events });
            if (!thread.turnIds.includes(turnId) && goesOn(thread.turnIds, turn)) {
                thread.turnIds = [...thread.turnIds, turnId];
            }
            this.follower.tick();
        } catch {
            // told again with its next message, or when the conversation is opened
        } finally {
            this.adopting.delete(turnId);
        }
    }

    /** A waiting question is not there any more. */
    drop(id, turnId) {
        const thread = this.get(id);
        this.turns.drop(turnId);
        if (thread) {
            thread.turnIds = thread.turnIds.filter((known) => known !== turnId);
        }
    }
}
