/**
 * Text as it is, in HTML: for raw HTML inside an answer, and for what is too long or too
 * deep to be laid out.
 */
const HTML_ESCAPES = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

export function escapeHtml(text) {
    return text.replace(/[&<>"']/g, (char) => HTML_ESCAPES[char]);
}

export function plainBlock(text) {
    return `<pre>${escapeHtml(text.replace(/\n+$/, ""))}</pre>`;
}
