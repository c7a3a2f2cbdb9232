/**
 * What is written and not sent yet, kept over a reload and between tabs: in this browser,
 * for this user of this database alone.
 */
import { reactive } from "@odoo/owl";
import { browser } from "@web/core/browser/browser";
import { registry } from "@web/core/registry";
import { user } from "@web/core/user";
import { session } from "@web/session";
import { conversationKey } from "../core/conversation_key";

const SAVE_MS = 300;
/** A longer text is somebody's clipboard: kept on the page, not in the browser. */
const LONGEST = 100000;
const MOST = 40;

export class DraftKeeper {
    /**
     * @param {{drafts: Object, mentions: Object}} state by conversation id or "new"
     * @param {string} key of the browser's storage: names database and user
     * @param {() => string} currentKey the draft that is being written here
     */
    constructor(state, key, currentKey) {
        this.key = key;
        this.currentKey = currentKey;
        this.timer = null;
        this.state = reactive(state, () => this.onChange());
        this.last = this.read();
        this.take(this.last);
        this.watch();
        browser.addEventListener("storage", (ev) => this.onStorage(ev));
        browser.addEventListener("pagehide", () => this.save());
    }

    /** Reading everything makes every change of it call `onChange`. */
    watch() {
        return JSON.stringify([this.state.drafts, this.state.mentions]);
    }

    onChange() {
        this.watch();
        if (this.timer === null) {
            this.timer = browser.setTimeout(() => this.save(), SAVE_MS);
        }
    }

    /** What there is now, by key: `{text, mentions}`. */
    get present() {
        const { drafts, mentions } = this.state;
        const keys = new Set([...Object.keys(drafts), ...Object.keys(mentions)]);
        const found = {};
        for (const key of keys) {
            const text = drafts[key] || "";
            const records = mentions[key] || [];
            if ((text || records.length) && text.length <= LONGEST) {
                found[key] = { text, mentions: JSON.parse(JSON.stringify(records)) };
            }
        }
        return found;
    }

    /** Only what changed here is written: another tab may have changed the rest. */
    save() {
        browser.clearTimeout(this.timer);
        this.timer = null;
        const { present } = this;
        const kept = this.read();
        for (const key of new Set([...Object.keys(present), ...Object.keys(this.last)])) {
            if (JSON.stringify(present[key]) !== JSON.stringify(this.last[key])) {
                delete kept[key];
                if (present[key]) {
                    kept[key] = present[key];
                }
            }
        }
        this.last = present;
        this.write(kept);
    }

    read() {
        try {
            return JSON.parse(browser.localStorage.getItem(this.key)) || {};
        } catch {
            return {}; // somebody else's, or no storage at all
        }
    }

    write(kept) {
        const entries = Object.entries(kept).slice(-MOST);
        try {
            if (entries.length) {
                browser.localStorage.setItem(this.key, JSON.stringify(Object.fromEntries(entries)));
            } else {
                browser.localStorage.removeItem(this.key);
            }
        } catch {
            // storage full or forbidden: the draft is still on the page
        }
    }

    take(kept) {
        for (const [key, { text, mentions }] of Object.entries(kept)) {
            this.state.drafts[key] = String(text || "");
            this.state.mentions[key] = Array.isArray(mentions) ? mentions : [];
        }
    }

    /** Another tab wrote: its drafts are shown, but for what is being written here. */
    onStorage({ key, newValue }) {
        if (key !== this.key || newValue === null) {
            return;
        }
        const kept = this.read();
        const here = document.hasFocus() ? this.currentKey() : null;
        for (const each of new Set([...Object.keys(kept), ...Object.keys(this.last)])) {
            if (each !== here) {
                this.state.drafts[each] = kept[each]?.text || "";
                this.state.mentions[each] = kept[each]?.mentions || [];
            }
        }
        this.last = { ...kept, ...(here && this.last[here] ? { [here]: this.last[here] } : {}) };
    }
}

/** One user's drafts of one database: never another's. */
export function draftKey() {
    return `mrp_ai_assistant.drafts/${session.db}/${user.userId}`;
}

export const draftKeeperService = {
    dependencies: ["mrp_ai_assistant.store"],
    start(env, { "mrp_ai_assistant.store": store }) {
        const here = () => String(conversationKey(store.state.currentId));
        return new DraftKeeper(store.state, draftKey(), here);
    },
};

registry.category("services").add("mrp_ai_assistant.drafts", draftKeeperService);
