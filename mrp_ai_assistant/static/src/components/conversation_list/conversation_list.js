import { Component, useState } from "@odoo/owl";
import { _t } from "@web/core/l10n/translation";
import { useService } from "@web/core/utils/hooks";
import { foldText, groupByDay } from "../../core/day_groups";
import { useAssistant } from "../../services/assistant_hook";
import { errorText } from "../../services/server_calls";
import { Icon } from "../icon/icon";
import { ConversationItem } from "./conversation_item";

/** The user's conversations by day, with a filter over their titles. */
export class ConversationList extends Component {
    static template = "mrp_ai_assistant.ConversationList";
    static components = { ConversationItem, Icon };
    static props = {
        onOpen: Function,
        onNew: Function,
    };

    setup() {
        this.assistant = useAssistant();
        this.theme = useState(useService("mrp_ai_assistant.theme"));
        this.notification = useService("notification");
        this.ui = useState({ query: "" });
    }

    get found() {
        const words = foldText(this.ui.query).split(/\s+/).filter(Boolean);
        return this.assistant.state.conversations.filter(({ name }) => {
            const folded = foldText(name || "");
            return words.every((word) => folded.includes(word));
        });
    }

    get groups() {
        const titles = {
            today: _t("Today"),
            yesterday: _t("Yesterday"),
            week: _t("This week"),
            month: _t("This month"),
            older: _t("Older"),
        };
        return groupByDay(this.found, new Date()).map((group) => ({
            ...group,
            title: titles[group.key],
        }));
    }

    async attempt(action) {
        try {
            await action();
            return true;
        } catch (error) {
            this.notification.add(errorText(error), { type: "danger" });
            return false;
        }
    }

    onRename(conversation, name) {
        return this.attempt(() => this.assistant.store.rename(conversation.id, name));
    }

    async onArchive({ id, name }) {
        const wasOpen = this.assistant.state.currentId === id;
        if (!(await this.attempt(() => this.assistant.store.archive(id)))) {
            return;
        }
        if (wasOpen) {
            this.props.onNew();
        }
        const close = this.notification.add(_t("“%s” archived", name), {
            buttons: [
                {
                    name: _t("Undo"),
                    onClick: () => {
                        close();
                        this.attempt(() => this.assistant.store.unarchive(id));
                    },
                },
            ],
        });
    }
}
