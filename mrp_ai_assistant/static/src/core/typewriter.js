/**
 * How much of a growing text is shown: the reveal follows the backlog, so that it is never
 * slower than the writer, and whatever arrived is on screen `drainMs` later.
 */
export class Typewriter {
    /**
     * @param {{drainMs?: number, enabled?: boolean, shown?: number}} [options]
     *  `shown`: characters that are there from the start (a replayed answer)
     */
    constructor({ drainMs = 250, enabled = true, shown = 0 } = {}) {
        this.drainMs = drainMs;
        this.enabled = enabled;
        this.shown = shown;
        this.length = shown;
        this.rate = 0;
    }

    /** @param {number} length characters the text has now */
    retarget(length) {
        if (length === this.length) {
            return;
        }
        this.length = length;
        if (!this.enabled || length < this.shown) {
            this.shown = length;
        }
        this.rate = (length - this.shown) / this.drainMs;
    }

    /**
     * @param {number} elapsedMs since the last call
     * @returns {number} characters to show
     */
    advance(elapsedMs) {
        const next = this.shown + this.rate * Math.max(0, elapsedMs);
        // a float sum may fall short of the end by a hair
        this.shown = next > this.length - 0.01 ? this.length : next;
        return Math.floor(this.shown);
    }

    get isBehind() {
        return this.shown < this.length;
    }
}

/** The first `length` characters of `text`, never half of a surrogate pair. */
export function cutText(text, length) {
    const code = text.charCodeAt(length - 1);
    const splitsPair = code >= 0xd800 && code <= 0xdbff;
    return text.slice(0, splitsPair ? length - 1 : length);
}
