import { Component, useState } from "@odoo/owl";
import { _t } from "@web/core/l10n/translation";
import { ConversationMenu } from "../conversation_menu/conversation_menu";
import { HighlightedText } from "../highlighted_text/highlighted_text";
import { Icon } from "../icon/icon";
import { TitleInput } from "../title_input/title_input";

/** A conversation's line: its title, its badge, and what can be done with it. */
export class ConversationItem extends Component {
    static template = "mrp_ai_assistant.ConversationItem";
    static components = { ConversationMenu, HighlightedText, Icon, TitleInput };
    static props = {
        conversation: Object,
        isOpen: Boolean,
        menuClass: String,
        onOpen: Function,
        onRename: Function,
    };

    setup() {
        this.ui = useState({ renaming: false });
    }

    get title() {
        return this.props.conversation.name || _t("New conversation");
    }

    /** Whose it is, in the hint of what somebody else shares. */
    get hint() {
        const { owner } = this.props.conversation;
        return owner ? _t("%(title)s, shared by %(owner)s", { title: this.title, owner }) : this.title;
    }

    /** Always a word beside the colour. */
    get badge() {
        const { running, unread } = this.props.conversation;
        if (running) {
            return { kind: "running", text: _t("An answer is being written") };
        }
        return unread ? { kind: "unread", text: _t("New answer") } : null;
    }

    rename() {
        this.ui.renaming = !this.props.conversation.readonly;
    }

    onKeydown(ev) {
        if (ev.key === "F2") {
            ev.preventDefault();
            this.rename();
        }
    }

    /** @param {string|null} name null when the old one is kept */
    onNamed(name) {
        this.ui.renaming = false;
        if (name) {
            this.props.onRename(name);
        }
    }
}
