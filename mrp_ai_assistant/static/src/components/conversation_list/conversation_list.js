import { Component, onWillUnmount, useState } from "@odoo/owl";
import { _t } from "@web/core/l10n/translation";
import { useService } from "@web/core/utils/hooks";
import { groupByDay, monthOf } from "../../core/day_groups";
import { useAssistant } from "../../services/assistant_hook";
import { useConversationActions } from "../conversation_menu/conversation_actions";
import { Icon } from "../icon/icon";
import { ConversationItem } from "./conversation_item";

/** So close to its end the list asks for what is older. */
const NEAR_END_PX = 200;

/** The conversations by day, those that were put away, or what a search found. */
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
        this.actions = useConversationActions();
        onWillUnmount(() => this.list.search(""));
    }

    get list() {
        return this.assistant.store.list;
    }

    /** What stands on the list now: groups of lines, each with its title. */
    get groups() {
        const { found, archived } = this.assistant.list;
        if (found) {
            return found.length ? [{ key: "found", title: "", conversations: found }] : [];
        }
        if (archived) {
            return archived.length ? [{ key: "archived", title: "", conversations: archived }] : [];
        }
        const listed = this.assistant.state.conversations.filter((one) => !one.archived);
        return groupByDay(listed, new Date()).map((group) => ({
            ...group,
            title: this.titleOf(group.key),
        }));
    }

    titleOf(key) {
        const titles = {
            pinned: _t("Pinned"),
            today: _t("Today"),
            yesterday: _t("Yesterday"),
            week: _t("This week"),
            older: _t("Older"),
            shared: _t("Shared with me"),
        };
        const month = monthOf(key);
        return month ? luxon.DateTime.fromJSDate(month).toFormat("LLLL yyyy") : titles[key];
    }

    /** How a search ends, said once for those who do not see the list. */
    get status() {
        const { found, searching, searchError } = this.assistant.list;
        if (searching) {
            return _t("Searching");
        }
        if (searchError) {
            return searchError;
        }
        if (!found) {
            return "";
        }
        if (found.length === 1) {
            return _t("1 conversation");
        }
        return found.length
            ? _t("%s conversations", found.length)
            : _t("No conversation has all of these words, in its title or in what was asked and answered.");
    }

    /** For how long they are kept; "" where that is for ever. */
    get kept() {
        const kept = this.assistant.state.page?.kept;
        if (!kept) {
            return "";
        }
        return kept.all
            ? _t("What is older than %s days is removed.", kept.days)
            : _t("What is older than %s days is removed, unless it is pinned or shared.", kept.days);
    }

    onInput(ev) {
        this.list.search(ev.target.value);
    }

    onSearchKeydown(ev) {
        if (ev.key === "Escape" && this.assistant.list.query) {
            ev.stopPropagation();
            this.list.search("");
        }
    }

    onScroll({ currentTarget: { scrollHeight, scrollTop, clientHeight } }) {
        const { found, archived } = this.assistant.list;
        if (!found && !archived && scrollHeight - scrollTop - clientHeight < NEAR_END_PX) {
            this.list.loadMore();
        }
    }

    onArchived() {
        return this.actions.attempt(() => this.list.showArchived());
    }
}
