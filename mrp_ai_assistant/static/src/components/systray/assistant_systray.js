import { Component, useRef, useState } from "@odoo/owl";
import { Dropdown } from "@web/core/dropdown/dropdown";
import { useDropdownState } from "@web/core/dropdown/dropdown_hooks";
import { _t } from "@web/core/l10n/translation";
import { registry } from "@web/core/registry";
import { useService } from "@web/core/utils/hooks";
import { mayAsk } from "../../services/page_opener";
import { AttentionList } from "../empty_state/attention_list";
import { Icon } from "../icon/icon";

const MOST_LINES = 3;
const MOST_COUNTED = 99;

/** The assistant beside the clock: what was answered meanwhile, today's briefing, a box. */
export class AssistantSystray extends Component {
    static template = "mrp_ai_assistant.AssistantSystray";
    static components = { AttentionList, Dropdown, Icon };
    static props = {};

    setup() {
        this.notices = useService("mrp_ai_assistant.answer_notices");
        this.opener = useService("mrp_ai_assistant.page_opener");
        this.homeStore = useService("mrp_ai_assistant.home");
        this.state = useState(this.notices.state);
        this.home = useState(this.homeStore.state);
        this.theme = useState(useService("mrp_ai_assistant.theme"));
        this.ui = useState({ question: "" });
        this.dropdown = useDropdownState();
        this.input = useRef("input");
    }

    get label() {
        const { unread, running } = this.state;
        if (unread) {
            return _t("AI Assistant: %s unread answers", unread);
        }
        return running ? _t("AI Assistant: a question is being answered") : _t("AI Assistant");
    }

    /** Three figures have no room. */
    get badge() {
        return this.state.unread > MOST_COUNTED ? `${MOST_COUNTED}+` : this.state.unread;
    }

    get conversations() {
        return this.state.conversations || [];
    }

    get lines() {
        return (this.home.attention?.lines || []).slice(0, MOST_LINES);
    }

    stateText({ running }) {
        return running ? _t("being answered") : _t("answer not read yet");
    }

    beforeOpen() {
        this.notices.refresh();
        this.homeStore.load();
    }

    open(id) {
        this.dropdown.close();
        return this.opener.open(id);
    }

    ask(question) {
        this.dropdown.close();
        return this.opener.ask(question);
    }

    onSubmit() {
        const question = this.ui.question.trim();
        if (question) {
            this.ui.question = "";
            this.ask(question);
        }
    }

    onBriefing() {
        return this.ask(_t("What matters today?"));
    }
}

registry
    .category("systray")
    .add(
        "mrp_ai_assistant.systray",
        { Component: AssistantSystray, isDisplayed: () => mayAsk() },
        { sequence: 26 }
    );
