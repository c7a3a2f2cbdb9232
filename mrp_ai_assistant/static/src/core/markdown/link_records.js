/**
 * Names of records in a sanitised piece of an answer become links to them. Which names, the
 * server says beside the text; the text itself carries no link.
 */
import { recordUrl } from "../record_link";
import { textNodesOutside } from "./text_nodes";

const NO_LINKS_IN = "a, code, pre";

/** A regular expression source that matches `text` itself. */
function literal(text) {
    return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}

/**
 * @param {{model: string, id: number, name: string}[]} refs
 * @returns {{pattern: RegExp, urls: Map<string, string>}|null} null when there is nothing
 *  to link; a name that two records share is left alone
 */
export function recordIndex(refs) {
    const urls = new Map();
    for (const ref of refs) {
        if (ref.name) {
            const url = recordUrl(ref);
            const known = urls.get(ref.name);
            urls.set(ref.name, known && known !== url ? null : url);
        }
    }
    const names = [...urls.keys()].filter((name) => urls.get(name));
    if (!names.length) {
        return null;
    }
    const longestFirst = names.sort((a, b) => b.length - a.length).map(literal);
    const pattern = `(?<![\\p{L}\\p{N}])(${longestFirst.join("|")})(?![\\p{L}\\p{N}])`;
    return { pattern: new RegExp(pattern, "gu"), urls };
}

function linkTextNode(node, { pattern, urls }) {
    const parts = node.data.split(pattern);
    if (parts.length === 1) {
        return;
    }
    // split with a group: the names are at the odd places
    const nodes = parts.map((part, index) => {
        if (index % 2 === 0) {
            return part;
        }
        const anchor = node.ownerDocument.createElement("a");
        anchor.setAttribute("href", urls.get(part));
        anchor.textContent = part;
        return anchor;
    });
    node.replaceWith(...nodes);
}

/**
 * @param {DocumentFragment} fragment already sanitised
 * @param {Object|null} index of `recordIndex`
 */
export function linkRecords(fragment, index) {
    if (index) {
        for (const node of textNodesOutside(fragment, NO_LINKS_IN)) {
            linkTextNode(node, index);
        }
    }
}
