import { beforeEach, expect, test } from "@odoo/hoot";
import { queryFirst, waitFor, waitForNone, waitUntil } from "@odoo/hoot-dom";
import { advanceTime, animationFrame } from "@odoo/hoot-mock";
import { contains, defineModels, fields, models, mountView, onRpc } from "@web/../tests/web_test_helpers";
import { defineMailModels } from "@mail/../tests/mail_test_helpers";

class Server extends models.Model {
    _name = "mrp.ai.server";

    name = fields.Char();

    _records = [{ id: 1, name: "Plant" }];
    _views = {
        form: `<form><field name="name"/><widget name="mrp_ai_model_installs"/></form>`,
    };
}

class Setup extends models.Model {
    _name = "mrp.ai.setup";

    server_id = fields.Many2one({ relation: "mrp.ai.server" });

    _records = [{ id: 5, server_id: 1 }];
    _views = {
        form: `<form><field name="server_id" invisible="1"/><widget name="mrp_ai_model_installs"/></form>`,
    };
}

defineMailModels();
defineModels([Server, Setup]);

const pulled = (changes) => ({
    id: 7,
    model: "qwen2.5:3b",
    state: "running",
    percent: 40,
    text: "0.8 of 1.9 GB",
    reason: "",
    ...changes,
});

let now, calls;
beforeEach(() => {
    now = [];
    calls = [];
    onRpc("mrp.ai.server", "installs", () => now);
    onRpc("mrp.ai.server", "web_read", () => void calls.push("read"));
    onRpc("mrp.ai.server", "cancel_install", ({ args }) => void calls.push(["stop", ...args]));
    onRpc("mrp.ai.server", "install_again", ({ args }) => void calls.push(["again", ...args]));
});

const WAIT = { timeout: 5000 };
const mountForm = () => mountView({ resModel: "mrp.ai.server", type: "form", resId: 1 });

test("nothing is shown, and nobody asks again, when nothing is installed", async () => {
    await mountForm();
    expect(".o_aipa_installs").toHaveCount(0);
    now = [pulled()];
    await advanceTime(10_000);
    expect(".o_aipa_installs").toHaveCount(0);
});

test("it goes on by itself, and the form is read anew when it is there", async () => {
    now = [pulled({ state: "queued", percent: 0, text: "" })];
    await mountForm();
    await waitFor(".o_aipa_installs .text-muted:contains(Waiting its turn)", WAIT);
    now = [pulled()];
    await advanceTime(1500);
    await waitFor(".o_aipa_installs .text-muted:contains(0.8 of 1.9 GB)", WAIT);
    expect("[role=progressbar]").toHaveAttribute("aria-valuenow", "40");
    const before = calls.length;
    now = [];
    await advanceTime(1500);
    await waitForNone(".o_aipa_installs", WAIT);
    await waitUntil(() => calls.length > before, WAIT);
    expect(calls.slice(before)).toEqual(["read"]);
});

test("in a form that is about a server", async () => {
    onRpc("mrp.ai.server", "installs", ({ args: [[id]] }) => {
        calls.push(["of", id]);
        return [pulled()];
    });
    await mountView({ resModel: "mrp.ai.setup", type: "form", resId: 5 });
    await waitFor(".o_aipa_installs strong:contains(qwen2.5:3b)", WAIT);
    expect(calls).toEqual([["of", 1]]);
});

test("a form that somebody writes in is left alone", async () => {
    now = [pulled()];
    await mountForm();
    await waitFor(".o_aipa_installs", WAIT);
    await contains("[name=name] input").edit("Plant 2", { confirm: false });
    const before = calls.length;
    now = [];
    await advanceTime(1500);
    await waitForNone(".o_aipa_installs", WAIT);
    await animationFrame();
    expect(calls.slice(before)).toEqual([]);
    expect(queryFirst("[name=name] input")).toHaveValue("Plant 2");
});

test("one is stopped", async () => {
    now = [pulled()];
    await mountForm();
    await waitFor(".o_aipa_installs button", WAIT);
    await contains(".o_aipa_installs button").click();
    await waitUntil(() => calls.some(([what]) => what === "stop"), WAIT);
    expect(calls).toInclude(["stop", [1], 7]);
});

test("one that failed says why, and is tried again", async () => {
    now = [pulled({ state: "dead", reason: "The disk of the model server is full." })];
    await mountForm();
    await waitFor("[data-state=dead]", WAIT);
    expect("[data-state=dead]").toHaveText(/qwen2.5:3b: The disk of the model server is full./);
    await contains("[data-state=dead] button").click();
    await waitUntil(() => calls.some(([what]) => what === "again"), WAIT);
    expect(calls).toInclude(["again", [1], 7]);
});

test("what the server cannot tell now is still shown", async () => {
    now = [pulled()];
    await mountForm();
    await waitFor(".o_aipa_installs", WAIT);
    let asked = 0;
    onRpc("mrp.ai.server", "installs", () => {
        asked += 1;
        throw new Error("gone");
    });
    await advanceTime(1500);
    await waitUntil(() => asked, WAIT);
    await animationFrame();
    expect(".o_aipa_installs").toHaveCount(1);
});
