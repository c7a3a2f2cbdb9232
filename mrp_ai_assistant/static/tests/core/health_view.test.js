import { expect, test } from "@odoo/hoot";
import { asksForAttention, counted, reportText } from "@mrp_ai_assistant/core/health_view";
import { probeSocket } from "@mrp_ai_assistant/core/socket_probe";
import { isSameQueue, lanesOf, totalsOf } from "@mrp_ai_assistant/core/queue_view";

const SUBJECTS = [
    { title: "Model", checks: [{ code: "server", title: "Server" }, { code: "speed", title: "Speed" }] },
    { title: "Machine", checks: [{ code: "disk", title: "Disk" }] },
];
const FINDINGS = {
    server: { level: "problem", told: "No answer.", means: "By rules.", mend: "Start it.", command: "ollama serve" },
    disk: { level: "ok", told: "50 GB are free.", means: "", mend: "", command: "" },
};

test("findings are counted, and those that ask for something are known", () => {
    expect(counted(FINDINGS)).toEqual({ skipped: 0, ok: 1, warning: 0, problem: 1 });
    expect(asksForAttention(FINDINGS.server)).toBe(true);
    expect(asksForAttention(FINDINGS.disk)).toBe(false);
    expect(asksForAttention({ level: "skipped" })).toBe(false);
    expect(asksForAttention(undefined)).toBe(false);
});

test("the report is plain text, of what was looked at", () => {
    expect(reportText("Odoo 19", SUBJECTS, FINDINGS)).toBe(
        [
            "Odoo 19",
            "",
            "Model",
            "  [!!] Server: No answer.",
            "      By rules.",
            "      Start it.",
            "      ollama serve",
            "",
            "Machine",
            "  [ok] Disk: 50 GB are free.",
        ].join("\n")
    );
});

function socketThat(happens) {
    return class extends EventTarget {
        constructor(url) {
            super();
            expect.step(url);
            if (happens === "throws") {
                throw new Error("blocked");
            }
            if (happens) {
                Promise.resolve().then(() => this.dispatchEvent(new Event(happens)));
            }
        }

        close() {
            expect.step("closed");
        }
    };
}

test("a websocket that opens is closed at once", async () => {
    expect(await probeSocket("ws://x", { Socket: socketThat("open") })).toBe("open");
    expect.verifySteps(["ws://x", "closed"]);
});

test("one that is refused, forbidden or never answered", async () => {
    expect(await probeSocket("ws://x", { Socket: socketThat("error") })).toBe("refused");
    expect(await probeSocket("ws://x", { Socket: socketThat("throws") })).toBe("refused");
    expect(await probeSocket("ws://x", { Socket: socketThat(""), patience: 1 })).toBe("silent");
    expect.verifySteps(["ws://x", "closed", "ws://x", "ws://x", "closed"]);
});

const QUEUE = {
    kinds: { chat: "Questions", index: "Read documents", pull: "Install" },
    waiting: { chat: 3, index: 1 },
    running: { index: 1 },
    dead: {},
    paused: {},
};

test("lanes of the queue: questions always, others where something is", () => {
    const lanes = lanesOf(QUEUE);
    expect(lanes.map(({ kind, waiting, running }) => [kind, waiting, running])).toEqual([
        ["chat", 3, 0],
        ["index", 1, 1],
    ]);
    expect(totalsOf(QUEUE)).toEqual({ waiting: 4, running: 1 });
    const paused = { ...QUEUE, paused: { pull: { reason: "Backup" } } };
    expect(lanesOf(paused).at(-1).paused).toEqual({ reason: "Backup" });
    const dead = { ...QUEUE, dead: { pull: 1 } };
    expect(lanesOf(dead).at(-1)).toEqual({
        kind: "pull",
        label: "Install",
        waiting: 0,
        running: 0,
        dead: 1,
        paused: null,
    });
    expect(isSameQueue(QUEUE, dead)).toBe(false);
    expect(isSameQueue(QUEUE, { ...QUEUE })).toBe(true);
    expect(isSameQueue(QUEUE, paused)).toBe(false);
    expect(isSameQueue(null, QUEUE)).toBe(false);
});
