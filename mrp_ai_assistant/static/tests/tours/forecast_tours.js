import { registry } from "@web/core/registry";

const tours = registry.category("web_tour.tours");

tours.add("mrp_ai_assistant.fan", {
    steps: () => [
        { content: "the drawing of the answer", trigger: ".o_aipa_turn[data-state=done] .o_aipa_fan[data-phase=drawn]" },
        { trigger: ".o_aipa_chart_badge:contains(91 %)" },
        {
            content: "has ink on it",
            trigger: ".o_aipa_fan canvas",
            run({ anchor }) {
                const { width, height } = anchor;
                const { data } = anchor.getContext("2d").getImageData(0, 0, width, height);
                if (!data.some((value, at) => at % 4 === 3 && value)) {
                    throw new Error("Nothing is drawn");
                }
            },
        },
        { content: "as a table", trigger: ".o_aipa_chart_as_table", run: "click" },
        { trigger: ".o_aipa_chart_table tbody tr:contains(runs out on)" },
        { content: "how it is computed", trigger: ".o_aipa_chart_explain", run: "click" },
        { trigger: ".o_aipa_chart_why p" },
        { content: "propose", trigger: ".o_aipa_replenish[aria-disabled=false]", run: "click" },
        { content: "nothing is done yet", trigger: ".o_aipa_proposal[data-state=proposed] .o_aipa_confirm[aria-disabled=false]", run: "click" },
        { trigger: ".o_aipa_proposal[data-state=executed] .o_aipa_outcome a.o_aipa_record" },
        { content: "the product", trigger: ".o_aipa_chart header a.o_aipa_record", run: "click" },
        { trigger: ".o_form_view" },
    ],
});

tours.add("mrp_ai_assistant.stock_risk", {
    steps: () => [
        { content: "the row, with its risk", trigger: ".o_list_view .o_data_row .o_badge, .o_list_view .o_data_row .badge" },
        { trigger: ".o_data_row td[name=product_id]", run: "click" },
        { content: "its fan", trigger: ".o_form_view .o_aipa_fan[data-phase=drawn]" },
        { trigger: ".o_form_view .o_aipa_chart_as_table", run: "click" },
        { trigger: ".o_form_view .o_aipa_chart_table tbody tr" },
        { content: "and back", trigger: ".o_breadcrumb a, .o_back_button", run: "click" },
        { trigger: ".o_switch_view.o_kanban", run: "click" },
        { trigger: ".o_kanban_view .o_kanban_record:not(.o_kanban_ghost)" },
        { trigger: ".o_switch_view.o_pivot", run: "click" },
        { trigger: ".o_pivot_view table" },
        { trigger: ".o_switch_view.o_graph", run: "click" },
        { trigger: ".o_graph_view canvas" },
    ],
});
