import { Component, onWillStart, useState } from "@odoo/owl";
import { Dialog } from "@web/core/dialog/dialog";
import { _t } from "@web/core/l10n/translation";
import { useService } from "@web/core/utils/hooks";
import { clock, minutesOf, weekDays, whenText, WORKDAYS } from "../../core/repeat_view";
import { errorText } from "../../services/server_calls";
import { Icon } from "../icon/icon";

export const USUAL = {
    ...{ role: "auto", channel: "discuss", condition: "always", lang: false },
    ...{ days: WORKDAYS, minutes: 6 * 60 },
};

/** When a question or a briefing asks itself, and where its answer goes. */
export class RepeatDialog extends Component {
    static template = "mrp_ai_assistant.RepeatDialog";
    static components = { Dialog, Icon };
    static props = {
        /** one that there is, to be changed */
        item: { type: Object, optional: true },
        /** or the turn whose question is to be repeated */
        turnId: { type: Number, optional: true },
        question: { type: String, optional: true },
        close: Function,
    };

    setup() {
        this.store = useService("mrp_ai_assistant.briefings");
        this.briefings = useState(this.store.state);
        this.theme = useState(useService("mrp_ai_assistant.theme"));
        this.notification = useService("notification");
        const { role, channel, condition, lang, days, minutes } = this.props.item || USUAL;
        const chosen = { role, channel, condition, lang: lang || "" };
        this.state = useState({ ...chosen, days: [...days], time: clock(minutes), busy: false, error: "" });
        onWillStart(() => this.attempt(() => this.store.load()));
    }

    get isBriefing() {
        return this.props.item ? this.props.item.kind === "briefing" : !this.props.turnId;
    }

    get title() {
        return this.isBriefing ? _t("Briefing") : _t("Repeat this question");
    }

    get question() {
        return this.isBriefing ? "" : this.props.item?.name || this.props.question;
    }

    get weekDays() {
        return weekDays();
    }

    get zoneText() {
        return _t("Time in your time zone (%s)", this.briefings.tz);
    }

    get selects() {
        const role = { name: "role", label: _t("For") };
        const language = { name: "lang", label: _t("Language"), none: _t("Your own") };
        const all = [
            ...(this.isBriefing ? [role] : []),
            { name: "channel", label: _t("Where it comes") },
            { name: "condition", label: _t("Tell me") },
            ...(this.isBriefing ? [language] : []),
        ];
        return all.map((each) => ({ ...each, options: this.briefings.choices[each.name] }));
    }

    toggle(day) {
        const { days } = this.state;
        this.state.days = days.includes(day) ? days.filter((each) => each !== day) : [...days, day];
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

    get values() {
        const { role, channel, condition, lang, days, time } = this.state;
        const shared = { channel, condition, days: [...days], minutes: minutesOf(time) };
        if (this.isBriefing) {
            return { ...shared, role, lang: lang || false };
        }
        return this.props.item ? shared : { ...shared, turn_id: this.props.turnId };
    }

    async save() {
        if (this.state.busy) {
            return;
        }
        this.state.busy = true;
        let saved;
        const { item } = this.props;
        const isDone = await this.attempt(async () => {
            saved = await this.store.save(this.values, item ? item.id : false);
        });
        this.state.busy = false;
        if (isDone) {
            this.notification.add(whenText(saved), { type: "success", title: saved.name });
            this.props.close();
        }
    }
}
