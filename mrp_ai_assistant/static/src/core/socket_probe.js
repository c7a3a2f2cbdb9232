/**
 * Does a websocket get through? A connection of its own, closed as soon as it is open: the
 * page's own one may be kept by another tab.
 */

/** So long a proxy may take to say no. */
const PATIENCE_MS = 4000;

/**
 * @param {string} url of the websocket
 * @param {{Socket?: Function, patience?: number}} [options]
 * @returns {Promise<"open"|"refused"|"silent">}
 */
export function probeSocket(url, { Socket = WebSocket, patience = PATIENCE_MS } = {}) {
    return new Promise((resolve) => {
        let socket;
        const timer = setTimeout(() => done("silent"), patience);
        function done(state) {
            clearTimeout(timer);
            resolve(state);
            socket?.close();
        }
        try {
            socket = new Socket(url);
        } catch {
            done("refused"); // the page's policy forbids it
            return;
        }
        socket.addEventListener("open", () => done("open"));
        socket.addEventListener("error", () => done("refused"));
    });
}
