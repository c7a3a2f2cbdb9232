import { registry } from "@web/core/registry";

const MENU = ".o_control_panel .o_cp_action_menus button:has(.fa-cog)";

registry.category("web_tour.tours").add("mrp_ai_assistant.about_this_order", {
    steps: () => [
        { content: "an order, its action menu", trigger: MENU, run: "click" },
        {
            trigger: ".o-dropdown--menu .o_menu_item:contains(/Ask the assistant|Preguntar al asistente/)",
            run: "click",
        },
        { content: "questions about it", trigger: ".o_aipa_record_questions button" },
        { content: "no name is said", trigger: ".o_aipa_input", run: "edit ¿por qué se retrasa?" },
        { trigger: ".o_aipa_send[aria-disabled=false]", run: "click" },
        { content: "the answer is about that order", trigger: ".o_aipa_turn[data-state=done]" },
        { content: "the systray", trigger: ".o_aipa_systray", run: "click" },
        { trigger: ".o_aipa_systray_ask input", run: "edit ¿Qué hay en curso ahora mismo?" },
        { trigger: ".o_aipa_systray_ask button[type=submit]", run: "click" },
        {
            content: "in a conversation of its own",
            trigger: ".o_aipa_turn[data-state=done]:contains(¿Qué hay en curso ahora mismo?)",
        },
    ],
});
