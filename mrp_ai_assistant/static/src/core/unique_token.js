/**
 * A token that makes a send unrepeatable. `crypto.randomUUID` is missing on plain http,
 * where many Odoo servers in a plant are reached.
 */
export function uniqueToken() {
    const bytes = crypto.getRandomValues(new Uint8Array(16));
    return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}
