import { describe, expect, test } from "@odoo/hoot";
import { preloadBundle } from "@web/../tests/web_test_helpers";
import { loadMarkdown } from "@mrp_ai_assistant/core/markdown/markdown_lib";
import { XSS_PAYLOADS } from "@mrp_ai_assistant/../tests/xss_payloads";

describe.current.tags("headless");
preloadBundle("mrp_ai_assistant.markdown_lib");

const ALLOWED = new Set(
    ("P BR HR H1 H2 H3 H4 H5 H6 STRONG EM B I DEL S UL OL LI BLOCKQUOTE PRE CODE " +
        "TABLE THEAD TBODY TR TH TD A SUP SUB").split(" ")
);
const ALLOWED_ATTRIBUTES = new Set(["href", "title", "align", "start", "rel", "target"]);

/** Everything in `html` that has no business on the page. */
function intruders(html) {
    const template = document.createElement("template");
    template.innerHTML = html;
    const found = [];
    for (const el of template.content.querySelectorAll("*")) {
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
    if (/[\u202a-\u202e\u2066-\u2069]/.test(html)) {
        found.push("bidi");
    }
    return found;
}

function isHarmless(href) {
    const url = new URL(href, window.location.origin);
    if (url.origin === window.location.origin) {
        return href.startsWith("#") || url.pathname.startsWith("/odoo/");
    }
    return ["http:", "https:", "mailto:"].includes(url.protocol);
}

const DOCUMENTS = [
    "One paragraph.",
    "First.\n\nSecond **bold** and *soft*.\n\nThird.",
    "# Head\n\nText\n\n## Sub\n\n- a\n- b\n  - c\n\nEnd.",
    "Text\n\n| A | B |\n|---|---:|\n| 1 | 2 |\n| 3 | 4 |\n\nAfter.",
    "```py\nx = 1\n\ny = 2\n```\n\nAfter `code`.",
    "> quote\n> more\n\n1. one\n2. two\n\n---\n\nEnd",
    "Windows\r\n\r\nlines\r\n\r\n- a\r\n- b",
    "- [ ] open\n- [x] done\n\nText",
    "A line\nbroken in two.\n\nÁrbol, año: 4.890,00 € \u{1F600}\n\nEnd",
];

test("forty attacks, cut at every offset, leave nothing behind", async () => {
    const makeRenderer = await loadMarkdown();
    expect(XSS_PAYLOADS.length).toBe(40);
    for (const { name, parts } of XSS_PAYLOADS) {
        const payload = parts.join("");
        const found = new Set();
        for (let cut = 0; cut <= payload.length; cut++) {
            const renderer = makeRenderer();
            for (const md of [payload.slice(0, cut), payload]) {
                const { frozen, tail } = renderer.update(md);
                intruders(frozen.join("") + tail).forEach((intruder) => found.add(intruder));
            }
            intruders(renderer.finish(payload)).forEach((intruder) => found.add(intruder));
        }
        expect([...found]).toEqual([], { message: name });
    }
});

test("the attacks inside a list, a quote, a table and bold text leave nothing behind", async () => {
    const makeRenderer = await loadMarkdown();
    const wraps = [(p) => `- ${p}`, (p) => `> ${p}`, (p) => `| a |\n|---|\n| ${p} |`, (p) => `**${p}**`];
    for (const { name, parts } of XSS_PAYLOADS) {
        for (const wrap of wraps) {
            const html = makeRenderer().finish(wrap(parts.join("")));
            expect(intruders(html)).toEqual([], { message: name });
        }
    }
});

test("in pieces or at once, the text renders the same", async () => {
    const makeRenderer = await loadMarkdown();
    for (const md of DOCUMENTS) {
        for (const size of [1, 3, 7]) {
            const renderer = makeRenderer();
            for (let end = 0; end < md.length; end += size) {
                renderer.update(md.slice(0, end));
            }
            const { frozen, tail } = renderer.update(md);
            const flat = (html) => html.replace(/\n/g, "");
            const whole = renderer.finish(md);
            expect(flat(frozen.join("") + tail)).toBe(flat(whole), { message: md });
        }
    }
});

test("finished blocks are rendered once and never again", async () => {
    const renderer = (await loadMarkdown())();
    const first = renderer.update("One.\n\nTwo").frozen;
    expect(first).toHaveLength(1);
    const { frozen } = renderer.update("One.\n\nTwo.\n\nThree");
    expect(frozen).toHaveLength(2);
    expect(frozen[0]).toBe(first[0]);
});

test("a table's head is not shown as text before its rule has come", async () => {
    const renderer = (await loadMarkdown())();
    expect(renderer.update("Text\n\n| A | B |").tail).not.toInclude("|");
    expect(renderer.update("Text\n\n| A | B |\n|--").tail).not.toInclude("|");
    expect(renderer.update("Text\n\n| A | B |\n|---|---|\n| 1").tail).toInclude("<table>");
    expect(renderer.update("Text\n-").tail).not.toInclude("<h2");
});

test("another text than before starts anew", async () => {
    const renderer = (await loadMarkdown())();
    renderer.update("One.\n\nTwo.\n\nThree");
    const { frozen, tail } = renderer.update("Other");
    expect(frozen).toEqual([]);
    expect(tail).toInclude("Other");
});

test("links: outside ones tell their host, inner ones stay inside /odoo/", async () => {
    const renderer = (await loadMarkdown())();
    const { host, origin } = window.location;
    const outer = renderer.finish("[manual](https://example.com/a)");
    expect(outer).toInclude('rel="noopener noreferrer nofollow"');
    expect(outer).toInclude("manual (example.com)");
    expect(renderer.finish("[o](/odoo/mrp.production/4)")).toInclude('href="/odoo/mrp.production/4"');
    for (const href of ["/web/session/logout", "/odoo/../web/session/logout", `${origin}/web/session/logout`, `//${host}/web`]) {
        expect(renderer.finish(`[x](${href})`)).not.toInclude("href", { message: href });
    }
});

test("names of records become links, whole names only, and not inside code", async () => {
    const renderer = (await loadMarkdown())();
    renderer.setRecords([
        { model: "mrp.production", id: 4, name: "WH/MO/0004" },
        { model: "mrp.production", id: 40, name: "WH/MO/00040" },
        { model: "product.product", id: 7, name: "Table [A] (B)" },
        { model: "product.product", id: 8, name: "Twin" },
        { model: "product.product", id: 9, name: "Twin" },
    ]);
    const html = renderer.finish(
        "**WH/MO/00040**, Table \\[A\\] (B), `WH/MO/00040`, XWH/MO/0004, Twin."
    );
    const template = document.createElement("template");
    template.innerHTML = html;
    const links = [...template.content.querySelectorAll("a")];
    expect(links.map((a) => [a.textContent, a.getAttribute("href")])).toEqual([
        ["WH/MO/00040", "/odoo/mrp.production/40"],
        ["Table [A] (B)", "/odoo/product.product/7"],
    ]);
});

test("a record's name cannot bring markup with it", async () => {
    const renderer = (await loadMarkdown())();
    const name = "<img src=x onerror=alert(1)>";
    renderer.setRecords([{ model: "mrp.production", id: 4, name }]);
    const html = renderer.finish(`Order ${name} is late`);
    expect(intruders(html)).toEqual([]);
    expect(html).toInclude("&lt;img");
});

test("long answers cost the same per token at their end as at their start", async () => {
    const renderer = (await loadMarkdown())();
    const paragraph = "Four orders are late; the worst waits for **oak boards**. ".repeat(6);
    let md = "";
    let parsed = 0;
    const { parser } = renderer;
    renderer.parser = {
        parser: (tokens) => parser.parser(tokens),
        lexer: (source) => ((parsed += source.length), parser.lexer(source)),
    };
    const cost = (blocks) => {
        parsed = 0;
        for (let block = 0; block < blocks; block++) {
            md += `${paragraph}\n\n`;
            renderer.update(md);
        }
        return parsed / blocks;
    };
    const early = cost(10);
    cost(40);
    expect(cost(10)).toBeLessThan(early * 1.5);
});
