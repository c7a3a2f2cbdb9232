import { beforeEach, describe, destroy, expect, test } from "@odoo/hoot";
import { edit, press, queryAllTexts, queryOne } from "@odoo/hoot-dom";
import { advanceTime, animationFrame } from "@odoo/hoot-mock";
import { contains, getService } from "@web/../tests/web_test_helpers";
import { done, numbered, setupAssistantTests, step, text } from "../assistant_test_helpers";
import { FakeServer, LATE_ORDERS, mountAssistant } from "../assistant_test_helpers";

describe.current.tags("desktop");
setupAssistantTests();

let server;
beforeEach(() => {
    server = new FakeServer();
});

const write = async (question) => {
    await contains(".o_aipa_input").click();
    await edit(question, { confirm: false, instantly: true });
    await animationFrame();
};
const lastTurn = () => Object.values(server.turns).at(-1);
const settle = async () => {
    await advanceTime(50);
    await animationFrame();
};

describe("the empty page", () => {
    test("live figures and suggestions ask their question", async () => {
        server.home = {
            slow: false,
            first_steps: [],
            figures: [{ label: "late orders", value: 4, text: "4", hint: "the worst, 19 days", tone: "danger", question: "Which orders are late?" }],
            suggestions: [{ label: "In progress?", question: "What is in progress?" }],
        };
        await mountAssistant(server);
        expect(".o_aipa_figures button").toHaveText(/4\s+late orders\s+the worst, 19 days/);
        expect(".o_aipa_figures .o_aipa_chip_danger").toHaveCount(1);
        await contains(".o_aipa_questions button").click();
        await settle();
        expect(server.callsOf("ask")[0].args).toEqual([false, "What is in progress?"]);
        expect(".o_aipa_question p").toHaveText("What is in progress?");
        expect(".o_aipa_home").toHaveCount(0);
    });

    test("a page that cannot be loaded says why and tries again", async () => {
        server.failures.page_state = new Error("no");
        await mountAssistant(server);
        expect("[role=alert]").toHaveText(/could not be opened/);
        delete server.failures.page_state;
        await contains("[role=alert] button").click();
        expect(".o_aipa_composer").toHaveCount(1);
    });
});

describe("the composer", () => {
    test("Enter sends, Shift+Enter does not, an empty question neither", async () => {
        await mountAssistant(server);
        await contains(".o_aipa_input").click();
        await press("Enter");
        expect(server.callsOf("ask")).toHaveLength(0);
        await write("Which orders are late?");
        await press(["shift", "Enter"]);
        expect(server.callsOf("ask")).toHaveLength(0);
        await press("Enter");
        await settle();
        expect(server.callsOf("ask")).toHaveLength(1);
        expect(server.callsOf("ask")[0].kwargs.answer_format).toBe("auto");
        expect(".o_aipa_input").toHaveValue("");
    });

    test("the Enter that ends a composition is not for sending", async () => {
        await mountAssistant(server);
        await write("製造");
        const composing = { key: "Enter", isComposing: true, bubbles: true, cancelable: true };
        queryOne(".o_aipa_input").dispatchEvent(new KeyboardEvent("keydown", composing));
        await settle();
        expect(server.callsOf("ask")).toHaveLength(0);
    });

    test("a double send is one question", async () => {
        await mountAssistant(server);
        await write("Late?");
        press("Enter");
        press("Enter");
        queryOne(".o_aipa_send")?.click();
        await settle();
        expect(server.callsOf("ask")).toHaveLength(1);
    });

    test("an error keeps the text; the same text again is the same question", async () => {
        await mountAssistant(server);
        server.offline = true;
        await write("Late?");
        await press("Enter");
        await settle();
        expect(".o_aipa_input").toHaveValue("Late?");
        expect(".o_aipa_composer_error").toHaveText(/cannot be reached. Your question is kept/);
        expect(".o_aipa_banner").toHaveAttribute("data-kind", "offline");
        server.offline = false;
        await press("Enter");
        await settle();
        const [first, second] = server.callsOf("ask");
        expect(second.kwargs.token).toBe(first.kwargs.token);
        expect(".o_aipa_composer_error").toHaveCount(0);
        server.offline = true;
        await write("And now?");
        await press("Enter");
        await settle();
        expect(".o_aipa_composer_error").toHaveCount(1);
        server.offline = false;
        await advanceTime(6000); // the page asks again by itself
        await settle();
        expect(".o_aipa_composer_error").toHaveCount(0);
        expect(".o_aipa_input").toHaveValue("And now?");
        await write("Another?");
        await press("Enter");
        await settle();
        expect(server.callsOf("ask").at(-1).kwargs.token).not.toBe(first.kwargs.token);
    });

    test("a text changed after an error is another question", async () => {
        await mountAssistant(server);
        server.offline = true;
        await write("Late?");
        await press("Enter");
        await settle();
        await write("Late, and why?");
        await press("Enter");
        await settle();
        const [first, second] = server.callsOf("ask");
        expect(second.kwargs.token).not.toBe(first.kwargs.token);
    });

    test("4,000 characters and no more", async () => {
        await mountAssistant(server);
        await write("a".repeat(3700));
        expect(".o_aipa_counter").toHaveText("3,700 of 4,000 characters");
        await write("a".repeat(4001));
        expect(".o_aipa_counter").toHaveText(/4,001 of 4,000 characters: shorten/);
        expect(".o_aipa_send").toHaveAttribute("aria-disabled", "true");
        await press("Enter");
        await settle();
        expect(server.callsOf("ask")).toHaveLength(0);
        expect(queryOne(".o_aipa_input").value).toHaveLength(4001);
    });

    test("the format goes with the question and is remembered", async () => {
        await mountAssistant(server);
        await contains(".o_aipa_segments [data-format=plan]").click();
        expect(".o_aipa_segments [aria-checked=true]").toHaveText("Action plan");
        await write("Late?");
        await press("Enter");
        await settle();
        expect(server.callsOf("ask")[0].kwargs.answer_format).toBe("plan");
    });
});

describe("an answer", () => {
    test("is drawn from its events: steps, text above its table, footer, follow-ups", async () => {
        await mountAssistant(server);
        await write("Late?");
        await press("Enter");
        await settle();
        const { id } = lastTurn();
        server.send(id, numbered([{ kind: "status", payload: { state: "running", text: "Reading the orders" } }]));
        await settle();
        expect(".o_aipa_status").toHaveText("Reading the orders");
        const stats = { model: null, seconds: 0.42, origin: "rules", dropped: 0 };
        const log = [
            step("orders"),
            { kind: "table", payload: LATE_ORDERS },
            text("**2 orders** are late: WH/MO/00041.", { place: "lead", refs: [{ model: "mrp.production", id: 41, name: "WH/MO/00041" }] }),
            { kind: "stats", payload: stats },
            done("done", [{ label: "Why?", question: "Why is WH/MO/00041 late?" }]),
        ];
        server.send(id, numbered(log, 2), "done");
        await settle();
        await advanceTime(400);
        await animationFrame();
        const answer = queryOne(".o_aipa_answer");
        const position = (selector) => [...answer.children].findIndex((el) => el.matches(selector));
        expect(position(".o_aipa_text")).toBeLessThan(position(".o_aipa_table"));
        expect(".o_aipa_text strong").toHaveText("2 orders");
        expect(".o_aipa_text a").toHaveAttribute("href", "/odoo/mrp.production/41");
        expect(".o_aipa_steps_toggle").toHaveText(/1 step/);
        expect(".o_aipa_meta").toHaveText("0.4 s, written by rules, 1 source");
        expect(".o_aipa_stop").toHaveCount(0);
        await contains(".o_aipa_turn > .o_aipa_questions button").click();
        await settle();
        expect(server.callsOf("ask")[1].args[1]).toBe("Why is WH/MO/00041 late?");
    });

    test("steps stay open while more arrive", async () => {
        const conversation = server.addConversation("Steps");
        const turn = server.addTurn(conversation.id, "Late?", [step("a", "running")], "running");
        await mountAssistant(server, { resId: conversation.id });
        await settle();
        await contains(".o_aipa_steps_toggle").click();
        expect(".o_aipa_steps_list li").toHaveCount(1);
        server.send(turn.id, numbered([step("a"), step("b", "running")], 2));
        await settle();
        expect(".o_aipa_steps_list li").toHaveCount(2);
        expect(".o_aipa_steps_toggle").toHaveText("Step b");
    });

    test("by a model, all of it verified, says so", async () => {
        const conversation = server.addConversation("Model");
        const stats = { model: "phi3:mini", seconds: 6.2, origin: "model", dropped: 1 };
        server.addTurn(conversation.id, "Late?", [text("Four."), { kind: "stats", payload: stats }, done()]);
        await mountAssistant(server, { resId: conversation.id });
        await settle();
        expect(".o_aipa_meta").toHaveText("phi3:mini, 6.2 s, verified, 1 sentence left out");
        expect(".o_aipa_meta").toHaveAttribute("title", /1 sentences of the model were left out/);
    });

    test("that is nothing says why, with what was looked at", async () => {
        const conversation = server.addConversation("Nothing");
        const scope = { text: "manufacturing orders", model: "mrp.production", domain: [], filters: ["late", "Azteca"], shown: 0, total: 0 };
        const noData = { reason: "no_rows", text: "No order is late.", scope, suggestions: [{ label: "All orders", question: "All?" }] };
        server.addTurn(conversation.id, "Late?", [{ kind: "no_data", payload: noData }, done()]);
        const actions = [];
        await mountAssistant(server, { resId: conversation.id, actions });
        await settle();
        expect(".o_aipa_no_data h3").toHaveText("Nothing matches");
        expect(queryAllTexts(".o_aipa_filters span")).toEqual(["late", "Azteca"]);
        await contains(".o_aipa_no_data footer button").click();
        expect(actions[0].res_model).toBe("mrp.production");
    });

    test("that failed says so and can be tried again", async () => {
        const conversation = server.addConversation("Error");
        const error = { code: "server_down", text: "Ollama does not answer.", action: { kind: "retry", label: "Retry" } };
        const turn = server.addTurn(conversation.id, "Late?", [{ kind: "error", payload: error }, done("failed")], "failed");
        await mountAssistant(server, { resId: conversation.id });
        await settle();
        expect(".o_aipa_error[role=alert]").toHaveText(/Ollama does not answer/);
        await contains(".o_aipa_error button").click();
        await settle();
        expect(server.callsOf("retry")[0].args).toEqual([turn.id]);
        expect(".o_aipa_turn").toHaveCount(1);
        expect(".o_aipa_branches").toHaveText(/2\/2/);
    });

    test("an error that only an administrator can repair offers the settings to them alone", async () => {
        const conversation = server.addConversation("Error");
        const error = { code: "auth", text: "The key is wrong.", action: { kind: "settings", label: "Settings" } };
        server.addTurn(conversation.id, "Late?", [{ kind: "error", payload: error }, done("failed")], "failed");
        await mountAssistant(server, { resId: conversation.id });
        await settle();
        expect(".o_aipa_error footer").toHaveCount(0);
    });

    test("choices ask", async () => {
        const conversation = server.addConversation("Choices");
        const payload = { text: "Which table?", options: [{ label: "Oak", question: "Late Oak tables?" }] };
        server.addTurn(conversation.id, "Tables?", [{ kind: "choices", payload }, done()]);
        await mountAssistant(server, { resId: conversation.id });
        await settle();
        await contains(".o_aipa_answer .o_aipa_questions button").click();
        await settle();
        expect(server.callsOf("ask")[0].args).toEqual([conversation.id, "Late Oak tables?"]);
    });

    test("Stop and Esc stop it; what was written stays", async () => {
        const conversation = server.addConversation("Long");
        const turn = server.addTurn(conversation.id, "Report?", [text("Half of it")], "running");
        await mountAssistant(server, { resId: conversation.id });
        await settle();
        expect(".o_aipa_stop").toHaveCount(1);
        await contains(".o_aipa_input").click();
        await press("Escape");
        await settle();
        expect(server.callsOf("stop")[0].args).toEqual([turn.id]);
        expect(".o_aipa_text").toHaveText("Half of it");
        expect(".o_aipa_notice").toHaveText(/Stopped/);
        expect(".o_aipa_stop").toHaveCount(0);
    });

    test("a question asked while one runs is queued, visibly", async () => {
        const conversation = server.addConversation("Busy");
        server.addTurn(conversation.id, "First?", [step("a", "running")], "running");
        await mountAssistant(server, { resId: conversation.id });
        await settle();
        await write("Second?");
        expect(".o_aipa_stop").toHaveCount(1);
        await press("Enter");
        await settle();
        const text = "Waiting: 1 before this one";
        const queued = { kind: "status", payload: { state: "queued", text, position: 1 } };
        server.send(lastTurn().id, numbered([queued]), "queued");
        await settle();
        expect(queryAllTexts(".o_aipa_question p")).toEqual(["First?", "Second?"]);
        expect(".o_aipa_status").toHaveText("Waiting: 1 before this one");
    });

    test("a screen reader hears its states, not its stream", async () => {
        const conversation = server.addConversation("Read");
        const turn = server.addTurn(conversation.id, "Late?", [], "running");
        await mountAssistant(server, { resId: conversation.id });
        await settle();
        const heard = ".o_aipa_content > [role=status]";
        expect(heard).toHaveText("Looking at the data");
        expect("[role=log]").toHaveAttribute("aria-live", "off");
        server.send(turn.id, numbered([{ kind: "table", payload: LATE_ORDERS }, done()]), "done");
        await settle();
        expect(heard).toHaveText("Answer ready, 2 rows");
    });
});

describe("models", () => {
    const MODELS = [
        { id: 1, name: "phi3:mini", display: "phi3:mini", server_id: 1, state: "loaded", parameter_size: "3.8B", quantization: "Q4_0", context_length: 4096 },
        { id: 2, name: "big", display: "big", server_id: 1, state: "missing", progress: 0.4, message: "Downloading" },
    ];

    test("the picker tells each model's state in words and takes a choice", async () => {
        server.page.models = MODELS;
        await mountAssistant(server);
        expect(".o_aipa_model").toHaveText("phi3:mini");
        expect(".o_aipa_model .o_aipa_dot").toHaveAttribute("data-state", "loaded");
        await contains(".o_aipa_model").click();
        expect(".o_aipa_model_item[data-model='phi3:mini']").toHaveText(/3.8B, Q4_0, 4,096 tokens of context\s+loaded/);
        expect(".o_aipa_model_item[data-model=big]").toHaveText(/being prepared, 40%\s+Downloading/);
        expect(".o_aipa_model_item[data-model=big] progress").toHaveCount(1);
        await contains(".o_aipa_model_item[data-model=none]").click();
        expect(".o_aipa_model").toHaveText("No model");
        await write("Late?");
        await press("Enter");
        await settle();
        expect(server.callsOf("ask")[0].kwargs.model_id).toBe("none");
    });

    test("no model: the page says that rules answer", async () => {
        await mountAssistant(server);
        expect(".o_aipa_banner").toHaveAttribute("data-kind", "no_model");
        expect(".o_aipa_banner").toHaveText(/answers by rules/);
        expect(".o_aipa_banner button").toHaveCount(0);
    });

    test("a server that is down is named, with the way to the settings for who may", async () => {
        server.page.models = [{ ...MODELS[0], state: "down" }];
        server.page.servers = [{ id: 1, name: "Ollama", state: "down", message: "refused" }];
        server.page.can_configure = true;
        const actions = [];
        await mountAssistant(server, { actions });
        expect(".o_aipa_banner").toHaveText(/Ollama is not reachable/);
        await contains(".o_aipa_banner button").click();
        expect(actions[0].res_model).toBe("res.config.settings");
    });

    test("a model on its way shows its progress, and the page looks again", async () => {
        server.page.models = [MODELS[1]];
        await mountAssistant(server);
        expect(".o_aipa_banner").toHaveText(/being prepared \(40%\)/);
        server.page.models = [{ ...MODELS[1], state: "loaded", progress: 1 }];
        await advanceTime(10500);
        await animationFrame();
        expect(".o_aipa_banner").toHaveCount(0);
    });

    test("a page that was left while it looked does not look again", async () => {
        const mounted = [];
        const store = await mountAssistant(server, { mounted });
        let answer;
        store.loadPage = () => new Promise((resolve) => (answer = resolve));
        await advanceTime(10500);
        expect(answer).not.toBe(undefined);
        destroy(mounted[0]);
        answer();
        answer = undefined;
        await advanceTime(10500);
        expect(answer).toBe(undefined);
    });
});

describe("conversations", () => {
    test("tell that an answer is being written, and that one is new", async () => {
        const first = server.addConversation("First");
        const second = server.addConversation("Second");
        first.running = true;
        const turn = server.addTurn(first.id, "Late?", [], "running");
        await mountAssistant(server, { resId: second.id });
        await settle();
        const badge = `[data-conversation='${first.id}'] .o_aipa_badge`;
        expect(badge).toHaveAttribute("data-kind", "running");
        first.running = false;
        server.send(turn.id, numbered([done()]), "done");
        await settle();
        expect(badge).toHaveAttribute("data-kind", "unread");
        await contains(`[data-conversation='${first.id}'] button`).click();
        await settle();
        expect(badge).toHaveCount(0);
    });
});

test("dark and light, on the page and on its menus", async () => {
    await mountAssistant(server);
    expect(".o_aipa_page").not.toHaveClass("o_aipa_dark");
    await contains(".o_aipa_theme").click();
    expect(".o_aipa_page").toHaveClass("o_aipa_dark");
    expect(getService("mrp_ai_assistant.theme").choice).toBe("dark");
    await contains(".o_aipa_model").click();
    expect(".o_aipa_models").toHaveClass("o_aipa_dark");
});
