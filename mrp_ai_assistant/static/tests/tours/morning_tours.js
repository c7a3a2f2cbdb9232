import { registry } from "@web/core/registry";

const ENDED = ".o_aipa_turn:last[data-state=done]";
const FREE = ".o_aipa_composer:not(:has(.o_aipa_stop))";

function ask(question) {
    return [
        { trigger: `${FREE} .o_aipa_input`, run: `edit ${question}` },
        { trigger: ".o_aipa_send[aria-disabled=false]", run: "click" },
    ];
}

registry.category("web_tour.tours").add("mrp_ai_assistant.morning", {
    steps: () => [
        { content: "two are late, it says", trigger: ".o_aipa_figures button:first b:contains(2)" },
        { content: "what asks for attention", trigger: ".o_aipa_attention li:contains(TOUR/00901) .o_aipa_attention_ask", run: "click" },
        { content: "is answered about that order", trigger: `${ENDED} .o_aipa_answer:contains(TOUR/00901)` },
        { content: "a page of its own again", trigger: ".o_aipa_new:first, .o_aipa_rail button:eq(1)", run: "click" },
        { content: "the figure's question", trigger: ".o_aipa_home .o_aipa_figures button:first", run: "click" },
        { content: "the worst stands first", trigger: `${ENDED} .o_aipa_table tbody tr:count(2):first:contains(TOUR/00901)` },
        { trigger: `${ENDED} .o_aipa_as_chart`, run: "click" },
        { content: "drawn", trigger: `${ENDED} .o_aipa_as_chart[aria-pressed=true]` },
        { trigger: `${ENDED} .o_aipa_table canvas` },
        ...ask("¿Por qué se retrasa la más urgente?"),
        { content: "its chain", trigger: `.o_aipa_turn:count(2):last[data-state=done] .o_aipa_chain:contains(TOUR/00901)` },
        ...ask("Crea una orden de fabricación de 7 MES-01"),
        { trigger: ".o_aipa_proposal[data-state=proposed] .o_aipa_confirm[aria-disabled=false]", run: "click" },
        { trigger: ".o_aipa_proposal[data-state=executed] .o_aipa_outcome a.o_aipa_record", run: "click" },
        { content: "the draft itself", trigger: ".o_form_view [name=product_id]" },
        { content: "and back to where all of it stands", trigger: ".o_breadcrumb a, .o_back_button", run: "click" },
        { trigger: ".o_aipa_turn:count(3):last .o_aipa_proposal[data-state=executed] .o_aipa_undo" },
    ],
});
