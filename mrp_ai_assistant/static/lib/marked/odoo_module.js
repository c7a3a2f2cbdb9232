odoo.define("@mrp_ai_assistant/../lib/marked", [], () => globalThis.marked);
