import { describe, expect, test } from "@odoo/hoot";
import { isComposing } from "@mrp_ai_assistant/core/composing";

describe.current.tags("headless");

test("a key of a word that is being composed is for nobody else, in Safari neither", () => {
    const enter = (values) => new KeyboardEvent("keydown", { key: "Enter", ...values });
    expect(isComposing(enter({ isComposing: true }))).toBe(true);
    expect(isComposing(enter({ keyCode: 229 }))).toBe(true);
    expect(isComposing(enter({ keyCode: 13 }))).toBe(false);
});
