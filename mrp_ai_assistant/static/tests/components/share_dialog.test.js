import { beforeEach, describe, expect, test } from "@odoo/hoot";
import { queryAllTexts } from "@odoo/hoot-dom";
import { advanceTime, animationFrame } from "@odoo/hoot-mock";
import { contains } from "@web/../tests/web_test_helpers";
import { done, mountAssistant, numbered, setupAssistantTests, text } from "../assistant_test_helpers";
import { ConversationServer } from "../conversation_test_helpers";

describe.current.tags("desktop");
setupAssistantTests();

let server, turn;
beforeEach(() => {
    server = new ConversationServer();
});

const settle = async () => {
    await advanceTime(400);
    await animationFrame();
};
const openAnswer = async () => {
    const { id } = server.addConversation("Late");
    turn = server.addTurn(id, "Late?", numbered([text("Two."), done()]), "done");
    const actions = [];
    await mountAssistant(server, { resId: id, actions });
    await settle();
    await contains(".o_aipa_answer_menu").click();
    return actions;
};

test("a conversation is shared with one colleague after another, and closed again", async () => {
    server.addConversation("Late");
    await mountAssistant(server, { resId: 1 });
    await settle();
    await contains(".o_aipa_bar .o_aipa_more").click();
    await contains(".o_aipa_share_item").click();
    expect(".o_aipa_dialog_note").toHaveText(/figures that were reckoned with your rights/);
    expect(queryAllTexts(".o_aipa_person")).toEqual(["Lucía Martín lucia", "Andrés Pardo andres"]);
    await contains(".o_aipa_find_people input").edit("andres", { confirm: false });
    await settle();
    await contains(".o_aipa_person").click();
    expect(".o_aipa_readers li").toHaveText(/Andrés Pardo/);
    expect(server.callsOf("share")[0].args).toEqual([1, 22]);
    expect("[data-conversation='1'] .o_aipa_conversation_open").toHaveText(/Shared/);
    await contains(".o_aipa_unshare").click();
    expect(".o_aipa_readers li").toHaveCount(0);
    expect(server.callsOf("unshare")[0].args).toEqual([1, 22]);
});

test("typing while a colleague is added does not lock the dialog", async () => {
    server.addConversation("Late");
    const store = await mountAssistant(server, { resId: 1 });
    await settle();
    await contains(".o_aipa_bar .o_aipa_more").click();
    await contains(".o_aipa_share_item").click();
    const call = store.server.conversation.bind(store.server);
    const answers = [];
    store.server.conversation = (method, ...args) =>
        method === "people_to_share_with"
            ? new Promise((resolve) => answers.push(async () => resolve(await call(method, ...args))))
            : call(method, ...args);
    await contains(".o_aipa_person:first").click();
    await animationFrame();
    await contains(".o_aipa_find_people input").edit("andres", { confirm: false });
    await settle();
    expect(answers).toHaveLength(2);
    await answers[1](); // the first one is overtaken
    await animationFrame();
    expect(queryAllTexts(".o_aipa_person")).toEqual(["Andrés Pardo andres"]);
    expect(".o_aipa_person").not.toHaveAttribute("disabled");
    expect(".o_aipa_unshare").not.toHaveAttribute("disabled");
});

test("a refusal is told in the dialog", async () => {
    server.addConversation("Late");
    server.failures.share = new Error("no such person");
    await mountAssistant(server, { resId: 1 });
    await settle();
    await contains(".o_aipa_bar .o_aipa_more").click();
    await contains(".o_aipa_share_item").click();
    await contains(".o_aipa_person:first").click();
    await animationFrame();
    expect(".o_aipa_dialog_error").toHaveText(/no such person/);
});

test("an answer is posted on one of the records that it names", async () => {
    server.records = [
        { model: "mrp.production", id: 41, name: "WH/MO/00041", kind: "Manufacturing Order" },
    ];
    const actions = await openAnswer();
    await contains(".o_aipa_post_item").click();
    await contains(".o_aipa_post_on").click();
    await animationFrame();
    expect(server.callsOf("post_to_chatter")[0].args).toEqual([turn.id, "mrp.production", 41]);
    expect(".o_notification").toHaveText(/Posted on WH\/MO\/00041/);
    await contains(".o_notification_buttons button").click();
    expect(actions[0].res_id).toBe(41);
});

test("an answer that names no record says so", async () => {
    await openAnswer();
    await contains(".o_aipa_post_item").click();
    expect(".modal .o_aipa_nothing").toHaveText(/names no record/);
});
