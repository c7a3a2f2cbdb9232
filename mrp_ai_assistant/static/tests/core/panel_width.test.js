import { describe, expect, test } from "@odoo/hoot";
import { clampWidth, widthByKey } from "@mrp_ai_assistant/core/panel_width";

describe.current.tags("headless");

test("the panel keeps its least width, the conversation its own", () => {
    expect(clampWidth(500, 1300)).toBe(500);
    expect(clampWidth(100, 1300)).toBe(320);
    expect(clampWidth(5000, 1300)).toBe(880);
    expect(clampWidth(500, 390)).toBe(320);
});

test("arrow keys move its edge; others do not", () => {
    expect(widthByKey("ArrowLeft", 400, 1300)).toBe(424);
    expect(widthByKey("ArrowRight", 400, 1300)).toBe(376);
    expect(widthByKey("Home", 400, 1300)).toBe(880);
    expect(widthByKey("End", 400, 1300)).toBe(320);
    expect(widthByKey("Tab", 400, 1300)).toBe(null);
});
