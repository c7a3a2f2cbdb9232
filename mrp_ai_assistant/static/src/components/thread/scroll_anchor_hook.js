import { onMounted, onPatched, onWillUnmount } from "@odoo/owl";
import { browser } from "@web/core/browser/browser";
import { ScrollAnchor } from "../../core/scroll_anchor";
import { HeldPlace } from "./held_place";

const UP_KEYS = new Set(["PageUp", "Home", "ArrowUp"]);
const DOWN_KEYS = new Set(["PageDown", "End", "ArrowDown"]);
/** Space left above the latest question. */
const ABOVE_PX = 16;
/** So near its beginning more of the content is asked for. */
const NEAR_TOP_PX = 900;

function boxOf(el, content) {
    const { scrollTop, scrollHeight, clientHeight } = el;
    const latest = content.lastElementChild;
    const limit = latest ? Math.max(0, Math.round(latest.offsetTop - el.offsetTop - ABOVE_PX)) : undefined;
    return { scrollTop, scrollHeight, clientHeight, limit };
}

/** Whether any of the latest question or its answer is on screen. */
function seesLatest({ scrollTop, clientHeight, limit = 0 }) {
    return limit + 2 * ABOVE_PX < scrollTop + clientHeight;
}

/**
 * Keeps a scrolling element at its end while its content grows, until the user scrolls.
 *
 * @param {{el: HTMLElement}} scrollRef
 * @param {{el: HTMLElement}} contentRef
 * @param {Object} told
 * @param {(seen: boolean) => void} told.onSeen whether the latest question, its answer or
 *  the end is on screen
 * @param {() => void} told.onTop the user has come near the beginning
 * @returns {{toEnd: () => void, toLatest: () => void, keep: (before: HTMLElement,
 *  after?: () => HTMLElement) => void}} `keep` holds an element, or what takes its place,
 *  where it stands on screen when the content next changes
 */
export function useScrollAnchor(scrollRef, contentRef, { onSeen, onTop }) {
    const anchor = new ScrollAnchor();
    let frame = null;
    let touchY = 0;
    let seen = true;
    const place = new HeldPlace(scrollRef, { onReleased: () => scrollRef.el && tell() });

    const boxNow = () => boxOf(scrollRef.el, contentRef.el);
    const tell = () => {
        const box = boxNow();
        const now = ScrollAnchor.isAtEnd(box) || seesLatest(box);
        if (now !== seen) {
            seen = now;
            onSeen(seen);
        }
        // who reads somewhere else is held there by the browser, whatever grows above
        const byUs = anchor.following || place.isHolding;
        scrollRef.el.style.overflowAnchor = byUs ? "none" : "auto";
    };
    const move = (up, down) => {
        if (up || down) {
            place.release();
        }
        if (up) {
            anchor.onUserUp(boxNow());
        } else if (down) {
            anchor.onUserDown(boxNow());
        }
    };
    const settle = () => {
        frame = null;
        if (!scrollRef.el) {
            return;
        }
        const top = anchor.onResize(boxNow());
        if (top !== null) {
            scrollRef.el.scrollTop = top;
        }
        tell();
    };
    const schedule = () => {
        frame ??= browser.requestAnimationFrame(settle);
    };
    const listeners = {
        scroll: () => {
            if (!scrollRef.el) {
                return; // told a moment after the thread was closed
            }
            place.onScroll();
            anchor.onScroll(boxNow());
            tell();
            if (!anchor.following && scrollRef.el.scrollTop < NEAR_TOP_PX) {
                onTop();
            }
        },
        wheel: (ev) => move(ev.deltaY < 0, ev.deltaY > 0),
        keydown: (ev) => move(UP_KEYS.has(ev.key), DOWN_KEYS.has(ev.key)),
        touchstart: (ev) => (touchY = ev.touches[0].clientY),
        touchmove: (ev) => {
            const y = ev.touches[0].clientY;
            move(y > touchY, y < touchY);
        },
    };
    const observer = new ResizeObserver(() => {
        place.putBack(); // now, before this frame is painted
        schedule();
    });

    onMounted(() => {
        for (const [type, listener] of Object.entries(listeners)) {
            scrollRef.el.addEventListener(type, listener, { passive: true });
        }
        observer.observe(scrollRef.el);
        observer.observe(contentRef.el);
        schedule();
    });
    onPatched(() => place.putBack());
    onWillUnmount(() => {
        place.release();
        observer.disconnect();
        browser.cancelAnimationFrame(frame);
    });
    const rearm = (limited) => {
        place.release();
        anchor.rearm(limited);
        schedule();
    };
    return {
        toEnd: () => rearm(false),
        toLatest: () => rearm(true),
        keep: (before, after = () => before) => {
            const { scrollHeight, clientHeight } = scrollRef.el;
            anchor.following &&= scrollHeight <= clientHeight; // nothing to be kept from
            scrollRef.el.style.overflowAnchor = "none";
            place.hold(before, after);
        },
    };
}
