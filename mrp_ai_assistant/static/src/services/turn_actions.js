/**
 * What a user does with questions: asks, stops, asks again, in other words, takes back, and
 * says what an answer was worth. Everything that makes a turn is sent with a token, so that
 * two clicks, or a click after a lost network, are one question.
 */
import { isRunningState } from "../core/turn_state";
import { uniqueToken } from "../core/unique_token";

const FEEDBACK = "mrp.ai.feedback";

export class TurnActions {
    /**
     * @param {Object} params
     * @param {ServerCalls} params.server
     * @param {ThreadStore} params.threads
     * @param {TurnRegistry} params.turns
     * @param {TurnFollower} params.follower
     * @param {SettingsStore} params.settings
     * @param {Object} params.page the page's state: `currentId`, `sending`, `editing`
     * @param {(conversation: Object) => void} params.upsert
     */
    constructor(params) {
        Object.assign(this, params);
        /** the last ask under way, by conversation id */
        this.underway = new Map();
        this.tokens = new Map();
        this.clicks = new Map();
    }

    /**
     * Sends a question. A second call with the same token is the same question.
     * @param {{context?: Object, format?: string, modelId?: number|string}} [options]
     * @returns {Promise<Object>} the turn; the draft is the caller's to keep on error
     */
    async ask(question, token, options = {}) {
        const conversationId = this.page.currentId;
        const before = conversationId && this.underway.get(conversationId);
        const asked = this.sendAfter(before, { conversationId, question, token, options });
        if (conversationId) {
            this.underway.set(conversationId, asked);
        }
        return asked;
    }

    /** One after the other: each follows the one before it, and not the same one. */
    async sendAfter(before, { conversationId, question, token, options }) {
        this.page.sending.push({ token, conversationId, question });
        try {
            await before?.catch(() => {}); // that one is told by who asked it
            const answer = await this.server.call(
                "mrp.ai.conversation",
                "ask",
                [conversationId || false, question],
                this.askOptions(conversationId, token, options)
            );
            const { conversation, turn } = answer;
            this.take(conversation, turn);
            if (this.page.currentId === conversationId) {
                this.page.currentId = conversation.id;
            }
            return turn;
        } finally {
            this.page.sending = this.page.sending.filter((sent) => sent.token !== token);
        }
    }

    /** The question follows what this page shows, whatever another tab looks at. */
    askOptions(conversationId, token, { context, format, modelId }) {
        const thread = this.threads.get(conversationId);
        const parentId = thread?.status === "ready" && thread.turnIds.at(-1);
        const chosen = this.settings.forAsk();
        return {
            answer_format: format ?? chosen.answer_format,
            model_id: modelId ?? chosen.model_id,
            token,
            ...(context ? { about: context } : {}), // Odoo keeps "context" for itself
            ...(parentId ? { parent_id: parentId } : {}),
        };
    }

    take(conversation, turn) {
        this.upsert({ ...conversation, running: isRunningState(turn.state) });
        this.threads.add(conversation, turn);
    }

    async stop(turnId) {
        const turn = await this.server.turn("stop", turnId);
        this.turns.register(turn);
        await this.follower.follow(turnId);
    }

    /**
     * The same question once more, beside the answer there is.
     * @param {{format?: string, modelId?: number|string}} [options]
     */
    retry(turnId, { format = false, modelId = false } = {}) {
        const options = { answer_format: format, model_id: modelId };
        return this.once(`retry:${turnId}:${format}:${modelId}`, (token) =>
            this.server.call("mrp.ai.turn", "retry", [turnId], { ...options, token })
        );
    }

    /** A question in other words, beside the one there is. */
    async resend(turnId, question) {
        const turn = await this.once(`resend:${turnId}:${question}`, (token) =>
            this.server.call("mrp.ai.turn", "resend", [turnId, question], { token })
        );
        this.page.editing = null;
        return turn;
    }

    /** While a click is under way, another one is that click. */
    once(key, send) {
        if (!this.clicks.has(key)) {
            const done = this.sendOnce(key, send).finally(() => this.clicks.delete(key));
            this.clicks.set(key, done);
        }
        return this.clicks.get(key);
    }

    async sendOnce(key, send) {
        if (!this.tokens.has(key)) {
            this.tokens.set(key, uniqueToken());
        }
        const turn = await send(this.tokens.get(key));
        this.tokens.delete(key); // answered: the next click is another question
        this.take({ id: turn.conversation_id }, turn);
        return turn;
    }

    /** Opens the editor of the last question of the open conversation. */
    editLast() {
        const thread = this.threads.get(this.page.currentId);
        const turnId = thread?.turnIds.at(-1);
        if (turnId) {
            this.page.editing = turnId;
        }
        return Boolean(turnId);
    }

    // -------------------------------------------------------- questions that wait

    async withdraw(turnId) {
        const told = await this.server.turn("withdraw", turnId);
        this.threads.drop(told.conversation.id, turnId);
        this.threads.take(told);
    }

    async sendFirst(turnId) {
        this.threads.take(await this.server.turn("send_first", turnId));
    }

    // ------------------------------------------------------------------ opinions

    /** @param {string|null} rating "up", "down", or null to take it back */
    async rate(turnId, rating, reason = false, comment = "") {
        const said = rating
            ? await this.server.call(FEEDBACK, "rate", [turnId, rating, reason, comment])
            : await this.server.call(FEEDBACK, "take_back", [turnId]);
        this.turns.update(turnId, { feedback: rating ? said : null });
    }
}
