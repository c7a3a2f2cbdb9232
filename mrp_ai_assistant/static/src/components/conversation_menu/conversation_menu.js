import { Component } from "@odoo/owl";
import { Dropdown } from "@web/core/dropdown/dropdown";
import { DropdownItem } from "@web/core/dropdown/dropdown_item";
import { _t } from "@web/core/l10n/translation";
import { Icon } from "../icon/icon";
import { useConversationActions } from "./conversation_actions";

/** The button with three dots beside a conversation's title. */
export class ConversationMenu extends Component {
    static template = "mrp_ai_assistant.ConversationMenu";
    static components = { Dropdown, DropdownItem, Icon };
    static props = {
        conversation: Object,
        menuClass: String,
        onRename: Function,
        /** more entries, put first: `{key, icon, label, run}` */
        more: { type: Array, optional: true },
    };
    static defaultProps = { more: [] };

    setup() {
        this.actions = useConversationActions();
    }

    get label() {
        return _t("Options of “%s”", this.props.conversation.name);
    }

    get entries() {
        return [...this.props.more, ...this.actions.of(this.props.conversation)];
    }
}
