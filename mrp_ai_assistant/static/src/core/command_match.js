/**
 * Which commands what is typed after "/" may mean, the likeliest first.
 */

const MARKS = /[\u0300-\u036f]/gu;

/** Without accents nor capitals. */
export function folded(text) {
    return text.normalize("NFD").replace(MARKS, "").toLowerCase();
}

/**
 * @param {{commands: string[], label: string}[]} items
 * @param {string} query as it is typed
 */
export function matching(items, query) {
    const wanted = folded(query);
    if (!wanted) {
        return items;
    }
    return items
        .map((item, place) => ({ item, place, rank: rank(item, wanted) }))
        .filter((each) => each.rank < Infinity)
        .sort((a, b) => a.rank - b.rank || a.place - b.place)
        .map((each) => each.item);
}

function rank({ commands, label }, wanted) {
    const words = commands.map(folded);
    const said = folded(label);
    if (words.includes(wanted)) {
        return 0;
    }
    if (words.some((word) => word.startsWith(wanted))) {
        return 1;
    }
    if (said.split(/[^\p{L}\p{N}]+/u).some((word) => word.startsWith(wanted))) {
        return 2;
    }
    return words.some((word) => word.includes(wanted)) || said.includes(wanted) ? 3 : Infinity;
}

/** The command to show: the one that goes on with what is typed, else its first. */
export function shownCommand({ commands }, query) {
    const wanted = folded(query);
    return commands.find((word) => wanted && folded(word).startsWith(wanted)) || commands[0] || "";
}
