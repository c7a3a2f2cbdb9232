import { beforeEach, describe, expect, test } from "@odoo/hoot";
import { edit, press, queryAll, queryAllTexts, queryOne, scroll, waitFor, waitForNone } from "@odoo/hoot-dom";
import { advanceTime, animationFrame } from "@odoo/hoot-mock";
import { contains } from "@web/../tests/web_test_helpers";
import {
    done,
    FakeServer,
    LATE_ORDERS,
    mountAssistant,
    numbered,
    setupAssistantTests,
    text,
} from "../assistant_test_helpers";

setupAssistantTests();

let server, conversation;
beforeEach(() => {
    server = new FakeServer();
    conversation = server.addConversation("Late ones");
});

const settle = async () => {
    await advanceTime(50);
    await animationFrame();
    await animationFrame();
};
const open = async () => {
    const store = await mountAssistant(server, { resId: conversation.id });
    await settle();
    return store;
};
const say = (question, answer = "Four.", ...more) =>
    server.addTurn(conversation.id, question, [text(answer), done()], ...more);
const questions = () => queryAllTexts(".o_aipa_question p");
const answers = () => queryAllTexts(".o_aipa_text");

describe("branches", () => {
    test("editing a question asks beside it; both stay, with their answers", async () => {
        const first = say("Late?", "Four are late.");
        say("And Azure?", "None.");
        await open();
        await contains(`[data-turn='${first.id}'] .o_aipa_edit_question`, { visible: false }).click();
        expect(".o_aipa_question_editor textarea").toBeFocused();
        await edit("In progress?", { confirm: false });
        await press("Enter");
        await settle();
        const { args, kwargs } = server.callsOf("resend")[0];
        expect(args).toEqual([first.id, "In progress?"]);
        expect(kwargs.token).toMatch(/^[0-9a-f]{32}$/);
        expect(questions()).toEqual(["In progress?"]);
        expect(".o_aipa_input").toBeFocused();
        expect(".o_aipa_branches").toHaveText("2/2");
        await contains(".o_aipa_branch_before").click();
        await settle();
        expect(questions()).toEqual(["Late?", "And Azure?"]);
        expect(answers()).toEqual(["Four are late.", "None."]);
        expect(".o_aipa_branches").toHaveText("1/2");
    });

    test("the arrow keys switch, and the keyboard stays on the buttons", async () => {
        const first = say("Late?", "A");
        const other = say("Late!", "B", "done", null);
        await open();
        expect(questions()).toEqual(["Late!"]);
        queryOne(".o_aipa_branch_before").focus();
        await press("ArrowLeft");
        await settle();
        expect(questions()).toEqual(["Late?"]);
        expect(server.callsOf("choose")[0].args).toEqual([first.id]);
        expect(".o_aipa_branch_before").toBeFocused();
        expect(".o_aipa_branch_before").toHaveAttribute("aria-disabled", "true");
        await press("ArrowLeft");
        await press("ArrowRight");
        await settle();
        expect(server.callsOf("choose").map(({ args }) => args[0])).toEqual([first.id, other.id]);
    });

    test("Escape leaves the editor and stops nothing; what was written is gone", async () => {
        say("Late?");
        const running = server.addTurn(conversation.id, "Report?", [text("Half")], "running");
        const store = await open();
        expect(store.editLast()).toBe(true);
        await animationFrame();
        expect(`[data-turn='${running.id}'] textarea`).toBeFocused();
        await edit("Other", { confirm: false });
        await press("Escape");
        await animationFrame();
        expect(".o_aipa_question_editor").toHaveCount(0);
        expect(server.callsOf("stop")).toHaveLength(0);
        expect(".o_aipa_input").toBeFocused();
    });

    test("an edit that the server refuses keeps what was written", async () => {
        say("Late?");
        const store = await open();
        server.failures.resend = new Error("no");
        store.editLast();
        await animationFrame();
        await edit("Other words", { confirm: false });
        await contains(".o_aipa_edit_send").click();
        await settle();
        expect(".o_aipa_question_editor [role=alert]").toHaveCount(1);
        expect(".o_aipa_question_editor textarea").toHaveValue("Other words");
    });

    test("a follow-up is asked after what is shown", async () => {
        const first = say("Late?");
        say("Late!", "B", "done", null);
        await open();
        await contains(".o_aipa_branch_before").click();
        await settle();
        await contains(".o_aipa_input").click();
        await edit("And Azure?", { confirm: false, instantly: true });
        await press("Enter");
        await settle();
        expect(server.callsOf("ask")[0].kwargs.parent_id).toBe(first.id);
        expect(questions()).toEqual(["Late?", "And Azure?"]);
    });

    test("another tab's branch is counted and does not take this one's place", async () => {
        const first = say("Late?");
        await open();
        const other = server.addTurn(conversation.id, "Late!", [], "running", null);
        server.send(other.id, numbered([text("B")]));
        await settle();
        expect(questions()).toEqual(["Late?"]);
        expect(`[data-turn='${first.id}'] .o_aipa_branches`).toHaveText("1/2");
    });
});

describe("once more", () => {
    const MODELS = [
        { id: 1, name: "phi3", display: "phi3", server_id: 1, state: "loaded" },
        { id: 2, name: "gone", display: "gone", server_id: 1, state: "missing" },
    ];

    test("in another format, with another model, by rules; a double click is one", async () => {
        server.page.models = MODELS;
        const turn = say("Late?");
        turn.format = "report";
        turn.model = "big";
        await open();
        await contains(".o_aipa_redo").click();
        const offered = queryAllTexts(".o_aipa_regenerate .dropdown-item");
        expect(offered).toEqual([
            "Again",
            "As a table",
            "As an action plan",
            "With phi3",
            "By rules only, without a model",
        ]);
        const item = queryOne(".o_aipa_regenerate [data-format=plan]");
        item.click();
        item.click();
        await settle();
        expect(server.callsOf("retry")).toHaveLength(1);
        const { args, kwargs } = server.callsOf("retry")[0];
        expect(args).toEqual([turn.id]);
        expect(kwargs.answer_format).toBe("plan");
        expect(".o_aipa_branches").toHaveText("2/2");
    });

    test("after a lost network the same click is the same question", async () => {
        const turn = say("Late?");
        const store = await open();
        server.offline = true;
        await expect(store.retry(turn.id)).rejects.toThrow();
        server.offline = false;
        await store.retry(turn.id);
        const [lost, sent] = server.callsOf("retry");
        expect(sent.kwargs.token).toBe(lost.kwargs.token);
        await store.retry(turn.id);
        expect(server.callsOf("retry")[2].kwargs.token).not.toBe(sent.kwargs.token);
    });

    test("a stopped answer is answered to its end, beside the half", async () => {
        const turn = server.addTurn(conversation.id, "Late?", [text("Half"), done("stopped")], "stopped");
        await open();
        await contains(".o_aipa_continue").click();
        await settle();
        expect(server.callsOf("retry")[0].args).toEqual([turn.id]);
        expect(".o_aipa_branches").toHaveText("2/2");
    });
});

describe("opinions", () => {
    test("a thumb down counts at once, then says why, and is taken back", async () => {
        const turn = say("Late?");
        await open();
        await contains(".o_aipa_thumb_down").click();
        await settle();
        expect(server.callsOf("rate")[0].args).toEqual([turn.id, "down", false, ""]);
        expect(".o_aipa_thumb_down").toHaveAttribute("aria-pressed", "true");
        await contains(".o_aipa_feedback [data-reason=invented]").click();
        await contains(".o_aipa_feedback textarea").edit("No such order", { confirm: false });
        await contains(".o_aipa_feedback_send").click();
        await settle();
        expect(server.callsOf("rate")[1].args).toEqual([turn.id, "down", "invented", "No such order"]);
        expect(".o_aipa_feedback").toHaveCount(0);
        await contains(".o_aipa_thumb_down").click();
        await settle();
        expect(server.callsOf("take_back")[0].args).toEqual([turn.id]);
        expect(".o_aipa_thumb_down").toHaveAttribute("aria-pressed", "false");
    });

    test("one that was given is shown, and changed by the other thumb", async () => {
        say("Late?").feedback = { rating: "down", reason: "slow", comment: "" };
        await open();
        expect(".o_aipa_thumb_down").toHaveAttribute("aria-pressed", "true");
        await contains(".o_aipa_thumb_up").click();
        await settle();
        expect(".o_aipa_thumb_up").toHaveAttribute("aria-pressed", "true");
        expect(".o_aipa_thumb_down").toHaveAttribute("aria-pressed", "false");
        expect(".o_aipa_feedback").toHaveCount(0);
    });

    test("a refusal is told and nothing is pressed", async () => {
        say("Late?");
        await open();
        server.failures.rate = new Error("no");
        await contains(".o_aipa_thumb_up").click();
        await settle();
        expect(".o_notification").toHaveCount(1);
        expect(".o_aipa_thumb_up").toHaveAttribute("aria-pressed", "false");
    });
});

test("who only reads a conversation is offered nothing that would change it", async () => {
    say("Late?");
    conversation.readonly = true;
    await open();
    for (const name of ["redo", "thumb_up", "edit_question", "branches"]) {
        expect(`.o_aipa_${name}`).toHaveCount(0);
    }
    expect(".o_aipa_copy").toHaveCount(1);
});

test("the footer's line tells model, time, speed, verification and sources", async () => {
    const stats = { model: "phi3:mini", origin: "model", seconds: 12.44, tokens_per_second: 18.2, dropped: 2 };
    const log = [text("Four."), { kind: "table", payload: LATE_ORDERS }, { kind: "stats", payload: stats }, done()];
    server.addTurn(conversation.id, "Late?", log);
    await open();
    expect(".o_aipa_meta").toHaveText(
        "phi3:mini, 12.4 s, 18 tok/s, verified, 2 sentences left out, 1 source"
    );
});

describe("questions that wait", () => {
    beforeEach(() => {
        server.addTurn(conversation.id, "Running?", [text("Half")], "running");
    });

    test("one is changed where it stands", async () => {
        const waiting = server.addTurn(conversation.id, "Waiting?", [], "queued");
        await open();
        await contains(`[data-turn='${waiting.id}'] .o_aipa_edit_question`).click();
        await edit("Better?", { confirm: false });
        await press("Enter");
        await settle();
        expect(questions()).toEqual(["Running?", "Better?"]);
        expect(".o_aipa_branches").toHaveCount(0);
    });

    test("one is deleted; what followed it follows the one before", async () => {
        const waiting = server.addTurn(conversation.id, "Waiting?", [], "queued");
        server.addTurn(conversation.id, "Last?", [], "queued");
        await open();
        await contains(`[data-turn='${waiting.id}'] .o_aipa_delete_question`).click();
        await settle();
        expect(questions()).toEqual(["Running?", "Last?"]);
    });

    test("only one with another waiting before it is sent first", async () => {
        const first = server.addTurn(conversation.id, "First?", [], "queued");
        const second = server.addTurn(conversation.id, "Second?", [], "queued");
        server.send_first = () => ({ ...server.load(conversation.id) });
        await open();
        expect(`[data-turn='${first.id}'] .o_aipa_send_first`).toHaveCount(0);
        await contains(`[data-turn='${second.id}'] .o_aipa_send_first`).click();
        await settle();
        expect(server.callsOf("send_first")[0].args).toEqual([second.id]);
    });

    test("what another tab deleted is not there any more", async () => {
        const waiting = server.addTurn(conversation.id, "Waiting?", [], "queued");
        await open();
        server.withdraw(waiting.id);
        for (const listener of server.listeners) {
            const message = { turn_id: waiting.id, conversation_id: conversation.id };
            listener({ ...message, state: "removed", events: [], last_seq: 0 });
        }
        await settle();
        expect(questions()).toEqual(["Running?"]);
    });
});

describe("long conversations", () => {
    // layout takes as many frames as it takes
    const PATIENT = { timeout: 3000 };
    const line = (count) => {
        for (let number = 0; number < count; number++) {
            say(`Question ${number}?`, `Answer ${number}. ${"Word ".repeat(80)}`);
        }
    };

    test.tags("desktop");
    test("come in pages from their end, and stay where they are read", async () => {
        line(70);
        await open();
        expect(".o_aipa_turn").toHaveCount(30);
        expect(questions().at(-1)).toBe("Question 69?");
        const box = queryOne(".o_aipa_thread");
        const first = queryAll("[data-turn]")[0];
        await scroll(box, { y: 300 });
        const top = first.getBoundingClientRect().top;
        await waitFor(".o_aipa_turn:count(60)", PATIENT);
        await settle();
        expect(".o_aipa_latest").toHaveText(""); // what is older is not new
        // turns above get their true height while they come near: it must hold against that
        const moved = () => Math.abs(first.getBoundingClientRect().top - top);
        for (let wait = 0; wait < 50 && moved() >= 2; wait++) {
            await settle();
        }
        expect(moved()).toBeLessThan(2);
        await contains(".o_aipa_older", { visible: false }).click();
        await waitFor(".o_aipa_turn:count(70)", PATIENT);
        expect(".o_aipa_older").toHaveCount(0);
        expect(queryAll(".o_aipa_question p")[0].textContent).toBe("Question 0?");
    });

    test("only what is near the screen is drawn", async () => {
        server.pageSize = 60;
        line(60);
        await open();
        const drawn = () => queryAll(".o_aipa_text").length;
        expect(drawn()).toBeLessThan(50);
        expect(queryAll(".o_aipa_turn:last-child .o_aipa_text")).toHaveLength(1);
    });

    test("an answer longer than the screen offers no way to its own end", async () => {
        say("Late?", "Word ".repeat(3000));
        await open();
        expect(".o_aipa_latest").toHaveCount(0);
    });

    test("far above, the way back is offered, with what is new there", async () => {
        line(12);
        const turn = server.addTurn(conversation.id, "Running?", [text("Half")], "running");
        await open();
        const box = queryOne(".o_aipa_thread");
        for (let wait = 0; wait < 20 && !queryAll(".o_aipa_latest").length; wait++) {
            await scroll(box, { y: 0 }); // again, when the page was still growing
            await settle();
        }
        expect(".o_aipa_latest").toHaveAttribute("aria-label", "Jump to latest");
        server.send(turn.id, numbered([text(" and whole."), done()], 2), "done");
        await settle();
        expect(".o_aipa_latest").toHaveText("1 new answer");
        await contains(".o_aipa_latest").click();
        await waitForNone(".o_aipa_latest", PATIENT);
    });

    test("an answer of 200 kB opens", async () => {
        const lines = Array.from({ length: 4000 }, (_, n) => `- line ${n} of a very long answer, to the end`);
        say("All of it?", lines.join("\n"));
        await open();
        const shown = () => queryOne(".o_aipa_text").textContent.trim();
        for (let wait = 0; wait < 100 && !shown().endsWith("to the end"); wait++) {
            await settle();
        }
        expect(shown()).toInclude("line 0 of");
        expect(shown()).toInclude("line 3999 of");
    });

    test("are drawn from their end, the rest follows; printing asks for all of it at once", async () => {
        // so many that a machine that is slow does not come to their beginning meanwhile
        server.pageSize = 60;
        for (let number = 1; number <= 60; number++) {
            say(`Q${number}`, `Answer ${number}\n\n${"line\n\n".repeat(60)}`);
        }
        await open();
        const waiting = () => queryAll(".o_aipa_not_drawn").length;
        const first = waiting();
        expect(first).toBeGreaterThan(3);
        expect(".o_aipa_not_drawn .o_aipa_on_paper:first").not.toBeVisible();
        await advanceTime(300);
        await settle();
        expect(waiting()).toBeLessThan(first);
        expect(waiting()).toBeGreaterThan(3);
        window.dispatchEvent(new Event("beforeprint"));
        await waitForNone(".o_aipa_not_drawn", PATIENT); // sixty turns, step by step: 5 s
        expect(queryOne(".o_aipa_text:first").textContent).toMatch(/^Answer 1\b/);
    });
});
