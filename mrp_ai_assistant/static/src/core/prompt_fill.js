/**
 * A saved prompt with its blanks filled in. The server has read its text: `parts` are words
 * or numbers of `blanks`.
 */
import { namedApart, piecesOf } from "./mention_pieces";

/** Numbers of the blanks that are still empty. */
export function emptyBlanks({ blanks }, values) {
    return blanks.map((_blank, place) => place).filter((place) => !isFilled(values[place]));
}

function isFilled(value) {
    return Boolean(value && (value.record || (value.text || "").trim()));
}

/**
 * @param {{parts: (string|number)[]}} prompt
 * @param {({text: string}|{record: Object}|undefined)[]} values by number of blank
 * @param {Object[]} mentions records that the composer's text names already
 * @returns {{text: string, mentions: Object[]}} with the records that it names
 */
export function filledPrompt({ parts }, values, mentions = []) {
    const named = [];
    const records = values.map((value) => {
        const record = value?.record && namedApart(value.record, [...mentions, ...named]);
        if (record) {
            named.push(record);
        }
        return record;
    });
    const said = (place) => (records[place] ? `@${records[place].name}` : (values[place]?.text || "").trim());
    const text = parts.map((part) => (typeof part === "number" ? said(part) : part)).join("");
    return { text, mentions: named };
}

/**
 * A question that was asked, as the text of a prompt: its records become blanks.
 * @param {Object} names by model `{label, kind}`
 */
export function promptText(text, mentions, names) {
    const labels = [];
    return piecesOf(text, mentions)
        .map((piece) => {
            const { label, kind } = names[piece.model] || {};
            if (!kind) {
                return typeof piece === "string" ? piece : `@${piece.name}`;
            }
            const same = labels.filter((each) => each.kind === kind);
            const known = same.find(({ id }) => id === piece.id);
            const own = known || { kind, id: piece.id, label: same.length ? `${label} ${same.length + 1}` : String(label) };
            labels.push(...(known ? [] : [own]));
            return `{{${own.label}:${kind}}}`;
        })
        .join("");
}
