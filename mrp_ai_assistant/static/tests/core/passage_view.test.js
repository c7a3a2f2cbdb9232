import { describe, expect, test } from "@odoo/hoot";
import {
    citedParts,
    isDocument,
    markedText,
    passagesByNumber,
    quoteOf,
    searchesFor,
    sourceText,
    textAsRows,
} from "@mrp_ai_assistant/core/passage_view";
import { E217, ORDER_CARD } from "../passage_test_helpers";

describe.current.tags("headless");

test("the quote is shown, else the beginning of the text, cut at a word", () => {
    expect(quoteOf(E217)).toBe("Auxiliary pressure below 18 bar for more than 5 s.");
    const long = "word ".repeat(200);
    const shown = quoteOf({ quote: "", text: long });
    expect(shown.length <= 422).toBe(true);
    expect(shown.endsWith("word …")).toBe(true);
    expect(quoteOf({ quote: "", text: "short" })).toBe("short");
    expect(quoteOf({ quote: "E-217 | Low pressure", text: "" })).toBe("E-217 · Low pressure");
});

test("where it stands is told in one line, of a record too", () => {
    expect(sourceText(E217)).toBe("press_PH-400.pdf, page 21");
    expect(sourceText(ORDER_CARD)).toBe("S00042, Hospital");
    expect([isDocument(E217), isDocument(ORDER_CARD)]).toEqual([true, false]);
});

test("a sentence is apart where it cites a passage that there is", () => {
    expect(citedParts("[1] is newer; [4] and [9] are not.", [1, 4])).toEqual([
        { number: 1 },
        { text: " is newer; " },
        { number: 4 },
        { text: " and " },
        { text: "[9]" },
        { text: " are not." },
    ]);
    expect(citedParts("No numbers.", [1])).toEqual([{ text: "No numbers." }]);
});

test("all passages of an answer by number", () => {
    const blocks = [
        { kind: "text" },
        { kind: "passages", payload: { items: [E217] } },
        { kind: "passages", payload: { items: [ORDER_CARD] } },
    ];
    expect([...passagesByNumber(blocks).keys()]).toEqual([1, 2]);
});

test("the text around the quote, and the whole text when the quote is not in it", () => {
    const text = "E-217. Low. Check the oil.";
    expect(markedText({ text, quote: "Low." })).toEqual(["E-217. ", "Low.", " Check the oil."]);
    expect(markedText({ text, quote: "High." })).toEqual([text, "", ""]);
    expect(markedText({ text, quote: "" })).toEqual([text, "", ""]);
});

test("a page is searched for the quote first, then for its sentences and cells", () => {
    expect(searchesFor({ quote: "Low pressure. Check the oil level.", text: "" })).toEqual([
        "Low pressure. Check the oil level.",
        ["Low pressure.", "Check the oil level."],
    ]);
    expect(searchesFor({ quote: "E-217 | Pressure < 18 bar | Filter F2", text: "" })[1]).toEqual([
        "E-217",
        "Pressure < 18 bar",
        "Filter F2",
    ]);
    expect(searchesFor({ quote: "", text: "" })).toEqual([]);
    const long = searchesFor({ quote: "A sentence of the manual. ".repeat(30), text: "" });
    expect(long[0]).toEqual(["A sentence of the manual."]);
});

test("a text of rows is a table when all rows are as wide", () => {
    expect(textAsRows("Code | Cause\nE-217 | Pressure\n")).toEqual([["Code", "Cause"], ["E-217", "Pressure"]]);
    expect(textAsRows("| Code | Cause |\n| E-217 | |")).toEqual([["Code", "Cause"], ["E-217", ""]]);
    expect(textAsRows("Code\tCause\nE-217\tPressure")).toEqual([["Code", "Cause"], ["E-217", "Pressure"]]);
    expect(textAsRows("Only a sentence | with a bar")).toBe(null);
    expect(textAsRows("a | b\nc")).toBe(null);
    expect(textAsRows("")).toBe(null);
});
