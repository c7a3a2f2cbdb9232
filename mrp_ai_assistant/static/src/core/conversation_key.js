/** Under what is kept of a conversation that is not there yet. */
export const NEW_CONVERSATION = "new";

/** The name of a conversation in what is kept by conversation: drafts, mentions, files. */
export function conversationKey(id) {
    return id || NEW_CONVERSATION;
}
