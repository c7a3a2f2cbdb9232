import {
    Component,
    onMounted,
    onWillStart,
    onWillUnmount,
    onWillUpdateProps,
    status,
    useEffect,
    useRef,
    useState,
    useSubEnv,
} from "@odoo/owl";
import { browser } from "@web/core/browser/browser";
import { useDropzone } from "@web/core/dropzone/dropzone_hook";
import { useHotkey } from "@web/core/hotkeys/hotkey_hook";
import { _t } from "@web/core/l10n/translation";
import { registry } from "@web/core/registry";
import { useService } from "@web/core/utils/hooks";
import { useSetupAction } from "@web/search/action_hook";
import { standardActionServiceProps } from "@web/webclient/actions/action_service";
import { loadMarkdown } from "../../core/markdown/markdown_lib";
import { USABLE } from "../../core/model_view";
import { uniqueToken } from "../../core/unique_token";
import { activeEntry, useAssistant } from "../../services/assistant_hook";
import { useAttempt } from "../../services/attempt_hook";
import { openSettings } from "../../services/settings_action";
import { AssistantBar } from "../assistant_bar/assistant_bar";
import { Composer } from "../composer/composer";
import { ConnectionBanner } from "../connection_banner/connection_banner";
import { ConversationList } from "../conversation_list/conversation_list";
import { EmptyState } from "../empty_state/empty_state";
import { Icon } from "../icon/icon";
import { SetupOffer } from "../setup_offer/setup_offer";
import { SourcePanel } from "../source_panel/source_panel";
import { Thread } from "../thread/thread";

/** Narrower than this the list comes over the page (assistant.scss). */
const LIST_IS_AWAY = "(max-width: 1199.98px)";
/** While no model is usable, the page looks again this often: one may be on its way. */
const LOOK_AGAIN_MS = 10000;

export class Assistant extends Component {
    static template = "mrp_ai_assistant.Assistant";
    static components = {
        ...{ AssistantBar, Composer, ConnectionBanner, ConversationList, EmptyState },
        ...{ Icon, SetupOffer, SourcePanel, Thread },
    };
    static props = { ...standardActionServiceProps };

    setup() {
        this.assistant = useAssistant();
        this.theme = useState(useService("mrp_ai_assistant.theme"));
        this.action = useService("action");
        this.attempt = useAttempt();
        this.attachments = useService("mrp_ai_assistant.attachments");
        this.drawer = useRef("drawer");
        useDropzone(useRef("main"), (ev) => this.onDrop(ev));
        this.ui = useState({ drawer: false, passage: null });
        useSubEnv({
            makeMarkdownRenderer: () => this.makeRenderer(),
            openPassage: (passage, from) => this.openPassage(passage, from),
        });
        // back from a record: the conversation that was open, not an empty page
        useSetupAction({
            getLocalState: () => ({ conversationId: this.assistant.state.currentId }),
        });
        onWillStart(() => this.start());
        onWillUpdateProps((props) => {
            if (props.resId !== this.props.resId) {
                this.assistant.store.open(props.resId || null);
            }
        });
        useEffect(
            (resId) => this.props.updateActionState?.({ resId: resId || false }),
            () => [this.assistant.state.currentId]
        );
        useEffect(
            () => void (this.ui.passage = null),
            () => [this.assistant.state.currentId]
        );
        useHotkey("alt+shift+n", () => this.onNew());
        useHotkey("alt+shift+f", () => this.onFind());
        onMounted(() => {
            this.assistant.store.readCurrent();
            this.lookAgain();
        });
        onWillUnmount(() => browser.clearTimeout(this.timer));
    }

    async start() {
        const { store } = this.assistant;
        const wanted = this.props.state?.conversationId || this.props.resId || null;
        const [makeRenderer] = await Promise.all([loadMarkdown(), store.loadPage()]);
        this.makeRenderer = makeRenderer;
        store.open(wanted); // not awaited: the page shows itself while it loads
    }

    lookAgain() {
        this.timer = browser.setTimeout(async () => {
            const usable = this.page?.models.some(({ state }) => USABLE.has(state));
            if (!usable && document.visibilityState === "visible") {
                await this.assistant.store.loadPage();
            }
            if (status(this) !== "destroyed") {
                this.lookAgain();
            }
        }, LOOK_AGAIN_MS);
    }

    get page() {
        return this.assistant.state.page;
    }

    get title() {
        if (!this.assistant.state.currentId) {
            return _t("AI Assistant");
        }
        return this.conversation?.name || _t("New conversation");
    }

    get conversation() {
        const { currentId, conversations } = this.assistant.state;
        return conversations.find(({ id }) => id === currentId);
    }

    get sharedNote() {
        const { owner } = this.conversation;
        return _t("Shared by %s. You read it as it was answered, with the figures of that moment.", owner);
    }

    /** A conversation that is not there for the user, or is somebody else's, is not asked in. */
    get canAsk() {
        const { currentId, threads } = this.assistant.state;
        return !this.conversation?.readonly && threads[currentId]?.status !== "failed";
    }

    /** Nothing was asked yet; a new conversation may have files already. */
    get isEmpty() {
        const { currentId, sending, threads } = this.assistant.state;
        const thread = threads[currentId];
        const isNew = !currentId || (thread?.status === "ready" && !thread.turnIds.length);
        return isNew && !sending.some(({ conversationId }) => conversationId === currentId);
    }

    onNew() {
        this.ui.drawer = false;
        this.assistant.store.open(null);
        this.assistant.store.loadPage();
    }

    onOpen(id) {
        this.ui.drawer = false;
        this.assistant.store.open(id);
    }

    onFind(ev) {
        this.openList(ev, "input");
    }

    onDrop(ev) {
        if (this.canAsk) {
            this.attachments.add([...ev.dataTransfer.files]);
        }
    }

    /** The keyboard goes along: a list that is hidden cannot have it before it is shown. */
    openList(ev, target = "button") {
        this.listOpener = ev?.currentTarget || document.activeElement;
        this.ui.drawer = browser.matchMedia(LIST_IS_AWAY).matches;
        browser.requestAnimationFrame(() => this.drawer.el?.querySelector(target).focus());
    }

    closeList() {
        this.ui.drawer = false;
        this.listOpener?.focus({ preventScroll: true });
    }

    /** @param {HTMLElement} from gets the keyboard back when the panel closes */
    openPassage(passage, from) {
        this.ui.passage = passage;
        this.openedFrom = from;
    }

    closePassage() {
        this.ui.passage = null;
        this.openedFrom?.focus({ preventScroll: true });
    }

    onAsk(question) {
        return this.attempt(() => this.assistant.store.ask(question, uniqueToken()));
    }

    async onKeydown(ev) {
        if (ev.key !== "Escape" || ev.defaultPrevented) {
            return;
        }
        if (this.ui.drawer) {
            this.closeList();
            return;
        }
        if (this.ui.passage) {
            this.closePassage();
            return;
        }
        const entry = activeEntry(this.assistant);
        if (entry) {
            await this.attempt(() => this.assistant.store.stop(entry.turn.id));
        }
    }

    onSettings() {
        openSettings(this.action);
    }
}

registry.category("actions").add("mrp_ai_assistant.assistant", Assistant);
