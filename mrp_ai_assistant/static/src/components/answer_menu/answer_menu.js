import { Component, useState } from "@odoo/owl";
import { Dropdown } from "@web/core/dropdown/dropdown";
import { DropdownItem } from "@web/core/dropdown/dropdown_item";
import { useService } from "@web/core/utils/hooks";
import { useAttempt } from "../../services/attempt_hook";
import { exportMarkdown, exportPdf } from "../../services/export_file";
import { Icon } from "../icon/icon";
import { PostDialog } from "../post_dialog/post_dialog";
import { RepeatDialog } from "../repeat/repeat_dialog";

/** What can be done with one answer: a note on a record, a file, asking it every week. */
export class AnswerMenu extends Component {
    static template = "mrp_ai_assistant.AnswerMenu";
    static components = { Dropdown, DropdownItem, Icon };
    static props = {
        turn: Object,
        readonly: { type: Boolean, optional: true },
    };
    static defaultProps = { readonly: false };

    setup() {
        this.server = useService("mrp_ai_assistant.store").server;
        this.theme = useState(useService("mrp_ai_assistant.theme"));
        this.dialog = useService("dialog");
        this.notification = useService("notification");
        this.attempt = useAttempt();
    }

    onPost() {
        this.dialog.add(PostDialog, { turnId: this.props.turn.id });
    }

    onRepeat() {
        const { id, question } = this.props.turn;
        this.dialog.add(RepeatDialog, { turnId: id, question });
    }

    onMarkdown() {
        const { conversation_id: conversationId, id } = this.props.turn;
        exportMarkdown(conversationId, id);
    }

    onPdf() {
        const { conversation_id: conversationId, id } = this.props.turn;
        return this.attempt(() => exportPdf(this, conversationId, id));
    }
}
