import { Component, onMounted, useEffect, useRef, useState } from "@odoo/owl";
import { _t } from "@web/core/l10n/translation";
import { useService } from "@web/core/utils/hooks";
import { formatInteger } from "@web/views/fields/formatters";
import { isComposing } from "../../core/composing";
import { MAX_QUESTION } from "../../core/question_limit";
import { askErrorText } from "../../services/server_calls";

/** What was written is kept while the editor is closed by a walk through the page. */
const written = new Map();

/** A question in other words, written where the question stands. */
export class QuestionEditor extends Component {
    static template = "mrp_ai_assistant.QuestionEditor";
    static props = {
        turn: Object,
        /** it is changed where it stands; otherwise it becomes a branch */
        waiting: Boolean,
    };

    setup() {
        this.store = useService("mrp_ai_assistant.store");
        this.input = useRef("input");
        const { id, question } = this.props.turn;
        this.ui = useState({ text: written.get(id) ?? question, busy: false, error: "" });
        onMounted(() => {
            const { el } = this.input;
            el.focus();
            el.setSelectionRange(el.value.length, el.value.length);
        });
        useEffect(
            () => this.resize(),
            () => [this.ui.text]
        );
    }

    resize() {
        const { el } = this.input;
        el.style.height = "auto";
        el.style.height = `${el.scrollHeight + 2}px`;
    }

    get text() {
        return this.ui.text.trim();
    }

    get hint() {
        if (this.text.length > MAX_QUESTION) {
            return _t("Shorten the question: %s characters at most", formatInteger(MAX_QUESTION));
        }
        return this.props.waiting ? "" : _t("The answer there is stays as another version.");
    }

    get canSend() {
        return Boolean(this.text) && this.text.length <= MAX_QUESTION && !this.ui.busy;
    }

    onInput(ev) {
        this.ui.text = ev.target.value;
        this.ui.error = "";
        written.set(this.props.turn.id, this.ui.text);
    }

    onKeydown(ev) {
        if (isComposing(ev)) {
            return;
        }
        if (ev.key === "Enter" && !ev.shiftKey) {
            ev.preventDefault();
            this.onSend();
        } else if (ev.key === "Escape") {
            ev.preventDefault(); // of the page it would stop the answer
            ev.stopPropagation();
            this.onCancel();
        }
    }

    async onSend() {
        if (!this.canSend) {
            return;
        }
        this.ui.busy = true;
        try {
            await this.store.actions.resend(this.props.turn.id, this.text);
            written.delete(this.props.turn.id);
            this.env.focusComposer?.();
        } catch (error) {
            this.ui.error = askErrorText(error);
        } finally {
            this.ui.busy = false;
        }
    }

    onCancel() {
        written.delete(this.props.turn.id);
        this.store.state.editing = null;
        this.env.focusComposer?.();
    }
}
