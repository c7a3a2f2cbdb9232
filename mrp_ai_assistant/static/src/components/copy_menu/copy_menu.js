import { Component, useState } from "@odoo/owl";
import { Dropdown } from "@web/core/dropdown/dropdown";
import { DropdownItem } from "@web/core/dropdown/dropdown_item";
import { useService } from "@web/core/utils/hooks";
import { Icon } from "../icon/icon";

/** One click copies for wherever it is pasted; beside it, Markdown as it is written. */
export class CopyMenu extends Component {
    static template = "mrp_ai_assistant.CopyMenu";
    static components = { Dropdown, DropdownItem, Icon };
    static props = {
        copied: Boolean,
        onCopy: Function,
        onCopyMarkdown: Function,
    };

    setup() {
        this.theme = useState(useService("mrp_ai_assistant.theme"));
    }
}
