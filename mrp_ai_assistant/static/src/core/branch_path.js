/**
 * A conversation is a tree of questions; the page shows one path through it. A path is the
 * list of its turns' ids, the oldest first; of a long one only the end is known.
 */

/**
 * The path when a turn was asked after, or beside, one of those on it.
 * @param {number[]} path
 * @param {{id: number, parent_id: number|null}} turn
 * @returns {number[]|null} null: the turn follows one that is not on the known path
 */
export function pathWith(path, { id, parent_id: parentId }) {
    if (path.includes(id)) {
        return path;
    }
    if (!parentId) {
        return [id];
    }
    const at = path.indexOf(parentId);
    return at < 0 ? null : [...path.slice(0, at + 1), id];
}

/** Whether a turn goes on where the path ends. */
export function goesOn(path, { parent_id: parentId }) {
    return (path.at(-1) ?? null) === (parentId ?? null);
}

/**
 * The path when the server told its end: what was known above that stays.
 * @param {number[]} path known until now
 * @param {number[]} told the end of the path, as the server has it
 * @returns {{path: number[], keptAbove: boolean}}
 */
export function pathEndingWith(path, told) {
    const at = told.length ? path.indexOf(told[0]) : -1;
    return at > 0
        ? { path: [...path.slice(0, at), ...told], keptAbove: true }
        : { path: told, keptAbove: false };
}

/** Which of a turn's siblings it is, and how many there are: `{place: 2, count: 3}`. */
export function placeAmong({ id, siblings = [] }) {
    return { place: siblings.indexOf(id) + 1, count: siblings.length };
}

/** The id of the sibling before (-1) or after (1) a turn, or undefined. */
export function siblingBeside({ id, siblings = [] }, step) {
    return siblings[siblings.indexOf(id) + step];
}
