/**
 * Where a passage stands among the pieces of text that a PDF's page is made of.
 *
 * The page was read by one program and is shown by another: spaces, hyphens at the end of
 * a line, ligatures and the marks of a table differ. Letters and digits do not, so only
 * they are compared.
 */
import { searchesFor } from "./passage_view";

const COUNTS = /[\p{L}\p{N}]/u;
/** Fewer letters and digits than these are found anywhere. */
const LEAST = 4;

/** @returns {{text: string, places: [number, number][]}} of each letter its run and place */
function flatten(runs) {
    let text = "";
    const places = [];
    runs.forEach((run, index) => {
        let at = 0;
        for (const char of run) {
            const plain = [...char.normalize("NFKC").toLowerCase()].filter((c) => COUNTS.test(c)).join("");
            text += plain;
            for (let i = 0; i < plain.length; i++) {
                places.push([index, at, at + char.length]);
            }
            at += char.length;
        }
    });
    return { text, places };
}

/** One range a run, from its first letter that belongs to it to its last. */
function rangesOf(places, from, to) {
    const ranges = [];
    for (const [run, start, end] of places.slice(from, to)) {
        const last = ranges.at(-1);
        if (last?.run === run) {
            last.to = end;
        } else {
            ranges.push({ run, from: start, to: end });
        }
    }
    return ranges;
}

function find({ text, places }, wanted) {
    const sought = flatten([wanted]).text;
    const at = sought.length < LEAST ? -1 : text.indexOf(sought);
    return at < 0 ? [] : rangesOf(places, at, at + sought.length);
}

/** Ranges of a run that overlap or touch become one. */
function merged(ranges) {
    const sorted = [...ranges].sort((one, other) => one.run - other.run || one.from - other.from);
    return sorted.reduce((kept, range) => {
        const last = kept.at(-1);
        if (last?.run === range.run && range.from <= last.to) {
            return [...kept.slice(0, -1), { ...last, to: Math.max(last.to, range.to) }];
        }
        return [...kept, range];
    }, []);
}

/**
 * @param {string[]} runs the page's pieces of text, in their order
 * @param {{quote: string, text: string}} passage
 * @returns {{run: number, from: number, to: number}[]} what to mark, in the order of the
 *  page; empty when it is not found
 */
export function matchPassage(runs, passage) {
    const page = flatten(runs);
    for (const search of searchesFor(passage)) {
        const found = [search].flat().flatMap((piece) => find(page, piece));
        if (found.length) {
            return merged(found);
        }
    }
    return [];
}
