/**
 * Findings of the page of health. Checks are made two at a time: each is a short call, so
 * that none keeps the server's workers from others.
 */
import { reactive } from "@odoo/owl";
import { browser } from "@web/core/browser/browser";
import { allChecks, asksForAttention } from "../core/health_view";
import { errorText } from "./server_calls";

const MODEL = "mrp.ai.health";
const AT_ONCE = 2;
/** What is on its way is looked for again, so often and so soon. */
const RETRIES = 10;
const RETRY_MS = 3000;
/** What a click has mended may be well in a moment only: it is looked at so often. */
const MENDED_RETRIES = 3;

export class HealthStore {
    /**
     * @param {Object} orm the orm service
     * @param {() => Promise<Object>} see what this browser tells of itself
     */
    constructor(orm, see) {
        this.orm = orm;
        this.see = see;
        this.retries = {};
        this.mended = {};
        this.timers = new Set();
        this.state = reactive({
            subjects: [],
            about: "",
            /** by code of the check */
            findings: {},
            /** code -> true */
            running: {},
            error: "",
        });
    }

    async load() {
        this.state.error = "";
        try {
            const { subjects, about } = await this.orm.silent.call(MODEL, "checks", []);
            Object.assign(this.state, { subjects, about });
        } catch (error) {
            this.state.error = errorText(error);
        }
    }

    async lookAll() {
        if (!this.state.subjects.length) {
            await this.load();
        }
        const waiting = allChecks(this.state.subjects).map(({ code }) => code);
        for (const code of waiting) {
            this.state.running[code] = true;
        }
        const seen = this.see();
        const work = async () => {
            for (let code = waiting.shift(); code; code = waiting.shift()) {
                await this.lookWith(code, await seen);
            }
        };
        await Promise.all(Array.from({ length: AT_ONCE }, work));
    }

    async look(code) {
        this.state.running[code] = true;
        await this.lookWith(code, await this.see());
    }

    async lookWith(code, seen) {
        this.state.running[code] = true;
        try {
            this.state.findings[code] = await this.orm.silent.call(MODEL, "look", [code, seen]);
        } catch (error) {
            // nobody knows whether it is well
            this.state.findings[code] = { code, level: "warning", told: errorText(error) };
        } finally {
            delete this.state.running[code];
        }
        this.lookSoon(code);
    }

    /** After a click that mends. */
    async lookMended(code) {
        this.mended[code] = MENDED_RETRIES;
        await this.look(code);
    }

    /** A finding that says "in a moment" is asked for again by itself. */
    lookSoon(code) {
        const finding = this.state.findings[code];
        const mended = (asksForAttention(finding) && this.mended[code]) || 0;
        this.mended[code] = Math.max(0, mended - 1);
        const tries = finding.again ? (this.retries[code] || 0) + 1 : 0;
        this.retries[code] = tries;
        if ((tries && tries <= RETRIES) || mended) {
            const timer = browser.setTimeout(() => {
                this.timers.delete(timer);
                this.look(code);
            }, RETRY_MS);
            this.timers.add(timer);
        }
    }

    close() {
        this.timers.forEach((timer) => browser.clearTimeout(timer));
    }

    /** @returns {Promise<Object|boolean>} an action of Odoo to open, or false */
    mend(code) {
        return this.orm.silent.call(MODEL, "mend", [code]);
    }
}
