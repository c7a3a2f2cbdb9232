/**
 * What of a proposal's card is computed on the page: nothing that decides anything, only
 * how it reads. The card is the server's, see `mrp.ai.proposal`.
 */
import { parseUtc } from "./server_date";

const MINUTE_MS = 60000;
/** States in which a click may still make something of it. */
const OPEN = new Set(["proposed", "confirmed", "failed"]);
/** Fields whose texts name a proposal in one line. */
const TITLE_FIELDS = 3;

export function isOpen(card) {
    return OPEN.has(card.state);
}

/** What may be confirmed, or has been and may be taken back: others may move it too. */
export function isLive(card) {
    return isOpen(card) || card.can_undo;
}

/**
 * Whole minutes, rounded up, until the card expires; 0 when it has, null when it never
 * does. `serverAhead`: milliseconds that the server's clock is ahead of this one's.
 */
export function minutesLeft(card, now, serverAhead = 0) {
    const end = parseUtc(card.expires_at);
    if (!end) {
        return null;
    }
    return Math.max(0, Math.ceil((end.getTime() - now - serverAhead) / MINUTE_MS));
}

/** How far the server's clock was ahead when it told of the card. */
export function serverAhead(card, now) {
    const told = parseUtc(card.now);
    return told ? told.getTime() - now : 0;
}

/** Share of what a component needs that is there, 0 to 1. */
export function partShare({ needed, there }) {
    return needed > 0 ? Math.min(1, Math.max(0, there / needed)) : 1;
}

/** What is short first, in the order of the bill of materials otherwise. */
export function sortParts(parts) {
    const short = shortParts(parts);
    return [...short, ...parts.filter((part) => !short.includes(part))];
}

export function shortParts(parts) {
    return parts.filter(({ needed, there }) => there < needed);
}

/** The fields that stand on their own: a unit lives inside its quantity's box. */
export function mainFields(fields) {
    const units = new Set(fields.map(({ unit_field }) => unit_field).filter(Boolean));
    return fields.filter(({ name }) => !units.has(name));
}

export function unitField(fields, { unit_field }) {
    return fields.find(({ name }) => name === unit_field) || null;
}

/** A value as one reads it: "20 Units", "Azteca table". */
export function fieldText({ kind, text, unit }) {
    return kind === "quantity" && text && unit ? `${text} ${unit}` : text || "";
}

/** The first value of each kind: "Azteca table, 20 Units, 04/12/2026". */
export function shortTitle({ fields }) {
    const hasQuantity = fields.some(({ kind }) => kind === "quantity");
    const telling = ({ kind }) => kind !== "text" || !hasQuantity; // not where it comes from
    const filled = mainFields(fields).filter((field) => fieldText(field) && telling(field));
    const first = filled.filter(({ kind }, at) => filled.findIndex((f) => f.kind === kind) === at);
    return first.slice(0, TITLE_FIELDS).map(fieldText).join(", ");
}

/** Why a field's value cannot stay, "" when it can. */
export function fieldProblem(card, { name, error }) {
    if (error) {
        return error;
    }
    const conflicts = card.check?.conflicts || [];
    return conflicts.find((c) => c.level === "blocks" && c.field === name)?.text || "";
}

/** Its check is on the way: nothing is known yet of whether it can be done. */
export function isUnchecked(card) {
    return Boolean(card.check_due && !card.check);
}

/** Whether a change of its values would let it be confirmed. */
export function isBlocked(card) {
    const conflicts = card.check?.conflicts || [];
    return card.fields.some(({ error }) => error) || conflicts.some((c) => c.level === "blocks");
}

/** The conflicts that no field tells of. */
export function cardConflicts(card) {
    const shown = new Set(mainFields(card.fields).map((field) => fieldProblem(card, field)));
    return (card.check?.conflicts || []).filter(({ text, ref }) => ref || !shown.has(text));
}
