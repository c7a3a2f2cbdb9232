/**
 * What a sanitised piece of an answer gets from us: directions, boxes that scroll by
 * keyboard, heads of columns, colours of code.
 */
import { highlight } from "./highlight";

const DIRECTED = "p, li, h1, h2, h3, h4, h5, h6, blockquote, th, td";

function box(table, label) {
    const wrapper = table.ownerDocument.createElement("div");
    wrapper.className = "o_aipa_md_table";
    wrapper.tabIndex = 0;
    wrapper.setAttribute("role", "group");
    wrapper.setAttribute("aria-label", label);
    table.replaceWith(wrapper);
    wrapper.append(table);
}

/**
 * @param {DocumentFragment} fragment
 * @param {{languages: (string|null)[], prism: Object|null, labels: {table: string,
 *  code: string}}} how
 */
export function dress(fragment, { languages, prism, labels }) {
    for (const element of fragment.querySelectorAll(DIRECTED)) {
        element.dir = "auto";
    }
    for (const head of fragment.querySelectorAll("thead th")) {
        head.scope = "col";
    }
    for (const table of fragment.querySelectorAll("table")) {
        box(table, labels.table);
    }
    [...fragment.querySelectorAll("pre")].forEach((pre, at) => {
        pre.dir = "ltr";
        pre.tabIndex = 0;
        pre.setAttribute("role", "group");
        pre.setAttribute("aria-label", labels.code);
        const code = pre.querySelector("code");
        if (code && prism && languages[at]) {
            highlight(code, languages[at], prism);
        }
    });
}
