/**
 * Copying that also works where the browser hides `navigator.clipboard` (plain http).
 */

function copyBySelection(text) {
    const area = document.createElement("textarea");
    area.value = text;
    area.setAttribute("readonly", "");
    area.style.position = "fixed";
    area.style.opacity = "0";
    document.body.append(area);
    const focused = document.activeElement;
    area.select();
    try {
        return document.execCommand("copy");
    } finally {
        area.remove();
        focused?.focus?.();
    }
}

/** @returns {Promise<boolean>} whether the text is in the clipboard */
export async function copyText(text) {
    try {
        await navigator.clipboard.writeText(text);
        return true;
    } catch {
        return copyBySelection(text);
    }
}
