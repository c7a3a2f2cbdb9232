import { Component, onMounted, onWillUnmount, useState } from "@odoo/owl";
import { browser } from "@web/core/browser/browser";
import { _t } from "@web/core/l10n/translation";
import { useService } from "@web/core/utils/hooks";
import { QuestionButtons } from "../question_buttons/question_buttons";
import { Tiles } from "../tiles/tiles";
import { AttentionList } from "./attention_list";
import { FirstSteps } from "./first_steps";
import { RecordQuestions } from "./record_questions";

const { DateTime } = luxon;
const TONES = new Set(["danger", "warning", "success", "info"]);
/** What comes sooner needs no skeleton, which would only flash. */
const SKELETON_AFTER_MS = 300;

/** A new conversation: the plant at a glance, what asks for attention, what to ask. */
export class EmptyState extends Component {
    static template = "mrp_ai_assistant.EmptyState";
    static components = { AttentionList, FirstSteps, QuestionButtons, RecordQuestions, Tiles };
    static props = { onAsk: Function };

    setup() {
        this.store = useService("mrp_ai_assistant.home");
        this.home = useState(this.store.state);
        this.ui = useState({ late: false });
        onMounted(() => {
            this.timer = browser.setTimeout(() => (this.ui.late = true), SKELETON_AFTER_MS);
            this.store.load();
        });
        onWillUnmount(() => browser.clearTimeout(this.timer));
    }

    get greeting() {
        const { hour } = DateTime.now();
        if (hour < 5 || hour >= 20) {
            return _t("Good evening");
        }
        return hour < 13 ? _t("Good morning") : _t("Good afternoon");
    }

    get lead() {
        const date = DateTime.now().toLocaleString({
            weekday: "long",
            day: "numeric",
            month: "long",
        });
        const day = date.charAt(0).toLocaleUpperCase() + date.slice(1);
        return _t("%s. Answers computed from Odoo's data; every figure leads to its records.", day);
    }

    get figures() {
        return this.home.home?.figures || [];
    }

    get suggestions() {
        return this.home.home?.suggestions || [];
    }

    get firstSteps() {
        return this.home.home?.first_steps || [];
    }

    get showsSkeleton() {
        return this.ui.late && !this.home.home && !this.home.error;
    }

    /** The database took too long: what is missing is said, never left out in silence. */
    get isSlow() {
        return Boolean(this.home.home?.slow || this.home.attention?.slow);
    }

    chipClass({ tone }) {
        return `o_aipa_chip o_aipa_chip_${TONES.has(tone) ? tone : "muted"}`;
    }
}
