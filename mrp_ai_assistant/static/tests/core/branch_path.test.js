import { describe, expect, test } from "@odoo/hoot";
import {
    goesOn,
    pathEndingWith,
    pathWith,
    placeAmong,
    siblingBeside,
} from "@mrp_ai_assistant/core/branch_path";

describe.current.tags("headless");

test("a follow-up goes on, a sibling takes the place of what followed", () => {
    expect(pathWith([1, 2], { id: 3, parent_id: 2 })).toEqual([1, 2, 3]);
    expect(pathWith([1, 2, 3], { id: 4, parent_id: 1 })).toEqual([1, 4]);
    expect(pathWith([1, 2], { id: 5, parent_id: null })).toEqual([5]);
    expect(pathWith([1, 2], { id: 2, parent_id: 1 })).toEqual([1, 2]);
    expect(pathWith([], { id: 1, parent_id: null })).toEqual([1]);
});

test("what follows a turn that is not shown cannot be placed here", () => {
    expect(pathWith([7, 8], { id: 9, parent_id: 3 })).toBe(null);
});

test("a question asked elsewhere goes on with what is shown, or does not", () => {
    expect(goesOn([1, 2], { parent_id: 2 })).toBe(true);
    expect(goesOn([1, 2], { parent_id: 1 })).toBe(false);
    expect(goesOn([], { parent_id: null })).toBe(true);
});

test("the end of a path joins what was known above it", () => {
    expect(pathEndingWith([1, 2, 3, 4], [3, 5])).toEqual({ path: [1, 2, 3, 5], keptAbove: true });
    expect(pathEndingWith([1, 2], [1, 3])).toEqual({ path: [1, 3], keptAbove: false });
    expect(pathEndingWith([1, 2], [8, 9])).toEqual({ path: [8, 9], keptAbove: false });
    expect(pathEndingWith([1, 2], [])).toEqual({ path: [], keptAbove: false });
});

test("siblings are counted and walked through", () => {
    const turn = { id: 5, siblings: [2, 5, 9] };
    expect(placeAmong(turn)).toEqual({ place: 2, count: 3 });
    expect(siblingBeside(turn, -1)).toBe(2);
    expect(siblingBeside(turn, 1)).toBe(9);
    expect(siblingBeside({ id: 9, siblings: [2, 5, 9] }, 1)).toBe(undefined);
    expect(siblingBeside({ id: 1 }, 1)).toBe(undefined);
});
