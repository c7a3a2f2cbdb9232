import { describe, expect, test } from "@odoo/hoot";
import { byWeight, placeLabels } from "@mrp_ai_assistant/core/fan/mark_labels";

describe.current.tags("headless");

const AREA = { left: 0, right: 300, top: 0, bottom: 160 };
const label = (x, y = null, width = 80) => ({ x, y, width, height: 16 });

function covered(places) {
    const boxes = places.filter(Boolean);
    return boxes.some((one, at) =>
        boxes.slice(at + 1).some(
            (other) =>
                one.left < other.left + other.width &&
                other.left < one.left + one.width &&
                one.top < other.top + other.height &&
                other.top < one.top + one.height
        )
    );
}

test("words stand right of their line, and left of it at the right edge", () => {
    const [right, left] = placeLabels([label(20), label(290)], AREA);
    expect([right.left, right.top]).toEqual([26, 0]);
    expect(left.left + left.width).toBe(284);
});

test("words of neighbouring lines stand below each other", () => {
    const places = placeLabels([label(150), label(155), label(160)], AREA);
    expect(covered(places)).toBe(false);
    expect(new Set(places.map(({ left, top }) => `${left} ${top}`)).size).toBe(3);
});

test("words of a point stand above it when there is room", () => {
    expect(placeLabels([label(20, 100)], AREA)[0]).toEqual({ left: 26, top: 80, width: 80, height: 16 });
    const atTop = placeLabels([label(20, 4)], AREA)[0];
    expect(atTop.top).toBe(0);
});

test("whatever is asked for, nothing is covered, cut off or on what is taken", () => {
    const taken = [{ left: 0, top: 0, width: 300, height: 40 }];
    let seed = 7;
    const random = () => (seed = (seed * 1103515245 + 12345) % 2147483648) / 2147483648;
    for (let round = 0; round < 200; round++) {
        const labels = Array.from({ length: 12 }, () =>
            label(random() * 300, random() < 0.5 ? random() * 160 : null, 30 + random() * 200)
        );
        const places = placeLabels(labels, AREA, taken);
        expect(covered([...taken, ...places])).toBe(false);
        for (const place of places.filter(Boolean)) {
            expect(place.left >= 0 && place.left + place.width <= 300).toBe(true);
            expect(place.top >= 40 && place.top + place.height <= 160).toBe(true);
        }
    }
});

test("where the whole does not fit, its first line may", () => {
    const long = { ...label(150, null, 200), height: 30, short: { width: 100, height: 15 } };
    expect(placeLabels([long], AREA)[0]).toEqual({ left: 156, top: 0, width: 100, height: 15 });
});

test("where there is no room, a label is left out", () => {
    expect(placeLabels([label(10, null, 400)], AREA)).toEqual([null]);
});

test("what runs out comes first, then what can be done about it", () => {
    const kinds = ["martian", "receipt", "arrival", "today", "run_out"];
    const sorted = byWeight(kinds.map((kind) => ({ kind }))).map(({ kind }) => kind);
    expect(sorted).toEqual(["today", "run_out", "arrival", "receipt", "martian"]);
});
