import { registry } from "@web/core/registry";

const tours = registry.category("web_tour.tours");
const NEXT = ".modal footer button[name=action_next]";

tours.add("mrp_ai_assistant.health", {
    steps: () => [
        { content: "all was looked at", trigger: ".o_aipa_health h1[data-running=false]" },
        { content: "a fault, in words", trigger: ".o_aipa_check[data-code=scheduler][data-level=warning]:contains(Stock)" },
        { content: "one click mends it", trigger: ".o_aipa_check[data-code=scheduler] .o_aipa_primary", run: "click" },
        { trigger: ".o_aipa_check[data-code=scheduler]:not([data-level=warning])" },
        { content: "the browser spoke for itself", trigger: ".o_aipa_check[data-code=live]:not([data-level=skipped])" },
        { content: "without a server", trigger: ".o_aipa_check[data-code=server] .o_aipa_primary", run: "click" },
        { content: "the setup opens at its first step", trigger: ".modal button[name=action_find]" },
        { trigger: ".modal .btn-close, .modal .o_mobile_back, .modal footer button[special=cancel]", run: "click" },
        { content: "and the page is there still", trigger: "body:not(:has(.modal)) .o_aipa_health" },
    ],
});

tours.add("mrp_ai_assistant.setup", {
    steps: () => [
        { content: "offered on the first use", trigger: ".o_aipa_setup_offer .o_aipa_primary", run: "click" },
        { content: "where is the server", trigger: ".modal div[name=server_url] input", run: "edit http://127.0.0.1:9" },
        { trigger: NEXT, run: "click" },
        { content: "what suits the machine", trigger: ".modal .o_field_x2many .o_data_row:contains(qwen)" },
        { trigger: ".modal footer button[name=action_skip]", run: "click" },
        { content: "search", trigger: ".modal div[name=search_text]" },
        { trigger: NEXT, run: "click" },
        { content: "people", trigger: ".modal div[name=everybody] input:checked" },
        { trigger: NEXT, run: "click" },
        { content: "documents", trigger: ".modal button[name=action_read_documents]" },
        { trigger: NEXT, run: "click" },
        { content: "a question", trigger: ".modal div[name=question] input", run: "edit Which orders are late?" },
        { trigger: ".modal button[name=action_ask]", run: "click", expectUnloadPage: true },
        { content: "is answered without any model", trigger: ".o_aipa_turn[data-state=done] .o_aipa_table" },
        { content: "not offered any more", trigger: ".o_aipa_main:not(:has(.o_aipa_setup_offer))" },
    ],
});

tours.add("mrp_ai_assistant.queue", {
    steps: () => [
        { content: "lanes", trigger: ".o_aipa_lanes [data-kind=chat]" },
        { content: "what waits", trigger: ".o_list_view .o_data_row" },
        { content: "everything is held", trigger: ".o_aipa_pause_all", run: "click" },
        { trigger: ".o_aipa_lanes [role=status]" },
        { content: "and goes on", trigger: ".o_aipa_pause_all", run: "click" },
        { trigger: ".o_aipa_lanes:not(:has([role=status]))" },
        { content: "it is cancelled", trigger: ".o_data_row:first button[name=action_cancel]", run: "click" },
        { trigger: ".modal footer .btn-primary", run: "click" },
        { content: "nothing waits any more", trigger: ".o_view_nocontent" },
    ],
});
