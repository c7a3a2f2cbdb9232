import { describe, expect, test } from "@odoo/hoot";
import { emptyView, reduceEvents } from "@mrp_ai_assistant/core/event_reducer";
import { isUntouched, waitingText } from "@mrp_ai_assistant/core/waiting_view";

describe.current.tags("headless");

const queued = (seq, text) => ({ seq, kind: "status", payload: { state: "queued", text } });
const running = (seq) => ({ seq, kind: "status", payload: { state: "running", text: "" } });
const entry = (events, state = "queued", text = "Waiting: 2 before this one") => ({
    turn: { state, waiting_text: text },
    view: reduceEvents(emptyView(), events),
});

test("it is untouched until somebody begins, whatever it is told of its place", () => {
    expect(isUntouched(entry([]))).toBe(true);
    expect(isUntouched(entry([queued(1, "2 before"), queued(2, "1 before")]))).toBe(true);
    expect(isUntouched(entry([queued(1, "2 before"), running(2)]))).toBe(false);
    expect(isUntouched(entry([], "running"))).toBe(false);
    const text = { seq: 2, kind: "text", payload: { md: "Half an answer" } };
    expect(isUntouched(entry([running(1), text, queued(3, "again")]))).toBe(false);
});

test("the newest word about its place is shown, in the words of the server", () => {
    expect(waitingText(entry([]))).toBe("Waiting: 2 before this one");
    expect(waitingText(entry([queued(1, "The queue is paused: Backup")]))).toBe(
        "The queue is paused: Backup"
    );
    expect(waitingText(entry([queued(1, "1 before"), queued(2, "")]))).toBe("");
    expect(waitingText(entry([], "queued", null))).toBe("");
});
