/**
 * Whether the thread follows its end, as a state machine without a DOM.
 *
 * It follows from the start. The user scrolling up releases it at once; only the user
 * reaching the end, or sending a question, takes it up again. What the page itself scrolls
 * never changes the mode.
 *
 * Box: `{scrollTop, scrollHeight, clientHeight}` in pixels.
 */

/** Nearer than this to the end counts as the end (fractions of zoomed pixels). */
const END_PX = 2;

export class ScrollAnchor {
    constructor() {
        this.following = true;
        this.box = { scrollTop: 0, scrollHeight: 0, clientHeight: 0 };
    }

    static isAtEnd({ scrollTop, scrollHeight, clientHeight }) {
        return scrollHeight - clientHeight - scrollTop <= END_PX;
    }

    /** The box scrolled, for whatever reason. */
    onScroll(box) {
        const grew = box.scrollHeight !== this.box.scrollHeight;
        const wentUp = box.scrollTop < this.box.scrollTop;
        const wentDown = box.scrollTop > this.box.scrollTop;
        this.box = box;
        if (ScrollAnchor.isAtEnd(box)) {
            // content that shrinks clamps the position to the end: nobody asked for that
            this.following ||= wentDown && !grew;
        } else if (wentUp && !grew) {
            this.following = false;
        }
    }

    /** Wheel, key or finger upwards, before the browser has moved anything. */
    onUserUp(box) {
        if (box.scrollHeight > box.clientHeight) {
            this.following = false;
        }
    }

    /** A question was sent, or "latest" was pressed. */
    rearm() {
        this.following = true;
    }

    /**
     * The content or the box changed its size.
     * @returns {number|null} the position to write, or null to leave it
     */
    onResize(box) {
        const end = Math.max(0, box.scrollHeight - box.clientHeight);
        this.box = { ...box, scrollTop: this.following ? end : box.scrollTop };
        return this.following && end !== box.scrollTop ? end : null;
    }
}
