/**
 * What the page shows of one turn is a pure function of that turn's event log.
 *
 * The same events may arrive twice (bus and poll), late, or in another order than they were
 * written; a refresh replays them from the database. Whatever the way, the same log gives
 * the same view.
 *
 * Event: `{seq, kind, payload}`, `seq` counting from 1 without holes within a turn.
 *
 * View (frozen by convention: every change makes a new one):
 * - `lastSeq`   highest sequence number applied
 * - `pending`   `{seq: event}` of events that wait for an earlier one
 * - `blocks`    `[{key, kind, ...}]` in the order in which they are read; those that are
 *               an event's have its `seq` and `payload`; a chain has the `table` of the
 *               same, with its `tableSeq`, once that has come
 * - `steps`     `[{id, label, state, detail, rows, seconds}]`
 * - `status`    last status payload, or null
 * - `stats`     last stats payload, or null
 * - `done`      `{state, followups}`, or null while the turn goes on
 * - `attempt`   number of restarts seen; the renderers of one attempt are thrown away
 *               with it
 */

/** Kinds that become a block of the answer as they are. */
const BLOCK_KINDS = new Set([
    ...["table", "chart", "chain", "passages", "no_data"],
    ...["choices", "error", "notice", "action"],
]);
/** Blocks that a lead stands above. */
const TOLD_KINDS = new Set(["table", "chart", "chain", "passages", "action"]);

const NOTHING = { blocks: [], steps: [], status: null, stats: null, done: null };

export function emptyView() {
    return { lastSeq: 0, pending: {}, attempt: 0, ...NOTHING };
}

function joinText(block, { md = "", origin = "rules", refs = [], anew = false }) {
    if (anew) {
        return { ...block, md, origin, refs };
    }
    return {
        ...block,
        md: block.md + md,
        origin: block.origin === origin ? origin : "mixed",
        refs: refs.length ? [...block.refs, ...refs] : block.refs,
    };
}

/**
 * Consecutive text is one block. Text whose place is "lead" is written after the tables,
 * drawings, passages and drafts it tells of, and stands above the first of them. Text that
 * begins anew stands for what its place said before: another server tells it again.
 */
function addText(blocks, { seq, payload }) {
    const { md = "", origin = "rules", refs = [], place } = payload;
    const isLead = place === "lead";
    const sameKind = (block) => block.kind === "text" && block.isLead === isLead;
    const known = blocks.findLastIndex(sameKind);
    if (known >= 0 && (isLead || known === blocks.length - 1)) {
        return blocks.with(known, joinText(blocks[known], payload));
    }
    const block = { key: `text-${seq}`, kind: "text", md, origin, refs, isLead };
    const told = isLead ? blocks.findIndex(({ kind }) => TOLD_KINDS.has(kind)) : -1;
    return told < 0 ? [...blocks, block] : blocks.toSpliced(told, 0, block);
}

/** A table that was drawn before belongs to its drawing; one without stands for itself. */
function addBlock(blocks, { kind, seq, payload }) {
    const drawing = kind === "table" && payload.drawn;
    const at = drawing ? blocks.findLastIndex((block) => block.kind === "chain" && !block.table) : -1;
    if (at >= 0) {
        return blocks.with(at, { ...blocks[at], table: payload, tableSeq: seq });
    }
    return [...blocks, { key: `${kind}-${seq}`, kind, seq, payload }];
}

function mergeStep(steps, payload) {
    const index = steps.findIndex((step) => step.id === payload.id);
    if (index < 0) {
        return [...steps, { ...payload }];
    }
    return steps.map((step, i) => (i === index ? { ...step, ...payload } : step));
}

function applyStatus(view, payload) {
    if (!payload.restart) {
        return { ...view, status: payload };
    }
    return { ...view, ...NOTHING, attempt: view.attempt + 1, status: payload };
}

function applyEvent(view, event) {
    const { kind, payload = {} } = event;
    if (kind === "status") {
        return applyStatus(view, payload);
    }
    if (kind === "step") {
        return { ...view, steps: mergeStep(view.steps, payload) };
    }
    if (kind === "text") {
        return { ...view, blocks: addText(view.blocks, event) };
    }
    if (kind === "stats") {
        return { ...view, stats: payload };
    }
    if (kind === "done") {
        return { ...view, done: { followups: [], ...payload } };
    }
    if (kind === "action" && !payload.proposals?.length) {
        return view; // drafts that were not stored can be neither seen nor confirmed
    }
    if (BLOCK_KINDS.has(kind)) {
        return { ...view, blocks: addBlock(view.blocks, { kind, seq: event.seq, payload }) };
    }
    return view;
}

/** Applies what is at hand, in order, up to the first hole beyond `trustedUpTo`. */
function drain(view, pending, trustedUpTo) {
    let next = view;
    const left = { ...pending };
    for (const seq of Object.keys(pending).map(Number).sort((a, b) => a - b)) {
        if (seq > next.lastSeq + 1 && seq > trustedUpTo) {
            break;
        }
        next = { ...applyEvent(next, left[seq]), lastSeq: seq };
        delete left[seq];
    }
    return { ...next, pending: left };
}

/**
 * @param {Object} view
 * @param {{seq: number, kind: string, payload: Object}[]} events in any order
 * @param {{complete?: boolean}} [options] `complete`: the events are everything that the
 *  server has after some point the view had reached, so that a hole among them is no
 *  event to wait for
 * @returns {Object} the new view; the same object when nothing changed
 */
export function reduceEvents(view, events, { complete = false } = {}) {
    const fresh = events.filter(
        ({ seq }) => seq > view.lastSeq && !(seq in view.pending)
    );
    const trustedUpTo = complete ? Math.max(0, ...events.map(({ seq }) => seq)) : 0;
    const waiting = Object.keys(view.pending).map(Number);
    if (!fresh.length && !waiting.some((seq) => seq <= trustedUpTo)) {
        return view;
    }
    const pending = { ...view.pending };
    for (const event of fresh) {
        pending[event.seq] = event;
    }
    return drain(view, pending, trustedUpTo);
}

/** True when an event is missing before one that already arrived. */
export function hasGap(view) {
    return Object.keys(view.pending).length > 0;
}
