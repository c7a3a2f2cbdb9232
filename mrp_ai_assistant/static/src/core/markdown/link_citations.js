/**
 * `[1]` in a finished piece of HTML becomes a small button, where the answer has a passage
 * of that number. A number that no passage has stays what it is: text.
 */

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
 * @param {string} html already sanitised
 * @param {Set<number>} known numbers of passages
 * @param {(number: number) => string} labelOf what a screen reader says
 */
export function linkCitations(html, known, labelOf) {
    if (!known.size || !CITED.test(html)) {
        return html;
    }
    const template = document.createElement("template");
    template.innerHTML = html;
    const walker = document.createTreeWalker(template.content, NodeFilter.SHOW_TEXT);
    const nodes = [];
    while (walker.nextNode()) {
        if (!walker.currentNode.parentElement?.closest(NONE_IN)) {
            nodes.push(walker.currentNode);
        }
    }
    for (const node of nodes) {
        citeTextNode(node, known, labelOf);
    }
    return template.innerHTML;
}
