import { registry } from "@web/core/registry";

const tours = registry.category("web_tour.tours");

/** Writes a question and sends it with the key a user would press. */
function ask(question) {
    return [
        { trigger: ".o_aipa_input", run: `edit ${question}` },
        { trigger: ".o_aipa_send[aria-disabled=false]", run: "click" },
    ];
}

tours.add("mrp_ai_assistant.ask", {
    steps: () => [
        { trigger: ".o_aipa_banner[data-kind]" },
        ...ask("¿Qué órdenes de fabricación van con retraso?"),
        { trigger: ".o_aipa_turn[data-state=done] .o_aipa_table tbody tr:count(2)" },
        { trigger: ".o_aipa_turn .o_aipa_text a.o_aipa_record, .o_aipa_turn .o_aipa_text" },
        { content: "the row leads to its order", trigger: ".o_aipa_table tbody tr:first a:first", run: "click" },
        { trigger: ".o_form_view [name=product_id]" },
        { content: "and back to the conversation", trigger: ".o_breadcrumb a, .o_back_button", run: "click" },
        { trigger: ".o_aipa_turn[data-state=done] .o_aipa_table" },
        { content: "the list behind the table", trigger: ".o_aipa_open", run: "click" },
        { trigger: ".o_list_view .o_data_row:count(2)" },
    ],
});

tours.add("mrp_ai_assistant.refresh", {
    steps: () => [
        { content: "what was there", trigger: ".o_aipa_turn[data-state=running] .o_aipa_text:contains(First half)" },
        { trigger: ".o_aipa_stop" },
        { content: "and what came after", trigger: ".o_aipa_turn[data-state=done] .o_aipa_text:contains(First half, second half.)" },
        { trigger: ".o_aipa_composer:not(:has(.o_aipa_stop))" },
    ],
});

tours.add("mrp_ai_assistant.dark", {
    steps: () => [
        { trigger: ".o_aipa_page:not(.o_aipa_dark)" },
        { trigger: ".o_aipa_theme[aria-pressed=false]", run: "click" },
        { trigger: ".o_aipa_page.o_aipa_dark" },
        { trigger: ".o_aipa_model", run: "click" },
        { content: "menus too", trigger: ".o_aipa_models.o_aipa_dark" },
    ],
});

tours.add("mrp_ai_assistant.still_dark", {
    steps: () => [{ trigger: ".o_aipa_page.o_aipa_dark .o_aipa_theme[aria-pressed=true]" }],
});

tours.add("mrp_ai_assistant.narrow", {
    steps: () => [
        ...ask("¿Qué órdenes de fabricación van con retraso?"),
        { trigger: ".o_aipa_turn[data-state=done] .o_aipa_table tbody tr:count(2)" },
        {
            content: "nothing is wider than the screen",
            trigger: ".o_aipa_page",
            run: () => {
                const { scrollWidth, clientWidth } = document.documentElement;
                if (scrollWidth > clientWidth) {
                    throw new Error(`The page is ${scrollWidth - clientWidth} px too wide`);
                }
            },
        },
        { content: "the list is away", trigger: "body:not(:has(.o_aipa_drawer.o_aipa_open))" },
        { trigger: ".o_aipa_drawer_toggle", run: "click" },
        { trigger: ".o_aipa_drawer.o_aipa_open .o_aipa_new", run: "click" },
        { trigger: ".o_aipa_home" },
    ],
});
