import { Component, onWillUnmount, useState } from "@odoo/owl";
import { browser } from "@web/core/browser/browser";
import { Dropdown } from "@web/core/dropdown/dropdown";
import { DropdownItem } from "@web/core/dropdown/dropdown_item";
import { _t } from "@web/core/l10n/translation";
import { useService } from "@web/core/utils/hooks";
import { copyText } from "../../core/clipboard";
import {
    details,
    isPreparing,
    placesText,
    pullCommand,
    stateText,
    USABLE,
    waitText,
} from "../../core/model_view";
import { Icon } from "../icon/icon";

/** The server looks at its models in the background: what it found is asked for then. */
const LOOK_MS = 3000;
/** What a plant without any model is told to install. */
const FIRST_MODEL = "qwen2.5:3b";

/** Which model tells the story, and whether it can. Rules alone are a choice too. */
export class ModelPicker extends Component {
    static template = "mrp_ai_assistant.ModelPicker";
    static components = { Dropdown, DropdownItem, Icon };
    static props = {
        models: Array,
        servers: Array,
        /** id of a model, "none", or false for the default one */
        value: { type: [Number, String, Boolean] },
        menuClass: String,
        canConfigure: Boolean,
        onChoose: Function,
        onOpen: Function,
        onSettings: Function,
    };

    setup() {
        Object.assign(this, { details, isPreparing, placesText, stateText, waitText });
        this.store = useService("mrp_ai_assistant.store");
        this.notification = useService("notification");
        this.ui = useState({ looking: false, copied: "" });
        onWillUnmount(() => browser.clearTimeout(this.timer));
    }

    /** The chosen model; without a choice, the one the server will take: the first usable. */
    get current() {
        const { models, value } = this.props;
        if (value === "none") {
            return null;
        }
        return (
            models.find(({ id }) => id === value) ||
            models.find(({ state }) => USABLE.has(state)) ||
            models[0] ||
            null
        );
    }

    get title() {
        return this.current ? this.current.display || this.current.name : _t("No model");
    }

    get state() {
        return this.current ? this.current.state : "none";
    }

    get buttonLabel() {
        return _t("Model: %(name)s, %(state)s", {
            name: this.title,
            state: stateText(this.current),
        });
    }

    percent({ progress }) {
        return Math.round(progress * 100);
    }

    canChoose({ state }) {
        return state !== "missing";
    }

    /** Servers that say something, where no model of theirs says it already. */
    get serverMessages() {
        return this.props.servers.filter(({ message }) => message);
    }

    /** What is to be run on the server: of models that are gone, or of the first one. */
    get commands() {
        const { canConfigure, models } = this.props;
        if (!canConfigure) {
            return [];
        }
        const gone = models.filter(({ state }) => state === "missing");
        return (models.length ? gone : [{ name: FIRST_MODEL }]).map(pullCommand);
    }

    /** Who cannot install is told who can. */
    get isToBeAskedFor() {
        const { canConfigure, models } = this.props;
        const usable = models.some(({ state }) => state !== "missing");
        return !canConfigure && !usable;
    }

    async onCopy(command) {
        if (await copyText(command)) {
            this.ui.copied = command;
        } else {
            this.notification.add(_t("The browser did not allow copying."), { type: "warning" });
        }
    }

    async onRefresh() {
        if (this.ui.looking) {
            return;
        }
        this.ui.looking = true;
        try {
            await this.store.server.call("mrp.ai.server", "look_again");
        } catch {
            // the banner tells of a lost network; the page's own look is next
        }
        this.timer = browser.setTimeout(async () => {
            await this.props.onOpen();
            this.ui.looking = false;
        }, LOOK_MS);
    }
}
