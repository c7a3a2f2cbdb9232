import { describe, expect, test } from "@odoo/hoot";
import { asContext, eraseMention, namedApart, piecesOf, splitMentions } from "@mrp_ai_assistant/core/mention_pieces";

const TABLE = { model: "product.product", id: 1, name: "Mesa" };
const LONG = { model: "product.product", id: 2, name: "Mesa Azteca" };
const ORDER = { model: "mrp.production", id: 3, name: "WH/MO/00003" };

describe("records named in a text", () => {
    test("stand among its words; the longest name wins", () => {
        expect(piecesOf("¿@Mesa Azteca o @Mesa?", [TABLE, LONG])).toEqual(["¿", LONG, " o ", TABLE, "?"]);
        expect(piecesOf("a @nadie", [TABLE])).toEqual(["a @nadie"]);
        expect(piecesOf("", [TABLE])).toEqual([]);
    });

    test("what is erased of it is named no more", () => {
        expect(splitMentions("¿@Mesa?", [TABLE, ORDER])).toEqual({ mentions: [TABLE], records: [ORDER] });
        expect(asContext("¿Qué?", [])).toBe(null);
        expect(asContext("¿Qué?", [{ ...ORDER, typed: true }])).toEqual({ mentions: [], records: [ORDER] });
    });

    test("two that are called the same are told apart", () => {
        const twin = { model: "product.product", id: 9, name: "Mesa" };
        expect(namedApart(twin, [TABLE]).name).toBe("Mesa (2)");
        expect(namedApart(TABLE, [TABLE]).name).toBe("Mesa");
        expect(namedApart({ ...twin, name: " Mesa \n de\u00a0pino " }, []).name).toBe("Mesa de pino");
        expect(namedApart({ ...twin, name: "" }, []).name).toBe("9");
    });

    test("Backspace takes all of it", () => {
        expect(eraseMention("para @Mesa Azteca!", 17, [TABLE, LONG])).toEqual({ text: "para !", caret: 5 });
        expect(eraseMention("para @Mesa Azteca!", 12, [LONG])).toBe(null);
        expect(eraseMention("para nada", 4, [])).toBe(null);
    });
});
