/**
 * What is typed at the caret that opens a list: "/" for commands, "@" for records.
 */

const COMMAND = /(?:^|\s)\/([^\s/]{0,40})$/u;
/** Not the "@" of an address: before it stands nothing that is part of a word. */
const MENTION = /(?:^|[\s(¿¡"“«,;:])@((?!\s)[^\n@]{0,60})$/u;
const MAX_WORDS = 4;

/**
 * @param {string} text
 * @param {number} caret where the next character would go
 * @param {{name: string}[]} mentions records that the text names already
 * @returns {{sign: "/"|"@", query: string, start: number, end: number}|null} `start` to
 *      `end` is what a choice takes the place of
 */
export function triggerAt(text, caret, mentions = []) {
    const before = text.slice(0, caret);
    const command = COMMAND.exec(before);
    if (command) {
        const start = caret - command[1].length - 1;
        const rest = /^[^\s]*/u.exec(text.slice(caret))[0];
        return { sign: "/", query: command[1], start, end: caret + rest.length };
    }
    const mention = MENTION.exec(before);
    if (!mention || mention[1].split(/\s+/u).length > MAX_WORDS) {
        return null;
    }
    const start = caret - mention[1].length - 1;
    const known = mentions.some(({ name }) => mention[1].startsWith(name));
    return known ? null : { sign: "@", query: mention[1], start, end: caret };
}

/** The text with `inserted` in the place of the trigger, and where the caret then is. */
export function putAt(text, { start, end }, inserted) {
    const after = text.slice(end);
    const gap = inserted && !/^\s/u.test(after) ? " " : "";
    return { text: text.slice(0, start) + inserted + gap + after, caret: start + inserted.length + 1 };
}
