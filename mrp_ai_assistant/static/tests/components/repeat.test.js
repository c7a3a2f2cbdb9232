import { beforeEach, describe, expect, test } from "@odoo/hoot";
import { queryAllTexts, queryOne } from "@odoo/hoot-dom";
import { advanceTime, animationFrame } from "@odoo/hoot-mock";
import { contains } from "@web/../tests/web_test_helpers";
import { done, mountAssistant, setupAssistantTests, text } from "../assistant_test_helpers";
import { DAILY, RepeatServer } from "../repeat_test_helpers";

describe.current.tags("desktop");
setupAssistantTests();

let server, turn;
beforeEach(() => {
    server = new RepeatServer();
});

const settle = async () => {
    await advanceTime(400);
    await animationFrame();
};
const BRIEFING = {
    kind: "step",
    payload: { id: "briefing", label: "B", state: "done", plan: { arguments: { role: "planner" } } },
};

async function openAnswer(events, question = "Which orders are late?") {
    const { id } = server.addConversation("Late");
    turn = server.addTurn(id, question, [...events, done()], "done");
    await mountAssistant(server, { resId: id });
    await settle();
}

async function openList() {
    await mountAssistant(server);
    await settle();
    await contains(".o_aipa_repeats_button").click();
    await animationFrame();
}

test("a question of an answer is repeated on the days and at the time that are chosen", async () => {
    await openAnswer([text("Two.")]);
    expect(".o_aipa_subscribe").toHaveCount(0);
    await contains(".o_aipa_answer_menu").click();
    await contains(".o_aipa_repeat_item").click();
    expect(".o_aipa_repeat_question").toHaveText("Which orders are late?");
    expect("select[name=role]").toHaveCount(0);
    expect(".o_aipa_repeat_days [aria-pressed=true]").toHaveCount(5);
    await contains(".o_aipa_repeat_days [data-day='6']").click();
    await contains(".o_aipa_repeat_days [data-day='0']").click();
    await contains(".o_aipa_repeat_time").edit("07:15");
    await contains("select[name=channel]").select("email");
    await contains("select[name=condition]").select("rows");
    await contains(".o_aipa_repeat_save").click();
    await animationFrame();
    const [values, id] = server.callsOf("save_briefing")[0].args;
    expect(id).toBe(false);
    expect(values).toMatchObject({ turn_id: turn.id, channel: "email", condition: "rows", minutes: 435 });
    expect([...values.days].sort()).toEqual([1, 2, 3, 4, 6]);
    expect(".o_aipa_repeat_save").toHaveCount(0);
});

test("what the server refuses is told, and what was chosen stays", async () => {
    await openAnswer([text("Two.")]);
    server.failures.save_briefing = new Error("not twenty-one");
    await contains(".o_aipa_answer_menu").click();
    await contains(".o_aipa_repeat_item").click();
    await contains("select[name=channel]").select("email");
    await contains(".o_aipa_repeat_save").click();
    await animationFrame();
    expect(".o_aipa_dialog_error").toHaveText(/not twenty-one/);
    expect("select[name=channel]").toHaveValue("email");
});

test("a briefing is subscribed by one click, then changed by the same button", async () => {
    await openAnswer([BRIEFING, text("One matter.")], "Shift briefing");
    expect(".o_aipa_subscribe").toHaveText(/Send me this/);
    await contains(".o_aipa_subscribe").click();
    await animationFrame();
    const [values] = server.callsOf("save_briefing")[0].args;
    expect(values).toMatchObject({ role: "planner", minutes: 360, days: [0, 1, 2, 3, 4] });
    expect(".o_aipa_subscribe").toHaveText(/Monday to Friday at 06:00/);
    await contains(".o_aipa_subscribe").click();
    await animationFrame();
    expect("select[name=role]").toHaveValue("planner");
    await contains("select[name=lang]").select("es_ES");
    await contains(".o_aipa_repeat_save").click();
    await animationFrame();
    const [changed, id] = server.callsOf("save_briefing")[1].args;
    expect(changed).toMatchObject({ lang: "es_ES", role: "planner" });
    expect(id).toBe(10);
});

test("the list pauses, goes on, and deletes at the second click", async () => {
    server.items = [{ ...DAILY, problem: "no access" }];
    await openList();
    expect(".o_aipa_repeats li b").toHaveText("Which orders are late?");
    expect(".o_aipa_repeats li").toHaveText(/Monday to Friday at 06:30 · Message in Discuss/);
    expect(".o_aipa_repeat_problem").toHaveText("no access");
    await contains(".o_aipa_repeat_pause").click();
    await animationFrame();
    expect(".o_aipa_repeats li").toHaveAttribute("data-paused", "true");
    expect(".modal [role=status]").toHaveText(/is paused/);
    await contains(".o_aipa_repeat_pause").click();
    await animationFrame();
    expect(server.callsOf("pause_briefing").map(({ args }) => args)).toEqual([
        [7, true],
        [7, false],
    ]);
    await contains(".o_aipa_repeat_remove").click();
    expect(server.callsOf("remove_briefing")).toHaveLength(0);
    expect(".o_aipa_repeat_remove").toHaveText("Delete");
    await contains(".o_aipa_repeat_remove").click();
    await animationFrame();
    expect(".o_aipa_repeats li").toHaveCount(0);
    expect(".modal .o_aipa_nothing").toHaveCount(1);
});

test("the list opens one to be changed, and begins a briefing", async () => {
    server.items = [{ ...DAILY }];
    await openList();
    await contains(".o_aipa_repeat_change").click();
    await animationFrame();
    expect(queryOne(".o_aipa_repeat_time").value).toBe("06:30");
    await contains(".o_aipa_repeat_time").edit("08:00");
    await contains(".o_aipa_repeat_save").click();
    await animationFrame();
    expect(".o_aipa_repeats li").toHaveText(/at 08:00/);
    await contains(".o_aipa_repeat_add").click();
    await animationFrame();
    await contains("select[name=role]").select("planner");
    await contains(".o_aipa_repeat_save").click();
    await animationFrame();
    expect(queryAllTexts(".o_aipa_repeats li b")).toEqual(["Which orders are late?", "Planning"]);
});
