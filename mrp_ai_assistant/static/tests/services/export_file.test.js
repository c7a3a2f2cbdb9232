import { describe, expect, test } from "@odoo/hoot";
import { browser } from "@web/core/browser/browser";
import { allowTranslations, patchWithCleanup } from "@web/../tests/web_test_helpers";
import { exportPdf, exportUrl } from "@mrp_ai_assistant/services/export_file";

describe.current.tags("headless");

test("addresses of files", () => {
    expect(exportUrl(4, "md")).toBe("/mrp_ai_assistant/export/4/md");
    expect(exportUrl(4, "pdf", 7)).toBe("/mrp_ai_assistant/export/4/pdf?turn=7");
});

test("without a way to make PDF files the pages open to be printed, and that is said", async () => {
    allowTranslations();
    const opened = [];
    const told = [];
    patchWithCleanup(browser, { open: (url) => opened.push(url) });
    const server = { conversation: async () => ({ pdf: false }) };
    await exportPdf({ server, notification: { add: (text) => told.push(String(text)) } }, 4);
    expect(opened).toEqual(["/mrp_ai_assistant/export/4/print"]);
    expect(told[0]).toMatch(/wkhtmltopdf/);
});
