/**
 * Answers and conversations as files. Without a way to make a PDF the server shows the same
 * pages for the browser to print.
 */
import { browser } from "@web/core/browser/browser";
import { _t } from "@web/core/l10n/translation";

/** @param {"md"|"pdf"|"print"} way */
export function exportUrl(conversationId, way, turnId = null) {
    const url = `/mrp_ai_assistant/export/${conversationId}/${way}`;
    return turnId ? `${url}?turn=${turnId}` : url;
}

function saveFile(url) {
    const link = document.createElement("a");
    link.href = url;
    link.download = "";
    link.click();
}

export function exportMarkdown(conversationId, turnId) {
    saveFile(exportUrl(conversationId, "md", turnId));
}

/** @param {{server: ServerCalls, notification: Object}} services */
export async function exportPdf({ server, notification }, conversationId, turnId) {
    const { pdf } = await server.conversation("export_ways");
    if (pdf) {
        saveFile(exportUrl(conversationId, "pdf", turnId));
        return;
    }
    notification.add(
        _t("This server makes no PDF files (wkhtmltopdf is missing). Print the page that opens, or save it as PDF from there."),
        { type: "warning", sticky: true }
    );
    browser.open(exportUrl(conversationId, "print", turnId), "_blank");
}
