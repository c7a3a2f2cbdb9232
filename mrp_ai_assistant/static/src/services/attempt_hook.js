import { useService } from "@web/core/utils/hooks";
import { errorText } from "./server_calls";

/**
 * For what a click does: what goes wrong is told as a notification.
 * @returns {(action: () => any) => Promise<boolean>} whether it went well
 */
export function useAttempt() {
    const notification = useService("notification");
    return async (action) => {
        try {
            await action();
            return true;
        } catch (error) {
            notification.add(errorText(error), { type: "danger" });
            return false;
        }
    };
}
