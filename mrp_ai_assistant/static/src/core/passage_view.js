/**
 * What of a `passages` event is computed on the page. Item: `{number, source: {model, id,
 * name}, place: {text, page_from, page_to, sheet, cells, row_from, row_to}, text, quote,
 * heading: [], revision, note}`.
 */

export const DOCUMENT = "mrp.ai.document";
/** A quote longer than this is cut where it is shown among others. */
const MAX_QUOTE = 420;
/** What a PDF is searched for is at most so long: longer ones cross columns and pages. */
const MAX_PHRASE = 240;
const MAX_PIECES = 8;
const LEAST_PIECE = 4;
/** Between the cells of a table and the lines of a text. */
const BREAKS = /\s*[|\t\n\r]+\s*/;

export function isDocument({ source }) {
    return source.model === DOCUMENT;
}

function cutAtWord(text, most) {
    if (text.length <= most) {
        return text;
    }
    const cut = text.slice(0, most);
    return `${cut.slice(0, Math.max(cut.lastIndexOf(" "), most / 2)).trimEnd()} …`;
}

/** What it says, as it is shown among others; cells of a row are told apart quietly. */
export function quoteOf({ quote, text }) {
    return cutAtWord((quote || text).trim().replace(/ *\| */g, " · "), MAX_QUOTE);
}

/** "press.pdf, page 21" */
export function sourceText({ source, place }) {
    return [source.name, place?.text].filter(Boolean).join(", ");
}

/**
 * A sentence, apart where it cites: `[1]` of a passage that there is.
 * @returns {{text?: string, number?: number}[]}
 */
export function citedParts(text, citations) {
    const known = new Set(citations);
    const parts = text.split(/(\[\d{1,3}\])/).filter(Boolean);
    return parts.map((part) => {
        const number = Number(/^\[(\d+)\]$/.exec(part)?.[1]);
        return known.has(number) ? { number } : { text: part };
    });
}

/** The passages of all blocks, by number: what a text may cite. */
export function passagesByNumber(blocks) {
    const items = blocks.filter(({ kind }) => kind === "passages").flatMap(({ payload }) => payload.items);
    return new Map(items.map((item) => [item.number, item]));
}

/**
 * The text in three pieces, the one in the middle being the quote; without a quote, or one
 * that is not in it, the whole text comes first.
 * @returns {[string, string, string]}
 */
export function markedText({ text, quote }) {
    const at = quote ? text.indexOf(quote) : -1;
    if (at < 0) {
        return [text, "", ""];
    }
    return [text.slice(0, at), quote, text.slice(at + quote.length)];
}

/**
 * What a PDF is searched for, best first: the quote as it stands, then its sentences and
 * cells together (a list), because a table's cells are far from each other on the page.
 * @returns {(string|string[])[]}
 */
export function searchesFor({ quote, text }) {
    const said = (quote || text).trim();
    const whole = said.split(BREAKS).filter(Boolean).join(" ");
    const sentences = said.split(BREAKS).flatMap((part) => part.split(/(?<=[.;:!?])\s+/));
    const pieces = [...new Set(sentences.map((part) => part.trim().slice(0, MAX_PHRASE)))]
        .filter((part) => part.length >= LEAST_PIECE)
        .slice(0, MAX_PIECES);
    const words = whole.split(" ").slice(0, 6).join(" ");
    const searches = whole.length <= MAX_PHRASE ? [whole] : [];
    if (pieces.length > 1 || (pieces.length && pieces[0] !== whole)) {
        searches.push(pieces);
    }
    if (words && words !== whole) {
        searches.push(words);
    }
    return searches.filter((search) => search.length);
}

/** The rows of a text that is a table (cells apart by "|" or tabs), or null. */
export function textAsRows(text) {
    const lines = text.split("\n").filter((line) => line.trim());
    const rows = lines.map((line) => line.replace(/^\s*\|/, "").replace(/\|\s*$/, "").split(/\s*\|\s*|\t/));
    const width = rows[0]?.length || 0;
    const isTable = width > 1 && rows.length > 1 && rows.every((row) => row.length === width);
    return isTable ? rows.map((row) => row.map((cell) => cell.trim())) : null;
}
