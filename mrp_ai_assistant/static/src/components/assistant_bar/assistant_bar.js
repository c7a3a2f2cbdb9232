import { Component, useState } from "@odoo/owl";
import { _t } from "@web/core/l10n/translation";
import { useService } from "@web/core/utils/hooks";
import { useAssistant } from "../../services/assistant_hook";
import { openSettings } from "../../services/settings_action";
import { useConversationActions } from "../conversation_menu/conversation_actions";
import { ConversationMenu } from "../conversation_menu/conversation_menu";
import { Icon } from "../icon/icon";
import { ModelPicker } from "../model_picker/model_picker";
import { BriefingsDialog } from "../repeat/briefings_dialog";
import { TitleInput } from "../title_input/title_input";

const KNOWLEDGE = "mrp_ai_assistant.action_mrp_ai_document";

/** Above the conversation: its title and menu, the model, knowledge, settings, colours. */
export class AssistantBar extends Component {
    static template = "mrp_ai_assistant.AssistantBar";
    static components = { ConversationMenu, Icon, ModelPicker, TitleInput };
    static props = {
        title: String,
        conversation: { type: Object, optional: true },
        listOpen: Boolean,
        onList: Function,
    };

    setup() {
        this.assistant = useAssistant();
        this.theme = useState(useService("mrp_ai_assistant.theme"));
        this.action = useService("action");
        this.screen = useService("ui");
        this.dialog = useService("dialog");
        this.actions = useConversationActions();
        this.ui = useState({ renaming: null });
    }

    get page() {
        return this.assistant.state.page;
    }

    get themeHint() {
        return this.theme.dark ? _t("Light colours") : _t("Dark colours");
    }

    /** The title that is open is the one that is typed, whatever is opened meanwhile. */
    get isRenaming() {
        const { conversation } = this.props;
        return Boolean(conversation) && this.ui.renaming === conversation.id;
    }

    /** What a narrow bar has no room for. */
    get more() {
        if (!this.screen.isSmall) {
            return [];
        }
        const knowledge = { key: "knowledge", icon: "book", label: _t("Knowledge") };
        const repeats = { key: "repeats", icon: "clock", label: _t("Briefings and repeated questions") };
        const settings = { key: "settings", icon: "settings", label: _t("Settings") };
        return [
            { ...knowledge, run: () => this.onKnowledge() },
            { ...repeats, run: () => this.onRepeats() },
            ...(this.page.can_configure ? [{ ...settings, run: () => this.onSettings() }] : []),
        ];
    }

    onRename() {
        const { conversation } = this.props;
        this.ui.renaming = conversation && !conversation.readonly ? conversation.id : null;
    }

    onNamed(name) {
        this.ui.renaming = null;
        if (name) {
            this.actions.rename(this.props.conversation, name);
        }
    }

    onModelsOpened() {
        this.assistant.store.loadPage();
    }

    onRepeats() {
        this.dialog.add(BriefingsDialog);
    }

    onKnowledge() {
        return this.action.doAction(KNOWLEDGE);
    }

    onSettings() {
        return openSettings(this.action);
    }
}
