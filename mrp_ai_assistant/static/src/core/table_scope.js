/**
 * What a table covers, in as few words as say it: the whole line is the server's.
 */

/**
 * @param {Object} table payload of a `table` event
 * @param {Object} words
 * @param {string} words.count how many of how many rows
 * @param {string} words.asOf when it was read
 * @param {boolean} words.isOneCompany the reader knows no other
 * @returns {string[]}
 */
export function scopeParts({ scope }, { count, asOf, isOneCompany }) {
    const filters = scope?.filters || [];
    const company = isOneCompany ? "" : scope?.company;
    return [...new Set([count, ...filters, company, asOf].filter(Boolean))];
}
