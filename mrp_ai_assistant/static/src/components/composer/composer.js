import { Component, useEffect, useRef, useState } from "@odoo/owl";
import { _t } from "@web/core/l10n/translation";
import { formatInteger } from "@web/views/fields/formatters";
import { useService } from "@web/core/utils/hooks";
import { uniqueToken } from "../../core/unique_token";
import { activeEntry, useAssistant } from "../../services/assistant_hook";
import { errorText } from "../../services/server_calls";
import { AttachButton } from "../attachments/attach_button";
import { Attachments } from "../attachments/attachments";
import { FormatSelector } from "../format_selector/format_selector";
import { Icon } from "../icon/icon";

const MAX_QUESTION = 4000;
/** The counter shows itself when this much room is left. */
const COUNT_FROM = MAX_QUESTION - 400;
const MAX_HEIGHT_PX = 200;

/** Where questions are written. What is written survives errors and walks through Odoo. */
export class Composer extends Component {
    static template = "mrp_ai_assistant.Composer";
    static components = { AttachButton, Attachments, FormatSelector, Icon };
    static props = {};

    setup() {
        this.assistant = useAssistant();
        this.attachments = useService("mrp_ai_assistant.attachments");
        this.input = useRef("input");
        this.ui = useState({ error: "", busy: false, stopping: false });
        this.tried = { question: null, token: null };
        useEffect(
            () => this.resize(),
            () => [this.text]
        );
        useEffect(
            (el) => {
                this.ui.error = "";
                if (!this.env.isSmall) {
                    el.focus({ preventScroll: true });
                }
            },
            () => [this.input.el, this.draftKey]
        );
    }

    get draftKey() {
        return this.assistant.state.currentId || "new";
    }

    get text() {
        return this.assistant.state.drafts[this.draftKey] || "";
    }

    set text(text) {
        this.assistant.state.drafts[this.draftKey] = text;
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
    }

    onInput(ev) {
        this.text = ev.target.value;
        this.ui.error = "";
    }

    /** A pasted file is attached; cells of a sheet bring a picture of themselves along. */
    onPaste(ev) {
        const { files, types } = ev.clipboardData;
        if (files.length && !types.includes("text/plain")) {
            ev.preventDefault();
            this.attachments.add([...files]);
        }
    }

    onKeydown(ev) {
        // 229: Safari ends a composition with the very Enter that confirms it
        const composing = ev.isComposing || ev.keyCode === 229;
        if (ev.key === "Enter" && !ev.shiftKey && !composing) {
            ev.preventDefault();
            this.onSend();
        }
    }

    onSend() {
        if (!this.disabledReason) {
            this.send(this.text.trim());
        }
    }

    /** The same question sent again after an error is the same question to the server. */
    tokenOf(question) {
        if (this.tried.question !== question) {
            this.tried = { question, token: uniqueToken() };
        }
        return this.tried.token;
    }

    async send(question) {
        const key = this.draftKey;
        this.ui.busy = true;
        this.ui.error = "";
        this.assistant.state.drafts[key] = "";
        try {
            await this.assistant.store.ask(question, this.tokenOf(question));
            this.tried = { question: null, token: null };
        } catch (error) {
            this.assistant.state.drafts[key] ||= question;
            this.ui.error = errorText(error);
        } finally {
            this.ui.busy = false;
            this.input.el?.focus({ preventScroll: true });
        }
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
