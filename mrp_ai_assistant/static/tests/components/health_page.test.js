import { beforeEach, expect, test } from "@odoo/hoot";
import { queryAllTexts, queryOne, waitFor, waitUntil } from "@odoo/hoot-dom";
import { advanceTime, Deferred } from "@odoo/hoot-mock";
import { contains, mockService, mountWithCleanup, onRpc, patchWithCleanup } from "@web/../tests/web_test_helpers";
import { defineMailModels } from "@mail/../tests/mail_test_helpers";
import { HealthPage } from "@mrp_ai_assistant/components/health/health_page";

defineMailModels();

const SUBJECTS = [
    { title: "Model", checks: [{ code: "server", title: "Model server" }] },
    { title: "Machine", checks: [{ code: "disk", title: "Disk" }, { code: "clock", title: "Clock" }] },
];
const OK = { level: "ok", told: "Fine.", means: "", mend: "", command: "", button: "", can_mend: false, again: false };
const PROBLEM = {
    ...OK,
    level: "problem",
    told: "It does not answer.",
    means: "By rules.",
    mend: "Start it.",
    command: "ollama serve",
    button: "Look for it",
    can_mend: true,
};

let findings, looked, actions, copied;
beforeEach(() => {
    findings = { server: PROBLEM, disk: OK, clock: OK };
    looked = [];
    actions = [];
    copied = [];
    onRpc("mrp.ai.health", "checks", () => ({ subjects: SUBJECTS, about: "Odoo 19" }));
    onRpc("mrp.ai.health", "look", ({ args: [code, seen] }) => {
        looked.push([code, seen]);
        return { ...findings[code], code };
    });
    mockService("action", { doAction: (action) => actions.push(action) });
    patchWithCleanup(HealthPage.prototype, {
        async see() {
            return { socket: "open", https: false };
        },
        async onCopy(text) {
            copied.push(text);
        },
    });
});

const mountPage = async () => {
    await mountWithCleanup(HealthPage, { props: { action: {}, actionId: 1, className: "" } });
    await waitFor(".o_aipa_health h1[data-running=false]", WAIT);
};
const WAIT = { timeout: 5000 };
const check = (code) => `.o_aipa_check[data-code=${code}]`;

test("every check is made once, and the worst is the headline", async () => {
    await mountPage();
    expect(looked.map(([code]) => code).sort()).toEqual(["clock", "disk", "server"]);
    expect(looked[0][1]).toEqual({ socket: "open", https: false });
    expect(".o_aipa_health h1").toHaveText("1 problem to mend");
    expect(queryAllTexts(".o_aipa_health h2")).toEqual(["Model", "Machine"]);
    expect(`${check("server")}[data-level=problem] code`).toHaveText("ollama serve");
    expect(`${check("disk")} code`).toHaveCount(0);
});

test("nobody says that all is well before it was looked at", async () => {
    const answered = new Deferred();
    onRpc("mrp.ai.health", "look", async ({ args: [code] }) => {
        await answered;
        return { ...OK, code };
    });
    await mountWithCleanup(HealthPage, { props: { action: {}, actionId: 1, className: "" } });
    expect(".o_aipa_health h1").toHaveText("Looking…");
    expect(".o_aipa_health_dot[data-tone=success]").toHaveCount(0);
    answered.resolve();
    await waitFor(".o_aipa_health h1:contains(All is well)", WAIT);
});

test("all is well", async () => {
    findings.server = OK;
    await mountPage();
    expect(".o_aipa_health h1").toHaveText("All is well");
    expect(".o_aipa_health .o_aipa_button.o_aipa_primary").toHaveCount(0);
});

test("one is looked at again", async () => {
    await mountPage();
    findings.server = OK;
    await contains(`${check("server")} > .o_aipa_icon_button`).click();
    await waitFor(".o_aipa_health h1:contains(All is well)", WAIT);
    expect(looked.length).toBe(4);
});

test("the click mends, then it is looked at again", async () => {
    onRpc("mrp.ai.health", "mend", ({ args: [code] }) => {
        findings[code] = OK;
        return false;
    });
    await mountPage();
    await contains(`${check("server")} .o_aipa_primary`).click();
    await waitFor(`${check("server")}[data-level=ok]`, WAIT);
    expect(actions).toEqual([]);
});

test("what takes a moment after the click is looked at a few times more", async () => {
    onRpc("mrp.ai.health", "mend", () => false);
    await mountPage();
    await contains(`${check("server")} .o_aipa_primary`).click();
    await waitUntil(() => looked.length === 4, WAIT);
    await waitFor(".o_aipa_health h1[data-running=false]", WAIT);
    findings.server = OK;
    await advanceTime(3100);
    await waitFor(`${check("server")}[data-level=ok]`, WAIT);
    await advanceTime(30000);
    expect(looked.length).toBe(5);
});

test("the click leads to where it is mended", async () => {
    onRpc("mrp.ai.health", "mend", () => ({ type: "ir.actions.act_window", res_model: "mrp.ai.setup" }));
    await mountPage();
    await contains(`${check("server")} .o_aipa_primary`).click();
    expect(actions.map(({ res_model }) => res_model)).toEqual(["mrp.ai.setup"]);
});

test("who may not mend it is told who may", async () => {
    findings.server = { ...PROBLEM, can_mend: false };
    await mountPage();
    expect(`${check("server")} .o_aipa_primary`).toHaveCount(0);
    expect(check("server")).toHaveText(/An administrator has a button for it/);
});

test("what is on its way is asked for again by itself", async () => {
    findings.clock = { ...OK, level: "skipped", told: "Being loaded.", again: true };
    await mountPage();
    findings.clock = OK;
    await advanceTime(3100);
    await waitFor(`${check("clock")}[data-level=ok]`, WAIT);
    expect(looked.length).toBe(4);
    await advanceTime(30000);
    expect(looked.length).toBe(4);
});

test("the report and a line are copied", async () => {
    await mountPage();
    await contains(".o_aipa_health_copy").click();
    expect(copied[0]).toMatch(/^Odoo 19\n\nModel\n {2}\[!!\] Model server: It does not answer\./);
    await contains(`${check("server")} .o_aipa_check_command button`).click();
    expect(copied[1]).toBe("ollama serve");
});

test("a check that could not be made is told, and nobody says that all is well", async () => {
    onRpc("mrp.ai.health", "look", ({ args: [code] }) => {
        if (code === "disk") {
            throw new Error("down");
        }
        return { ...OK, code };
    });
    await mountPage();
    expect(`${check("disk")}[data-level=warning]`).toHaveCount(1);
    expect(`${check("clock")}[data-level=ok]`).toHaveCount(1);
    expect(".o_aipa_health h1").toHaveText("1 thing to look at");
});

test("every button has a name", async () => {
    await mountPage();
    for (const button of queryOne(".o_aipa_page").querySelectorAll("button")) {
        expect(button.getAttribute("aria-label") || button.textContent.trim()).not.toBe("");
    }
});
