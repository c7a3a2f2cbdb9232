import { describe, expect, test } from "@odoo/hoot";
import { allowTranslations } from "@web/../tests/web_test_helpers";
import { askItem } from "@mrp_ai_assistant/everywhere/action_menu_item";
import { mayAskOf } from "../everywhere_test_helpers";

function controller(resModel) {
    const asked = [];
    const opener = { askAbout: async (...args) => void asked.push(args) };
    const env = { services: { "mrp_ai_assistant.page_opener": opener } };
    return { asked, env, props: { resModel } };
}

describe("the action menu", () => {
    test("asks about the records that are selected", async () => {
        allowTranslations();
        mayAskOf(["mrp.production"]);
        const orders = controller("mrp.production");
        const { askAssistant } = askItem(orders, async () => [3, 1]);
        expect(askAssistant.isAvailable()).toBe(true);
        await askAssistant.callback();
        expect(orders.asked).toEqual([["mrp.production", [3, 1]]]);
    });

    test("is not there for other models, for who may not ask, for a new record", () => {
        allowTranslations();
        const isThere = (model, there) => {
            const { askAssistant } = askItem(controller(model), () => [1], there);
            return askAssistant.isAvailable();
        };
        expect(isThere("mrp.production")).toBe(false);
        mayAskOf(["mrp.production"]);
        expect(isThere("mrp.production")).toBe(true);
        expect(isThere("res.partner")).toBe(false);
        expect(isThere("mrp.production", () => false)).toBe(false);
    });

    test("a list of thousands sends its first hundred", async () => {
        allowTranslations();
        mayAskOf(["mrp.production"]);
        const orders = controller("mrp.production");
        const many = Array.from({ length: 5000 }, (_each, place) => place + 1);
        await askItem(orders, () => many).askAssistant.callback();
        expect(orders.asked[0][1]).toHaveLength(100);
    });
});
