/**
 * Whether who is logged in now is who opened this page.
 */
import { rpc } from "@web/core/network/rpc";
import { user } from "@web/core/user";

/** @returns {Promise<boolean>} false when somebody else logged in meanwhile */
export async function isSameUser() {
    try {
        const { uid } = await rpc("/web/session/get_session_info", {}, { silent: true });
        return uid === user.userId;
    } catch {
        return true; // not known: what this user may not see, the server refuses
    }
}
