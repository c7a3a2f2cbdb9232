/**
 * Calls to the assistant's methods, with a lost network told apart from a refusal.
 */
import { _t } from "@web/core/l10n/translation";
import { ConnectionLostError, RPCError } from "@web/core/network/rpc";

export class ServerCalls {
    /**
     * @param {Object} orm the orm service
     * @param {(reachable: boolean, expired: boolean) => void} onNetwork told after every
     *  call; `expired`: the user is not logged in any more
     */
    constructor(orm, onNetwork) {
        this.orm = orm;
        this.onNetwork = onNetwork;
    }

    async call(model, method, args = [], kwargs = {}) {
        try {
            const answer = await this.orm.silent.call(model, method, args, kwargs);
            this.onNetwork(true, false);
            return answer;
        } catch (error) {
            this.onNetwork(!(error instanceof ConnectionLostError), isExpired(error));
            throw error;
        }
    }

    conversation(method, ...args) {
        return this.call("mrp.ai.conversation", method, args);
    }

    turn(method, ...args) {
        return this.call("mrp.ai.turn", method, args);
    }
}

export function isExpired(error) {
    return error instanceof RPCError && error.exceptionName === "odoo.http.SessionExpiredException";
}

/** One sentence about a question that could not be sent and stays where it was written. */
export function askErrorText(error) {
    if (error instanceof ConnectionLostError) {
        return _t("Odoo cannot be reached. Your question is kept; send it again when the connection is back.");
    }
    if (isExpired(error)) {
        return _t("Your session has ended. Your question is kept; send it again when you are logged in.");
    }
    return errorText(error);
}

/** One sentence a user can read, whatever went wrong. */
export function errorText(error) {
    if (error instanceof ConnectionLostError) {
        return _t("Odoo cannot be reached. Try again when the connection is back.");
    }
    if (isExpired(error)) {
        return _t("Your session has ended. Log in, then try again.");
    }
    if (error instanceof RPCError) {
        return error.data?.message || error.message;
    }
    return _t("Something went wrong on this page: %s", error.message);
}
