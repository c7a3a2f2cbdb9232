/**
 * An answer as rich text for the clipboard: what Word, a mail or a sheet takes over with its
 * tables. Everything but the sanitised HTML of texts is escaped here.
 */

const SIGNS = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
const BORDER = "border:1px solid #999;padding:3px 8px";

function escaped(value) {
    return String(value ?? "").replace(/[&<>"]/g, (sign) => SIGNS[sign]);
}

function cell(tag, text, align) {
    const side = align === "end" ? ";text-align:right" : "";
    return `<${tag} style="${BORDER}${side}">${escaped(text)}</${tag}>`;
}

function tableHtml({ title, columns, rows, totals }) {
    const line = (tag, texts) =>
        `<tr>${texts.map((text, at) => cell(tag, text, columns[at]?.align)).join("")}</tr>`;
    const head = line("th", columns.map(({ label }) => label));
    const body = rows.map(({ cells }) => line("td", cells.map(({ t }) => t)));
    const foot = totals ? line("td", totals.map((total) => total?.t)) : "";
    const table = `<table style="border-collapse:collapse">${head}${body.join("")}${foot}</table>`;
    return `<p><b>${escaped(title)}</b></p>${table}`;
}

function passagesHtml({ items }) {
    const quotes = items.map(({ number, source, place, text, quote }) => {
        const where = [source.name, place?.text].filter(Boolean).join(", ");
        const said = escaped((quote || text).trim()).replaceAll("\n", "<br>");
        return `<blockquote>[${number}] ${said}<br><i>${escaped(where)}</i></blockquote>`;
    });
    return quotes.join("");
}

/**
 * @param {Object[]} blocks of a turn's view
 * @param {(md: string) => string} render Markdown to sanitised HTML
 * @param {(block: Object) => string} plain what has no HTML of its own, as text
 */
export function answerToHtml(blocks, render, plain) {
    const parts = blocks.map((block) => {
        if (block.kind === "text") {
            return render(block.md);
        }
        if (block.kind === "table" || (block.kind === "chain" && block.table)) {
            return tableHtml(block.table || block.payload);
        }
        if (block.kind === "passages") {
            return passagesHtml(block.payload);
        }
        return escaped(plain(block))
            .split("\n\n")
            .map((text) => text && `<p>${text.replaceAll("\n", "<br>")}</p>`)
            .join("");
    });
    return parts.filter(Boolean).join("");
}
