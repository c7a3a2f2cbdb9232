import { beforeEach, expect, test } from "@odoo/hoot";
import { press, queryAllTexts, queryOne, waitFor } from "@odoo/hoot-dom";
import { animationFrame } from "@odoo/hoot-mock";
import { contains } from "@web/../tests/web_test_helpers";
import { done, FakeServer, mountAssistant, setupAssistantTests, text } from "../assistant_test_helpers";
import { E217, ORDER_CARD, TOOLS } from "../passage_test_helpers";
import { userError } from "../proposal_test_helpers";

setupAssistantTests();

let server;
let actions;
beforeEach(() => {
    server = new FakeServer();
    actions = [];
    server.opening = (id) => ({ name: "file", kind: "text", url: `/mrp_ai_assistant/document/${id}`, pages: null });
    server.attached = () => [];
});

const passages = (...items) => ({ kind: "passages", payload: { items } });

async function open(...events) {
    const { id } = server.addConversation("E-217");
    server.addTurn(id, "What is E-217?", [...events, done()]);
    await mountAssistant(server, { resId: id, actions });
    await waitFor(".o_aipa_turn[data-state=done]");
}

const more = (number) => ({ ...E217, number, note: "", quote: `Quote ${number}` });

test("quotes are numbered, with document, place, revision and what another one says", async () => {
    await open(passages(E217, ORDER_CARD));
    expect(queryAllTexts(".o_aipa_quote blockquote")).toEqual([E217.quote, ORDER_CARD.text]);
    expect(".o_aipa_quote:first .o_aipa_open_passage").toHaveText("press_PH-400.pdf, page 21");
    expect(".o_aipa_quote:first figcaption").toHaveText(/revision B/);
    expect(".o_aipa_quote:first .o_aipa_quote_path").toHaveText("7 Alarms › 7.3 Hydraulics");
    expect(".o_aipa_quote_note").toHaveText(E217.note);
    expect(queryAllTexts(".o_aipa_quote_number")).toEqual(["1", "2"]);
});

test("a lead stands above the passages, and its numbers are chips", async () => {
    await open(passages(E217), text("Low pressure.[1] Not [9].", { place: "lead" }));
    expect(".o_aipa_text + .o_aipa_passages").toHaveCount(1);
    expect(queryAllTexts(".o_aipa_text .o_aipa_cite")).toEqual(["1"]);
    expect(".o_aipa_text").toHaveText("Low pressure.1 Not [9].");
    expect(".o_aipa_text .o_aipa_cite").toHaveAttribute("aria-label", "Passage 1");
});

test("a card of a record leads to the record, and no panel opens", async () => {
    await open(passages(ORDER_CARD), text("It is S00042.[2]", { place: "lead" }));
    await contains(".o_aipa_text .o_aipa_cite").click();
    expect(".o_aipa_panel").toHaveCount(0);
    await contains(".o_aipa_quote .o_aipa_record").click();
    expect([actions[0].res_model, actions[0].res_id]).toEqual(["sale.order", 42]);
});

test("the first passages are shown, and one that is cited", async () => {
    await open(passages(...[1, 2, 3, 4, 5].map(more)), text("See.[5]", { place: "lead" }));
    expect(".o_aipa_quote").toHaveCount(3);
    expect(".o_aipa_more_passages").toHaveText("2 more passages");
    await contains(".o_aipa_text .o_aipa_cite").click();
    expect(".o_aipa_quote").toHaveCount(5);
    expect(".o_aipa_quote.o_aipa_cited blockquote").toHaveText("Quote 5");
});

test("what an older revision says is never folded away, and a notice cites it", async () => {
    const older = { ...more(5), note: "older revision" };
    const notice = { kind: "notice", payload: { text: "[1] is newer than [5], not [8].", level: "warning" } };
    await open(passages(...[1, 2, 3, 4].map(more), older), notice);
    expect(queryAllTexts(".o_aipa_quote_number")).toEqual(["1", "2", "3", "5"]);
    expect(queryAllTexts(".o_aipa_notice .o_aipa_cite")).toEqual(["1", "5"]);
    expect(".o_aipa_notice .o_aipa_cited_text").toHaveText("1 is newer than 5, not [8].");
});

test.tags("desktop");
test("a document opens beside, the quote marked; Esc closes and the keyboard comes back", async () => {
    await open(passages(E217));
    await contains(".o_aipa_open_passage").click();
    await waitFor(".o_aipa_panel_text mark");
    expect(server.callsOf("opening")[0].args).toEqual([8]);
    expect(".o_aipa_panel mark").toHaveText(E217.quote);
    expect(".o_aipa_panel header h3").toHaveText("press_PH-400.pdf");
    expect(".o_aipa_panel header small").toHaveText("page 21");
    expect(".o_aipa_panel_open").toHaveAttribute("href", "/mrp_ai_assistant/document/8");
    expect(".o_aipa_panel_close").toBeFocused();
    await press("Escape");
    await animationFrame();
    expect(".o_aipa_panel").toHaveCount(0);
    expect(".o_aipa_open_passage").toBeFocused();
});

test.tags("desktop");
test("a sheet's rows are a table, with the row that answers marked", async () => {
    await open(passages(TOOLS), text("90 hours.[3]", { place: "lead" }));
    await contains(".o_aipa_text .o_aipa_cite").click();
    await waitFor(".o_aipa_panel_text table");
    expect(queryAllTexts(".o_aipa_panel th")).toEqual(["Tool", "Life", "Place"]);
    expect(queryAllTexts(".o_aipa_panel tr.o_aipa_hit td")).toEqual(["F3", "90 h", "B1"]);
});

test("who may not read it any more is told so, and reads what was answered", async () => {
    server.failures.opening = userError("This document is not yours to read.");
    await open(passages(E217));
    await contains(".o_aipa_open_passage").click();
    await waitFor(".o_aipa_panel [role=alert]");
    expect(".o_aipa_panel [role=alert]").toHaveText("This document is not yours to read.");
    expect(".o_aipa_panel mark").toHaveText(E217.quote);
});

test("what a document says is text, whatever it looks like", async () => {
    const hostile = '<img src=x onerror="window.hacked=1"><b>bold</b> [1](javascript:alert(1))';
    await open(passages({ ...E217, text: hostile, quote: hostile, note: hostile, heading: [hostile] }));
    expect(".o_aipa_quote blockquote").toHaveText(hostile);
    expect(".o_aipa_quote img, .o_aipa_quote b").toHaveCount(0);
    await contains(".o_aipa_open_passage").click();
    await waitFor(".o_aipa_panel mark");
    expect(".o_aipa_panel img, .o_aipa_panel b").toHaveCount(0);
    expect(window.hacked).toBe(undefined);
});

test.tags("desktop");
test("another passage takes the panel over; another conversation closes it", async () => {
    await open(passages(E217, TOOLS));
    await contains(".o_aipa_open_passage:eq(0)").click();
    await waitFor(".o_aipa_panel mark");
    await contains(".o_aipa_open_passage:eq(1)").click();
    await waitFor(".o_aipa_panel table");
    expect(".o_aipa_panel").toHaveCount(1);
    expect(queryOne(".o_aipa_panel h3").textContent).toBe("tools.xlsx");
    await contains(".o_aipa_new").click();
    await animationFrame();
    expect(".o_aipa_panel").toHaveCount(0);
});
