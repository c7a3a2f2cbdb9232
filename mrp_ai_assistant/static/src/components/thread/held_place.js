import { browser } from "@web/core/browser/browser";

/** So long after a change late layout above may still push what is being read. */
const HOLD_MS = 1500;
/** Browsers round positions on zoomed screens. */
const ROUNDING_PX = 2;

/**
 * Holds an element where it stands on screen while what is above it changes: first the
 * change itself, then turns that get their true height only once they come near the
 * screen. It ends by itself, or as soon as anybody else scrolls.
 */
export class HeldPlace {
    /**
     * @param {{el: HTMLElement}} scrollRef the element that scrolls
     * @param {{onReleased: () => void}} told
     */
    constructor(scrollRef, { onReleased }) {
        this.scrollRef = scrollRef;
        this.onReleased = onReleased;
        this.held = null;
    }

    get isHolding() {
        return Boolean(this.held);
    }

    /**
     * @param {HTMLElement} before where it stands now is where it stays
     * @param {() => HTMLElement|null} after the same element, or what takes its place
     */
    hold(before, after) {
        this.release();
        this.held = {
            after,
            top: before.getBoundingClientRect().top,
            scrollTop: this.scrollRef.el.scrollTop,
            timer: browser.setTimeout(() => this.release(), HOLD_MS),
        };
    }

    /** The page has changed: scroll so that the element stands where it stood. */
    putBack() {
        const el = this.held?.after();
        const scroller = this.scrollRef.el;
        if (!el?.isConnected || !scroller) {
            return;
        }
        const moved = el.getBoundingClientRect().top - this.held.top;
        if (moved) {
            scroller.scrollTop += moved;
        }
        this.held.scrollTop = scroller.scrollTop;
    }

    /** The box scrolled: whoever did that besides us takes over. */
    onScroll() {
        const by = this.held && Math.abs(this.scrollRef.el.scrollTop - this.held.scrollTop);
        if (by > ROUNDING_PX) {
            this.release();
        }
    }

    release() {
        if (this.held) {
            browser.clearTimeout(this.held.timer);
            this.held = null;
            this.onReleased();
        }
    }
}
