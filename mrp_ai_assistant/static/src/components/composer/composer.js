import { Component, useEffect, useRef, useState } from "@odoo/owl";
import { _t } from "@web/core/l10n/translation";
import { formatInteger } from "@web/views/fields/formatters";
import { useService } from "@web/core/utils/hooks";
import { isComposing } from "../../core/composing";
import { eraseMention } from "../../core/mention_pieces";
import { filledPrompt } from "../../core/prompt_fill";
import { MAX_QUESTION } from "../../core/question_limit";
import { putAt } from "../../core/trigger";
import { uniqueToken } from "../../core/unique_token";
import { activeEntry, useAssistant } from "../../services/assistant_hook";
import { askErrorText, errorText } from "../../services/server_calls";
import { AttachButton } from "../attachments/attach_button";
import { Attachments } from "../attachments/attachments";
import { FormatSelector } from "../format_selector/format_selector";
import { Icon } from "../icon/icon";
import { PromptForm } from "../prompts/prompt_form";
import { openPrompts, savePrompt } from "../prompts/prompt_actions";
import { RecordChips } from "../record_chips/record_chips";
import { SuggestionList } from "../suggestion_list/suggestion_list";
import { ownCommands, promptCommands, promptItem } from "./commands";
import { Draft } from "./draft";
import { Suggestions } from "./suggestions";

/** The counter shows itself when this much room is left. */
const COUNT_FROM = MAX_QUESTION - 400;
const MAX_HEIGHT_PX = 200;
const LIST_ID = "o_aipa_suggestions";

/** Where questions are written. What is written survives errors and walks through Odoo. */
export class Composer extends Component {
    static template = "mrp_ai_assistant.Composer";
    static components = {
        ...{ AttachButton, Attachments, FormatSelector, Icon, PromptForm },
        ...{ RecordChips, SuggestionList },
    };
    static props = {};

    setup() {
        this.assistant = useAssistant();
        this.draft = new Draft(this.assistant);
        this.attachments = useService("mrp_ai_assistant.attachments");
        this.prompts = useService("mrp_ai_assistant.prompts");
        this.action = useService("action");
        useService("mrp_ai_assistant.drafts"); // keeps what is written
        this.input = useRef("input");
        this.mirror = useRef("mirror");
        this.listId = LIST_ID;
        this.ui = useState({ error: "", busy: false, stopping: false, prompt: null });
        this.suggestions = new Suggestions({
            find: (text) => this.prompts.find(text),
            commands: () => this.commands,
            onAwaited: (item) => this.choose(item),
        });
        this.list = useState(this.suggestions.state);
        this.tried = { question: null, token: null };
        this.formatBefore = null;
        this.lookedIn = null; // the conversation whose text opened the list
        useEffect(
            () => this.resize(),
            () => [this.text]
        );
        useEffect(
            (isBack) => void (isBack && (this.ui.error = "")), // "no connection" is over
            () => [this.assistant.state.reachable && !this.assistant.state.expired]
        );
        useEffect(
            (el) => {
                this.ui.error = "";
                this.ui.prompt = null;
                // who types before the other conversation is drawn opened a list there
                if (this.lookedIn !== this.draft.key) {
                    this.suggestions.close();
                }
                if (!this.env.isSmall) {
                    el.focus({ preventScroll: true });
                }
            },
            () => [this.input.el, this.draft.key]
        );
    }

    // ---------------------------------------------------------------- what is written

    get text() {
        return this.draft.text;
    }

    forget(record) {
        this.draft.forget(record);
        this.input.el.focus();
    }

    get active() {
        return activeEntry(this.assistant);
    }

    get length() {
        return this.text.trim().length;
    }

    get isTooLong() {
        return this.length > MAX_QUESTION;
    }

    get counterText() {
        if (this.length < COUNT_FROM) {
            return "";
        }
        const limit = formatInteger(MAX_QUESTION);
        const length = formatInteger(this.length);
        return this.isTooLong
            ? _t("%(length)s of %(limit)s characters: shorten the question", { length, limit })
            : _t("%(length)s of %(limit)s characters", { length, limit });
    }

    /** Why sending is not possible now; empty when it is. */
    get disabledReason() {
        if (this.ui.busy) {
            return _t("Sending");
        }
        if (!this.length) {
            return _t("Write a question first");
        }
        return this.isTooLong ? this.counterText : "";
    }

    get sendHint() {
        return this.disabledReason || (this.active ? _t("Send: it waits its turn") : _t("Send"));
    }

    resize() {
        const { el } = this.input;
        el.style.height = "auto";
        el.style.height = `${Math.min(el.scrollHeight, MAX_HEIGHT_PX)}px`;
        el.style.overflowY = el.scrollHeight > MAX_HEIGHT_PX ? "auto" : "hidden";
        this.onScroll();
    }

    onScroll() {
        if (this.mirror.el) {
            this.mirror.el.scrollTop = this.input.el.scrollTop;
        }
    }

    onInput(ev) {
        this.draft.text = ev.target.value;
        this.ui.error = "";
        this.look(ev);
    }

    /** A new text, with the caret where it goes on. */
    write({ text, caret }) {
        const { el } = this.input;
        this.draft.text = text;
        el.value = text; // now: the caret cannot wait for the page to be drawn again
        el.focus();
        el.setSelectionRange(caret, caret);
        this.suggestions.close();
    }

    /** A pasted file is attached; cells of a sheet bring a picture of themselves along. */
    onPaste(ev) {
        const { files, types } = ev.clipboardData;
        if (files.length && !types.includes("text/plain")) {
            ev.preventDefault();
            this.attachments.add([...files]);
        }
    }

    // ------------------------------------------------------------------ "/" and "@"

    get isListOpen() {
        return Boolean(this.list.trigger && (this.list.items.length || this.list.hint));
    }

    get activeId() {
        return this.isListOpen && this.list.items.length ? `${LIST_ID}_${this.list.active}` : false;
    }

    get listLabel() {
        return this.list.trigger?.sign === "@" ? _t("Records") : _t("Commands");
    }

    get listStatus() {
        const { items, hint } = this.list;
        return this.isListOpen ? hint || _t("%s suggestions", items.length) : "";
    }

    get commands() {
        return [...ownCommands(), ...this.prompts.state.prompts.map(promptItem), ...promptCommands()];
    }

    look(ev) {
        const { value, selectionStart, selectionEnd } = this.input.el;
        if (ev.isComposing || selectionStart !== selectionEnd) {
            return;
        }
        this.lookedIn = this.draft.key;
        this.suggestions.look(value, selectionStart, this.draft.mentions);
        if (this.list.trigger?.sign === "/") {
            this.prompts.load().then(
                () => this.suggestions.showCommands(),
                () => {} // what the page knows itself is shown; the rest the next time
            );
        }
    }

    choose(item, andSend = false) {
        const { trigger } = this.list;
        if (!trigger) {
            return;
        }
        if (item.record) {
            const name = this.draft.mention(item.record);
            this.write(putAt(this.text, trigger, `@${name}`));
            return;
        }
        const rest = { text: this.text.slice(0, trigger.start) + this.text.slice(trigger.end), caret: trigger.start };
        this.write(rest);
        if (item.format) {
            this.formatBefore = null;
            this.assistant.store.settings.chooseFormat(item.format);
        } else if (item.prompt?.blanks.length) {
            this.ui.prompt = item.prompt;
        } else if (item.prompt) {
            this.insertPrompt(item.prompt, [], andSend);
        } else {
            this.act(item);
        }
    }

    act({ action, commands }) {
        if (action === "mention") {
            this.begin("@");
        } else if (action === "manage") {
            openPrompts(this.action);
        } else if (this.length) {
            const format = this.assistant.settings.format;
            savePrompt(this.action, this.prompts, { text: this.text, mentions: this.draft.mentions, format });
        } else {
            this.ui.error = _t("Write the question to save first, then choose /%s again.", commands[0]);
        }
    }

    /** The finished question where the caret is; it has its own shape, once. */
    insertPrompt(prompt, values, andSend) {
        const { draft } = this;
        const filled = filledPrompt(prompt, values, draft.mentions);
        draft.mentions = [...draft.mentions, ...filled.mentions.map((each) => ({ ...each, typed: true }))];
        const at = this.input.el.selectionStart;
        this.write(putAt(this.text, { start: at, end: at }, filled.text));
        this.ui.prompt = null;
        if (prompt.format !== "auto") {
            this.formatBefore ??= this.assistant.settings.format;
            this.assistant.settings.format = prompt.format;
        }
        if (andSend) {
            this.onSend();
        }
    }

    cancelPrompt() {
        this.ui.prompt = null;
        this.input.el.focus();
    }

    // ------------------------------------------------------------------------- keys

    onKeydown(ev) {
        if (isComposing(ev)) {
            return;
        }
        const taken = (this.isListOpen && this.onListKey(ev)) || this.onTextKey(ev);
        if (taken) {
            ev.preventDefault();
            ev.stopPropagation();
        }
    }

    /** @returns {boolean} whether the key was for the list */
    onListKey(ev) {
        const { marked, searching } = this.suggestions;
        const chooses = (ev.key === "Enter" || ev.key === "Tab") && !ev.shiftKey;
        if (ev.key === "Escape") {
            this.suggestions.dismiss();
        } else if (chooses && searching && this.list.trigger.query) {
            this.suggestions.wait();
        } else if (!marked) {
            return false;
        } else if (ev.key === "ArrowDown" || ev.key === "ArrowUp") {
            this.suggestions.move(ev.key === "ArrowDown" ? 1 : -1);
        } else if (chooses) {
            this.choose(marked, ev.ctrlKey || ev.metaKey);
        } else {
            return false;
        }
        return true;
    }

    onTextKey(ev) {
        const plain = !(ev.shiftKey || ev.ctrlKey || ev.metaKey || ev.altKey);
        if (ev.key === "Enter" && !ev.shiftKey) {
            this.onSend();
            return true;
        }
        if (ev.key === "Backspace" && plain) {
            return this.eraseMention();
        }
        if (ev.key === "ArrowUp" && plain && !this.text) {
            return Boolean(this.assistant.store.editLast());
        }
        return false;
    }

    eraseMention() {
        const { value, selectionStart, selectionEnd } = this.input.el;
        const erased = selectionStart === selectionEnd && eraseMention(value, selectionStart, this.draft.mentions);
        if (erased) {
            this.write(erased);
        }
        return Boolean(erased);
    }

    // ---------------------------------------------------------------------- sending

    onSend() {
        if (!this.disabledReason) {
            this.send();
        }
    }

    /** The same question sent again after an error is the same question to the server. */
    tokenOf(question) {
        if (this.tried.question !== question) {
            this.tried = { question, token: uniqueToken() };
        }
        return this.tried.token;
    }

    async send() {
        const { question, context, putBack } = this.draft.take();
        this.ui.busy = true;
        this.ui.error = "";
        this.suggestions.close();
        try {
            const token = this.tokenOf(`${question}${context ? JSON.stringify(context) : ""}`);
            await this.assistant.store.ask(question, token, context ? { context } : {});
            this.tried = { question: null, token: null };
            this.restoreFormat();
        } catch (error) {
            putBack();
            this.ui.error = askErrorText(error);
        } finally {
            this.ui.busy = false;
            this.input.el?.focus({ preventScroll: true });
        }
    }

    /** Opens the list that "/" or "@" opens. */
    begin(sign) {
        const { value, selectionStart } = this.input.el;
        const gap = selectionStart && !/\s$/u.test(value.slice(0, selectionStart)) ? " " : "";
        const text = value.slice(0, selectionStart) + gap + sign + value.slice(selectionStart);
        this.write({ text, caret: selectionStart + gap.length + 1 });
        this.look({});
    }

    /** The shape that a prompt brought along was for its own question. */
    restoreFormat() {
        if (this.formatBefore !== null) {
            this.assistant.settings.format = this.formatBefore;
            this.formatBefore = null;
        }
    }

    onFormat(format) {
        this.formatBefore = null;
        this.assistant.store.settings.chooseFormat(format);
    }

    async onStop() {
        const entry = this.active;
        if (!entry || this.ui.stopping) {
            return;
        }
        this.ui.stopping = true;
        try {
            await this.assistant.store.stop(entry.turn.id);
        } catch (error) {
            this.ui.error = errorText(error);
        } finally {
            this.ui.stopping = false;
        }
    }
}
