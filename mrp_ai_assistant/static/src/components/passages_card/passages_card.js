import { Component, useEffect, useRef, useState } from "@odoo/owl";
import { _t } from "@web/core/l10n/translation";
import { isDocument, quoteOf, sourceText } from "../../core/passage_view";
import { Icon } from "../icon/icon";
import { RecordAnchor } from "../record_anchor/record_anchor";

/** So many are shown at once, and those that another one contradicts; the rest on demand. */
const FIRST = 3;

/** What documents and records say, word for word, numbered as the text cites them. */
export class PassagesCard extends Component {
    static template = "mrp_ai_assistant.PassagesCard";
    static components = { Icon, RecordAnchor };
    static props = {
        items: Array,
        /** `{number, at}`: the passage a chip was clicked of, `at` a count of clicks */
        cited: { type: [Object, { value: null }], optional: true },
        /** opens a document's passage; what was clicked gets the keyboard back */
        onOpen: Function,
    };

    setup() {
        this.root = useRef("root");
        this.state = useState({ all: false });
        useEffect(
            (number) => this.show(number),
            () => [this.props.cited?.number, this.props.cited?.at]
        );
    }

    get items() {
        const cited = this.props.items.findIndex(({ number }) => number === this.props.cited?.number);
        const all = this.state.all || cited >= FIRST;
        return all ? this.props.items : this.props.items.filter(({ note }, at) => at < FIRST || note);
    }

    get moreText() {
        const left = this.props.items.length - this.items.length;
        if (!left) {
            return "";
        }
        return left === 1 ? _t("1 more passage") : _t("%s more passages", left);
    }

    show(number) {
        const quote = this.root.el?.querySelector(`[data-passage="${number}"]`);
        if (!number || !quote) {
            return;
        }
        quote.scrollIntoView({ block: "nearest" });
        quote.querySelector("button, a")?.focus({ preventScroll: true });
    }

    isDocument(item) {
        return isDocument(item);
    }

    isCited(item) {
        return item.number === this.props.cited?.number;
    }

    quote(item) {
        return quoteOf(item);
    }

    source(item) {
        return sourceText(item);
    }

    path(item) {
        return (item.heading || []).join(" › ");
    }

    revision(item) {
        const { revision } = item;
        const name = /^[a-z]$/.test(revision) ? revision.toUpperCase() : revision;
        return name ? _t("revision %s", name) : "";
    }
}
