import { Component, useState } from "@odoo/owl";
import { _t } from "@web/core/l10n/translation";
import { useService } from "@web/core/utils/hooks";
import { useAttempt } from "../../services/attempt_hook";
import { BranchSwitch } from "../branch_switch/branch_switch";
import { Icon } from "../icon/icon";
import { MentionText } from "../mention_text/mention_text";
import { SavePrompt } from "../prompts/save_prompt";
import { QuestionEditor } from "./question_editor";

/** What was asked, and what can be done with it: other words, another branch, its place. */
export class Question extends Component {
    static template = "mrp_ai_assistant.Question";
    static components = { BranchSwitch, Icon, MentionText, QuestionEditor, SavePrompt };
    static props = {
        turn: Object,
        /** nobody has begun to answer it */
        waiting: Boolean,
        /** another question waits before this one */
        canPass: { type: Boolean, optional: true },
        readonly: { type: Boolean, optional: true },
    };
    static defaultProps = { canPass: false, readonly: false };

    setup() {
        this.store = useService("mrp_ai_assistant.store");
        this.page = useState(this.store.state);
        this.attempt = useAttempt();
        this.ui = useState({ busy: false });
    }

    get editing() {
        return this.page.editing === this.props.turn.id && !this.props.readonly;
    }

    get hasBranches() {
        return this.props.turn.siblings?.length > 1;
    }

    get editHint() {
        return this.props.waiting ? _t("Change the question") : _t("Ask in other words");
    }

    onEdit() {
        this.page.editing = this.props.turn.id;
    }

    /** One at a time: a second click while the first is under way does nothing. */
    async once(action) {
        if (this.ui.busy) {
            return;
        }
        this.ui.busy = true;
        await this.attempt(action);
        this.ui.busy = false;
    }

    onChoose(turnId) {
        return this.once(() => this.env.chooseBranch(this.props.turn.id, turnId));
    }

    onDelete() {
        return this.once(() => this.store.actions.withdraw(this.props.turn.id));
    }

    onFirst() {
        return this.once(() => this.store.actions.sendFirst(this.props.turn.id));
    }
}
