/**
 * marked and DOMPurify, loaded when the page is opened and not before; Prism, when the
 * first code block comes.
 */
import { loadBundle } from "@web/core/assets";
import { BoundedParser } from "./bounded_parser";
import { makeSanitizer } from "./sanitize";
import { StreamRenderer } from "./stream_renderer";

const BUNDLE = "mrp_ai_assistant.markdown_lib";
const PRISM_BUNDLE = "html_editor.assets_prism";
const MARKED = "@mrp_ai_assistant/../lib/marked";
const DOMPURIFY = "@mrp_ai_assistant/../lib/dompurify/purify";

/** @returns {Promise<() => StreamRenderer>} makes a renderer for one text */
export async function loadMarkdown() {
    await loadBundle(BUNDLE);
    const createDOMPurify = odoo.loader.modules.get(DOMPURIFY).default;
    const parser = new BoundedParser(odoo.loader.modules.get(MARKED));
    const sanitize = makeSanitizer(createDOMPurify, window);
    return () => new StreamRenderer(parser, sanitize);
}

/** @returns {Promise<Object>} Odoo's Prism */
export async function loadPrism() {
    // only its rules: its colours are for pages with a class that ours does not have
    await loadBundle(PRISM_BUNDLE, { css: false });
    return window.Prism;
}
