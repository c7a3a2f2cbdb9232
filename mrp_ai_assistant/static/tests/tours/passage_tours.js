import { registry } from "@web/core/registry";

const tours = registry.category("web_tour.tours");

tours.add("mrp_ai_assistant.passages", {
    steps: () => [
        { content: "the quote", trigger: ".o_aipa_quote[data-passage='1'] blockquote:contains(below 18 bar)" },
        { content: "is cited", trigger: ".o_aipa_text .o_aipa_cite[data-cite='1']", run: "click" },
        { trigger: ".o_aipa_panel h3:contains(press.pdf)" },
        {
            content: "the document is open at its page, and the quote is marked",
            trigger: ".o_aipa_panel_frame:iframe .page[data-page-number='2'] .o_aipa_mark:contains(18 bar for more)",
        },
        { content: "2 of 3", trigger: ".o_aipa_panel header small:contains(2 of 3), .o_aipa_panel header small:contains(2 de 3)" },
        { trigger: ".o_aipa_panel_close", run: "click" },
        { trigger: ".o_aipa_page:not(:has(.o_aipa_panel))" },
        { content: "a text opens too", trigger: ".o_aipa_quote[data-passage='2'] .o_aipa_open_passage", run: "click" },
        { trigger: ".o_aipa_panel_text mark:contains(Filter F2)" },
        { trigger: ".o_aipa_panel_close", run: "press Escape" },
        { trigger: ".o_aipa_page:not(:has(.o_aipa_panel))" },
    ],
});

tours.add("mrp_ai_assistant.attach", {
    steps: () => [
        {
            content: "a file",
            trigger: ".o_aipa_composer input[type=file]:not(:visible)",
            run({ anchor }) {
                const data = new DataTransfer();
                data.items.add(new File(["E-217: check filter F2."], "notes.txt", { type: "text/plain" }));
                anchor.files = data.files;
                anchor.dispatchEvent(new Event("change", { bubbles: true }));
            },
        },
        { content: "is the conversation's", trigger: ".o_aipa_attachment:contains(notes.txt)[data-phase=queued], .o_aipa_attachment:contains(notes.txt)[data-phase=reading], .o_aipa_attachment:contains(notes.txt)[data-phase=ready]" },
        { content: "and can be taken away", trigger: ".o_aipa_attachment_remove", run: "click" },
        { trigger: ".o_aipa_composer:not(:has(.o_aipa_attachment))" },
    ],
});
