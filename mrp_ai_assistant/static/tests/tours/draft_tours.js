import { registry } from "@web/core/registry";

const tours = registry.category("web_tour.tours");
const QUANTITY = ".o_aipa_field[data-name=quantity] .o_aipa_field_box > input";

tours.add("mrp_ai_assistant.draft", {
    steps: () => [
        { trigger: ".o_aipa_input", run: "edit Crea una orden de fabricación de 20 MES-01" },
        { trigger: ".o_aipa_send[aria-disabled=false]", run: "click" },
        { trigger: ".o_aipa_proposal[data-state=proposed] .o_aipa_confirm[aria-disabled=false]" },
        { content: "what is short is seen", trigger: ".o_aipa_parts li:count(2)" },
        {
            content: "another quantity",
            trigger: QUANTITY,
            async run({ edit, press }) {
                await edit("30");
                await press("Enter");
            },
        },
        { content: "is checked and recorded", trigger: ".o_aipa_edits b:contains(30)" },
        {
            content: "clicked twice",
            trigger: ".o_aipa_confirm[aria-disabled=false]",
            run({ anchor }) {
                anchor.click();
                anchor.click();
            },
        },
        { trigger: ".o_aipa_proposal[data-state=executed] .o_aipa_undo" },
        { content: "the draft", trigger: ".o_aipa_outcome a.o_aipa_record", run: "click" },
        { trigger: ".o_form_view [name=product_id]" },
        {
            content: "has what the card showed",
            trigger: ".o_form_view [name=product_qty]",
            run({ anchor }) {
                const shown = anchor.querySelector("input")?.value || anchor.textContent;
                if (parseFloat(shown) !== 30) {
                    throw new Error(`30 were confirmed, the order is of ${shown}`);
                }
            },
        },
        { content: "and back", trigger: ".o_breadcrumb a, .o_back_button", run: "click" },
        { trigger: ".o_aipa_proposal[data-state=executed] .o_aipa_undo", run: "click" },
        { trigger: ".o_aipa_proposal[data-state=undone] .o_aipa_ask_again" },
    ],
});

tours.add("mrp_ai_assistant.drafts", {
    steps: () => [
        { trigger: ".o_aipa_proposal_row:count(3)" },
        { trigger: ".o_aipa_proposal_row:eq(1) .o_aipa_chip_danger" },
        { content: "a row opens", trigger: ".o_aipa_row_toggle:first", run: "click" },
        { trigger: ".o_aipa_proposal_row:first .o_aipa_parts" },
        { trigger: ".o_aipa_row_toggle:first", run: "click" },
        { content: "what can be done is done", trigger: ".o_aipa_confirm_all:contains(2)", run: "click" },
        { trigger: ".o_aipa_proposal_row[data-state=executed]:count(2) a.o_aipa_record" },
        { content: "the rest waits", trigger: ".o_aipa_proposal_row[data-state=proposed]:count(1)" },
        { trigger: ".o_aipa_confirm_all[aria-disabled=true]" },
    ],
});
