import { registry } from "@web/core/registry";

const tours = registry.category("web_tour.tours");

/** The menu of the first conversation on the list. */
function pick(entry) {
    return [
        { trigger: ".o_aipa_history .o_aipa_conversation:first .o_aipa_more", run: "click" },
        { trigger: `.o_aipa_${entry}_item`, run: "click" },
    ];
}

tours.add("mrp_ai_assistant.conversations", {
    steps: () => [
        { content: "search what was answered", trigger: ".o_aipa_find input", run: "edit tablero" },
        { trigger: ".o_aipa_history .o_aipa_found:contains(Tablero)" },
        { trigger: ".o_aipa_conversation:count(1) .o_aipa_conversation_open", run: "click" },
        { trigger: ".o_aipa_turn .o_aipa_text:contains(Tablero de roble)" },
        ...pick("rename"),
        { trigger: ".o_aipa_rename", run: "edit Mis tableros && press Enter" },
        { trigger: ".o_aipa_title:contains(Mis tableros)" },
        { trigger: ".o_aipa_find input", run: "clear" },
        { trigger: ".o_aipa_conversation:count(2)" },
        { trigger: ".o_aipa_bar .o_aipa_more", run: "click" },
        { trigger: ".o_aipa_pin_item", run: "click" },
        { trigger: "[data-group=pinned] .o_aipa_conversation:contains(Mis tableros)" },
        ...pick("delete"),
        { content: "gone, with an undo", trigger: "body:not(:has([data-group=pinned]))" },
        { trigger: ".o_notification_buttons button", run: "click" },
        { trigger: "[data-group=pinned] .o_aipa_conversation:contains(Mis tableros)" },
        ...pick("share"),
        { trigger: ".o_aipa_find_people input", run: "edit tour_reader" },
        { trigger: ".o_aipa_people li:count(1) .o_aipa_person", run: "click" },
        { trigger: ".o_aipa_readers li:contains(tour_reader)" },
        { trigger: ".modal-footer .o_aipa_button", run: "click" },
        { trigger: "[data-group=pinned] .o_aipa_conversation_open .o_aipa_icon" },
    ],
});

tours.add("mrp_ai_assistant.shared", {
    steps: () => [
        { trigger: ".o_aipa_shared_note" },
        { trigger: ".o_aipa_turn .o_aipa_text:contains(Tablero de roble)" },
        { trigger: "body:not(:has(.o_aipa_composer))" },
        { trigger: "[data-group=shared] .o_aipa_conversation:contains(Mis tableros)" },
    ],
});

tours.add("mrp_ai_assistant.not_shared", {
    steps: () => [
        { trigger: ".o_aipa_thread [role=alert]" },
        { trigger: "body:not(:has(.o_aipa_composer)):not(:has(.o_aipa_turn))" },
    ],
});
