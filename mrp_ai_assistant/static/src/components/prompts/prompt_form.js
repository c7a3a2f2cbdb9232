import { Component, useEffect, useRef, useState } from "@odoo/owl";
import { _t } from "@web/core/l10n/translation";
import { user } from "@web/core/user";
import { formatFloat } from "@web/views/fields/formatters";
import { parseFloat as parseNumber } from "@web/views/fields/parsers";
import { isComposing } from "../../core/composing";
import { emptyBlanks } from "../../core/prompt_fill";
import { DayInput } from "../day_input/day_input";
import { Icon } from "../icon/icon";
import { RecordSearch } from "../record_search/record_search";

/** The blanks of a saved prompt, filled in before its question is written. */
export class PromptForm extends Component {
    static template = "mrp_ai_assistant.PromptForm";
    static components = { DayInput, Icon, RecordSearch };
    static props = {
        /** `{name, text, parts, blanks}` */
        prompt: Object,
        /** `(text, model) => Promise<records>` */
        find: Function,
        /** told the values by number of blank, and whether to send at once */
        onInsert: Function,
        onCancel: Function,
    };

    setup() {
        this.root = useRef("root");
        this.state = useState({ values: {}, problems: {} });
        for (const [place, { kind, options }] of this.props.prompt.blanks.entries()) {
            if (kind === "choice") {
                this.state.values[place] = { text: options[0] };
            }
        }
        useEffect(
            (el) => el.querySelector("input, select")?.focus(),
            () => [this.root.el]
        );
    }

    idOf(place) {
        return `o_aipa_blank_${place}`;
    }

    /** The value a blank has by now, as its own box shows it. */
    shown(place) {
        const value = this.state.values[place] || {};
        return value.record?.name || value.shown || value.text || "";
    }

    set(place, value) {
        this.state.values[place] = value;
        delete this.state.problems[place];
    }

    onRecord(place, record) {
        this.set(place, record ? { record } : undefined);
    }

    onDay(place, iso) {
        this.set(place, iso ? { text: dayInWords(iso), shown: iso } : undefined);
    }

    onNumber(place, typed) {
        const text = typed.trim();
        let number = NaN;
        try {
            number = parseNumber(text);
        } catch {
            // told below
        }
        if (text && Number.isNaN(number)) {
            this.set(place, undefined);
            this.state.problems[place] = _t("“%s” is no number", text);
        } else {
            const said = text && formatFloat(number, { digits: [16, 6], trailingZeros: false, thousandsSep: "" });
            this.set(place, text ? { text: said } : undefined);
        }
    }

    onKeydown(ev) {
        if (isComposing(ev) || ev.defaultPrevented) {
            return;
        }
        if (ev.key === "Escape") {
            ev.stopPropagation(); // or it would stop a running answer
            this.props.onCancel();
        } else if (ev.key === "Enter" && ev.target.tagName !== "BUTTON") {
            ev.preventDefault();
            ev.target.dispatchEvent(new Event("change", { bubbles: true }));
            this.insert(ev.ctrlKey || ev.metaKey);
        }
    }

    /** With every blank filled in; else the first that is not is shown and told. */
    insert(andSend) {
        const { prompt } = this.props;
        const values = prompt.blanks.map((_blank, place) => this.state.values[place]);
        const empty = emptyBlanks(prompt, values);
        for (const place of empty) {
            this.state.problems[place] ||= _t("Fill this in");
        }
        if (empty.length) {
            document.getElementById(this.idOf(empty[0]))?.focus();
        } else {
            this.props.onInsert(values, andSend);
        }
    }
}

/** A day as a question says it, in the user's language. */
function dayInWords(iso) {
    const spanish = user.lang.startsWith("es");
    const day = luxon.DateTime.fromISO(iso).setLocale(spanish ? "es" : "en");
    return day.toFormat(spanish ? "d 'de' LLLL 'de' yyyy" : "d LLLL yyyy");
}
