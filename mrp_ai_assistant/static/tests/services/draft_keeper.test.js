import { beforeEach, describe, expect, test } from "@odoo/hoot";
import { advanceTime } from "@odoo/hoot-mock";
import { reactive } from "@odoo/owl";
import { browser } from "@web/core/browser/browser";
import { DraftKeeper } from "@mrp_ai_assistant/services/draft_keeper";

const KEY = "drafts of a test";
const ORDER = { model: "mrp.production", id: 3, name: "WH/MO/00003" };

const newState = () => reactive({ drafts: {}, mentions: {} });
const keeper = (state, key = KEY, here = "new") => new DraftKeeper(state, key, () => here);
const stored = (key = KEY) => JSON.parse(browser.localStorage.getItem(key));
const fromOtherTab = (kept, key = KEY) => {
    browser.localStorage.setItem(key, JSON.stringify(kept));
    window.dispatchEvent(new StorageEvent("storage", { key, newValue: JSON.stringify(kept) }));
};

describe("drafts", () => {
    beforeEach(() => browser.localStorage.removeItem(KEY));

    test("come back after a reload, with their records", async () => {
        const state = newState();
        keeper(state);
        state.drafts.new = "¿Qué falta";
        state.drafts[7] = "¿Y @WH/MO/00003";
        state.mentions[7] = [ORDER];
        await advanceTime(400);
        const again = newState();
        keeper(again);
        expect(again.drafts).toEqual({ new: "¿Qué falta", 7: "¿Y @WH/MO/00003" });
        expect(again.mentions[7]).toEqual([ORDER]);
    });

    test("are gone when they are sent", async () => {
        const state = newState();
        keeper(state);
        state.drafts.new = "¿Qué falta?";
        await advanceTime(400);
        expect(stored()).toEqual({ new: { text: "¿Qué falta?", mentions: [] } });
        state.drafts.new = "";
        await advanceTime(400);
        expect(stored()).toBe(null);
    });

    test("are one user's alone", async () => {
        const state = newState();
        keeper(state, "drafts/db/7");
        state.drafts.new = "secret";
        await advanceTime(400);
        const other = newState();
        keeper(other, "drafts/db/8");
        expect(other.drafts).toEqual({});
        browser.localStorage.removeItem("drafts/db/7");
    });

    test("of two tabs stay both", async () => {
        const state = newState();
        keeper(state);
        await advanceTime(1);
        browser.localStorage.setItem(KEY, JSON.stringify({ 9: { text: "there", mentions: [] } }));
        state.drafts.new = "here";
        await advanceTime(400);
        expect(Object.keys(stored()).sort()).toEqual(["9", "new"]);
    });

    test("what another tab writes is shown, but not over what is written here", async () => {
        const state = newState();
        keeper(state, KEY, "new");
        state.drafts.new = "here";
        await advanceTime(400);
        fromOtherTab({ new: { text: "there", mentions: [] }, 9: { text: "other", mentions: [ORDER] } });
        await advanceTime(400);
        expect(state.drafts[9]).toBe("other");
        expect(state.mentions[9]).toEqual([ORDER]);
        expect(state.drafts.new).toBe(document.hasFocus() ? "here" : "there");
    });

    test("that cannot be read or are too long do no harm", async () => {
        browser.localStorage.setItem(KEY, "{nonsense");
        const state = newState();
        keeper(state);
        expect(state.drafts).toEqual({});
        state.drafts.new = "x".repeat(200000);
        await advanceTime(400);
        expect(stored()).toBe(null);
        expect(state.drafts.new).toHaveLength(200000);
    });
});
