import {
    Component,
    markRaw,
    markup,
    onWillUnmount,
    onWillUpdateProps,
    status,
    useState,
} from "@odoo/owl";
import { browser } from "@web/core/browser/browser";
import { _t } from "@web/core/l10n/translation";
import { useService } from "@web/core/utils/hooks";
import { loadPrism } from "../../core/markdown/markdown_lib";
import { isBrowserClick, parseRecordUrl } from "../../core/record_link";
import { cutText, Typewriter } from "../../core/typewriter";
import { openRecord } from "../record_anchor/record_anchor";

const NO_REFS = [];
const NO_NUMBERS = [];
/** An update that took longer than this is followed by a rest of so many times its length. */
const DEAR_MS = 5;
const REST = 8;
const MAX_REST_MS = 500;
/** What the end of a long text may take of one frame. */
const FRAME_MS = 12;
/** Blocks that are drawn together: a new one does not touch the thousands before it. */
const CHUNK = 50;

function prefersStillness() {
    return browser.matchMedia("(prefers-reduced-motion: reduce)").matches;
}

/** Finished blocks, drawn once. */
class MarkdownBlocks extends Component {
    static template = "mrp_ai_assistant.MarkdownBlocks";
    static props = { blocks: Array };
}

/**
 * A text block of an answer. The only file that hands HTML to the page, and only what the
 * stream renderer has sanitised. What is on the page already stays: who reads or has marked
 * something in it is not disturbed by what comes after it.
 */
export class MarkdownText extends Component {
    static template = "mrp_ai_assistant.MarkdownText";
    static components = { MarkdownBlocks };
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
        this.renderer.labels = { table: _t("Table"), code: _t("Code") };
        const animate = this.props.animate && !prefersStillness();
        const { md } = this.props;
        this.typewriter = new Typewriter({ enabled: animate, shown: animate ? 0 : md.length });
        this.state = useState({ chunks: [], tail: "" });
        this.shown = 0;
        this.frame = null;
        this.restUntil = 0;
        this.ending = null;
        this.take(this.props);
        onWillUpdateProps((props) => this.take(props));
        onWillUnmount(() => browser.cancelAnimationFrame(this.frame));
    }

    take(props) {
        const { md, refs = NO_REFS, citations = NO_NUMBERS, animate } = props;
        this.renderer.setRecords(refs);
        this.renderer.setCitations(citations, (number) => _t("Passage %s", number));
        this.typewriter.enabled = animate && !prefersStillness();
        this.typewriter.retarget(md.length);
        this.ending = null;
        this.show(props);
        if (this.isBehind) {
            this.lastFrame = browser.performance.now();
            this.schedule();
        }
    }

    get isBehind() {
        return this.typewriter.isBehind || this.rests || this.ending !== null;
    }

    schedule() {
        if (this.frame !== null) {
            return;
        }
        this.frame = browser.requestAnimationFrame(() => {
            this.frame = null;
            const now = browser.performance.now();
            this.typewriter.advance(now - this.lastFrame);
            this.lastFrame = now;
            this.show(this.props);
            if (this.isBehind) {
                this.schedule();
            }
        });
    }

    show({ md, ended }) {
        const from = browser.performance.now();
        this.rests = from < this.restUntil;
        if (ended && !this.typewriter.isBehind) {
            this.finish(md, from);
        } else if (!this.rests) {
            const { frozen, tail } = this.renderer.update(
                cutText(md, Math.floor(this.typewriter.shown))
            );
            this.setBlocks(frozen);
            this.state.tail = markup(tail);
            const cost = browser.performance.now() - from;
            this.restUntil = cost > DEAR_MS ? from + Math.min(REST * cost, MAX_REST_MS) : 0;
        }
        if (this.renderer.hasCode && !this.renderer.prism) {
            this.colour();
        }
    }

    /** Whole, in as many frames as it takes; most texts take one. */
    finish(md, from) {
        this.rests = false;
        this.ending ||= { steps: this.renderer.finishing(md), html: [] };
        let next = this.ending.steps.next();
        while (!next.done) {
            this.ending.html.push(next.value);
            if (browser.performance.now() - from > FRAME_MS) {
                this.showSoFar();
                return;
            }
            next = this.ending.steps.next();
        }
        this.setBlocks(this.ending.html);
        this.state.tail = "";
        this.ending = null;
    }

    /** A long text that was not here before does not wait for its end; each time there
     * is twice as much, because drawing takes its time too. */
    showSoFar() {
        if (this.ending.html.length > 2 * this.shown) {
            this.setBlocks(this.ending.html);
            this.state.tail = "";
        }
    }

    /** A block that says what it said keeps its nodes, and so does a chunk of them. */
    setBlocks(html) {
        const known = this.state.chunks;
        const chunks = [];
        for (let at = 0; at < html.length; at += CHUNK) {
            const texts = html.slice(at, at + CHUNK);
            const old = known[chunks.length];
            const same = old?.texts.length === texts.length;
            const isOld = same && texts.every((text, n) => text === old.texts[n]);
            chunks.push(isOld ? old : this.makeChunk(texts, old));
        }
        this.shown = html.length;
        if (chunks.length !== known.length || chunks.some((chunk, n) => chunk !== known[n])) {
            this.state.chunks = chunks;
        }
    }

    makeChunk(texts, old) {
        const blocks = texts.map((text, n) =>
            text === old?.texts[n] ? old.blocks[n] : markup(text)
        );
        return markRaw({ texts, blocks });
    }

    async colour() {
        this.renderer.hasCode = false;
        const prism = await loadPrism().catch(() => null); // without colours, then
        if (prism && status(this) !== "destroyed") {
            this.renderer.setPrism(prism);
            this.take(this.props);
        }
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
