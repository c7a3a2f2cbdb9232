/**
 * `[1]` in a sanitised piece of an answer becomes a small button, where the answer has a passage
 * of that number. A number that no passage has stays what it is: text.
 */

import { textNodesOutside } from "./text_nodes";

const CITED = /\[(\d{1,3}(?:\s*,\s*\d{1,3})*)\]/;
const NONE_IN = "a, code, pre";

/** The numbers between brackets, or null when one of them is no passage's. */
function numbersOf(list, known) {
    const numbers = list.split(",").map(Number);
    return numbers.every((number) => known.has(number)) ? numbers : null;
}

function makeChip(document, number, labelOf) {
    const chip = document.createElement("button");
    chip.setAttribute("type", "button");
    chip.setAttribute("class", "o_aipa_cite");
    chip.setAttribute("data-cite", String(number));
    chip.setAttribute("aria-label", labelOf(number));
    chip.textContent = String(number);
    return chip;
}

function citeTextNode(node, known, labelOf) {
    const parts = node.data.split(new RegExp(CITED, "g"));
    if (parts.length === 1) {
        return;
    }
    const { ownerDocument: document } = node;
    // split with a group: the lists of numbers are at the odd places
    const nodes = parts.flatMap((part, at) => {
        const numbers = at % 2 ? numbersOf(part, known) : null;
        if (numbers) {
            return numbers.map((number) => makeChip(document, number, labelOf));
        }
        return [at % 2 ? `[${part}]` : part];
    });
    node.replaceWith(...nodes);
}

/**
 * @param {DocumentFragment} fragment already sanitised
 * @param {Set<number>} known numbers of passages
 * @param {(number: number) => string} labelOf what a screen reader says
 */
export function linkCitations(fragment, known, labelOf) {
    if (known.size) {
        for (const node of textNodesOutside(fragment, NONE_IN)) {
            citeTextNode(node, known, labelOf);
        }
    }
}
