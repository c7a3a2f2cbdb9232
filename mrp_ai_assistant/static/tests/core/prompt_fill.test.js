import { describe, expect, test } from "@odoo/hoot";
import { folded, matching, shownCommand } from "@mrp_ai_assistant/core/command_match";
import { emptyBlanks, filledPrompt, promptText } from "@mrp_ai_assistant/core/prompt_fill";

const PROMPT = {
    parts: ["Crea ", 0, " de ", 1, " para ", 0],
    blanks: [
        { label: "n", kind: "number" },
        { label: "producto", kind: "product", model: "product.product" },
    ],
};
const TABLE = { model: "product.product", id: 7, name: "Mesa" };

describe("a prompt with blanks", () => {
    test("is a question when they are filled in", () => {
        const values = [{ text: "12" }, { record: TABLE }];
        expect(filledPrompt(PROMPT, values)).toEqual({ text: "Crea 12 de @Mesa para 12", mentions: [TABLE] });
        expect(emptyBlanks(PROMPT, values)).toEqual([]);
    });

    test("says which are empty", () => {
        expect(emptyBlanks(PROMPT, [])).toEqual([0, 1]);
        expect(emptyBlanks(PROMPT, [{ text: "  " }, { record: TABLE }])).toEqual([0]);
    });

    test("a record called like one of the text differs from it", () => {
        const twin = { ...TABLE, id: 8 };
        const filled = filledPrompt(PROMPT, [{ text: "1" }, { record: TABLE }], [twin]);
        expect(filled.text).toBe("Crea 1 de @Mesa (2) para 1");
        expect(filled.mentions).toEqual([{ ...TABLE, name: "Mesa (2)" }]);
    });

    test("a question that was asked becomes one", () => {
        const names = { "product.product": { label: "producto", kind: "product" } };
        const twin = { ...TABLE, id: 8, name: "Silla" };
        expect(promptText("¿@Mesa, @Silla o @Mesa?", [TABLE, twin], names)).toBe(
            "¿{{producto:product}}, {{producto 2:product}} o {{producto:product}}?"
        );
        expect(promptText("¿@Mesa?", [{ ...TABLE, model: "x.y" }], names)).toBe("¿@Mesa?");
    });
});

describe("commands", () => {
    const items = [
        { commands: ["tabla", "table"], label: "Tabla" },
        { commands: ["rotura", "run-out"], label: "Qué se va a agotar" },
        { commands: ["porqué"], label: "Causa" },
        { commands: [], label: "Órdenes de Ágata" },
    ];
    const found = (query) => matching(items, query).map(({ label }) => label);

    test("are found by either language, by name, without accents", () => {
        expect(found("")).toHaveLength(4);
        expect(found("tab")).toEqual(["Tabla"]);
        expect(found("RUN")).toEqual(["Qué se va a agotar"]);
        expect(found("porque")).toEqual(["Causa"]);
        expect(found("aga")).toEqual(["Órdenes de Ágata"]);
        expect(found("zzz")).toEqual([]);
    });

    test("show the word that goes on with what is typed", () => {
        expect(shownCommand(items[1], "run")).toBe("run-out");
        expect(shownCommand(items[1], "")).toBe("rotura");
        expect(shownCommand(items[3], "x")).toBe("");
        expect(folded("ÁÑ")).toBe("an");
    });
});
