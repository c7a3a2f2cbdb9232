/**
 * The end of a growing text that would flip its shape when the next token arrives: it is
 * left out until it is clear.
 */

/** A last line that may still turn into something else: `#`, `-`, `1.`, `|`, `**` */
const OPEN_MARKER = /(^|\n)[ \t]*([-=#*+>`~_]+|\d{1,9}[.)]?)[ \t]*$/;
/** The head of a table whose rule has not come. */
const PIPE_LINES = /(^|\n)([ \t]*\|[^\n]*(\n|$))+$/;
/** A row of which there is nothing but its first bar. */
const EMPTY_ROW = /\n[ \t]*\|[ \t]*$/;
/** `[3`, on its way to be a citation; `[text](http://exam`, on its way to be a link. */
const OPEN_CITATION = /\[\d{0,3}(?:\s*,\s*\d{0,3})*$/;
const OPEN_LINK = /!?\[([^\]\n]{0,200})\]\([^)\n]{0,2000}$/;

/**
 * @param {string} source of the last block
 * @param {string} type of its last token
 */
export function holdBack(source, type) {
    if (type === "code") {
        return source;
    }
    const visible = source.replace(OPEN_MARKER, "");
    if (type === "table") {
        return visible.replace(EMPTY_ROW, "\n");
    }
    const settled = type === "paragraph" ? visible.replace(PIPE_LINES, "") : visible;
    return settled.replace(OPEN_CITATION, "").replace(OPEN_LINK, "$1");
}
