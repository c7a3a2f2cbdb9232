import { Component } from "@odoo/owl";

/** Line icons on a 16 px grid. */
const PATHS = {
    plus: "M8 3v10M3 8h10",
    search: "M11.2 7a4.2 4.2 0 1 1-8.4 0 4.2 4.2 0 0 1 8.4 0ZM10.2 10.2 14 14",
    menu: "M2.5 4.5h11M2.5 8h11M2.5 11.5h11",
    moon: "M13.2 9.7A5.7 5.7 0 0 1 6.3 2.8a5.7 5.7 0 1 0 6.9 6.9Z",
    sun: "M10.7 8a2.7 2.7 0 1 1-5.4 0 2.7 2.7 0 0 1 5.4 0ZM8 1.5V3M8 13v1.5M1.5 8H3M13 8h1.5M3.4 3.4l1.1 1.1M11.5 11.5l1.1 1.1M12.6 3.4l-1.1 1.1M4.5 11.5l-1.1 1.1",
    settings: "M2.5 4.5h6.9M12.6 4.5h.9M2.5 11.5h.9M6.6 11.5h6.9M12.6 4.5a1.6 1.6 0 1 1-3.2 0 1.6 1.6 0 0 1 3.2 0ZM6.6 11.5a1.6 1.6 0 1 1-3.2 0 1.6 1.6 0 0 1 3.2 0Z",
    send: "M8 13V3.5M4 7.3l4-4 4 4",
    stop: "M4.5 4.5h7v7h-7Z",
    down: "M5 6.5l3 3 3-3",
    right: "M6.5 5l3 3-3 3",
    end: "M8 3v9.5M4 8.7l4 4 4-4",
    ok: "M3.5 8.5l3 3 6-7",
    warning: "M8 2.5 14 13H2ZM8 6.5v3M8 11.3v.2",
    info: "M13.5 8a5.5 5.5 0 1 1-11 0 5.5 5.5 0 0 1 11 0ZM8 7.4v3.4M8 5.1v.2",
    clock: "M13.6 8A5.6 5.6 0 1 1 2.4 8a5.6 5.6 0 0 1 11.2 0ZM8 5v3.2l2 1.3",
    copy: "M7 5.5h5A1.5 1.5 0 0 1 13.5 7v5a1.5 1.5 0 0 1-1.5 1.5H7A1.5 1.5 0 0 1 5.5 12V7A1.5 1.5 0 0 1 7 5.5ZM10.5 5.5v-2a1 1 0 0 0-1-1h-6a1 1 0 0 0-1 1v6a1 1 0 0 0 1 1h2",
    undo: "M3 8a5 5 0 1 0 1.5-3.6L3 6M3 2.8V6h3.2",
    redo: "M13 8a5 5 0 1 1-1.5-3.6L13 6M13 2.8V6H9.8",
    open: "M9.5 2.5h4v4M13.5 2.5 8 8M12 9v3.5a1 1 0 0 1-1 1H3.5a1 1 0 0 1-1-1V5a1 1 0 0 1 1-1H7",
    empty: "M2.5 9.5 4.3 4h7.4l1.8 5.5v3a1 1 0 0 1-1 1h-9a1 1 0 0 1-1-1ZM2.5 9.5h3.3l.8 1.5h2.8l.8-1.5h3.3",
    edit: "M3 13l.7-2.9L10.9 3l2.1 2.1-7.2 7.2Z",
    archive: "M2.5 3.5h11v3h-11ZM3.5 6.5v6a1 1 0 0 0 1 1h7a1 1 0 0 0 1-1v-6M6.5 9h3",
    more: "M3.5 8h.01M8 8h.01M12.5 8h.01",
    close: "M4 4l8 8M12 4l-8 8",
    offline: "M2.5 2.5l11 11M4.3 8.8a5.2 5.2 0 0 1 2-1.2M2.3 6.3a8.3 8.3 0 0 1 2.3-1.5M8.5 7.2a5.2 5.2 0 0 1 3.2 1.6M7.2 4a8.3 8.3 0 0 1 6.5 2.3M8 12.2v.1",
};

export class Icon extends Component {
    static template = "mrp_ai_assistant.Icon";
    static props = {
        name: { type: String, validate: (name) => name in PATHS },
    };

    get path() {
        return PATHS[this.props.name];
    }
}
