/**
 * The turns the page knows, keyed by their id: an answer can never land in another
 * conversation than its own, whatever is open when it arrives.
 *
 * Entry: `{turn, view, lastHeard, lastAsked, gapSince, complete, refusals, error, live}`.
 * `turn` is what the server said of it, `view` the reduced event log (raw: it is replaced,
 * never changed), `complete` that the log has ended, `refusals` how often in a row the
 * server would not tell of it, `live` that its events arrived while the page watched.
 */
import { markRaw, reactive } from "@odoo/owl";
import { emptyView, hasGap, reduceEvents } from "../core/event_reducer";
import { isEndedState, isRunningState } from "../core/turn_state";

/** Turns whose first events came before the answer of `ask()` told their id. */
const MAX_EARLY = 50;
/** So often in a row the server may refuse to tell of a turn before that is its end. */
const MAX_REFUSALS = 3;

/** Running, or ended with a rest of its log still to be fetched. */
export function isActive(entry) {
    if (!entry || entry.view.done || entry.complete) {
        return false;
    }
    const missing = (entry.turn.last_seq || 0) > entry.view.lastSeq;
    return missing || !isEndedState(entry.turn.state);
}

export class TurnRegistry {
    /** @param {() => number} now milliseconds */
    constructor(now) {
        this.now = now;
        this.entries = reactive({});
        this.early = new Map();
    }

    get(turnId) {
        return this.entries[turnId];
    }

    isActive(turnId) {
        return isActive(this.entries[turnId]);
    }

    get activeIds() {
        return Object.keys(this.entries)
            .map(Number)
            .filter((id) => this.isActive(id));
    }

    /** A turn the server told of, with the whole log it has where `events` is given. */
    register(turn, events = null) {
        const known = this.entries[turn.id];
        if (!known) {
            this.entries[turn.id] = this.newEntry(turn);
        }
        const entry = this.entries[turn.id];
        this.updateTurn(turn);
        if (events) {
            this.apply(turn.id, events, { complete: true });
            // what the server does not have when a turn has ended will never come
            entry.complete = isEndedState(turn.state);
        }
        const early = this.early.get(turn.id);
        if (early) {
            this.early.delete(turn.id);
            this.apply(turn.id, early);
        }
        return this.entries[turn.id];
    }

    newEntry(turn) {
        const now = this.now();
        return {
            turn,
            view: markRaw(emptyView()),
            lastHeard: now,
            lastAsked: 0,
            gapSince: null,
            complete: false,
            refusals: 0,
            error: null,
            live: !isEndedState(turn.state),
        };
    }

    /** An end is final: a message that was overtaken does not start the turn again. */
    updateTurn(turn) {
        const entry = this.entries[turn.id];
        const stale = isEndedState(entry.turn.state) && !isEndedState(turn.state);
        entry.turn = stale ? { ...turn, state: entry.turn.state } : turn;
    }

    /** Something else that is known of a turn now. */
    update(turnId, values) {
        const entry = this.entries[turnId];
        if (entry) {
            entry.turn = { ...entry.turn, ...values };
        }
    }

    /** Each of a turn's siblings knows of all of them. */
    shareSiblings({ siblings = [] }) {
        for (const id of siblings) {
            if ((this.entries[id]?.turn.siblings?.length || 0) < siblings.length) {
                this.update(id, { siblings });
            }
        }
    }

    /** The turn was deleted. */
    drop(turnId) {
        const { siblings = [] } = this.entries[turnId]?.turn || {};
        delete this.entries[turnId];
        for (const id of siblings) {
            this.update(id, { siblings: siblings.filter((other) => other !== turnId) });
        }
    }

    /** The bus brought something for this turn. */
    hear(turnId) {
        const entry = this.entries[turnId];
        if (entry) {
            entry.lastHeard = this.now();
        }
    }

    /** The server told of this turn: refusals before that do not count. */
    heard(turnId) {
        const entry = this.entries[turnId];
        if (entry) {
            entry.refusals = 0;
        }
    }

    refuse(turnId, error) {
        const entry = this.entries[turnId];
        if (!entry) {
            return; // it was deleted meanwhile
        }
        entry.refusals += 1;
        if (entry.refusals >= MAX_REFUSALS) {
            entry.complete = true;
            entry.error = error;
            entry.turn = { ...entry.turn, state: "failed" };
        }
    }

    setState(turnId, state) {
        const entry = this.entries[turnId];
        const isKnown = isRunningState(state) || isEndedState(state);
        if (entry && isKnown && !isEndedState(entry.turn.state)) {
            entry.turn = { ...entry.turn, state };
        }
    }

    apply(turnId, events, options) {
        const entry = this.entries[turnId];
        if (!entry) {
            return this.keepEarly(turnId, events);
        }
        const view = reduceEvents(entry.view, events, options);
        if (view !== entry.view) {
            entry.view = markRaw(view);
        }
        entry.gapSince = hasGap(view) ? entry.gapSince ?? this.now() : null;
        if (view.done) {
            this.setState(turnId, view.done.state);
        }
    }

    keepEarly(turnId, events) {
        if (this.early.size >= MAX_EARLY && !this.early.has(turnId)) {
            this.early.delete(this.early.keys().next().value);
        }
        this.early.set(turnId, [...(this.early.get(turnId) || []), ...events]);
    }
}
