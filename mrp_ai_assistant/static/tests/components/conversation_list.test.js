import { beforeEach, describe, expect, test } from "@odoo/hoot";
import { press, queryAllTexts, queryFirst, queryOne, waitFor } from "@odoo/hoot-dom";
import { advanceTime, animationFrame } from "@odoo/hoot-mock";
import { contains } from "@web/../tests/web_test_helpers";
import { mountAssistant, setupAssistantTests } from "../assistant_test_helpers";
import { ConversationServer } from "../conversation_test_helpers";

describe.current.tags("desktop");
setupAssistantTests();

let server;
beforeEach(() => {
    server = new ConversationServer();
});

const titles = () => queryAllTexts(".o_aipa_conversation_title");
const settle = async () => {
    await advanceTime(400);
    await animationFrame();
};
const pick = async (id, entry) => {
    await contains(`[data-conversation='${id}'] .o_aipa_more`, { visible: false }).click();
    await contains(`.o_aipa_${entry}_item`).click();
};
const search = async (text) => {
    await contains(".o_aipa_find input").edit(text, { confirm: false });
    await settle();
};

test("a search asks the server once, marks what it found, and says when there is nothing", async () => {
    server.addConversation("Órdenes con retraso");
    server.addConversation("Carga de corte");
    await mountAssistant(server);
    await search("ordenes");
    expect(server.callsOf("search_conversations")).toHaveLength(1);
    expect(titles()).toEqual(["Órdenes con retraso"]);
    expect(".o_aipa_snippet .o_aipa_found").toHaveText("ordenes");
    expect(".o_aipa_snippet img").toHaveCount(0);
    expect(".o_aipa_snippet").toHaveText(/<img src=x>/);
    await search("nothing like it");
    expect(titles()).toEqual([]);
    expect(".o_aipa_nothing").toHaveText(/No conversation has all of these words/);
    await contains(".o_aipa_find input").focus();
    await press("Escape");
    await animationFrame();
    expect(titles()).toHaveLength(2);
    expect(".o_aipa_find input").toHaveValue("");
});

test("the answer to an older search never covers a newer one", async () => {
    server.addConversation("Azteca");
    const store = await mountAssistant(server);
    const waiting = [];
    server.search_conversations = () => [];
    const call = store.server.conversation.bind(store.server);
    store.server.conversation = (method, ...args) =>
        method === "search_conversations"
            ? new Promise((resolve) => waiting.push(resolve))
            : call(method, ...args);
    const found = (name) => [{ id: 7, name, title: [[name, false]], snippet: [] }];
    await search("older");
    await contains(".o_aipa_find input").edit("old", { confirm: false });
    waiting.shift()(found("older")); // while "old" is not asked yet
    await animationFrame();
    expect(titles()).toEqual(["Azteca"]);
    await settle();
    await search("new");
    waiting[1](found("new"));
    await settle();
    waiting[0](found("old"));
    await settle();
    expect(titles()).toEqual(["new"]);
});

test("what a search found keeps its words while a question is asked in it", async () => {
    const { id } = server.addConversation("Órdenes con retraso");
    const store = await mountAssistant(server);
    await search("ordenes");
    store.upsert({ id, running: true }); // all that the answer to a question tells of it
    await animationFrame();
    expect(titles()).toEqual(["Órdenes con retraso"]);
    expect(store.conversation(id).running).toBe(true);
    store.upsert({ id, name: "Retrasos" });
    await animationFrame();
    expect(titles()).toEqual(["Retrasos"]);
});

test("a title is changed by the menu, by F2 and by a double click; Escape keeps it", async () => {
    server.addConversation("Late");
    await mountAssistant(server);
    await pick(1, "rename");
    await contains(".o_aipa_rename").edit("One");
    await animationFrame();
    expect(titles()).toEqual(["One"]);
    await contains(".o_aipa_conversation_open").focus();
    await press("F2");
    await animationFrame();
    expect(".o_aipa_rename").toBeFocused();
    await contains(".o_aipa_rename").edit("Two");
    await contains(".o_aipa_conversation_open").dblclick();
    await contains(".o_aipa_rename").edit("Three", { confirm: false });
    await press("Escape");
    await animationFrame();
    expect(server.callsOf("rename").map(({ args }) => args[1])).toEqual(["One", "Two"]);
    expect(titles()).toEqual(["Two"]);
});

test("pinned ones stand first; older ones by month; shared ones last", async () => {
    server.addConversation("Today", new Date().toISOString());
    server.addConversation("Long ago", "2018-03-05T10:00:00Z");
    Object.assign(server.addConversation("Hers"), { readonly: true, owner: "Lucía" });
    await mountAssistant(server);
    expect(queryAllTexts(".o_aipa_history h3")).toEqual(["Today", "March 2018", "Shared with me"]);
    expect(".o_aipa_owner").toHaveText("Lucía");
    await pick(2, "pin");
    await animationFrame();
    expect(queryAllTexts(".o_aipa_history h3")).toEqual(["Pinned", "Today", "Shared with me"]);
    expect(titles()).toEqual(["Long ago", "Today", "Hers"]);
});

test("a deleted one can be taken back, and so can one that was put away", async () => {
    server.addConversation("Late");
    await mountAssistant(server, { resId: 1 });
    await pick(1, "delete");
    await animationFrame();
    expect(titles()).toEqual([]);
    expect(".o_aipa_home").toHaveCount(1);
    expect(".o_notification").toHaveText(/deleted/);
    await contains(".o_notification_buttons button").click();
    await animationFrame();
    expect(titles()).toEqual(["Late"]);
    await pick(1, "archive");
    await animationFrame();
    expect(titles()).toEqual([]);
    await contains(".o_aipa_show_archived").click();
    expect(titles()).toEqual(["Late"]);
    await pick(1, "restore");
    await animationFrame();
    expect(".o_aipa_nothing:last").toHaveText("Nothing is archived.");
    await contains(".o_aipa_leave_archived").click();
    expect(titles()).toEqual(["Late"]);
});

test("older ones come when the list is scrolled to its end", async () => {
    for (let n = 0; n < 130; n++) {
        server.addConversation(`Number ${n}`, "2026-11-20T10:00:00Z");
    }
    await mountAssistant(server);
    expect(".o_aipa_conversation").toHaveCount(100);
    const list = queryOne(".o_aipa_history_scroll");
    expect(server.callsOf("list_conversations")).toHaveLength(0);
    list.scrollTop = list.scrollHeight;
    list.dispatchEvent(new Event("scroll"));
    await waitFor(".o_aipa_conversation:count(130)");
    expect(server.callsOf("list_conversations").map(({ args }) => args)).toEqual([[100, 100]]);
    expect(".o_aipa_conversation").toHaveCount(130);
});

test("somebody else's is read, not asked in; it is closed while it is open", async () => {
    Object.assign(server.addConversation("Hers"), { readonly: true, owner: "Lucía" });
    const store = await mountAssistant(server, { resId: 1 });
    await settle();
    expect(".o_aipa_shared_note").toHaveText(/Shared by Lucía/);
    expect(".o_aipa_composer").toHaveCount(0);
    await contains("[data-conversation='1'] .o_aipa_more", { visible: false }).click();
    expect(".o_aipa_rename_item, .o_aipa_delete_item, .o_aipa_share_item").toHaveCount(0);
    expect(".o_aipa_leave_item").toHaveCount(1);
    await press("Escape");
    store.list.hear({ id: 1, gone: true });
    await animationFrame();
    expect(titles()).toEqual([]);
    expect("[role=alert]").toHaveText(/no longer shared with you/);
    expect(".o_aipa_composer").toHaveCount(0);
});

test("the bar renames, and leads to what is known", async () => {
    server.addConversation("Late");
    const actions = [];
    await mountAssistant(server, { resId: 1, actions });
    await settle();
    expect(".o_aipa_title").toHaveText("Late");
    await contains(".o_aipa_bar .o_aipa_more").click();
    await contains(".o_aipa_rename_item").click();
    await contains(".o_aipa_bar .o_aipa_rename").edit("Now");
    await animationFrame();
    expect(".o_aipa_title").toHaveText("Now");
    expect(titles()).toEqual(["Now"]);
    await contains(".o_aipa_knowledge").click();
    expect(actions).toEqual(["mrp_ai_assistant.action_mrp_ai_document"]);
    expect(queryFirst(".o_aipa_settings")).toBe(null);
});

test("for how long they are kept is told, where that is not for ever", async () => {
    const store = await mountAssistant(server);
    expect(".o_aipa_kept").toHaveCount(0);
    store.state.page.kept = { days: 90, all: false };
    await waitFor(".o_aipa_kept:contains(90 days)", { timeout: 5000 });
    expect(".o_aipa_kept").toHaveText(/unless it is pinned or shared/);
    store.state.page.kept = { days: 30, all: true };
    await waitFor(".o_aipa_kept:contains(30 days)", { timeout: 5000 });
    expect(".o_aipa_kept").not.toHaveText(/unless/);
});
