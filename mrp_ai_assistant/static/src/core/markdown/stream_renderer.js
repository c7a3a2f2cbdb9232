/**
 * Markdown that grows, rendered at a cost that does not grow with it.
 *
 * All blocks but the last are finished: each is parsed and sanitised once. Only the last
 * one is rendered again when text arrives. Blocks are told apart by whole lines: half a
 * line may still be part of what stands above it. When the text has ended, one full parse
 * puts right the little that blocks alone cannot know (addresses that are defined further
 * down); what it leaves unchanged is not made again.
 */
import { dress } from "./dress";
import { languagesIn } from "./highlight";
import { holdBack } from "./hold_back";
import { linkCitations } from "./link_citations";
import { linkRecords, recordIndex } from "./link_records";
import { plainBlock } from "./plain_text";
import { stripBidi } from "./sanitize";

/** A last block longer than this is shown as it is until the text has ended. */
const MAX_TAIL = 24_000;
/** What is shown as it is comes in pieces of whole lines, at least so long. */
const PLAIN_PIECE = 2000;
/** Nobody reads on after this many characters; a page would take seconds to lay it out. */
const MAX_TEXT = 600_000;
/** Blocks that end where a line is empty; lists and code may go on below it. */
const ENDED_BY_A_BLANK = new Set(["paragraph", "heading", "hr", "table"]);

function clean(md) {
    return stripBidi(md.slice(0, MAX_TEXT)).replace(/\r\n?/g, "\n");
}

/** How many of `tokens` no further line can change. */
function settledCount(tokens, lines) {
    const last = tokens.findLastIndex(({ type }) => type !== "space");
    const isClosed = /\n[ \t]*\n$/.test(lines) && ENDED_BY_A_BLANK.has(tokens[last]?.type);
    return Math.max(0, isClosed ? last + 1 : last);
}

export class StreamRenderer {
    /**
     * @param {import("./bounded_parser").BoundedParser} parser
     * @param {(html: string) => DocumentFragment} sanitize
     */
    constructor(parser, sanitize) {
        this.parser = parser;
        this.sanitize = sanitize;
        /** what a screen reader says of a box */
        this.labels = { table: "Table", code: "Code" };
        this.prism = null;
        this.hasCode = false;
        this.refs = null;
        this.index = null;
        this.cited = { numbers: new Set(), labelOf: String };
        this.made = new Map();
        this.reset();
    }

    /** Passages that `[1]` may mean in what is rendered from now on. */
    setCitations(numbers, labelOf) {
        if (numbers.length !== this.cited.numbers.size) {
            this.made.clear();
        }
        this.cited = { numbers: new Set(numbers), labelOf };
    }

    /** Records whose names become links in what is rendered from now on. */
    setRecords(refs) {
        if (refs !== this.refs) {
            this.refs = refs;
            this.index = recordIndex(refs);
            this.made.clear();
        }
    }

    /** Code is coloured from now on, and what is there is rendered anew. */
    setPrism(prism) {
        this.prism = prism;
        this.made.clear();
        this.reset();
    }

    reset() {
        this.source = "";
        this.consumed = 0;
        this.links = {};
        this.frozen = [];
        this.isPlain = false;
    }

    /** @param {Object[]} tokens of one block. @returns {string} HTML for the page */
    render(tokens, html = this.parser.parser(tokens)) {
        const languages = languagesIn(tokens);
        this.hasCode ||= languages.some(Boolean);
        const fragment = this.sanitize(html);
        linkRecords(fragment, this.index);
        linkCitations(fragment, this.cited.numbers, this.cited.labelOf);
        dress(fragment, { languages, prism: this.prism, labels: this.labels });
        const holder = fragment.ownerDocument.createElement("div");
        holder.append(fragment);
        return holder.innerHTML;
    }

    /** `render`, remembered: at the end of a text most of it is there already. */
    renderOnce(tokens) {
        // not by its source: what a link leads to may be defined further down
        const html = this.parser.parser(tokens);
        if (!this.made.has(html)) {
            this.made.set(html, this.render(tokens, html));
        }
        return this.made.get(html);
    }

    /** Freezes every block but the last of those that consist of whole lines. */
    freeze() {
        const end = this.source.lastIndexOf("\n") + 1;
        if (end <= this.consumed) {
            return;
        }
        const lines = this.source.slice(this.consumed, end);
        const tokens = this.parser.lexer(lines, this.links);
        const done = [];
        for (const token of tokens.slice(0, settledCount(tokens, lines))) {
            if (!this.source.startsWith(token.raw, this.consumed)) {
                break; // the parser changed the text: leave it to the tail
            }
            this.consumed += token.raw.length;
            done.push(token);
        }
        Object.assign(this.links, tokens.links);
        for (const block of this.parser.blocks(done)) {
            this.frozen.push(this.renderOnce(block));
        }
    }

    /** The same for a block beyond all measure: its lines as they are, in pieces. */
    freezePlain() {
        const end = this.source.lastIndexOf("\n") + 1;
        if (end - this.consumed >= PLAIN_PIECE) {
            this.frozen.push(plainBlock(this.source.slice(this.consumed, end)));
            this.consumed = end;
        } else if (this.source.length - this.consumed > MAX_TAIL) {
            this.frozen.push(plainBlock(this.source.slice(this.consumed)));
            this.consumed = this.source.length;
        }
    }

    renderTail() {
        const tail = this.source.slice(this.consumed);
        const tokens = this.parser.lexer(tail, this.links);
        const type = tokens.findLast((token) => token.type !== "space")?.type;
        const visible = holdBack(tail, type);
        const shown = visible === tail ? tokens : this.parser.lexer(visible, this.links);
        return this.parser.blocks(shown).map((block) => this.render(block)).join("");
    }

    /**
     * @param {string} md the whole text so far
     * @returns {{frozen: string[], tail: string}} HTML; `frozen` only ever grows
     */
    update(md) {
        const source = clean(md);
        if (!source.startsWith(this.source)) {
            this.reset();
        }
        const hasNewLine = source.includes("\n", this.source.length);
        this.source = source;
        if (!this.isPlain && hasNewLine) {
            this.freeze();
        }
        this.isPlain ||= source.length - this.consumed > MAX_TAIL;
        if (!this.isPlain) {
            return { frozen: this.frozen, tail: this.renderTail() };
        }
        this.freezePlain();
        const rest = source.slice(this.consumed);
        return { frozen: this.frozen, tail: rest && plainBlock(rest) };
    }

    /** The HTML of a text that has ended, block by block: long ones take several frames. */
    *finishing(md) {
        const source = clean(md);
        const tokens = this.parser.lexer(source);
        for (const block of this.parser.blocks(tokens)) {
            yield this.renderOnce(block);
        }
        if (md.length > MAX_TEXT) {
            yield "<p>…</p>";
        }
    }

    /** @returns {string} the HTML of a text that has ended */
    finish(md) {
        return [...this.finishing(md)].join("");
    }
}
