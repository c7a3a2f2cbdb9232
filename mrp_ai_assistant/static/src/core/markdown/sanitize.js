/**
 * The only way from HTML made out of a model's or a document's text into the page.
 *
 * The allow-list is much narrower than DOMPurify's own: inside Odoo a `data-hotkey`, an
 * `o_mail_redirect` class or a `data-tooltip-template` is behaviour, and a remote image is
 * a way out for data.
 */
import { parseRecordUrl } from "../record_link";

const ALLOWED_TAGS = [
    ...["p", "br", "hr", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "pre", "code"],
    ...["strong", "em", "b", "i", "del", "s", "sup", "sub", "a", "ul", "ol", "li"],
    ...["table", "thead", "tbody", "tr", "th", "td"],
];

const SANITIZE_CONFIG = Object.freeze({
    ALLOWED_TAGS: Object.freeze([...ALLOWED_TAGS, "#text"]),
    ALLOWED_ATTR: Object.freeze(["href", "title", "align", "start"]),
    ALLOW_DATA_ATTR: false,
    ALLOW_ARIA_ATTR: false,
    ALLOWED_URI_REGEXP: /^(https?:|mailto:|\/odoo\/)/i,
    RETURN_DOM_FRAGMENT: true,
});

/** Marks that turn the reading direction round and can make a text say its opposite. */
const BIDI_CONTROLS = /[\u202a-\u202e\u2066-\u2069]/g;

export function stripBidi(text) {
    return text.replace(BIDI_CONTROLS, "");
}

/** `&#8238;` is such a mark too, once the browser has read it. */
function stripBidiIn(fragment) {
    const { ownerDocument: document } = fragment;
    const walker = document.createTreeWalker(fragment, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
        const { data } = walker.currentNode;
        if (data !== stripBidi(data)) {
            walker.currentNode.data = stripBidi(data);
        }
    }
    for (const element of fragment.querySelectorAll("[title]")) {
        element.title = stripBidi(element.title);
    }
}

/** True when what is read says where the link leads. */
function tellsItsHost(anchor, href, { host }) {
    const text = anchor.textContent.trim();
    return text.includes(host) && (text === href || text === host);
}

/**
 * Inside Odoo only records may be linked to: other addresses act (log out, download), and
 * `/odoo/action-…` may run a server action.
 */
function guardLink(anchor, location) {
    const href = anchor.getAttribute("href");
    if (href === null) {
        return;
    }
    const url = new URL(href, location.origin);
    if (url.protocol === "mailto:") {
        return;
    }
    if (url.origin === location.origin) {
        if (parseRecordUrl(url.pathname)) {
            anchor.setAttribute("href", url.pathname);
        } else {
            anchor.removeAttribute("href");
        }
        return;
    }
    if (url.username || url.password) {
        anchor.removeAttribute("href");
        return;
    }
    anchor.setAttribute("rel", "noopener noreferrer nofollow");
    anchor.setAttribute("target", "_blank");
    if (!tellsItsHost(anchor, href, url)) {
        anchor.append(` (${url.host})`);
    }
}

/**
 * @param {Function} createDOMPurify the library's factory: an instance of our own, so that
 *  no hook of ours reaches another user of it
 * @param {Window} window
 * @returns {(html: string) => DocumentFragment}
 */
export function makeSanitizer(createDOMPurify, window) {
    const purify = createDOMPurify(window);
    purify.addHook("afterSanitizeAttributes", (node) => {
        if (node.nodeName === "A") {
            try {
                guardLink(node, window.location);
            } catch {
                node.removeAttribute("href");
            }
        }
    });
    return (html) => {
        const fragment = purify.sanitize(html, SANITIZE_CONFIG);
        stripBidiIn(fragment);
        return fragment;
    };
}
