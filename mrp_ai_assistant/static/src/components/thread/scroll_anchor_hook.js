import { onMounted, onWillUnmount } from "@odoo/owl";
import { browser } from "@web/core/browser/browser";
import { ScrollAnchor } from "../../core/scroll_anchor";

const UP_KEYS = new Set(["PageUp", "Home", "ArrowUp"]);

function boxOf({ scrollTop, scrollHeight, clientHeight }) {
    return { scrollTop, scrollHeight, clientHeight };
}

/**
 * Keeps a scrolling element at its end while its content grows, until the user scrolls up.
 *
 * @param {{el: HTMLElement}} scrollRef
 * @param {{el: HTMLElement}} contentRef
 * @param {(following: boolean) => void} onChange
 * @returns {{toEnd: () => void}}
 */
export function useScrollAnchor(scrollRef, contentRef, onChange) {
    const anchor = new ScrollAnchor();
    let frame = null;
    let touchY = 0;

    const tell = (action) => {
        const before = anchor.following;
        action(boxOf(scrollRef.el));
        if (anchor.following !== before) {
            onChange(anchor.following);
        }
    };
    const settle = () => {
        frame = null;
        if (!scrollRef.el) {
            return;
        }
        const top = anchor.onResize(boxOf(scrollRef.el));
        if (top !== null) {
            scrollRef.el.scrollTop = top;
        }
    };
    const schedule = () => {
        frame ??= browser.requestAnimationFrame(settle);
    };
    const listeners = {
        scroll: () => tell((box) => anchor.onScroll(box)),
        wheel: (ev) => ev.deltaY < 0 && tell((box) => anchor.onUserUp(box)),
        keydown: (ev) => UP_KEYS.has(ev.key) && tell((box) => anchor.onUserUp(box)),
        touchstart: (ev) => (touchY = ev.touches[0].clientY),
        touchmove: (ev) => {
            if (ev.touches[0].clientY > touchY) {
                tell((box) => anchor.onUserUp(box));
            }
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
    return {
        toEnd() {
            tell(() => anchor.rearm());
            schedule();
        },
    };
}
