import { beforeEach, describe, expect, test } from "@odoo/hoot";
import { makeMockEnv } from "@web/../tests/web_test_helpers";
import { details, placesText, pullCommand, stateText, waitText } from "@mrp_ai_assistant/core/model_view";
import { setupAssistantTests } from "../assistant_test_helpers";

setupAssistantTests();
beforeEach(() => makeMockEnv());

describe("a model in words", () => {
    test("every state has its words", () => {
        const told = ["loaded", "cold", "missing", "down", "cloud"].map((state) => String(stateText({ state })));
        expect(new Set(told).size).toBe(5);
        expect(String(stateText(null))).toMatch(/rules/);
        expect(String(stateText({ state: "missing", progress: 0.4 }))).toMatch(/40/);
    });

    test("what is known of it, and nothing of what is not", () => {
        const known = { parameter_size: "3.2B", quantization: "Q4_K_M", size_gb: 2.02, context_length: 4096 };
        expect(details(known)).toBe("3.2B, Q4_K_M, 2.0 GB, 4,096 tokens of context");
        expect(details({ parameter_size: "", quantization: "", size_gb: 0, context_length: 0 })).toBe("");
    });

    test("where it is, when that is more than one server", () => {
        const places = [{ server: "Plant", state: "loaded" }, { server: "Office", state: "down" }];
        expect(String(placesText({ places }))).toBe("on Plant, Office (not now)");
        expect(placesText({ places: places.slice(0, 1) })).toBe("");
        expect(placesText({})).toBe("");
    });

    test("a wait is told as it was measured, never guessed", () => {
        expect(waitText({ state: "loaded", seconds: null, load_seconds: 30 })).toBe("");
        expect(String(waitText({ state: "loaded", seconds: 12.4, load_seconds: 30 }))).toBe("usually 12 s an answer");
        expect(String(waitText({ state: "cold", seconds: 12.4, load_seconds: 30 }))).toMatch(/12 s .* 30 s more/);
        expect(String(waitText({ state: "cold", seconds: 0.2, load_seconds: null }))).toBe("usually 1 s an answer");
        expect(waitText({ state: "missing", seconds: 12, load_seconds: 3 })).toBe("");
        expect(pullCommand({ name: "qwen2.5:3b" })).toBe("ollama pull qwen2.5:3b");
    });
});
