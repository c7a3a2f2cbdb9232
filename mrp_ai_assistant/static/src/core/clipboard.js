/**
 * Copying that also works where the browser hides `navigator.clipboard` (plain http, as in
 * most plants). Both ways answer whether it is in the clipboard, so that a page can say no.
 */

/** @param {Object} flavours texts by MIME type */
function copyByCommand(flavours) {
    const area = document.createElement("textarea");
    area.value = flavours["text/plain"];
    area.setAttribute("readonly", "");
    area.style.position = "fixed";
    area.style.opacity = "0";
    document.body.append(area);
    const focused = document.activeElement;
    area.select();
    const onCopy = (ev) => {
        ev.preventDefault();
        ev.stopImmediatePropagation();
        for (const [type, text] of Object.entries(flavours)) {
            ev.clipboardData.setData(type, text);
        }
    };
    document.addEventListener("copy", onCopy, { capture: true });
    try {
        return document.execCommand("copy");
    } catch {
        return false;
    } finally {
        document.removeEventListener("copy", onCopy, { capture: true });
        area.remove();
        focused?.focus?.({ preventScroll: true });
    }
}

/** @returns {Promise<boolean>} whether the text is in the clipboard */
export async function copyText(text) {
    try {
        await navigator.clipboard.writeText(text);
        return true;
    } catch {
        return copyByCommand({ "text/plain": text });
    }
}

/**
 * Formatted text, which Word and mail take, with plain text for whoever takes no other.
 * @returns {Promise<boolean>} whether it is in the clipboard
 */
export async function copyRich({ html, text }) {
    const flavours = { "text/html": html, "text/plain": text };
    try {
        const blobs = Object.entries(flavours).map(([type, value]) => [
            type,
            new Blob([value], { type }),
        ]);
        await navigator.clipboard.write([new ClipboardItem(Object.fromEntries(blobs))]);
        return true;
    } catch {
        return copyByCommand(flavours);
    }
}
