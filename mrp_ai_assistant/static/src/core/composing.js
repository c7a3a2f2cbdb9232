/**
 * Whether a key belongs to a word that is being composed (Japanese, Chinese, accents of
 * dead keys) and is for nobody else. 229: Safari ends one with the very Enter that
 * confirms it.
 * @param {KeyboardEvent} ev
 */
export function isComposing(ev) {
    return ev.isComposing || ev.keyCode === 229;
}
