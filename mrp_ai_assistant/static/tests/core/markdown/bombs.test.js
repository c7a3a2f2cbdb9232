import { describe, expect, test } from "@odoo/hoot";
import { preloadBundle } from "@web/../tests/web_test_helpers";
import { loadMarkdown } from "@mrp_ai_assistant/core/markdown/markdown_lib";
import { intruders } from "@mrp_ai_assistant/../tests/intruders";

describe.current.tags("headless");
preloadBundle("mrp_ai_assistant.markdown_lib");

/** Without the bounds each of these overflows the stack or takes many seconds. */
const BOMBS = {
    "nested quotes": ">".repeat(10_000) + " end",
    "nested quotes with room": "> ".repeat(10_000) + "end",
    "nested items": "- ".repeat(5_000) + "end",
    "nested numbers": "1. ".repeat(3_000) + "end",
    "ever deeper list": Array.from({ length: 600 }, (_, n) => " ".repeat(2 * n) + "- x").join("\n") + " end",
    brackets: "[".repeat(50_000) + "end",
    images: "![".repeat(25_000) + "end",
    "half links": "[a](".repeat(20_000) + "end",
    stars: "*a **b ".repeat(8_000) + "end",
    underscores: "_a __b ".repeat(8_000) + "end",
    ticks: "`a``b".repeat(10_000) + "end",
    "half tags": "<a ".repeat(20_000) + "end",
    "half an address": "a.".repeat(50_000) + "@ end",
    "one line": "word ".repeat(40_000) + "end",
    "one word": "a".repeat(200_000) + "end",
    "a table without an end": "| a | b |\n|---|---|\n" + "| 1 | 2 |\n".repeat(20_000) + "| end | |",
    "a table without a side": "| a ".repeat(5_000) + "|\n" + "|---".repeat(5_000) + "|\n| end |",
    code: "```js\n" + "let a = 1;\n".repeat(18_000) + "end",
};
/** An idle machine needs a tenth of a second or two; without the bounds, minutes. */
const LIMIT_MS = 20_000;

const text = (html) => {
    const template = document.createElement("template");
    template.innerHTML = html;
    return template.content.textContent;
};

for (const [name, bomb] of Object.entries(BOMBS)) {
    test(`no freeze, nothing lost: ${name}`, async () => {
        const renderer = (await loadMarkdown())();
        const from = performance.now();
        let shown = "";
        for (let part = 1; part <= 5; part++) {
            const md = bomb.slice(0, (bomb.length * part) / 5);
            const { frozen, tail } = renderer.update(`Before.\n\n${md}`);
            shown = frozen.join("") + tail;
        }
        expect(text(shown)).toInclude("Before.");
        const html = renderer.finish(`Before.\n\n${bomb}\n\n**After.**`);
        expect(performance.now() - from).toBeLessThan(LIMIT_MS);
        expect(text(html)).toInclude("end");
        expect(intruders(html)).toEqual([]);
        // code that was never closed takes what comes after it
        expect(html).toInclude(name === "code" ? "After." : "<strong>After.</strong>");
    });
}

test("an answer of 200 kB costs at its end what it costs at its start", async () => {
    const renderer = (await loadMarkdown())();
    const { parser } = renderer;
    let read = 0;
    renderer.parser = {
        blocks: (tokens) => parser.blocks(tokens),
        parser: (tokens) => parser.parser(tokens),
        lexer: (source, links) => ((read += source.length), parser.lexer(source, links)),
    };
    const section = "## Orders\n\n- one\n- two\n\n| A | B |\n|---|---|\n| 1 | 2 |\n\nText **bold**.\n\n";
    let md = "";
    const costs = [];
    while (md.length < 200_000) {
        read = 0;
        for (let n = 0; n < 20; n++) {
            md += section;
            renderer.update(md);
        }
        costs.push(read);
    }
    expect(costs.at(-1)).toBeLessThan(2 * costs[0]);
    expect(renderer.update(md).frozen.length).toBeGreaterThan(5000);
});

test("a block beyond all measure is shown as it is until the text has ended", async () => {
    const renderer = (await loadMarkdown())();
    const md = "| a | b |\n|---|---|\n" + "| 1 | 2 |\n".repeat(4000);
    renderer.update(md.slice(0, 20_000));
    const { frozen, tail } = renderer.update(md);
    expect(frozen.at(-1)).toInclude("<pre>");
    expect(tail.length).toBeLessThan(3000);
    expect(renderer.finish(md).match(/<tr>/g)).toHaveLength(4001);
});
