import { describe, expect, test } from "@odoo/hoot";
import { preloadBundle } from "@web/../tests/web_test_helpers";
import { loadMarkdown } from "@mrp_ai_assistant/core/markdown/markdown_lib";
import { intruders } from "@mrp_ai_assistant/../tests/intruders";
import { MORE_PAYLOADS, XSS_PAYLOADS } from "@mrp_ai_assistant/../tests/xss_payloads";

describe.current.tags("headless");
preloadBundle("mrp_ai_assistant.markdown_lib");

const EVERY = [...XSS_PAYLOADS, ...MORE_PAYLOADS];

/** What is left of an attack that arrives in these pieces, at each moment and at the end. */
function leftBy(makeRenderer, pieces, before = "", after = "") {
    const renderer = makeRenderer();
    const found = new Set();
    let md = before;
    for (const piece of pieces) {
        md += piece;
        const { frozen, tail } = renderer.update(md);
        intruders(frozen.join("") + tail).forEach((intruder) => found.add(intruder));
    }
    intruders(renderer.finish(md + after)).forEach((intruder) => found.add(intruder));
    return [...found];
}

test("the helper sees what has no business on the page", () => {
    for (const html of [
        "<img src=x>",
        '<a href="javascript:1">x</a>',
        '<a href="/web/session/logout">x</a>',
        '<a href="/odoo/action-1">x</a>',
        '<p data-hotkey="s">x</p>',
        '<div class="o_aipa_md_table" onclick="x">x</div>',
        '<a href="https://a.test" target="_blank">x</a>',
        "<p>&#8238;</p>",
    ]) {
        expect(intruders(html)).not.toEqual([], { message: html });
    }
    expect(intruders('<p dir="auto">a <a href="/odoo/mrp.bom/4">b</a></p>')).toEqual([]);
});

test("forty attacks and more, cut at every offset, leave nothing behind", async () => {
    const makeRenderer = await loadMarkdown();
    expect(XSS_PAYLOADS.length).toBe(40);
    for (const { name, parts } of EVERY) {
        const payload = parts.join("");
        for (let cut = 0; cut <= payload.length; cut++) {
            const pieces = [payload.slice(0, cut), payload.slice(cut)];
            expect(leftBy(makeRenderer, pieces)).toEqual([], { message: `${name} at ${cut}` });
        }
    }
});

test("mark by mark, within text, they leave nothing behind", async () => {
    const makeRenderer = await loadMarkdown();
    for (const { name, parts } of EVERY) {
        const marks = [...parts.join("")];
        const left = leftBy(makeRenderer, marks, "Before **it**.\n\n", "\n\nAfter it.");
        expect(left).toEqual([], { message: name });
    }
});

test("the attacks inside a list, a quote, a table, code and bold text leave nothing behind", async () => {
    const makeRenderer = await loadMarkdown();
    const wraps = [
        (p) => `- ${p}`,
        (p) => `> ${p}`,
        (p) => `| a |\n|---|\n| ${p} |`,
        (p) => `**${p}**`,
        (p) => `### ${p}`,
        (p) => `\`${p}\``,
        (p) => `[${p}](https://example.com)`,
        (p) => `[x](https://example.com "${p}")`,
        (p) => `\`\`\`${p}\n${p}\n\`\`\``,
    ];
    for (const { name, parts } of EVERY) {
        for (const wrap of wraps) {
            const html = makeRenderer().finish(wrap(parts.join("")));
            expect(intruders(html)).toEqual([], { message: name });
        }
    }
});

test("links: outside ones tell their host, inner ones lead to records", async () => {
    const renderer = (await loadMarkdown())();
    const { host, origin } = window.location;
    const outer = renderer.finish("[manual](https://example.com/a)");
    expect(outer).toInclude('rel="noopener noreferrer nofollow"');
    expect(outer).toInclude("manual (example.com)");
    expect(renderer.finish("[o](/odoo/mrp.production/4)")).toInclude('href="/odoo/mrp.production/4"');
    for (const href of ["/odoo/action-3", "#top", "/web/session/logout", "/odoo/../web/session/logout", `${origin}/web/session/logout`, `//${host}/web`]) {
        expect(renderer.finish(`[x](${href})`)).not.toInclude("href", { message: href });
    }
});

test("a text that names another host than the link's is told apart", async () => {
    const renderer = (await loadMarkdown())();
    const told = (md) => renderer.finish(md);
    expect(told("[https://bank.test](https://evil.test/)")).toInclude("(evil.test)");
    expect(told("[evil.test.bank.test](https://evil.test/)")).toInclude("(evil.test)");
    expect(told("https://example.com/a")).not.toInclude("(example.com)");
});

test("a record's name cannot bring markup with it", async () => {
    const renderer = (await loadMarkdown())();
    const name = "<img src=x onerror=alert(1)>";
    renderer.setRecords([{ model: "mrp.production", id: 4, name }]);
    const html = renderer.finish(`Order ${name} is late`);
    expect(intruders(html)).toEqual([]);
    expect(html).toInclude("&lt;img");
});
