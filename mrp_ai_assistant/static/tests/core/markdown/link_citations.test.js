import { describe, expect, test } from "@odoo/hoot";
import { linkCitations } from "@mrp_ai_assistant/core/markdown/link_citations";

describe.current.tags("headless");

function linked(html, ...numbers) {
    const template = document.createElement("template");
    template.innerHTML = html;
    linkCitations(template.content, new Set(numbers), (n) => `Passage ${n}`);
    return template.innerHTML;
}
const chip = (n) =>
    `<button type="button" class="o_aipa_cite" data-cite="${n}" aria-label="Passage ${n}">${n}</button>`;

test("numbers of passages become chips, others stay text", () => {
    expect(linked("<p>Low pressure.[1] See [7].</p>", 1, 2)).toBe(`<p>Low pressure.${chip(1)} See [7].</p>`);
    expect(linked("<p>a[1][2] b [1, 2] c [1,9]</p>", 1, 2)).toBe(
        `<p>a${chip(1)}${chip(2)} b ${chip(1)}${chip(2)} c [1,9]</p>`
    );
});

test("not in links, in code, or without passages", () => {
    const html = '<p><a href="#x">[1]</a> <code>list[1]</code></p><pre>[1]</pre>';
    expect(linked(html, 1)).toBe(html);
    expect(linked("<p>[1]</p>")).toBe("<p>[1]</p>");
});

test("what a text says beside a number stays escaped", () => {
    expect(linked("<p>&lt;img src=x onerror=alert(1)&gt;[1]</p>", 1)).toBe(
        `<p>&lt;img src=x onerror=alert(1)&gt;${chip(1)}</p>`
    );
});
