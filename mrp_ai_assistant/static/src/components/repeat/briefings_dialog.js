import { Component, onWillStart, useState } from "@odoo/owl";
import { Dialog } from "@web/core/dialog/dialog";
import { _t } from "@web/core/l10n/translation";
import { useService } from "@web/core/utils/hooks";
import { whenText } from "../../core/repeat_view";
import { errorText } from "../../services/server_calls";
import { Icon } from "../icon/icon";
import { RepeatDialog } from "./repeat_dialog";

/** What asks itself: paused, changed, deleted; a briefing begun. */
export class BriefingsDialog extends Component {
    static template = "mrp_ai_assistant.BriefingsDialog";
    static components = { Dialog, Icon };
    static props = { close: Function };

    setup() {
        this.store = useService("mrp_ai_assistant.briefings");
        this.briefings = useState(this.store.state);
        this.theme = useState(useService("mrp_ai_assistant.theme"));
        this.dialog = useService("dialog");
        this.state = useState({ error: "", said: "", removing: null });
        onWillStart(() => this.attempt(() => this.store.reload()));
    }

    async attempt(action) {
        this.state.error = "";
        try {
            await action();
        } catch (error) {
            this.state.error = errorText(error);
        }
    }

    whenText(item) {
        const label = this.briefings.choices.channel.find(([value]) => value === item.channel)?.[1];
        return [whenText(item), label].filter(Boolean).join(" · ");
    }

    pauseLabel({ paused, name }) {
        return paused ? _t("Go on with “%s”", name) : _t("Pause “%s”", name);
    }

    changeLabel({ name }) {
        return _t("Change “%s”", name);
    }

    removeLabel({ name }) {
        return _t("Delete “%s”", name);
    }

    pause(item) {
        return this.attempt(async () => {
            const { paused, name } = await this.store.pause(item.id, !item.paused);
            this.state.said = paused ? _t("“%s” is paused.", name) : _t("“%s” goes on.", name);
        });
    }

    /** Only the second click deletes. */
    remove(item) {
        if (this.state.removing !== item.id) {
            this.state.removing = item.id;
            return;
        }
        this.state.removing = null;
        return this.attempt(async () => {
            await this.store.remove(item.id);
            this.state.said = _t("“%s” was deleted.", item.name);
        });
    }

    change(item) {
        this.dialog.add(RepeatDialog, { item });
    }

    add() {
        this.dialog.add(RepeatDialog, {});
    }
}
