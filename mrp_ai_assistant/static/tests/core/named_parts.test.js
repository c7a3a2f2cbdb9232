import { describe, expect, test } from "@odoo/hoot";
import { namedParts } from "@mrp_ai_assistant/core/named_parts";

const BOARD = { model: "product.product", id: 3, name: "Board" };
const LONG = { model: "product.product", id: 4, name: "Board 18" };

describe("a sentence in parts", () => {
    test("names are links where they stand first, the rest stays", () => {
        const parts = namedParts("Board: order 6 m of Board today.", [BOARD], "6 m");
        expect(parts).toEqual([
            { text: "Board", ref: BOARD },
            { text: ": order " },
            { text: "6 m", strong: true },
            { text: " of Board today." },
        ]);
    });

    test("of two names that begin alike the longer one is meant", () => {
        const parts = namedParts("Board 18 is short", [BOARD, LONG]);
        expect(parts[0]).toEqual({ text: "Board 18", ref: LONG });
    });

    test("joined they are the text, whatever is named", () => {
        const text = "a <b> & Board";
        for (const refs of [[], [BOARD], [{ ...BOARD, name: "" }]]) {
            const joined = namedParts(text, refs, "none of it").map((part) => part.text);
            expect(joined.join("")).toBe(text);
        }
    });
});
