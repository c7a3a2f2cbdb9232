/**
 * The proposals on the page. Their cards live on the server: whatever is done here is
 * asked for there, and what it answers is what is shown.
 *
 * Entry: `{card, phase, error, notice, problems, typed, waiting, ahead, version}`.
 * `card` is the server's last word (raw; null before the first), `phase` what is under way
 * ("", "loading", "checking", "confirming", "discarding", "undoing"), `problems` why an
 * edit was refused, by field, `typed` what the user put into a field and the server has
 * not taken, `waiting` the edits not sent yet, `ahead` how far the server's clock is
 * ahead, in ms, `version` counts the answers to clicks: what was asked for before one is
 * overtaken by it.
 */
import { markRaw, reactive } from "@odoo/owl";
import { browser } from "@web/core/browser/browser";
import { _t } from "@web/core/l10n/translation";
import { ConnectionLostError } from "@web/core/network/rpc";
import { isLive, serverAhead } from "../core/proposal_view";
import { errorText } from "./server_calls";

const EDIT_MS = 250;
const FOCUS_MS = 1000;
const HEAR_MS = 100;
const BUS_TYPE = "mrp.ai.proposal";

function newEntry() {
    const empty = { card: null, phase: "loading", error: "", notice: "" };
    return { ...empty, problems: {}, typed: {}, waiting: {}, ahead: 0, version: 0 };
}

function hasAny(object) {
    return Object.keys(object).length > 0;
}

function without(object, names) {
    return Object.fromEntries(Object.entries(object).filter(([name]) => !names.includes(name)));
}

/** One sentence about a change that could not be asked for. */
export function proposalError(error) {
    if (error instanceof ConnectionLostError) {
        return _t("Odoo cannot be reached. Try again when the connection is back: it is done once at most.");
    }
    return errorText(error);
}

export class ProposalStore {
    /**
     * @param {ServerCalls} server
     * @param {() => number} now milliseconds
     */
    constructor(server, now = () => Date.now()) {
        Object.assign(this, { server, now });
        this.entries = reactive({});
        /** ids on screen, with how many show them */
        this.watched = new Map();
        this.timers = {};
        this.heard = new Set();
        this.lastFocus = 0;
    }

    /** Follows what other tabs and other people do. */
    start(bus) {
        bus.subscribe(BUS_TYPE, ({ ids = [] }) => this.hear(ids));
        bus.addEventListener("BUS:RECONNECT", () => this.refresh());
        browser.addEventListener("online", () => this.refresh());
        browser.addEventListener("focus", () => this.onFocus());
        document.addEventListener("visibilitychange", () => this.onFocus());
    }

    /** Several confirmed together are told of one by one, and asked for together. */
    hear(ids) {
        if (!this.heard.size) {
            browser.setTimeout(() => {
                const heard = [...this.heard];
                this.heard.clear();
                this.refresh(heard);
            }, HEAR_MS);
        }
        ids.forEach((id) => this.heard.add(id));
    }

    onFocus() {
        if (document.visibilityState === "visible" && this.now() - this.lastFocus > FOCUS_MS) {
            this.lastFocus = this.now();
            this.refresh();
        }
    }

    call(method, ...args) {
        return this.server.call("mrp.ai.proposal", method, args);
    }

    // --------------------------------------------------------------- what is shown

    /** @returns {() => void} to be called when they are on screen no more */
    watch(ids) {
        for (const id of ids) {
            this.entries[id] ||= newEntry();
            this.watched.set(id, (this.watched.get(id) || 0) + 1);
        }
        return () => {
            for (const id of ids) {
                const left = this.watched.get(id) - 1;
                left ? this.watched.set(id, left) : this.watched.delete(id);
            }
        };
    }

    /** @param {boolean} [thenDue] show those once more whose check was left for later */
    async load(ids, thenDue = true) {
        const versions = ids.map((id) => this.entries[id].version);
        try {
            const cards = await this.call("show", ids);
            const known = new Map(cards.map((card) => [card.id, card]));
            ids.forEach((id, at) => this.takeShown(id, known.get(id), versions[at]));
            if (thenDue) {
                this.loadDue(ids.filter((id) => known.get(id)?.check_due));
            }
        } catch (error) {
            for (const id of ids) {
                this.endLoading(id, proposalError(error));
            }
        }
    }

    /** A check takes its time: one after the other, while the rest is on screen already. */
    async loadDue(ids) {
        for (const id of ids) {
            if (this.watched.has(id) && !this.isBusy(id)) {
                await this.load([id], false);
            }
        }
    }

    /** What is overtaken by an answer to the user's own click is not shown. */
    takeShown(id, card, version) {
        const entry = this.entries[id];
        if (!card) {
            this.endLoading(id, _t("This draft cannot be shown: it was removed, or belongs to another company."));
        } else if (entry.version === version && !this.isBusy(id)) {
            this.put(card);
        }
        if (entry.phase === "loading") {
            entry.phase = "";
        }
    }

    endLoading(id, error) {
        const entry = this.entries[id];
        if (!entry.card) {
            Object.assign(entry, { phase: "", error });
        }
    }

    /** Asks again for those on screen that may have moved; sends what could not be sent. */
    async refresh(ids = [...this.watched.keys()]) {
        const shown = ids.filter((id) => this.watched.has(id));
        const unsent = shown.filter((id) => hasAny(this.entries[id].waiting));
        await Promise.all([this.reload(...shown), ...unsent.map((id) => this.sendEdits(id))]);
    }

    async reload(...ids) {
        const moving = ids.filter((id) => {
            const { card } = this.entries[id];
            return !this.isBusy(id) && (!card || isLive(card));
        });
        if (moving.length) {
            await this.load(moving);
        }
    }

    put(card) {
        const entry = this.entries[card.id];
        if (entry.card && entry.card.state !== card.state) {
            Object.assign(entry, { error: "", notice: "", problems: {} });
        }
        entry.card = markRaw(card);
        entry.ahead = serverAhead(card, this.now());
    }

    // ------------------------------------------------------------- what is clicked

    isBusy(id) {
        const { phase, waiting } = this.entries[id];
        return !["", "loading"].includes(phase) || hasAny(waiting);
    }

    /**
     * Sent in a moment, one at a time; of two edits of a field the last one counts.
     * @param {*} value what the server is told
     * @param {string} [typed] what the field shows meanwhile
     */
    edit(id, name, value, typed = value) {
        const entry = this.entries[id];
        entry.waiting = { ...entry.waiting, [name]: value };
        entry.typed = { ...entry.typed, [name]: typed };
        entry.problems = without(entry.problems, [name]);
        Object.assign(entry, { error: "", notice: "" });
        browser.clearTimeout(this.timers[id]);
        this.timers[id] = browser.setTimeout(() => this.sendEdits(id), EDIT_MS);
    }

    /** What waits while something is under way is sent when that has ended. */
    async sendEdits(id) {
        const entry = this.entries[id];
        if (entry.phase || !hasAny(entry.waiting)) {
            return;
        }
        const edits = entry.waiting;
        const { token } = entry.card;
        entry.waiting = {};
        const error = await this.run(id, "checking", () => this.call("edit", id, token, edits));
        if (error instanceof ConnectionLostError) {
            entry.waiting = { ...edits, ...entry.waiting };
            return;
        }
        this.endEdits(entry, Object.keys(edits), error, entry.card.token !== token);
        await this.sendEdits(id);
    }

    /**
     * A value that the server would not even keep stays where it was typed, with the
     * reason beside it; one that it keeps but does not understand is told by its card.
     */
    endEdits(entry, names, error, moved) {
        const settled = names.filter((name) => !(name in entry.waiting));
        if (error && !moved) {
            const problems = settled.map((name) => [name, entry.error]);
            entry.problems = { ...entry.problems, ...Object.fromEntries(problems) };
            entry.error = "";
            return;
        }
        entry.typed = without(entry.typed, settled);
    }

    async confirm(id) {
        const entry = this.entries[id];
        if (entry.phase === "confirming") {
            return;
        }
        if (this.isBusy(id)) {
            entry.notice = _t("The change is being checked. Look at the result, then confirm.");
            await this.sendEdits(id);
            return;
        }
        await this.run(id, "confirming", () => this.call("confirm", id, entry.card.token));
    }

    async discard(id) {
        const entry = this.entries[id];
        if (!entry.phase) {
            Object.assign(entry, { waiting: {}, typed: {} });
            await this.run(id, "discarding", () => this.call("discard", id));
        }
    }

    /** One that failed is checked anew, and can be confirmed again. */
    async reopen(id) {
        if (!this.isBusy(id)) {
            const { token } = this.entries[id].card;
            await this.run(id, "checking", () => this.call("edit", id, token, {}));
        }
    }

    async undo(id) {
        if (!this.entries[id].phase) {
            await this.run(id, "undoing", () => this.call("undo", id));
        }
    }

    /**
     * A proposal from a button that is no answer's: the user's own values.
     * @param {number|null} [conversationId]
     * @returns {Promise<Object>} its card
     */
    async propose(kind, values, conversationId) {
        const card = await this.call("propose", kind, values, conversationId || false);
        this.entries[card.id] ||= newEntry();
        this.put(card);
        return card;
    }

    choices(id, name, text) {
        return this.call("choices", id, name, text);
    }

    canConfirm(id) {
        return Boolean(this.entries[id]?.card?.can_confirm) && !this.isBusy(id);
    }

    /** Confirms those that can be; the others stay as they are. */
    async confirmAll(ids) {
        const ready = ids.filter((id) => this.canConfirm(id));
        if (!ready.length) {
            return;
        }
        ready.forEach((id) => this.begin(id, "confirming"));
        const pairs = ready.map((id) => [id, this.entries[id].card.token]);
        try {
            (await this.call("confirm_all", pairs)).forEach((card) => this.put(card));
            ready.forEach((id) => this.end(id));
        } catch (error) {
            ready.forEach((id) => this.end(id, proposalError(error)));
            await this.reload(...ready);
        }
    }

    begin(id, phase) {
        const entry = this.entries[id];
        Object.assign(entry, { phase, error: "" });
        if (phase !== "checking") {
            entry.notice = "";
        }
    }

    end(id, error = "") {
        const entry = this.entries[id];
        Object.assign(entry, { phase: "", error, version: entry.version + 1 });
    }

    /**
     * One thing at a time. After a refusal the server is asked how it stands now.
     * @returns {Promise<Error|null>}
     */
    async run(id, phase, call) {
        this.begin(id, phase);
        try {
            this.put(await call());
            this.end(id);
            return null;
        } catch (error) {
            this.end(id, proposalError(error));
            await this.reload(id);
            return error;
        }
    }
}
