import { Component, onWillUnmount, useEffect, useRef, useState } from "@odoo/owl";
import { browser } from "@web/core/browser/browser";
import { _t } from "@web/core/l10n/translation";
import { KeepLast } from "@web/core/utils/concurrency";
import { isComposing } from "../../core/composing";
import { errorText } from "../../services/server_calls";
import { Icon } from "../icon/icon";

const SEARCH_MS = 200;

/**
 * A record chosen by typing part of its name: the combobox of the ARIA practices, where
 * the keyboard stays in the input and the arrows walk through the list.
 */
export class RecordSearch extends Component {
    static template = "mrp_ai_assistant.RecordSearch";
    static components = { Icon };
    static props = {
        id: String,
        /** name of the record that is chosen, "" for none */
        value: String,
        label: { type: String, optional: true },
        invalid: Boolean,
        describedBy: { type: String, optional: true },
        disabled: Boolean,
        required: Boolean,
        hint: { type: String, optional: true },
        search: Function,
        /** told the chosen `{id, name}`, or null */
        onSelect: Function,
    };

    setup() {
        this.state = useState({ text: null, open: false, options: [], active: -1, hint: "" });
        this.input = useRef("input");
        this.list = useRef("list");
        this.last = new KeepLast();
        onWillUnmount(() => browser.clearTimeout(this.timer));
        useEffect(
            () => {
                const marked = this.list.el?.querySelector("[aria-selected=true]");
                marked?.scrollIntoView({ block: "nearest" });
            },
            () => [this.state.active, this.state.options, this.state.open]
        );
    }

    get text() {
        return this.state.text ?? this.props.value;
    }

    get activeId() {
        const { open, active } = this.state;
        return open && active >= 0 ? `${this.props.id}_${active}` : false;
    }

    close() {
        browser.clearTimeout(this.timer);
        Object.assign(this.state, { text: null, open: false, options: [], active: -1, hint: "" });
    }

    /** Typing marks the first match; opening marks nothing, so that Tab changes nothing. */
    async look(text) {
        const { state } = this;
        Object.assign(state, { open: true, hint: state.options.length ? "" : _t("Searching") });
        try {
            const options = await this.last.add(this.props.search(text));
            const found = options.length;
            const hint = found ? "" : _t("Nothing matches");
            Object.assign(state, { options, active: text && found ? 0 : -1, hint });
        } catch (error) {
            Object.assign(state, { options: [], active: -1, hint: errorText(error) });
        }
    }

    get countText() {
        const { open, options, hint } = this.state;
        return open ? hint || _t("%s matches", options.length) : "";
    }

    onInput(ev) {
        this.state.text = ev.target.value;
        browser.clearTimeout(this.timer);
        this.timer = browser.setTimeout(() => this.look(this.state.text || ""), SEARCH_MS);
    }

    onFocus() {
        this.input.el.select();
    }

    onToggle() {
        if (this.state.open) {
            this.close();
        } else {
            this.look("");
        }
        this.input.el.focus();
    }

    onKeydown(ev) {
        if (isComposing(ev)) {
            return;
        }
        const act = {
            ArrowDown: () => this.move(1),
            ArrowUp: () => this.move(-1),
            Enter: () => this.accept(),
            Escape: () => this.state.open && (this.close(), true),
            Tab: () => (this.accept(), false), // and on to the next field
        }[ev.key];
        if (act?.()) {
            ev.preventDefault();
            ev.stopPropagation();
        }
    }

    move(step) {
        const { state } = this;
        if (!state.open) {
            this.look("");
        } else if (state.options.length) {
            const count = state.options.length;
            state.active = state.active < 0 && step < 0 ? count - 1 : (state.active + step + count) % count;
        }
        return true;
    }

    /** What is marked is chosen; an emptied box is no record, where that may be. */
    accept() {
        const { active, options, open, text } = this.state;
        if (open && active >= 0) {
            this.choose(options[active]);
        } else if (text === "" && !this.props.required && this.props.value) {
            this.choose(null);
        } else {
            return false;
        }
        return true;
    }

    choose(option) {
        this.close();
        this.props.onSelect(option);
    }

    /** A name written out in full is a choice; anything else leaves the value as it was. */
    onBlur() {
        const { text, options } = this.state;
        const wanted = (text || "").trim().toLowerCase();
        const same = wanted && options.filter(({ name }) => name.toLowerCase() === wanted);
        if (same?.length === 1) {
            this.choose(same[0]);
        } else if (text === "") {
            this.accept();
        }
        this.close();
    }
}
