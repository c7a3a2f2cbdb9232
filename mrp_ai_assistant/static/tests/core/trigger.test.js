import { describe, expect, test } from "@odoo/hoot";
import { putAt, triggerAt } from "@mrp_ai_assistant/core/trigger";

/** The trigger at "|" in the text. */
const at = (marked, mentions) => {
    const caret = marked.indexOf("|");
    return triggerAt(marked.replace("|", ""), caret, mentions);
};

describe("what opens a list", () => {
    test("a slash where a word begins", () => {
        expect(at("/|")).toEqual({ sign: "/", query: "", start: 0, end: 1 });
        expect(at("ver /ret|asos")).toEqual({ sign: "/", query: "ret", start: 4, end: 12 });
        expect(at("línea\n/ró|")).toMatchObject({ sign: "/", query: "ró", start: 6 });
    });

    test("an at sign where a word begins, with words of a name", () => {
        expect(at("@|")).toEqual({ sign: "@", query: "", start: 0, end: 1 });
        expect(at("¿Qué falta para @mesa az|?")).toMatchObject({ query: "mesa az", start: 16, end: 24 });
        expect(at("¿@|?")).toMatchObject({ sign: "@", query: "" });
        expect(at("@TAB-ROB-18|")).toMatchObject({ query: "TAB-ROB-18" });
    });

    for (const marked of ["WH/MO/00|12", "y/o|", "12/5|", "1 / 2|", "ana@azure.example|", "a@b|", "|@mesa", "hola|", "@ mesa|", "@uno dos tres cuatro cinco|"]) {
        test(`nothing: ${marked}`, () => {
            expect(at(marked)).toBe(null);
        });
    }

    test("a record that was chosen is not searched for again", () => {
        const mentions = [{ model: "product.product", id: 1, name: "Mesa Azteca" }];
        expect(at("@Mesa Azteca| ", mentions)).toBe(null);
        expect(at("@Mesa Azteca y s|", mentions)).toBe(null);
        expect(at("@Mesa Azt|", mentions)).toMatchObject({ query: "Mesa Azt" });
    });
});

describe("what takes its place", () => {
    test("with a space after it, and the caret behind that", () => {
        const trigger = { start: 5, end: 7 };
        expect(putAt("para @m?", trigger, "@Mesa")).toEqual({ text: "para @Mesa ?", caret: 11 });
        expect(putAt("para @m y", trigger, "@Mesa")).toEqual({ text: "para @Mesa y", caret: 11 });
    });
});
