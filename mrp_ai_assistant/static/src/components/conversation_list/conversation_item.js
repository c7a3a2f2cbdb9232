import { Component, useEffect, useRef, useState } from "@odoo/owl";
import { Dropdown } from "@web/core/dropdown/dropdown";
import { DropdownItem } from "@web/core/dropdown/dropdown_item";
import { _t } from "@web/core/l10n/translation";
import { Icon } from "../icon/icon";

/** A conversation's line: its title, its badge, and what can be done with it. */
export class ConversationItem extends Component {
    static template = "mrp_ai_assistant.ConversationItem";
    static components = { Dropdown, DropdownItem, Icon };
    static props = {
        conversation: Object,
        isOpen: Boolean,
        menuClass: String,
        onOpen: Function,
        onRename: Function,
        onArchive: Function,
    };

    setup() {
        this.ui = useState({ renaming: false });
        this.name = useRef("name");
        useEffect(
            (el) => el?.select(),
            () => [this.name.el]
        );
    }

    get title() {
        return this.props.conversation.name || _t("New conversation");
    }

    /** Always a word beside the colour. */
    get badge() {
        const { running, unread } = this.props.conversation;
        if (running) {
            return { kind: "running", text: _t("An answer is being written") };
        }
        return unread ? { kind: "unread", text: _t("New answer") } : null;
    }

    onNameKeydown(ev) {
        if (ev.key === "Enter" && !ev.isComposing) {
            ev.preventDefault();
            this.finish(true);
        } else if (ev.key === "Escape") {
            ev.stopPropagation();
            this.finish(false);
        }
    }

    /** The name the user typed is kept by Enter and by leaving the field. */
    finish(keep) {
        if (!this.ui.renaming) {
            return;
        }
        const name = this.name.el.value.trim();
        this.ui.renaming = false;
        if (keep && name && name !== this.props.conversation.name) {
            this.props.onRename(name);
        }
    }
}
