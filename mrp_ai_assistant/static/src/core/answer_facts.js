/**
 * What the quiet line below an answer tells: who wrote it, how fast, and from what.
 */

function* sourcesOf({ kind, payload, table = payload }) {
    if (kind === "table" || kind === "chain") {
        const named = table?.sources || [];
        for (const { model, label } of named) {
            yield `${model}/${label}`;
        }
        if (!named.length && table?.scope?.model) {
            yield `${table.scope.model}/`;
        }
    } else if (kind === "passages") {
        for (const { source } of payload.items) {
            yield `${source.model}/${source.id}`;
        }
    }
}

/** How many kinds of records and documents an answer was read from. */
export function countSources(blocks) {
    return new Set(blocks.flatMap((block) => [...sourcesOf(block)])).size;
}

/**
 * @param {{stats: Object|null, blocks: Object[]}} view of a turn
 * @returns {{model: string|null, seconds: number|null, speed: number|null,
 *  dropped: number, sources: number}|null} null while there are no figures; `speed` in
 *  tokens a second
 */
export function answerFacts({ stats, blocks }) {
    if (!stats) {
        return null;
    }
    const byModel = stats.model && stats.origin !== "rules";
    return {
        model: byModel ? stats.model : null,
        seconds: typeof stats.seconds === "number" ? stats.seconds : null,
        speed: (byModel && stats.tokens_per_second) || null,
        dropped: stats.dropped || 0,
        sources: countSources(blocks),
    };
}
