/**
 * Whether the thread follows its end, as a state machine without a DOM.
 *
 * It follows from the start, but never past the question that is being answered: an answer
 * longer than the screen is read from its beginning. The user scrolling releases it at once;
 * the user reaching the end takes it up again, then without that limit, and sending a
 * question starts over. What the page itself scrolls never changes the mode.
 *
 * Box: `{scrollTop, scrollHeight, clientHeight, limit}` in pixels; `limit` is the position
 * at which the latest question stands at the top (absent: none).
 */

/** Nearer than this to the end counts as the end (fractions of zoomed pixels). */
const END_PX = 2;

export class ScrollAnchor {
    constructor() {
        this.following = true;
        this.limited = true;
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
            if (wentDown && !grew) {
                this.following = true;
                this.limited = false;
            }
        } else if ((wentUp || wentDown) && !grew) {
            this.following = false;
        }
    }

    /** Wheel, key or finger upwards, before the browser has moved anything. */
    onUserUp(box) {
        if (box.scrollHeight > box.clientHeight) {
            this.following = false;
        }
    }

    /** The same downwards: somebody who reads on is not to be taken back. */
    onUserDown(box) {
        if (!ScrollAnchor.isAtEnd(box)) {
            this.following = false;
        }
    }

    /** @param {boolean} limited a question was sent; false: "latest" was pressed */
    rearm(limited) {
        this.following = true;
        this.limited = limited;
    }

    /**
     * The content or the box changed its size.
     * @returns {number|null} the position to write, or null to leave it
     */
    onResize(box) {
        const end = Math.max(0, box.scrollHeight - box.clientHeight);
        const wanted = this.limited ? Math.min(end, box.limit ?? end) : end;
        this.box = { ...box, scrollTop: this.following ? wanted : box.scrollTop };
        return this.following && wanted !== box.scrollTop ? wanted : null;
    }
}
