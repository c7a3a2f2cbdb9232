import { ConversationServer } from "./conversation_test_helpers";

export const DAILY = {
    ...{ id: 7, kind: "question", name: "Which orders are late?", role: "auto" },
    ...{ channel: "discuss", condition: "always", lang: false, days: [0, 1, 2, 3, 4] },
    ...{ minutes: 390, paused: false, problem: "", next: null, sent: null, company: "Plant" },
    conversation_id: false,
};

/** Briefings in memory, beside the conversations. */
export class RepeatServer extends ConversationServer {
    constructor() {
        super();
        this.items = [];
    }

    page_briefings() {
        return {
            items: this.items,
            most: 20,
            tz: "Europe/Madrid",
            lang: "en_US",
            choices: {
                role: [
                    ["auto", "By my rights"],
                    ["planner", "Planning"],
                ],
                channel: [
                    ["discuss", "Message in Discuss"],
                    ["email", "Email"],
                ],
                condition: [
                    ["always", "Every time"],
                    ["rows", "When something is found"],
                ],
                lang: [["es_ES", "Spanish"]],
            },
        };
    }

    save_briefing({ turn_id: turnId, ...values }, id) {
        let item = this.items.find((known) => known.id === id);
        if (!item) {
            const kind = turnId ? "question" : "briefing";
            const name = turnId ? this.turns[turnId].question : "Planning";
            item = { ...DAILY, kind, name, id: this.items.length + 10 };
            this.items.push(item);
        }
        return Object.assign(item, values);
    }

    pause_briefing(id, paused) {
        return Object.assign(this.items.find((item) => item.id === id), { paused });
    }

    remove_briefing(id) {
        this.items = this.items.filter((item) => item.id !== id);
        return true;
    }
}
