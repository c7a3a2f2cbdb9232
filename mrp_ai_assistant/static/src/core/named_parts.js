/**
 * A sentence in parts: names of records that are links in it, and what stands out.
 */

function firstOf(text, marks) {
    let found = null;
    for (const mark of marks) {
        const at = text.indexOf(mark.words);
        if (at >= 0 && (!found || at < found.at)) {
            found = { ...mark, at };
        }
    }
    return found;
}

/**
 * @param {string} text
 * @param {{model: string, id: number, name: string}[]} refs each is a link where it is
 *  named first
 * @param {string} strong a part of the text, or ""
 * @returns {({text: string, ref?: Object, strong?: boolean})[]} joined they are `text`
 */
export function namedParts(text, refs = [], strong = "") {
    const longestFirst = [...refs].sort((a, b) => b.name.length - a.name.length);
    let marks = longestFirst.map((ref) => ({ words: ref.name, ref }));
    marks = [...marks, { words: strong, strong: true }].filter(({ words }) => words);
    const parts = [];
    let rest = text;
    for (let mark = firstOf(rest, marks); mark; mark = firstOf(rest, marks)) {
        const { at, ...found } = mark;
        if (at) {
            parts.push({ text: rest.slice(0, at) });
        }
        const { words, ...kind } = found;
        parts.push({ text: words, ...kind });
        rest = rest.slice(at + words.length);
        marks = marks.filter((each) => each.words !== words);
    }
    return rest ? [...parts, { text: rest }] : parts;
}
