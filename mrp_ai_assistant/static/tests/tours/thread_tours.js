import { registry } from "@web/core/registry";

const tours = registry.category("web_tour.tours");

const ended = ".o_aipa_turn[data-state=done]";

tours.add("mrp_ai_assistant.branches", {
    steps: () => [
        { trigger: ".o_aipa_input", run: "edit ¿Qué órdenes de fabricación van con retraso?" },
        { trigger: ".o_aipa_send[aria-disabled=false]", run: "click" },
        { trigger: `${ended} .o_aipa_table tbody tr:count(2)` },
        { content: "in other words", trigger: ".o_aipa_edit_question", run: "click" },
        { trigger: ".o_aipa_question_editor textarea", run: "edit ¿Cuánto stock hay de PAT-01?" },
        { trigger: ".o_aipa_edit_send[aria-disabled=false]", run: "click" },
        { trigger: `${ended}:has(.o_aipa_branches:contains(2/2))` },
        { content: "back to the first wording", trigger: ".o_aipa_branch_before", run: "click" },
        { trigger: `${ended}:has(.o_aipa_branches:contains(1/2)) .o_aipa_table tbody tr:count(2)` },
        { content: "once more, as a report", trigger: ".o_aipa_redo", run: "click" },
        { trigger: ".o_aipa_regenerate [data-format=report]", run: "click" },
        { trigger: `${ended}:has(.o_aipa_branches:contains(3/3))` },
        { content: "something is wrong with it", trigger: ".o_aipa_thumb_down", run: "click" },
        { trigger: ".o_aipa_feedback [data-reason=wrong_number]", run: "click" },
        { trigger: ".o_aipa_feedback textarea", run: "edit There are three" },
        { trigger: ".o_aipa_feedback_send", run: "click" },
        { trigger: ".o_aipa_turn:not(:has(.o_aipa_feedback)) .o_aipa_thumb_down[aria-pressed=true]" },
    ],
});

tours.add("mrp_ai_assistant.branches_after_refresh", {
    steps: () => [
        { trigger: `${ended}:has(.o_aipa_branches:contains(3/3)) .o_aipa_thumb_down[aria-pressed=true]` },
    ],
});
