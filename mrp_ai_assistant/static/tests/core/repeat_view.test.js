import { beforeEach, describe, expect, test } from "@odoo/hoot";
import { allowTranslations } from "@web/../tests/web_test_helpers";
import { briefingRole, clock, daysText, minutesOf, weekDays, whenText } from "@mrp_ai_assistant/core/repeat_view";

describe.current.tags("headless");
beforeEach(() => allowTranslations());

test("days in words, in the order of the week", () => {
    expect(String(daysText([4, 3, 2, 1, 0]))).toBe("Monday to Friday");
    expect(String(daysText([0, 1, 2, 3, 4, 5, 6]))).toBe("every day");
    expect(daysText([3, 0])).toBe("Monday, Thursday");
    expect(weekDays().map(({ short }) => short)[6]).toBe("Sun");
    expect(String(whenText({ days: [5], minutes: 5 }))).toBe("Saturday at 00:05");
});

test("a time goes to minutes and back; what is none is null", () => {
    for (const minutes of [0, 5, 390, 1439]) {
        expect(minutesOf(clock(minutes))).toBe(minutes);
    }
    expect(minutesOf("06:30:00")).toBe(390);
    for (const text of ["", null, "24:00", "6:30", "12:60", "x"]) {
        expect(minutesOf(text)).toBe(null);
    }
});

test("which briefing an answer is", () => {
    const step = { id: "briefing", state: "done", plan: { arguments: { role: "manager" } } };
    const view = { steps: [step], done: { state: "done" } };
    expect(briefingRole(view)).toBe("manager");
    expect(briefingRole({ ...view, steps: [{ ...step, plan: { arguments: {} } }] })).toBe("auto");
    expect(briefingRole({ ...view, done: { state: "stopped" } })).toBe(null);
    expect(briefingRole({ ...view, steps: [{ ...step, id: "late_orders" }] })).toBe(null);
    expect(briefingRole({ ...view, steps: [] })).toBe(null);
});
