/**
 * Markdown that grows, rendered at a cost that does not grow with it.
 *
 * All blocks but the last are finished: each is parsed and sanitised once. Only the last
 * one is rendered again when text arrives. When the text has ended, one full parse puts
 * right the little that blocks alone cannot know (late reference links, loose lists).
 */
import { linkCitations } from "./link_citations";
import { linkRecords, recordIndex } from "./link_records";
import { stripBidi } from "./sanitize";

const HTML_ESCAPES = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

function escapeHtml(text) {
    return text.replace(/[&<>"']/g, (char) => HTML_ESCAPES[char]);
}

/** A parser of our own; raw HTML becomes its text, an image its description. */
export function makeParser(Marked) {
    return new Marked({
        gfm: true,
        breaks: true,
        renderer: {
            html: ({ text }) => escapeHtml(text),
            image: ({ text }) => escapeHtml(text),
            checkbox: ({ checked }) => (checked ? "☑ " : "☐ "),
        },
    });
}

/** A last line that may still turn into something else: `#`, `-`, `1.`, `|` */
const OPEN_MARKER = /(^|\n)[ \t]*([-=#*+>]+|\d+[.)])[ \t]*$/;
const PIPE_LINES = /(^|\n)(\|[^\n]*(\n|$))+$/;

/** Leaves out the end of a text that would flip its shape when the next token arrives. */
function holdBack(source, type) {
    const visible = source.replace(OPEN_MARKER, "");
    return type === "paragraph" ? visible.replace(PIPE_LINES, "") : visible;
}

export class StreamRenderer {
    /**
     * @param {Object} parser of `makeParser`
     * @param {(html: string) => string} sanitize
     */
    constructor(parser, sanitize) {
        this.parser = parser;
        this.sanitize = sanitize;
        this.refs = null;
        this.index = null;
        this.cited = { numbers: new Set(), labelOf: String };
        this.reset();
    }

    /** Passages that `[1]` may mean in what is rendered from now on. */
    setCitations(numbers, labelOf) {
        this.cited = { numbers: new Set(numbers), labelOf };
    }

    /** Records whose names become links in what is rendered from now on. */
    setRecords(refs) {
        if (refs !== this.refs) {
            this.refs = refs;
            this.index = recordIndex(refs);
        }
    }

    reset() {
        this.source = "";
        this.consumed = 0;
        this.frozen = [];
    }

    render(tokens) {
        const html = linkRecords(this.sanitize(this.parser.parser(tokens)), this.index);
        return linkCitations(html, this.cited.numbers, this.cited.labelOf);
    }

    /** Freezes every block but the last. @returns {Object[]} the tokens that are left */
    freeze() {
        const tokens = this.parser.lexer(this.source.slice(this.consumed));
        const last = tokens.findLastIndex(({ type }) => type !== "space");
        let done = 0;
        for (const token of tokens.slice(0, Math.max(0, last))) {
            if (!this.source.startsWith(token.raw, this.consumed)) {
                break; // the parser changed the text: leave it to the tail
            }
            this.consumed += token.raw.length;
            done += 1;
            if (token.type !== "space") {
                this.frozen = [...this.frozen, this.render([token])];
            }
        }
        return tokens.slice(done);
    }

    /**
     * @param {string} md the whole text so far
     * @returns {{frozen: string[], tail: string}} sanitised HTML; `frozen` only ever grows
     */
    update(md) {
        const source = stripBidi(md).replace(/\r\n?/g, "\n");
        if (!source.startsWith(this.source)) {
            this.reset();
        }
        this.source = source;
        const left = this.freeze();
        const tail = source.slice(this.consumed);
        const type = left.findLast((token) => token.type !== "space")?.type;
        const visible = holdBack(tail, type);
        const tokens = visible === tail ? left : this.parser.lexer(visible);
        return { frozen: this.frozen, tail: this.render(tokens) };
    }

    /** @returns {string} the sanitised HTML of a text that has ended */
    finish(md) {
        return this.render(this.parser.lexer(stripBidi(md)));
    }
}
