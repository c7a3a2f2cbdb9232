import { onMounted, onWillUnmount } from "@odoo/owl";
import { browser } from "@web/core/browser/browser";
import { ScrollAnchor } from "../../core/scroll_anchor";

const UP_KEYS = new Set(["PageUp", "Home", "ArrowUp"]);
const DOWN_KEYS = new Set(["PageDown", "End", "ArrowDown"]);
/** Space left above the latest question. */
const ABOVE_PX = 16;

function boxOf(el, content) {
    const { scrollTop, scrollHeight, clientHeight } = el;
    const latest = content.lastElementChild;
    const limit = latest ? Math.max(0, Math.round(latest.offsetTop - el.offsetTop - ABOVE_PX)) : undefined;
    return { scrollTop, scrollHeight, clientHeight, limit };
}

/**
 * Keeps a scrolling element at its end while its content grows, until the user scrolls.
 *
 * @param {{el: HTMLElement}} scrollRef
 * @param {{el: HTMLElement}} contentRef
 * @param {(atEnd: boolean) => void} onChange whether the end is on screen
 * @returns {{toEnd: () => void, toLatest: () => void}}
 */
export function useScrollAnchor(scrollRef, contentRef, onChange) {
    const anchor = new ScrollAnchor();
    let frame = null;
    let touchY = 0;
    let atEnd = true;

    const boxNow = () => boxOf(scrollRef.el, contentRef.el);
    const tell = () => {
        const now = ScrollAnchor.isAtEnd(boxNow());
        if (now !== atEnd) {
            atEnd = now;
            onChange(atEnd);
        }
    };
    const move = (up, down) => {
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
            anchor.onScroll(boxNow());
            tell();
        },
        wheel: (ev) => move(ev.deltaY < 0, ev.deltaY > 0),
        keydown: (ev) => move(UP_KEYS.has(ev.key), DOWN_KEYS.has(ev.key)),
        touchstart: (ev) => (touchY = ev.touches[0].clientY),
        touchmove: (ev) => {
            const y = ev.touches[0].clientY;
            move(y > touchY, y < touchY);
        },
    };
    const observer = new ResizeObserver(schedule);

    onMounted(() => {
        for (const [type, listener] of Object.entries(listeners)) {
            scrollRef.el.addEventListener(type, listener, { passive: true });
        }
        observer.observe(scrollRef.el);
        observer.observe(contentRef.el);
        schedule();
    });
    onWillUnmount(() => {
        observer.disconnect();
        browser.cancelAnimationFrame(frame);
    });
    const rearm = (limited) => {
        anchor.rearm(limited);
        schedule();
    };
    return { toEnd: () => rearm(false), toLatest: () => rearm(true) };
}
