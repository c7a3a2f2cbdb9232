/* An answer that grows token by token, shown by four renderers: `bench.start(name)`, then
 * `bench.run(count)` until it gives false. Each update ends with a forced layout. */
import { BoundedParser } from "/core/markdown/bounded_parser.js";
import { makeSanitizer } from "/core/markdown/sanitize.js";
import { StreamRenderer } from "/core/markdown/stream_renderer.js";
import createDOMPurify from "/purify.js";

const SIZE = 20_000;

function section(number) {
    const rows = Array.from({ length: 8 }, (_, row) => {
        const order = `WH/MO/${String(1000 * number + row).padStart(5, "0")}`;
        return `| ${order} | Oak table ${row} | ${(row + 1) * 12} Units | ${row + 2} days |`;
    });
    return [
        `## ${number}. Orders of work centre ${number}`,
        "",
        `**${number + 3} orders** are late; the worst waits for *oak boards*. The press ` +
            "stands since Monday, `E-217` is its alarm, and nobody has looked at it so far.",
        "",
        "| Order | Product | Quantity | Late |",
        "|---|---|---:|---:|",
        ...rows,
        "",
        `1. Move order ${number} to the second press`,
        "2. Buy 40 boards:",
        "   - 20 of them for tomorrow",
        "   - the rest can wait",
        `3. Tell [the customer](https://example.com/${number}) of it`,
        "",
        "> Auxiliary pressure below 18 bar for more than 5 s.",
        "",
        "```sql",
        `SELECT name FROM mrp_production WHERE workcenter = ${number}`,
        "```",
        "",
    ].join("\n");
}

function answer() {
    let md = "";
    for (let number = 1; md.length < SIZE; number++) {
        md += section(number);
    }
    return md.slice(0, SIZE);
}

const text = answer();
const tokens = text.match(/\s*\S{1,4}|\s+$/g);
const root = document.querySelector("#answer");
const purify = createDOMPurify(window);

function whole(toHtml) {
    return () => (md) => {
        root.innerHTML = purify.sanitize(toHtml(md));
    };
}

/** As the page's text component does: finished blocks once, the last one each time. */
function ours() {
    const lib = globalThis.marked;
    const renderer = new StreamRenderer(new BoundedParser(lib), makeSanitizer(createDOMPurify, window));
    const tail = document.createElement("div");
    tail.style.display = "contents";
    root.append(tail);
    let shown = 0;
    return (md) => {
        const { frozen, tail: html } = renderer.update(md);
        for (; shown < frozen.length; shown++) {
            tail.insertAdjacentHTML("beforebegin", frozen[shown]);
        }
        tail.innerHTML = html;
    };
}

const RENDERERS = {
    "plain text": () => {
        const node = document.createTextNode("");
        root.append(node);
        return (md) => void (node.data = md);
    },
    ours,
    "marked, whole": whole((md) => globalThis.marked.parse(md, { gfm: true, breaks: true })),
};
if (globalThis.markdownit) {
    const parser = globalThis.markdownit({ html: false, breaks: true });
    RENDERERS["markdown-it, whole"] = whole((md) => parser.render(md));
}

let update = null;
let next = 0;
globalThis.bench = {
    names: Object.keys(RENDERERS),
    tokens: tokens.length,
    size: text.length,
    start(name) {
        root.replaceChildren();
        next = 0;
        update = RENDERERS[name]();
        this.md = "";
    },
    /** @returns {boolean} whether tokens are left */
    run(count) {
        for (let i = 0; i < count && next < tokens.length; i++) {
            this.md += tokens[next++];
            update(this.md);
            void root.offsetHeight;
        }
        return next < tokens.length;
    },
    /** @returns {number} ms of the parse at the end */
    finish() {
        const lib = globalThis.marked;
        const renderer = new StreamRenderer(new BoundedParser(lib), makeSanitizer(createDOMPurify, window));
        const from = performance.now();
        root.innerHTML = renderer.finish(text);
        void root.offsetHeight;
        return performance.now() - from;
    },
};
