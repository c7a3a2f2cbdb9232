/**
 * Records named with "@" inside a text: `{model, id, name}`, where the text says "@name".
 */

/** @returns {(string|Object)[]} the text in its order: words, and the mentions among them */
export function piecesOf(text, mentions) {
    const byLength = [...mentions].sort((a, b) => b.name.length - a.name.length);
    const pieces = [];
    let from = 0;
    for (let at = text.indexOf("@"); at >= 0; at = text.indexOf("@", at + 1)) {
        const found = at >= from && byLength.find(({ name }) => name && text.startsWith(name, at + 1));
        if (found) {
            pieces.push(text.slice(from, at), found);
            from = at + 1 + found.name.length;
        }
    }
    pieces.push(text.slice(from));
    return pieces.filter((piece) => piece !== "");
}

/** The mentions that the text still says, once each, and those that it does not. */
export function splitMentions(text, mentions) {
    const said = new Set(piecesOf(text, mentions).filter((piece) => typeof piece !== "string"));
    return {
        mentions: mentions.filter((mention) => said.has(mention)),
        records: mentions.filter((mention) => !said.has(mention)),
    };
}

/** What is sent of a mention. */
export function asContext(text, mentions) {
    const plain = ({ model, id, name }) => ({ model, id, name });
    const split = splitMentions(text, mentions);
    return mentions.length
        ? { mentions: split.mentions.map(plain), records: split.records.map(plain) }
        : null;
}

/**
 * The record as this text may name it: two that are called the same differ in a number.
 */
export function namedApart({ model, id, name }, mentions) {
    const bare = (name || "").replace(/\s+/gu, " ").trim() || String(id);
    const others = mentions.filter((each) => each.model !== model || each.id !== id);
    const taken = new Set(others.map((each) => each.name));
    let own = bare;
    for (let number = 2; taken.has(own); number++) {
        own = `${bare} (${number})`;
    }
    return { model, id, name: own };
}

/** Backspace right after a mention takes all of it; null where there is none. */
export function eraseMention(text, caret, mentions) {
    let at = 0;
    for (const piece of piecesOf(text, mentions)) {
        const length = typeof piece === "string" ? piece.length : piece.name.length + 1;
        if (typeof piece !== "string" && at + length === caret) {
            return { text: text.slice(0, at) + text.slice(caret), caret: at };
        }
        at += length;
    }
    return null;
}
