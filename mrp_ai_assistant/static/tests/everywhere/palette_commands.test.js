import { describe, expect, test } from "@odoo/hoot";
import { allowTranslations } from "@web/../tests/web_test_helpers";
import { commandProvider, questionProvider } from "@mrp_ai_assistant/everywhere/palette_commands";
import { mayAskOf } from "../everywhere_test_helpers";

function env() {
    const done = [];
    const opener = {
        ask: (question) => done.push(["ask", question]),
        open: () => done.push(["open"]),
        find: () => done.push(["find"]),
    };
    const theme = { dark: false, toggle: () => done.push(["toggle"]) };
    const services = { "mrp_ai_assistant.page_opener": opener, "mrp_ai_assistant.theme": theme };
    return { done, services };
}

describe("the command palette", () => {
    test("what is typed can be asked", () => {
        allowTranslations();
        mayAskOf();
        const it = env();
        const commands = commandProvider.provide(it, { searchValue: "which orders are late" });
        const ask = commands.find(({ name }) => name.toString().includes("which orders are late"));
        expect(ask.action()).toBe(undefined);
        expect(it.done).toEqual([["ask", "which orders are late"]]);
    });

    test("a few letters are no question, and leave the commands", () => {
        allowTranslations();
        mayAskOf();
        const commands = commandProvider.provide(env(), { searchValue: "new" });
        expect(commands.map(({ name }) => name.toString()).some((name) => name.includes("“"))).toBe(false);
        expect(commands).toHaveLength(4);
    });

    test("after the question mark there is only what is asked", () => {
        allowTranslations();
        const it = env();
        const [only, ...others] = questionProvider.provide(it, { searchValue: " late? " });
        expect(others).toHaveLength(0);
        only.action();
        expect(it.done).toEqual([["ask", "late?"]]);
        for (const command of questionProvider.provide(it, { searchValue: "" })) {
            command.action();
        }
        expect(it.done.slice(1)).toEqual([["open"], ["find"], ["toggle"]]);
    });

    test("who may not ask finds nothing", () => {
        expect(commandProvider.provide(env(), { searchValue: "which orders are late" })).toEqual([]);
    });
});
