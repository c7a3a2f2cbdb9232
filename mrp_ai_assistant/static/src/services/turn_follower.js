/**
 * Keeps running turns up to date: by the bus, and by asking the server where the bus is
 * silent, lost something, or is not there at all.
 */
import { browser } from "@web/core/browser/browser";
import { mustFollow } from "../core/follow_policy";

const TICK_MS = 250;
const BUS_TYPE = "mrp.ai.turn";

export class TurnFollower {
    /**
     * @param {Object} params
     * @param {Object} params.bus the bus service
     * @param {TurnRegistry} params.turns
     * @param {(turnId: number, afterSeq: number) => Promise<{turn, events}>} params.fetch
     * @param {(payload: Object) => void} params.onMessage after a message was taken in
     * @param {(turnId: number) => void} params.onFollowed after an answer of `fetch`
     */
    constructor({ bus, turns, fetch, onMessage, onFollowed }) {
        Object.assign(this, { bus, turns, fetch, onMessage, onFollowed });
        this.inFlight = new Set();
        this.timer = null;
        this.onBus = (payload) => this.receive(payload);
        this.wake = () => this.followAll();
        this.onVisibility = () => {
            if (document.visibilityState === "visible") {
                this.followAll();
            }
        };
    }

    start() {
        this.bus.subscribe(BUS_TYPE, this.onBus);
        this.bus.addEventListener("BUS:RECONNECT", this.wake);
        browser.addEventListener("online", this.wake);
        document.addEventListener("visibilitychange", this.onVisibility);
        this.bus.start();
    }

    receive(payload) {
        const { turn_id: turnId, events = [], state, last_seq: lastSeq } = payload;
        this.turns.hear(turnId);
        this.turns.apply(turnId, events);
        this.turns.setState(turnId, state);
        const entry = this.turns.get(turnId);
        if (entry && lastSeq > entry.view.lastSeq && !events.length) {
            this.follow(turnId); // the batch was too big for the bus
        }
        this.onMessage(payload);
        this.tick();
    }

    followAll() {
        return Promise.all(this.turns.activeIds.map((id) => this.follow(id)));
    }

    /** Asks once; a second call while one is under way waits for nothing. */
    async follow(turnId) {
        const entry = this.turns.get(turnId);
        if (!entry || this.inFlight.has(turnId)) {
            return;
        }
        this.inFlight.add(turnId);
        entry.lastAsked = this.turns.now();
        try {
            const answer = await this.fetch(turnId, entry.view.lastSeq);
            if (answer) {
                this.turns.register(answer.turn, answer.events);
                this.onFollowed(turnId);
            }
        } finally {
            this.inFlight.delete(turnId);
        }
    }

    /** Runs as long as a turn does. */
    tick() {
        if (this.timer !== null || !this.turns.activeIds.length) {
            return;
        }
        this.timer = browser.setTimeout(() => {
            this.timer = null;
            const now = this.turns.now();
            for (const id of this.turns.activeIds) {
                if (mustFollow(this.turns.get(id), now)) {
                    this.follow(id);
                }
            }
            this.tick();
        }, TICK_MS);
    }
}
