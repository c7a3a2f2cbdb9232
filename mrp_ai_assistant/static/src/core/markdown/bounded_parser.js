/**
 * marked with bounds: text that would take the page down is shown as it is, and only the
 * block that is too much, not the answer around it.
 *
 * What is bounded is what was measured to overflow the stack or to grow with the square of
 * its length: nesting, words without an end, single blocks beyond any screen.
 */
import { escapeHtml, plainBlock } from "./plain_text";

/** Quotes and lists inside each other. */
const MAX_DEPTH = 20;
/** Characters of one paragraph, cell or item that are searched for bold text and links. */
const MAX_INLINE = 60_000;
/** The search for addresses reads a word again from each of its dots. */
const MAX_WORD = 2000;
/** Characters of one block that are laid out. */
const MAX_BLOCK = 120_000;

function hasEndlessWord(text) {
    return text.length > MAX_WORD && text.split(/\s/).some(({ length }) => length > MAX_WORD);
}

function makeLexerClass(Lexer) {
    return class BoundedLexer extends Lexer {
        depth = 0;

        blockTokens(source, tokens = [], lastParagraphClipped = false) {
            if (this.depth >= MAX_DEPTH) {
                tokens.push({ type: "html", raw: source, text: source, block: true });
                return tokens;
            }
            this.depth += 1;
            try {
                return super.blockTokens(source, tokens, lastParagraphClipped);
            } finally {
                this.depth -= 1;
            }
        }

        inlineTokens(source, tokens = []) {
            if (source.length > MAX_INLINE || hasEndlessWord(source)) {
                tokens.push({ type: "text", raw: source, text: source, escaped: false });
                return tokens;
            }
            return super.inlineTokens(source, tokens);
        }
    };
}

const RENDERER = {
    html: ({ text }) => escapeHtml(text),
    image: ({ text }) => escapeHtml(text),
    checkbox: ({ checked }) => (checked ? "☑ " : "☐ "),
};

/** One paragraph per run of loose text, as marked makes of a whole document. */
function grouped(tokens) {
    const groups = [];
    for (const token of tokens) {
        const last = groups.at(-1);
        if (token.type === "text" && last?.at(-1).type === "text") {
            last.push(token);
        } else {
            groups.push([token]);
        }
    }
    return groups;
}

export class BoundedParser {
    /** @param {Object} lib marked's own names */
    constructor(lib) {
        const marked = new lib.Marked({ gfm: true, breaks: true, renderer: RENDERER });
        this.Lexer = makeLexerClass(lib.Lexer);
        this.options = marked.defaults;
        this.toHtml = (tokens) => marked.parser(tokens);
    }

    /**
     * @param {string} source
     * @param {Object} [links] addresses that `[a][b]` may mean, defined further up
     * @returns {Object[]} tokens; `tokens.links` holds what is defined
     */
    lexer(source, links = {}) {
        const lexer = new this.Lexer({ ...this.options, tokenizer: null });
        Object.assign(lexer.tokens.links, links);
        return lexer.lex(source);
    }

    /** @returns {Object[][]} what can be rendered by itself, in order */
    blocks(tokens) {
        return grouped(tokens.filter(({ type }) => type !== "space" && type !== "def"));
    }

    /** @param {Object[]} tokens of one block. @returns {string} HTML to be sanitised */
    parser(tokens) {
        const raw = tokens.map((token) => token.raw).join("");
        return raw.length > MAX_BLOCK ? plainBlock(raw) : this.toHtml(tokens);
    }
}
