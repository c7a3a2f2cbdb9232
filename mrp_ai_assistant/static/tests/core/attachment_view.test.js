import { describe, expect, test } from "@odoo/hoot";
import { isBusy, isBeingRead, isWrong, itemOf, megabytes, newItem, refusalOf } from "@mrp_ai_assistant/core/attachment_view";

describe.current.tags("headless");

test("phases: on its way, being read, wrong", () => {
    const all = (test) =>
        ["waiting", "sending", "queued", "reading", "ready", "failed", "cancelled", "refused"].filter((phase) => test({ phase }));
    expect(all(isBusy)).toEqual(["waiting", "sending", "queued", "reading"]);
    expect(all(isBeingRead)).toEqual(["queued", "reading"]);
    expect(all(isWrong)).toEqual(["failed", "refused"]);
});

test("a file before and after the server knows it", () => {
    const file = newItem({ name: "press.pdf", size: 2048 }, 7);
    expect([file.key, file.id, file.name, file.size, file.phase]).toEqual([7, null, "press.pdf", 2048, "waiting"]);
    const item = itemOf({ id: 3, name: "press.pdf", state: "failed", reason: "No text layer.", progress: null, kept: false }, 7);
    expect([item.key, item.id, item.phase, item.reason, item.kept]).toEqual([7, 3, "failed", "No text layer.", false]);
});

test("the server's own words count; a proxy's page and a lost network have none", () => {
    expect(refusalOf({ status: 415, response: '{"error": {"message": "A .exe is not read."}}' })).toEqual({
        kind: "said",
        text: "A .exe is not read.",
    });
    expect(refusalOf({ status: 413, response: "<html>413</html>" }).kind).toBe("large");
    expect(refusalOf({ status: 0, response: "" }).kind).toBe("network");
    expect(refusalOf({ status: 500, response: "{}" }).kind).toBe("other");
});

test("sizes are never nothing", () => {
    expect([megabytes(1), megabytes(1048576), megabytes(134217728)]).toEqual([0.1, 1, 128]);
});
