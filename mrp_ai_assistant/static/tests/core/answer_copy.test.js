import { afterEach, describe, expect, test } from "@odoo/hoot";
import { answerFacts, countSources } from "@mrp_ai_assistant/core/answer_facts";
import { answerToHtml } from "@mrp_ai_assistant/core/answer_html";
import { withoutEscapes } from "@mrp_ai_assistant/core/answer_text";
import { estimatedHeight } from "@mrp_ai_assistant/core/answer_size";
import { copyRich, copyText } from "@mrp_ai_assistant/core/clipboard";
import { LATE_ORDERS } from "../assistant_test_helpers";

describe.current.tags("headless");

const table = { kind: "table", payload: LATE_ORDERS };
const passages = {
    kind: "passages",
    payload: {
        items: [
            { number: 1, source: { model: "mrp.ai.document", id: 3, name: "<press>.pdf" }, place: { text: "page 2" }, text: "Stop & wait", quote: "" },
        ],
    },
};

test("the footer's facts", () => {
    const stats = { model: "phi3", origin: "model", seconds: 6.2, tokens_per_second: 18.1, dropped: 2 };
    const facts = answerFacts({ stats, blocks: [table, passages] });
    expect(facts).toEqual({ model: "phi3", seconds: 6.2, speed: 18.1, dropped: 2, sources: 2 });
    const rules = answerFacts({ stats: { ...stats, origin: "rules" }, blocks: [] });
    expect([rules.model, rules.speed, rules.sources]).toEqual([null, null, 0]);
    expect(answerFacts({ stats: null, blocks: [] })).toBe(null);
});

test("a source counts once, a table without named ones counts as one", () => {
    const bare = { kind: "table", payload: { ...LATE_ORDERS, sources: [] } };
    expect(countSources([table, table, passages, passages])).toBe(2);
    expect(countSources([bare])).toBe(1);
    expect(countSources([{ kind: "chain", payload: {}, table: LATE_ORDERS }])).toBe(1);
    expect(countSources([{ kind: "chain", payload: {} }])).toBe(0);
});

test("rich text has real tables and escapes what is not ours", () => {
    const blocks = [{ kind: "text", md: "**Two**" }, table, passages, { kind: "notice", payload: { text: "<b>x</b>" } }];
    const html = answerToHtml(blocks, (md) => `<p>${md}</p>`, ({ payload }) => payload.text);
    const page = new DOMParser().parseFromString(html, "text/html");
    expect(page.querySelectorAll("table tr").length).toBe(3);
    expect(page.querySelector("th").textContent).toBe("Order");
    expect(page.querySelectorAll("td")[1].style.textAlign).toBe("right");
    expect(page.querySelector("blockquote").textContent).toBe("[1] Stop & wait<press>.pdf, page 2");
    expect(page.body.textContent).toInclude("<b>x</b>");
});

test("plain text for a mail has no backslashes of Markdown; a cell keeps its own", () => {
    expect(withoutEscapes("\\[TAB-ROB\\] Board")).toBe("[TAB-ROB] Board");
    expect(withoutEscapes("| a\\|b | C:\\dir |")).toBe("| a\\|b | C:\\dir |");
});

test("a long table keeps more room free than a short text", () => {
    const short = estimatedHeight({ blocks: [{ kind: "text", md: "Yes." }] });
    expect(short).toBeGreaterThan(0);
    expect(estimatedHeight({ blocks: [table] })).toBeGreaterThan(short);
});

describe("the clipboard", () => {
    const real = Object.getOwnPropertyDescriptor(navigator, "clipboard");
    const command = document.execCommand;
    const setClipboard = (value) =>
        Object.defineProperty(navigator, "clipboard", { value, configurable: true });
    afterEach(() => {
        document.execCommand = command;
        if (real) {
            Object.defineProperty(navigator, "clipboard", real);
        } else {
            delete navigator.clipboard;
        }
    });

    /** What `execCommand("copy")` does where it is allowed. */
    const allowed = () => {
        const got = {};
        document.execCommand = () => {
            const data = new DataTransfer();
            document.dispatchEvent(new ClipboardEvent("copy", { clipboardData: data, cancelable: true }));
            for (const type of data.types) {
                got[type] = data.getData(type);
            }
            return true;
        };
        return got;
    };

    test("on plain http there is no clipboard object: the command copies both flavours", async () => {
        setClipboard(undefined);
        const got = allowed();
        expect(await copyRich({ html: "<b>a</b>", text: "a" })).toBe(true);
        expect(got).toEqual({ "text/html": "<b>a</b>", "text/plain": "a" });
        expect("textarea").toHaveCount(0);
    });

    test("text alone", async () => {
        setClipboard({ writeText: () => Promise.reject(new Error("denied")) });
        const got = allowed();
        expect(await copyText("plain")).toBe(true);
        expect(got).toEqual({ "text/plain": "plain" });
    });

    test("denied both ways is told", async () => {
        setClipboard({ write: () => Promise.reject(new Error("denied")) });
        document.execCommand = () => false;
        expect(await copyRich({ html: "<b>a</b>", text: "a" })).toBe(false);
        document.execCommand = () => {
            throw new Error("no");
        };
        expect(await copyText("a")).toBe(false);
    });
});
