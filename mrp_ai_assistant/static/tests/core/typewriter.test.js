import { describe, expect, test } from "@odoo/hoot";
import { cutText, Typewriter } from "@mrp_ai_assistant/core/typewriter";

describe.current.tags("headless");

test("the whole backlog is shown after the drain time, whatever its length", () => {
    for (const length of [1, 40, 4000]) {
        const writer = new Typewriter({ drainMs: 250 });
        writer.retarget(length);
        expect(writer.advance(125)).toBe(Math.floor(length / 2));
        expect(writer.advance(125)).toBe(length);
        expect(writer.isBehind).toBe(false);
    }
});

test("it never falls behind a steady writer by more than the drain time", () => {
    const writer = new Typewriter({ drainMs: 250 });
    let length = 0;
    for (let ms = 0; ms < 5000; ms += 16) {
        length += 2;
        writer.retarget(length);
        writer.advance(16);
    }
    expect(length - writer.shown).toBeLessThan((2 * 250) / 16 + 2);
});

test("switched off, everything is there at once", () => {
    const writer = new Typewriter({ enabled: false });
    writer.retarget(500);
    expect(writer.advance(0)).toBe(500);
});

test("a replayed answer starts complete; a shorter text does not hang", () => {
    const writer = new Typewriter({ shown: 300 });
    writer.retarget(300);
    expect(writer.isBehind).toBe(false);
    writer.retarget(10);
    expect(writer.advance(16)).toBe(10);
});

test("no half characters", () => {
    expect(cutText("a\u{1F600}b", 2)).toBe("a");
    expect(cutText("a\u{1F600}b", 3)).toBe("a\u{1F600}");
    expect(cutText("abc", 0)).toBe("");
});
