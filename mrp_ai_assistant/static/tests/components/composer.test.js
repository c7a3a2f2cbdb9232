import { beforeEach, describe, expect, test } from "@odoo/hoot";
import { edit, press, queryAllTexts, queryOne } from "@odoo/hoot-dom";
import { advanceTime, animationFrame } from "@odoo/hoot-mock";
import { contains } from "@web/../tests/web_test_helpers";
import { FakeServer, mountAssistant, setupAssistantTests } from "../assistant_test_helpers";

setupAssistantTests();

const prompt = (id, values) => ({ id, name: `Prompt ${id}`, commands: [], text: "", format: "auto", own: true, parts: [], blanks: [], ...values });
const LATE = prompt(1, { name: "Late orders", commands: ["late-orders", "retrasos"], text: "Which orders are late?", format: "table", parts: ["Which orders are late?"] });
const NEW_ORDER = prompt(2, {
    name: "Draft an order",
    commands: ["of"],
    text: "Create {{n:number}} {{product:product}} as {{shift:day|night}}",
    parts: ["Create ", 0, " ", 1, " as ", 2],
    blanks: [
        { label: "n", kind: "number", model: "", options: [] },
        { label: "product", kind: "product", model: "product.product", options: [] },
        { label: "shift", kind: "choice", model: "", options: ["day", "night"] },
    ],
});
const TWINS = [7, 8].map((id) => ({ model: "product.product", id, name: "Azteca table", kind: "Product", detail: "" }));
const ORDER = { model: "mrp.production", id: 41, name: "WH/MO/00041", kind: "Manufacturing order", detail: "Azteca table" };

let server;
beforeEach(() => {
    localStorage.clear();
    server = new FakeServer();
    server.page_prompts = () => [LATE, NEW_ORDER];
    server.find = (text) => [...TWINS, ORDER].filter(({ name }) => name.toLowerCase().includes(text.toLowerCase()));
});

const settle = async (ms = 200) => {
    await advanceTime(ms);
    await animationFrame();
    await animationFrame();
};
const type = async (text) => {
    await contains(".o_aipa_input").focus();
    await edit(text, { confirm: false, instantly: true });
    await settle();
};
const options = () => queryAllTexts(".o_aipa_suggestions [role=option]");
const asked = () => server.callsOf("ask").at(-1);

describe("commands", () => {
    test("a slash lists them; typing filters; the marked one is named to screen readers", async () => {
        await mountAssistant(server);
        await type("/");
        expect(options().length).toBeGreaterThan(6);
        await type("/retr");
        expect(options()).toHaveLength(1);
        expect(".o_aipa_suggestion_command").toHaveText("/retrasos");
        const input = queryOne(".o_aipa_input");
        expect(`#${input.getAttribute("aria-activedescendant")}`).toHaveAttribute("aria-selected", "true");
        expect(`#${input.getAttribute("aria-controls")}`).toHaveAttribute("role", "listbox");
    });

    test("a saved question is inserted with its format, and sent by the next Enter", async () => {
        await mountAssistant(server);
        await type("/late-o");
        await press("Enter");
        await settle();
        expect(".o_aipa_input").toHaveValue("Which orders are late? ");
        expect(".o_aipa_suggestions").toHaveCount(0);
        expect(server.callsOf("ask")).toHaveLength(0);
        await press("Enter");
        await settle();
        expect(asked().args[1]).toBe("Which orders are late?");
        expect(asked().kwargs.answer_format).toBe("table");
        expect("[data-format=auto]").toHaveAttribute("aria-checked", "true");
    });

    test("Ctrl+Enter sends it at once", async () => {
        await mountAssistant(server);
        await type("/late-o");
        await press(["ctrl", "Enter"]);
        await settle();
        expect(asked().args[1]).toBe("Which orders are late?");
    });

    test("a format is chosen and leaves nothing behind", async () => {
        await mountAssistant(server);
        await type("/tabl");
        await press("Tab");
        await settle();
        expect(".o_aipa_input").toHaveValue("");
        expect("[data-format=table]").toHaveAttribute("aria-checked", "true");
    });

    test("arrows move the mark around; Esc closes, and the text stays as it is", async () => {
        await mountAssistant(server);
        await type("/");
        const count = options().length;
        await press("ArrowUp");
        await animationFrame();
        expect(`#o_aipa_suggestions_${count - 1}`).toHaveAttribute("aria-selected", "true");
        await press("ArrowDown");
        await animationFrame();
        expect("#o_aipa_suggestions_0").toHaveAttribute("aria-selected", "true");
        await press("Escape");
        await settle();
        expect(".o_aipa_suggestions").toHaveCount(0);
        expect(".o_aipa_input").toHaveValue("/");
        await press("t");
        await settle();
        expect(".o_aipa_input").toHaveValue("/t");
        expect(".o_aipa_suggestions").toHaveCount(0);
    });

    test("a slash opens them before the new conversation is drawn; another one closes them", async () => {
        const old = server.addConversation("Old");
        const store = await mountAssistant(server, { resId: old.id });
        await settle();
        await contains(".o_aipa_input").focus();
        store.open(null);
        await edit("/", { confirm: false, instantly: true });
        await settle();
        expect(store.state.drafts.new).toBe("/");
        expect(options().length).toBeGreaterThan(6);
        store.open(old.id);
        await settle();
        expect(".o_aipa_suggestions").toHaveCount(0);
    });

    test("a server without prompts leaves the page's own commands", async () => {
        server.failures.page_prompts = new Error("no");
        await mountAssistant(server);
        await type("/table");
        expect(options()).toHaveLength(1);
        await type("/nonsense");
        expect(".o_aipa_suggestions_hint").toHaveText(/No command/);
        await press("Enter");
        await settle();
        expect(asked().args[1]).toBe("/nonsense");
    });

    test("the Enter of a composition chooses nothing", async () => {
        await mountAssistant(server);
        await type("/late-o");
        const composing = { key: "Enter", isComposing: true, bubbles: true, cancelable: true };
        queryOne(".o_aipa_input").dispatchEvent(new KeyboardEvent("keydown", composing));
        await settle();
        expect(".o_aipa_input").toHaveValue("/late-o");
    });
});

describe("records", () => {
    test.tags("desktop"); // a simulated touch takes the focus that a real one leaves
    test("a chosen one is marked in the text and sent with the question", async () => {
        await mountAssistant(server);
        await type("Why is @0041");
        expect(options()[0]).toMatch(/WH\/MO\/00041\s+Azteca table\s+Manufacturing order/);
        await contains(".o_aipa_suggestions [role=option]").click();
        await settle();
        expect(".o_aipa_input").toHaveValue("Why is @WH/MO/00041 ");
        expect(".o_aipa_mirror mark").toHaveText("@WH/MO/00041");
        await press("Enter");
        await settle();
        const { model, id, name } = ORDER;
        expect(asked().kwargs.about).toEqual({ mentions: [{ model, id, name }], records: [] });
        expect(".o_aipa_mirror").toHaveCount(0);
    });

    test("of two with one name each says its own", async () => {
        const store = await mountAssistant(server);
        await type("@azteca");
        await press("Enter");
        await type("@Azteca table or @azteca");
        await press("ArrowDown");
        await press("Enter");
        await settle();
        expect(".o_aipa_input").toHaveValue("@Azteca table or @Azteca table (2) ");
        expect(store.state.mentions.new.map(({ id }) => id)).toEqual([7, 8]);
    });

    test("one that was erased is sent no more; Backspace takes it whole", async () => {
        await mountAssistant(server);
        await type("@0041");
        await press("Enter");
        await settle();
        await press("Backspace"); // the space
        await press("Backspace");
        await settle();
        expect(".o_aipa_input").toHaveValue("");
        await type("Which orders are late?");
        await press("Enter");
        await settle();
        expect(asked().kwargs.about).toBe(undefined);
    });

    test("what a question is about stands above it and can be taken away", async () => {
        const store = await mountAssistant(server);
        store.state.mentions.new = [{ model: "mrp.production", id: 41, name: "WH/MO/00041" }];
        await settle();
        expect(".o_aipa_about_chip").toHaveText(/WH\/MO\/00041/);
        await type("Why is it late?");
        await press("Enter");
        await settle();
        expect(asked().kwargs.about.records).toHaveLength(1);
        expect(".o_aipa_about_chip").toHaveCount(0);
        store.state.mentions[store.state.currentId] = [{ model: "mrp.production", id: 41, name: "WH/MO/00041" }];
        await settle();
        await contains(".o_aipa_about_chip button").click();
        expect(".o_aipa_about_chip").toHaveCount(0);
    });

    test("a refusal gives text and record back", async () => {
        const store = await mountAssistant(server);
        await type("Why is @0041");
        await press("Enter");
        await settle();
        server.failures.ask = new Error("not yours");
        await press("Enter");
        await settle();
        expect(".o_aipa_composer_error").toHaveText(/not yours/);
        expect(".o_aipa_input").toHaveValue("Why is @WH/MO/00041");
        expect(store.state.mentions.new).toHaveLength(1);
    });

    test("Enter waits for a record that is still looked for", async () => {
        await mountAssistant(server);
        await contains(".o_aipa_input").focus();
        await edit("@0041", { confirm: false, instantly: true });
        await animationFrame();
        await press("Enter");
        expect(server.callsOf("ask")).toHaveLength(0);
        await settle();
        expect(".o_aipa_input").toHaveValue("@WH/MO/00041 ");
        await press("Enter");
        await settle();
        expect(asked().kwargs.about.mentions).toHaveLength(1);
    });

    test("the last answer counts, and an error is told", async () => {
        await mountAssistant(server);
        await type("@nothing like that");
        expect(".o_aipa_suggestions").toHaveCount(0);
        await type("@zzz");
        expect(".o_aipa_suggestions_hint").toHaveText(/Nothing like that/);
        server.failures.find = new Error("down");
        await type("@zzzz");
        expect(".o_aipa_suggestions_hint").toHaveText(/down/);
    });
});

describe("a prompt with blanks", () => {
    const open = async () => {
        await mountAssistant(server);
        await type("/of");
        await press("Enter");
        await settle();
    };

    test("asks for them and writes the question", async () => {
        await open();
        expect(".o_aipa_prompt_form").toHaveCount(1);
        expect("#o_aipa_blank_0").toBeFocused();
        await edit("12.50", { confirm: "tab" });
        await contains("#o_aipa_blank_1").click();
        await edit("azteca", { confirm: false });
        await settle(300);
        await press("Enter");
        await contains("#o_aipa_blank_2").select("night");
        await contains(".o_aipa_prompt_buttons .o_aipa_primary").click();
        await settle();
        expect(".o_aipa_prompt_form").toHaveCount(0);
        expect(".o_aipa_input").toHaveValue("Create 12.5 @Azteca table as night ");
        expect(".o_aipa_input").toBeFocused();
        await press("Enter");
        await settle();
        expect(asked().kwargs.about.mentions.map(({ id }) => id)).toEqual([7]);
        expect(server.callsOf("find").at(-1).kwargs).toEqual({ model: "product.product" });
    });

    test("what is missing or no number is told, and nothing is written", async () => {
        await open();
        await edit("many", { confirm: "tab" });
        await contains(".o_aipa_prompt_buttons .o_aipa_primary").click();
        await settle();
        expect(queryAllTexts(".o_aipa_prompt_form .o_aipa_field_problem")).toEqual(["“many” is no number", "Fill this in"]);
        expect(".o_aipa_input").toHaveValue("");
    });

    test("Esc goes back to the text", async () => {
        await open();
        await press("Escape");
        await settle();
        expect(".o_aipa_prompt_form").toHaveCount(0);
        expect(".o_aipa_input").toBeFocused();
    });
});

describe("offered questions", () => {
    test("a click asks; with Ctrl the question is written to be changed", async () => {
        server.home = { ...server.home, suggestions: [{ label: "In progress?", question: "What is in progress?" }] };
        await mountAssistant(server);
        await settle();
        await contains(".o_aipa_questions button").click({ ctrlKey: true });
        await settle();
        expect(".o_aipa_input").toHaveValue("What is in progress?");
        expect(".o_aipa_input").toBeFocused();
        expect(server.callsOf("ask")).toHaveLength(0);
        await contains(".o_aipa_questions button").click();
        await settle();
        expect(asked().args[1]).toBe("What is in progress?");
    });
});

describe("keys and long texts", () => {
    test("Up in an empty composer edits the last question, and only there", async () => {
        const store = await mountAssistant(server);
        const edits = [];
        store.editLast = () => edits.push(1);
        await type("text");
        await press("ArrowUp");
        expect(edits).toHaveLength(0);
        await type("");
        await press("ArrowUp");
        expect(edits).toHaveLength(1);
    });

    test("what is too long is told and kept", async () => {
        await mountAssistant(server);
        await type("x".repeat(4001));
        expect(".o_aipa_counter").toHaveText(/4,001 of 4,000/);
        await press("Enter");
        await settle();
        expect(server.callsOf("ask")).toHaveLength(0);
        expect(queryOne(".o_aipa_input").value).toHaveLength(4001);
    });

    test("the button of a sign writes it and opens its list", async () => {
        await mountAssistant(server);
        await type("late");
        await contains(".o_aipa_begin").click();
        await settle();
        expect(".o_aipa_input").toHaveValue("late /");
        expect(options().length).toBeGreaterThan(3);
    });
});
