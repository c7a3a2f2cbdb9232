/**
 * marked and DOMPurify, loaded when the page is opened and not before.
 */
import { loadBundle } from "@web/core/assets";
import { makeSanitizer } from "./sanitize";
import { makeParser, StreamRenderer } from "./stream_renderer";

const BUNDLE = "mrp_ai_assistant.markdown_lib";
const MARKED = "@mrp_ai_assistant/../lib/marked";
const DOMPURIFY = "@mrp_ai_assistant/../lib/dompurify/purify";

/** @returns {Promise<() => StreamRenderer>} makes a renderer for one text */
export async function loadMarkdown() {
    await loadBundle(BUNDLE);
    const { Marked } = odoo.loader.modules.get(MARKED);
    const createDOMPurify = odoo.loader.modules.get(DOMPURIFY).default;
    const parser = makeParser(Marked);
    const sanitize = makeSanitizer(createDOMPurify, window);
    return () => new StreamRenderer(parser, sanitize);
}
