import { Component, onWillUnmount, useEffect, useRef, useState } from "@odoo/owl";
import { _t } from "@web/core/l10n/translation";
import { useService } from "@web/core/utils/hooks";
import { markedText, textAsRows } from "../../core/passage_view";
import { errorText } from "../../services/server_calls";
import { chartColors } from "../drawing/chart_colors";
import { Icon } from "../icon/icon";
import { usePanelWidth } from "./panel_width_hook";
import { PdfPage } from "./pdf_page";

/** Beside the conversation: the document that a passage stands in, opened at it. */
export class SourcePanel extends Component {
    static template = "mrp_ai_assistant.SourcePanel";
    static components = { Icon, PdfPage };
    static props = {
        passage: Object,
        onClose: Function,
    };

    setup() {
        this.theme = useState(useService("mrp_ai_assistant.theme"));
        this.server = useService("mrp_ai_assistant.store").server;
        this.root = useRef("root");
        this.closer = useRef("closer");
        this.size = usePanelWidth(this.root);
        this.state = useState({ document: null, error: "", page: 0, pages: 0, paper: "" });
        useEffect(
            () => void (this.state.paper = chartColors(this.root.el).surface),
            () => [this.theme.className]
        );
        this.onKeydown = (ev) => this.keydown(ev);
        useEffect(
            () => void this.load(),
            () => [this.props.passage]
        );
        onWillUnmount(() => (this.isOver = true));
    }

    get passage() {
        return this.props.passage;
    }

    async load() {
        const { passage } = this;
        this.closer.el?.focus({ preventScroll: true });
        Object.assign(this.state, { document: null, error: "", page: passage.place.page_from || 0, pages: 0 });
        try {
            const document = await this.server.call("mrp.ai.document", "opening", [passage.source.id]);
            if (passage === this.passage && !this.isOver) {
                Object.assign(this.state, { document, pages: document.pages || 0 });
            }
        } catch (error) {
            if (passage === this.passage) {
                this.state.error = errorText(error);
            }
        }
    }

    get isPdf() {
        return this.state.document?.kind === "pdf";
    }

    /** "21 of 32" of a PDF, else where the passage stands. */
    get placeText() {
        const { page, pages } = this.state;
        return this.isPdf && pages ? _t("%(page)s of %(pages)s", { page, pages }) : this.passage.place.text;
    }

    get path() {
        return (this.passage.heading || []).join(" › ");
    }

    get rows() {
        return textAsRows(this.passage.text);
    }

    get marked() {
        return markedText(this.passage);
    }

    /** A row that the quote is of, or has. */
    isHit(row) {
        const { quote } = this.passage;
        return Boolean(quote) && (quote.includes(row.join(" | ")) || row.some((cell) => cell && cell === quote));
    }

    onPage(page, pages) {
        Object.assign(this.state, { page, pages });
    }

    onFailed() {
        this.state.error = _t("The document could not be shown. This is what it says there.");
    }

    keydown(ev) {
        if (ev.key === "Escape" && !ev.defaultPrevented) {
            ev.preventDefault();
            ev.stopPropagation();
            this.props.onClose();
        }
    }
}
