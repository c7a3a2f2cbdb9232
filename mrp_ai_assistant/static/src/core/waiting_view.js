/**
 * What a question that waits says of itself. Its log tells of its place in the queue; what
 * came with the question stands until the first of that arrives.
 */

/** Nobody has begun to answer it: its log tells of waiting and of nothing else. */
export function isUntouched({ turn, view }) {
    if (turn.state !== "queued") {
        return false;
    }
    return !view.lastSeq || (view.status?.state === "queued" && !view.blocks.length);
}

/** Its place and about how long, or that the queue is paused; "" when it is next. */
export function waitingText({ turn, view }) {
    return view.status?.state === "queued" ? view.status.text || "" : turn.waiting_text || "";
}
