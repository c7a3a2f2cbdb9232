/**
 * Findings of the page of health. Checks are made two at a time: each is a short call, so
 * that none keeps the server's workers from others.
 */
import { reactive } from "@odoo/owl";
import { allChecks } from "../core/health_view";
import { errorText } from "./server_calls";

const MODEL = "mrp.ai.health";
const AT_ONCE = 2;

export class HealthStore {
    /**
     * @param {Object} orm the orm service
     * @param {() => Promise<Object>} see what this browser tells of itself
     */
    constructor(orm, see) {
        this.orm = orm;
        this.see = see;
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
            this.state.findings[code] = { code, level: "skipped", told: errorText(error) };
        } finally {
            delete this.state.running[code];
        }
    }

    /** @returns {Promise<Object|boolean>} an action of Odoo to open, or false */
    mend(code) {
        return this.orm.silent.call(MODEL, "mend", [code]);
    }
}
