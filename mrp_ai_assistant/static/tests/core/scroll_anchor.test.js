import { describe, expect, test } from "@odoo/hoot";
import { ScrollAnchor } from "@mrp_ai_assistant/core/scroll_anchor";

describe.current.tags("headless");

const box = (scrollTop, scrollHeight = 1000) => ({ scrollTop, scrollHeight, clientHeight: 400 });

function atEnd() {
    const anchor = new ScrollAnchor();
    expect(anchor.onResize(box(0))).toBe(600);
    anchor.onScroll(box(600));
    return anchor;
}

test("it follows growing content", () => {
    const anchor = atEnd();
    expect(anchor.onResize(box(600, 1200))).toBe(800);
    anchor.onScroll(box(800, 1200));
    expect(anchor.onResize(box(800, 1200))).toBe(null);
});

test("a wheel, finger or key upwards releases at once", () => {
    const anchor = atEnd();
    anchor.onUserUp(box(600));
    expect(anchor.following).toBe(false);
    expect(anchor.onResize(box(600, 1200))).toBe(null);
});

test("dragging the scroll bar up releases", () => {
    const anchor = atEnd();
    anchor.onScroll(box(590));
    expect(anchor.following).toBe(false);
});

test("no threshold traps the user near the end", () => {
    const anchor = atEnd();
    anchor.onScroll(box(597));
    expect(anchor.following).toBe(false);
    anchor.onScroll(box(595));
    expect(anchor.onResize(box(595, 1100))).toBe(null);
});

test("growing content while away does not take it up again", () => {
    const anchor = atEnd();
    anchor.onUserUp(box(600));
    anchor.onScroll(box(500));
    anchor.onScroll(box(500, 1300));
    expect(anchor.following).toBe(false);
});

test("content that shrinks to the position does not take it up again", () => {
    const anchor = atEnd();
    anchor.onUserUp(box(600));
    anchor.onScroll(box(300));
    anchor.onScroll(box(300, 700));
    expect(anchor.following).toBe(false);
});

test("reaching the end, or sending, takes it up again", () => {
    const anchor = atEnd();
    anchor.onScroll(box(300));
    anchor.onScroll(box(600));
    expect(anchor.following).toBe(true);
    anchor.onUserUp(box(600));
    anchor.rearm(false);
    expect(anchor.onResize(box(500, 1200))).toBe(800);
});

test("a long answer stops at its question, until the user goes to the end", () => {
    const anchor = atEnd();
    anchor.rearm(true);
    const limited = (scrollTop, scrollHeight) => ({ ...box(scrollTop, scrollHeight), limit: 700 });
    expect(anchor.onResize(limited(600, 1050))).toBe(650);
    expect(anchor.onResize(limited(650, 2000))).toBe(700);
    expect(anchor.onResize(limited(700, 2500))).toBe(null);
    anchor.onUserDown(limited(700, 2500));
    anchor.onScroll(limited(900, 2500));
    expect(anchor.onResize(limited(900, 2600))).toBe(null);
    anchor.onScroll(limited(2200, 2600));
    expect(anchor.onResize(limited(2200, 2700))).toBe(2300);
});

test("a thread that fits its box has nothing to release", () => {
    const anchor = new ScrollAnchor();
    anchor.onUserUp({ scrollTop: 0, scrollHeight: 300, clientHeight: 400 });
    expect(anchor.following).toBe(true);
});
