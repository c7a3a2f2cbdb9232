/**
 * What may be on the page in an answer's text, and what in a piece of HTML may not.
 */

const ALLOWED = new Set(
    ("P BR HR H1 H2 H3 H4 H5 H6 STRONG EM B I DEL S UL OL LI BLOCKQUOTE PRE CODE " +
        "TABLE THEAD TBODY TR TH TD A SUP SUB").split(" ")
);
const ALLOWED_ATTRIBUTES = new Set(["href", "title", "align", "start", "rel", "target", "dir", "scope"]);
/** What we make ourselves, by its tag and class. */
const OURS = /^<(div class="o_aipa_md_table" tabindex="0" role="group" aria-label="Table"|pre dir="ltr" tabindex="0" role="group" aria-label="Code"|span class="o_aipa_code_[a-z]+")>/;

/** Everything in `html` that has no business on the page. */
export function intruders(html) {
    const template = document.createElement("template");
    template.innerHTML = html;
    const found = [];
    for (const el of template.content.querySelectorAll("*")) {
        if (OURS.test(el.cloneNode().outerHTML)) {
            continue;
        }
        if (!ALLOWED.has(el.nodeName)) {
            found.push(`<${el.nodeName}>`);
        }
        for (const { name, value } of el.attributes) {
            if (!ALLOWED_ATTRIBUTES.has(name)) {
                found.push(`${el.nodeName}[${name}]`);
            }
            if (name === "href" && !isHarmless(value)) {
                found.push(`href ${value}`);
            }
        }
        if (el.target === "_blank" && !el.rel.includes("noopener")) {
            found.push("no noopener");
        }
    }
    const { textContent } = template.content;
    const titles = [...template.content.querySelectorAll("[title]")].map((el) => el.title);
    if (/[\u202a-\u202e\u2066-\u2069]/.test(textContent + titles.join(""))) {
        found.push("bidi");
    }
    return found;
}

function isHarmless(href) {
    const url = new URL(href, window.location.origin);
    if (url.origin === window.location.origin) {
        return /^\/odoo\/[a-z_.-]+\/\d+$/.test(url.pathname) && href === url.pathname;
    }
    return ["http:", "https:", "mailto:"].includes(url.protocol) && !url.username;
}

