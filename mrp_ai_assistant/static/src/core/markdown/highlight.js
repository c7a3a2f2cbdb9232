/**
 * Colours for code, by Prism's tokens. Elements are made here out of text: no HTML of the
 * library reaches the page, and no class but ours.
 */

const ALIASES = {
    js: "javascript",
    ts: "typescript",
    py: "python",
    html: "markup",
    xml: "markup",
    md: "markdown",
};
/** Tokens that look alike share a colour. */
const TONES = {
    comment: ["comment", "prolog", "doctype", "cdata"],
    string: ["string", "char", "attr-value", "regex", "url", "inserted", "template-string"],
    number: ["number", "boolean", "constant", "symbol", "property", "attr-name"],
    keyword: ["keyword", "atrule", "important", "tag", "selector", "deleted"],
    name: ["function", "class-name", "builtin", "title", "variable"],
};
const TONE_OF = new Map(
    Object.entries(TONES).flatMap(([tone, types]) => types.map((type) => [type, tone]))
);
/** Longer code stays uncoloured: nobody reads it for its colours. */
const MAX_LENGTH = 40_000;

/** @returns {string|null} Prism's name of a fence's language */
export function languageOf(info) {
    const word = /^[a-z]+/i.exec(info || "")?.[0].toLowerCase();
    return word ? ALIASES[word] || word : null;
}

/** The languages of code blocks below `tokens`, in the order of the page. */
export function languagesIn(tokens) {
    return tokens.flatMap((token) => {
        if (token.type === "code") {
            return [languageOf(token.lang)];
        }
        return languagesIn(token.items || token.tokens || []);
    });
}

function append(element, part) {
    if (typeof part === "string") {
        element.append(part);
        return;
    }
    if (Array.isArray(part)) {
        part.forEach((inner) => append(element, inner));
        return;
    }
    const tone = TONE_OF.get(part.type);
    if (!tone) {
        append(element, part.content);
        return;
    }
    const span = element.ownerDocument.createElement("span");
    span.className = `o_aipa_code_${tone}`;
    append(span, part.content);
    element.append(span);
}

/**
 * @param {HTMLElement} code
 * @param {string} language
 * @param {Object} prism
 */
export function highlight(code, language, prism) {
    const text = code.textContent;
    const grammar = Object.hasOwn(prism.languages, language) && prism.languages[language];
    if (typeof grammar === "object" && text.length <= MAX_LENGTH) {
        code.replaceChildren();
        append(code, prism.tokenize(text, grammar));
    }
}
