/**
 * A fan as rows and as one sentence, for those who do not see it drawn.
 */
import { shownDays, addDays, todayOf } from "./fan_series";

function eventsByDay(marks) {
    const events = new Map();
    for (const { day, text, detail } of marks) {
        const told = [text, detail].filter(Boolean).join(", ");
        events.set(day, [...(events.get(day) || []), told]);
    }
    return events;
}

/**
 * @returns {{key: string, isPast: boolean, label: string, stock: string, low: string,
 *  high: string, event: string}[]} the days that are drawn; of the past `low` and `high`
 *  are empty
 */
export function fanRows(fan) {
    const today = todayOf(fan);
    if (!today) {
        return [];
    }
    const { from, to } = shownDays(fan);
    const first = addDays(today, from);
    const last = addDays(today, to);
    const events = eventsByDay(fan.marks);
    const eventOf = (day) => (events.get(day) || []).join("; ");
    const past = fan.past
        .filter(({ day }) => day >= first && day < today)
        .map(({ day, label, t }, at) => ({
            ...{ key: `past-${at}`, isPast: true, label, stock: t, low: "", high: "" },
            event: eventOf(day),
        }));
    const coming = fan.coming
        .filter(({ day }) => day <= last)
        .map(({ day, label, low_t, middle_t, high_t }) => ({
            ...{ key: day, isPast: false, label, stock: middle_t, low: low_t, high: high_t },
            event: eventOf(day),
        }));
    return [...past, ...coming];
}

/** "Screw M5, Main warehouse. 91 % in 9 days. It runs out on 28 Nov, between ..." */
export function fanSentence({ ref, place, badge, marks }) {
    const told = marks
        .filter(({ kind }) => kind !== "receipt")
        .map(({ text, detail }) => [text, detail].filter(Boolean).join(", "));
    const head = [ref.name, place].filter(Boolean).join(", ");
    return [head, badge, ...told].filter(Boolean).join(". ");
}

/** The same for the clipboard, with the figures below the drawing. */
export function fanText(fan) {
    const figures = fan.figures.map(({ text, label }) => `- ${text} ${label}`);
    return [`**${fanSentence(fan)}**`, figures.join("\n")].filter(Boolean).join("\n\n");
}
