import { describe, expect, test } from "@odoo/hoot";
import { preloadBundle } from "@web/../tests/web_test_helpers";
import { loadMarkdown } from "@mrp_ai_assistant/core/markdown/markdown_lib";

describe.current.tags("headless");
preloadBundle("mrp_ai_assistant.markdown_lib");

const DOCUMENTS = [
    "One paragraph.",
    "First.\n\nSecond **bold** and *soft*.\n\nThird.",
    "# Head\n\nText\n\n## Sub\n\n- a\n- b\n  - c\n\nEnd.",
    "Text\n\n| A | B |\n|---|---:|\n| 1 | 2 |\n| 3 | 4 |\n\nAfter.",
    "```py\nx = 1\n\ny = 2\n```\n\nAfter `code`.",
    "> quote\n> more\n\n1. one\n2. two\n\n---\n\nEnd",
    "1. one\n\n2. two\n\n   more of two\n\n3. three\n\n10. ten\n\nEnd",
    "- a\n\n  - b\n    1. c\n\n       d\n- e\n\n* other list\n\nEnd",
    "Says [a][m] and [b][m].\n\nMore.\n\n[m]: https://example.com/m\n\nEnd [c][m].",
    "| a | b |\n|---|---|\n| 1 \\| 2 | `x|y` |\n| 3\nlazy\n\n| not | a table |\n\nEnd",
    "Setext\n===\n\nText\n***\n    code by indent\n\n> > deep\n> lazy\n\nEnd",
    "~~~\nopen fence\n\n# not a head",
    "Windows\r\n\r\nlines\r\n\r\n- a\r\n- b",
    "- [ ] open\n- [x] done\n\nText",
    "A line\nbroken in two.\n\nÁrbol, año: 4.890,00 € \u{1F600}\n\nEnd",
];

const flat = (html) => html.replace(/\n/g, "");

/** As marked makes it of the whole text at once, by itself. */
function whole(renderer, md) {
    const { parser } = renderer;
    const tokens = parser.lexer(md.replace(/\r\n/g, "\n"));
    return renderer.render(tokens, parser.toHtml(tokens));
}

test("in pieces or at once, a text that has ended renders the same", async () => {
    const makeRenderer = await loadMarkdown();
    for (const md of DOCUMENTS) {
        for (const size of [1, 3, 7, 1000]) {
            const renderer = makeRenderer();
            for (let end = 0; end < md.length; end += size) {
                renderer.update(md.slice(0, end));
            }
            renderer.update(md);
            expect(flat(renderer.finish(md))).toBe(flat(whole(makeRenderer(), md)), { message: md });
        }
    }
});

test("before it has ended it renders the same too, but for addresses that come later", async () => {
    const makeRenderer = await loadMarkdown();
    for (const md of DOCUMENTS.filter((text) => !text.includes("[m]:"))) {
        const renderer = makeRenderer();
        for (let end = 0; end < md.length; end++) {
            renderer.update(md.slice(0, end));
        }
        const { frozen, tail } = renderer.update(md);
        expect(flat(frozen.join("") + tail)).toBe(flat(whole(makeRenderer(), md)), { message: md });
    }
    const renderer = makeRenderer();
    renderer.update("[m]: https://example.com/m\n\nText\n\nMore");
    expect(renderer.update("[m]: https://example.com/m\n\nText\n\nMore [c][m] and").tail).toInclude(
        'href="https://example.com/m"'
    );
});

test("loose lists do not fall apart while they arrive", async () => {
    const renderer = (await loadMarkdown())();
    const md = "1. one\n\n2. two\n\n3. three";
    for (let end = 1; end <= md.length; end++) {
        const { frozen, tail } = renderer.update(md.slice(0, end));
        expect(frozen).toEqual([]);
        expect(tail).not.toInclude("start=");
        expect(tail).not.toMatch(/<p[^>]*>\d/);
    }
});

test("the end of a text makes again only what it changes", async () => {
    const renderer = (await loadMarkdown())();
    const md = "One.\n\n[a][m]\n\nThree.\n\n[m]: https://example.com/m\n";
    for (let end = 0; end <= md.length; end++) {
        renderer.update(md.slice(0, end));
    }
    let made = 0;
    const { sanitize } = renderer;
    renderer.sanitize = (html) => ((made += 1), sanitize(html));
    expect(renderer.finish(md)).toInclude('href="https://example.com/m"');
    expect(made).toBe(1);
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

test("a table grows row by row: whole cells, no lone bars", async () => {
    const renderer = (await loadMarkdown())();
    const head = "| A | B |\n|---|---|\n| 1 | 2 |\n";
    const rows = (md) => {
        const template = document.createElement("template");
        template.innerHTML = renderer.update(md).tail;
        const found = [...template.content.querySelectorAll("tbody tr")];
        return found.map((row) => [...row.cells].map((cell) => cell.textContent));
    };
    expect(rows(head)).toEqual([["1", "2"]]);
    expect(rows(`${head}|`)).toEqual([["1", "2"]]);
    expect(rows(`${head}| 3`)).toEqual([["1", "2"], ["3", ""]]);
    expect(rows(`${head}| 3 |`)).toEqual([["1", "2"], ["3", ""]]);
    expect(rows(`${head}| 3 | 4`)).toEqual([["1", "2"], ["3", "4"]]);
});

test("a citation and a link are not shown by halves", async () => {
    const renderer = (await loadMarkdown())();
    renderer.setCitations([1, 2], (n) => `Passage ${n}`);
    for (const half of ["Low.[", "Low.[1", "Low.[1, ", "Low.[1, 2"]) {
        expect(renderer.update(half).tail).not.toInclude("[", { message: half });
    }
    expect(renderer.update("Low.[1, 2]").tail).toInclude('data-cite="2"');
    expect(renderer.update("See [the manual](https://exam").tail).toMatch(/See the manual<\/p>/);
});

test("tables can be scrolled by keyboard and tell their columns; directions by block", async () => {
    const renderer = (await loadMarkdown())();
    const html = renderer.finish("אבג abc\n\n| A |\n|---|\n| 1 |\n\n```\nx\n```");
    expect(html).toInclude('<p dir="auto">');
    expect(html).toInclude('<div class="o_aipa_md_table" tabindex="0" role="group" aria-label="Table"><table>');
    expect(html).toInclude('<th dir="auto" scope="col">');
    expect(html).toInclude('<pre dir="ltr" tabindex="0"');
});

test("code is coloured by Prism's tokens, text stays text", async () => {
    const renderer = (await loadMarkdown())();
    const md = "- x\n\n  ```sql\n  SELECT '<b>'\n  ```\n\n```nothing\nSELECT 1\n```";
    expect(renderer.finish(md)).not.toInclude("<span");
    expect(renderer.hasCode).toBe(true);
    renderer.setPrism({
        languages: { sql: {}, extend() {} },
        tokenize: (text) => [{ type: "keyword", content: "SELECT" }, " ", { type: "odd", content: [text.slice(7)] }],
    });
    const html = renderer.finish(md);
    expect(html).toInclude(`<span class="o_aipa_code_keyword">SELECT</span> '&lt;b&gt;'`);
    expect(html.match(/<span/g)).toHaveLength(1);
    expect(renderer.finish("```extend\nx\n```")).not.toInclude("<span");
});

test("another text than before starts anew", async () => {
    const renderer = (await loadMarkdown())();
    renderer.update("One.\n\nTwo.\n\nThree");
    const { frozen, tail } = renderer.update("Other");
    expect(frozen).toEqual([]);
    expect(tail).toInclude("Other");
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

test("long answers cost the same per token at their end as at their start", async () => {
    const renderer = (await loadMarkdown())();
    const paragraph = "Four orders are late; the worst waits for **oak boards**. ".repeat(6);
    let md = "";
    let parsed = 0;
    const { parser } = renderer;
    renderer.parser = {
        blocks: (tokens) => parser.blocks(tokens),
        parser: (tokens) => parser.parser(tokens),
        lexer: (source, links) => ((parsed += source.length), parser.lexer(source, links)),
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
