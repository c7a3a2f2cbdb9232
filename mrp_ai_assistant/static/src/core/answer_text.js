/**
 * An answer as plain text for the clipboard: Markdown with pipe tables.
 */
import { fanText } from "./fan/fan_table";

function tableToMarkdown({ title, columns, rows, totals }) {
    const cell = (value) => String(value ?? "").replace(/\s*\n\s*/g, " ").replaceAll("|", "\\|");
    const line = (values) => `| ${values.map(cell).join(" | ")} |`;
    const rule = columns.map(({ align }) => (align === "end" ? "---:" : "---"));
    const lines = [line(columns.map(({ label }) => label)), `| ${rule.join(" | ")} |`];
    for (const row of rows) {
        lines.push(line(row.cells.map(({ t }) => t)));
    }
    if (totals) {
        lines.push(line(totals.map((total) => total?.t)));
    }
    return `**${title}**\n\n${lines.join("\n")}`;
}

/** "> [1] what it says" and, below, where: a quote as one writes it by hand. */
function passagesToMarkdown({ items }) {
    const quotes = items.map(({ number, source, place, text, quote }) => {
        const where = [source.name, place.text].filter(Boolean).join(", ");
        return `> [${number}] ${(quote || text).trim().replaceAll("\n", "\n> ")}\n>\n> ${where}`;
    });
    return quotes.join("\n\n");
}

const WRITERS = { table: tableToMarkdown, chart: fanText, passages: passagesToMarkdown };

/** What a mail takes over as it stands: a "[" needs its backslash in Markdown alone. */
export function withoutEscapes(text) {
    return text.replace(/\\([[\]()*_`#<>~!.+-])/g, "$1");
}

/** @param {{kind: string, md?: string, payload?: Object}[]} blocks of a turn's view */
export function answerToText(blocks) {
    const parts = blocks.map(({ kind, md, payload, table }) => {
        if (kind === "text") {
            return md.trim();
        }
        if (kind === "chain") {
            return table ? tableToMarkdown(table) : "";
        }
        return WRITERS[kind]?.(payload) ?? (payload.text || "");
    });
    return parts.filter(Boolean).join("\n\n");
}
