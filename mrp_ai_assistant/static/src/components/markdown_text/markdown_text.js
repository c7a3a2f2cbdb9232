import { Component, markup, onWillUnmount, onWillUpdateProps, useState } from "@odoo/owl";
import { browser } from "@web/core/browser/browser";
import { _t } from "@web/core/l10n/translation";
import { useService } from "@web/core/utils/hooks";
import { isBrowserClick, parseRecordUrl } from "../../core/record_link";
import { cutText, Typewriter } from "../../core/typewriter";
import { openRecord } from "../record_anchor/record_anchor";

const NO_REFS = [];
const NO_NUMBERS = [];

/**
 * A text block of an answer. The only file that hands HTML to the page, and only what the
 * stream renderer has sanitised.
 */
export class MarkdownText extends Component {
    static template = "mrp_ai_assistant.MarkdownText";
    static props = {
        md: String,
        /** records whose names in the text become links */
        refs: { type: Array, optional: true },
        /** numbers of passages that `[1]` in the text may mean */
        citations: { type: Array, element: Number, optional: true },
        onCite: { type: Function, optional: true },
        /** the text is whole: it gets one full parse */
        ended: Boolean,
        /** the text is revealed as it arrives */
        animate: Boolean,
    };

    setup() {
        this.action = useService("action");
        this.renderer = this.env.makeMarkdownRenderer();
        const { md, animate } = this.props;
        this.typewriter = new Typewriter({ enabled: animate, shown: animate ? 0 : md.length });
        this.state = useState({ frozen: [], tail: "", whole: "" });
        this.frame = null;
        this.take(this.props);
        onWillUpdateProps((props) => this.take(props));
        onWillUnmount(() => browser.cancelAnimationFrame(this.frame));
    }

    take({ md, refs = NO_REFS, citations = NO_NUMBERS, ended, animate }) {
        this.renderer.setRecords(refs);
        this.renderer.setCitations(citations, (number) => _t("Passage %s", number));
        this.typewriter.enabled = animate;
        this.typewriter.retarget(md.length);
        this.show(md, ended);
        if (this.typewriter.isBehind && this.frame === null) {
            this.lastFrame = browser.performance.now();
            this.schedule();
        }
    }

    schedule() {
        this.frame = browser.requestAnimationFrame(() => {
            this.frame = null;
            const now = browser.performance.now();
            this.typewriter.advance(now - this.lastFrame);
            this.lastFrame = now;
            this.show(this.props.md, this.props.ended);
            if (this.typewriter.isBehind) {
                this.schedule();
            }
        });
    }

    show(md, ended) {
        if (ended && !this.typewriter.isBehind) {
            this.state.whole = markup(this.renderer.finish(md));
            return;
        }
        const shown = cutText(md, Math.floor(this.typewriter.shown));
        const { frozen, tail } = this.renderer.update(shown);
        if (frozen.length !== this.state.frozen.length) {
            this.state.frozen = frozen.map((html) => markup(html));
        }
        this.state.tail = markup(tail);
        this.state.whole = "";
    }

    /** Links to records in the text open as those of a table do; a chip shows its passage. */
    onClick(ev) {
        const chip = ev.target.closest(".o_aipa_cite");
        if (chip) {
            this.props.onCite?.(Number(chip.dataset.cite), chip);
            return;
        }
        const anchor = ev.target.closest("a");
        const record = parseRecordUrl(anchor?.getAttribute("href"));
        if (!record) {
            return;
        }
        ev.stopPropagation();
        if (!isBrowserClick(ev)) {
            ev.preventDefault();
            openRecord(this.action, record);
        }
    }
}
