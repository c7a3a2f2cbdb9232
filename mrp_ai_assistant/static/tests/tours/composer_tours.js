import { registry } from "@web/core/registry";

const tours = registry.category("web_tour.tours");

const write = (text) => ({ trigger: ".o_aipa_input", run: `edit ${text}` });
const send = { trigger: ".o_aipa_send[aria-disabled=false]", run: "click" };

tours.add("mrp_ai_assistant.composer", {
    steps: () => [
        { content: "a command finds a saved question", trigger: ".o_aipa_input", run: "edit /retraso" },
        { trigger: ".o_aipa_suggestions [role=option]:contains(Late orders)", run: "click" },
        { trigger: ".o_aipa_input:value(Which manufacturing orders are late?)" },
        send,
        { trigger: ".o_aipa_turn[data-state=done] .o_aipa_table tbody tr:count(2)" },

        { content: "a prompt asks for its record", ...write("/missing-order") },
        { trigger: ".o_aipa_suggestions [role=option]:contains(What an order still needs)", run: "click" },
        { trigger: "#o_aipa_blank_0", run: "edit TOUR/00777" },
        { trigger: ".o_aipa_prompt_form [role=option]:contains(TOUR/00777)", run: "click" },
        { trigger: ".o_aipa_prompt_buttons .o_aipa_primary", run: "click" },
        { trigger: ".o_aipa_mirror mark:contains(@TOUR/00777)" },
        send,
        { trigger: ".o_aipa_question a.o_aipa_record:contains(@TOUR/00777)" },
        { trigger: ".o_aipa_composer:not(:has(.o_aipa_stop))" },

        { content: "of two with one name the chosen one is meant", ...write("orders of @Twin skirting") },
        { trigger: ".o_aipa_suggestions [role=option]:contains(Twin skirting):count(2)" },
        { trigger: ".o_aipa_suggestions [role=option]:contains(Twin skirting):last", run: "click" },
        { trigger: ".o_aipa_mirror mark:contains(@Twin skirting)" },
        send,
        { trigger: ".o_aipa_turn:last[data-state=done] .o_aipa_table a:contains(TOUR/00777)" },
    ],
});
