import { Component, onWillStart, onWillUnmount, useState } from "@odoo/owl";
import { browser } from "@web/core/browser/browser";
import { Dialog } from "@web/core/dialog/dialog";
import { _t } from "@web/core/l10n/translation";
import { KeepLast } from "@web/core/utils/concurrency";
import { useService } from "@web/core/utils/hooks";
import { errorText } from "../../services/server_calls";
import { Icon } from "../icon/icon";

const SEARCH_MS = 200;

/** Who reads a conversation: people are added and removed at once. */
export class ShareDialog extends Component {
    static template = "mrp_ai_assistant.ShareDialog";
    static components = { Dialog, Icon };
    static props = { conversation: Object, close: Function };

    setup() {
        this.list = useService("mrp_ai_assistant.store").list;
        this.theme = useState(useService("mrp_ai_assistant.theme"));
        this.state = useState({ readers: [], people: [], text: "", busy: false, error: "", said: "" });
        this.last = new KeepLast();
        onWillStart(() => this.start());
        onWillUnmount(() => browser.clearTimeout(this.timer));
    }

    get id() {
        return this.props.conversation.id;
    }

    get title() {
        return _t("Share “%s”", this.props.conversation.name);
    }

    async attempt(action) {
        this.state.error = "";
        try {
            await action();
            return true;
        } catch (error) {
            this.state.error = errorText(error);
            return false;
        }
    }

    start() {
        return this.attempt(async () => {
            this.state.readers = await this.list.readers(this.id);
            await this.look();
        });
    }

    async look() {
        this.state.people = await this.last.add(this.list.people(this.id, this.state.text));
    }

    onInput(ev) {
        this.state.text = ev.target.value;
        browser.clearTimeout(this.timer);
        this.timer = browser.setTimeout(() => this.attempt(() => this.look()), SEARCH_MS);
    }

    /** One at a time: a second click waits for the first. */
    async change(person, readable) {
        if (this.state.busy) {
            return;
        }
        this.state.busy = true;
        const isDone = await this.attempt(async () => {
            this.state.readers = await this.list.share(this.id, person.id, readable);
            this.state.said = readable
                ? _t("%s can read it now.", person.name)
                : _t("%s cannot read it any more.", person.name);
        });
        this.state.busy = false;
        if (isDone) {
            // not before: a search that another one overtakes never ends
            await this.attempt(() => this.look());
        }
    }

    removeLabel({ name }) {
        return _t("Remove %s", name);
    }
}
