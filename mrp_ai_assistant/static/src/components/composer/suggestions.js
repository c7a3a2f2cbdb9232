/**
 * The list that "/" and "@" open while a question is written: what stands in it and which
 * line is marked. It knows no page: the composer asks it and shows it.
 */
import { reactive } from "@odoo/owl";
import { browser } from "@web/core/browser/browser";
import { _t } from "@web/core/l10n/translation";
import { KeepLast } from "@web/core/utils/concurrency";
import { matching, shownCommand } from "../../core/command_match";
import { triggerAt } from "../../core/trigger";
import { errorText } from "../../services/server_calls";

const SEARCH_MS = 150;

export class Suggestions {
    /**
     * @param {(text: string) => Promise<Object[]>} find records that the text may name
     * @param {() => Object[]} commands those that are known by now
     * @param {(item: Object) => void} onAwaited told what was chosen before it was there
     */
    constructor({ find, commands, onAwaited }) {
        Object.assign(this, { find, commands, onAwaited });
        this.state = reactive({ trigger: null, items: [], active: 0, hint: "" });
        this.last = new KeepLast();
        this.timer = null;
        this.dismissed = null;
        /** records are on their way; whoever chooses meanwhile gets the first of them */
        this.searching = false;
        this.awaited = false;
    }

    get isOpen() {
        const { trigger, items, hint } = this.state;
        return Boolean(trigger && (items.length || hint));
    }

    get marked() {
        return this.isOpen ? this.state.items[this.state.active] : undefined;
    }

    /** What is at the caret now; `mentions` are named in the text already. */
    look(text, caret, mentions) {
        const trigger = triggerAt(text, caret, mentions);
        if (trigger?.start !== this.dismissed) {
            this.dismissed = null;
        }
        if (!trigger || this.dismissed !== null) {
            return this.close();
        }
        const before = this.state.trigger;
        const same = before?.sign === trigger.sign && before.query === trigger.query;
        this.state.trigger = trigger;
        if (same) {
            return;
        }
        if (trigger.sign === "/") {
            this.showCommands();
        } else {
            this.search(before?.sign === "@");
        }
    }

    /** Again, when more commands have come. */
    showCommands() {
        const { trigger } = this.state;
        if (trigger?.sign !== "/") {
            return;
        }
        browser.clearTimeout(this.timer);
        const items = matching(this.commands(), trigger.query).map((item) => ({
            ...item,
            title: item.label,
            command: shownCommand(item, trigger.query),
        }));
        this.show(items, items.length ? "" : _t("No command is called like that"));
    }

    search(goesOn) {
        browser.clearTimeout(this.timer);
        this.searching = true;
        this.awaited = false;
        if (!goesOn) {
            this.show([], _t("Searching"));
        }
        const wait = this.state.trigger.query ? SEARCH_MS : 0;
        this.timer = browser.setTimeout(() => this.searchNow(), wait);
    }

    async searchNow() {
        const { trigger } = this.state;
        if (trigger?.sign !== "@") {
            return;
        }
        const { query } = trigger;
        try {
            const records = await this.last.add(this.find(query));
            if (this.state.trigger?.query === query) {
                this.showRecords(records, query);
            }
        } catch (error) {
            this.searching = false;
            this.show([], errorText(error));
        }
    }

    showRecords(records, query) {
        this.searching = false;
        const items = records.map((record) => ({
            key: `${record.model},${record.id}`,
            record,
            title: record.name,
            detail: record.detail,
            kind: record.kind,
        }));
        // "@ana tomorrow" is no name that goes on: the list gets out of the way
        const none = /\s/.test(query.trim()) ? "" : _t("Nothing like that, or nothing that you may read");
        this.show(items, items.length ? "" : none);
        if (this.awaited && items.length) {
            this.onAwaited(items[0]);
        }
        this.awaited = false;
    }

    show(items, hint) {
        Object.assign(this.state, { items, hint, active: 0 });
    }

    close() {
        browser.clearTimeout(this.timer);
        this.searching = this.awaited = false;
        Object.assign(this.state, { trigger: null, items: [], hint: "", active: 0 });
    }

    /** Esc: this one does not open again while it is typed on. */
    dismiss() {
        this.dismissed = this.state.trigger?.start ?? null;
        this.close();
    }

    /** What is marked answers what was typed before: the answer is waited for. */
    wait() {
        this.awaited = true;
    }

    move(step) {
        const count = this.state.items.length;
        if (count) {
            this.state.active = (this.state.active + step + count) % count;
        }
    }
}
