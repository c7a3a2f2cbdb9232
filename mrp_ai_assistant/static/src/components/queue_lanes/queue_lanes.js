import { Component, onWillStart, onWillUnmount, status, useState } from "@odoo/owl";
import { browser } from "@web/core/browser/browser";
import { useService } from "@web/core/utils/hooks";
import { isSameQueue, lanesOf, totalsOf } from "../../core/queue_view";
import { useAttempt } from "../../services/attempt_hook";
import { Icon } from "../icon/icon";

const LOOK_AGAIN_MS = 5000;
const MODEL = "mrp.ai.queue";

/** The queue in figures, lane by lane, and its pauses; above the list. */
export class QueueLanes extends Component {
    static template = "mrp_ai_assistant.QueueLanes";
    static components = { Icon };
    static props = {
        /** called when the list is to be read anew */
        onChanged: Function,
        /** called when the list is to show what was given up */
        onShowDead: Function,
    };

    setup() {
        this.orm = useService("orm");
        this.theme = useState(useService("mrp_ai_assistant.theme"));
        this.attempt = useAttempt();
        this.ui = useState({ queue: null });
        onWillStart(() => this.look());
        onWillUnmount(() => browser.clearTimeout(this.timer));
    }

    async look() {
        browser.clearTimeout(this.timer);
        if (!document.hidden) {
            try {
                this.take(await this.orm.silent.call(MODEL, "state", []));
            } catch {
                // a lost network says so elsewhere; the figures stay as they were
            }
        }
        if (status(this) !== "destroyed") {
            this.timer = browser.setTimeout(() => this.look(), LOOK_AGAIN_MS);
        }
    }

    take(queue) {
        const before = this.ui.queue;
        this.ui.queue = queue;
        if (before && !isSameQueue(before, queue)) {
            this.props.onChanged();
        }
    }

    get lanes() {
        return lanesOf(this.ui.queue);
    }

    get totals() {
        return totalsOf(this.ui.queue);
    }

    get pausedAll() {
        return this.ui.queue.paused.all;
    }

    toggle(kind, paused) {
        return this.attempt(async () => {
            this.take(await this.orm.call(MODEL, paused ? "resume" : "pause", [kind]));
        });
    }

    /** Whoever waits is told why. */
    explain(kind, reason) {
        return this.attempt(async () => {
            this.take(await this.orm.call(MODEL, "pause", [kind, reason]));
        });
    }
}
