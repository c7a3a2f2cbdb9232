/**
 * The assistant in the command palette (Ctrl+K): what is typed there can be asked. After
 * "?" there is nothing else.
 */
import { browser } from "@web/core/browser/browser";
import { _t } from "@web/core/l10n/translation";
import { registry } from "@web/core/registry";
import { mayAsk } from "../services/page_opener";

const NAMESPACE = "?";
const CATEGORY = "mrp_ai_assistant";
/** Less is no question yet, and would stand in the way of the other commands. */
const SHORTEST = 6;

function askCommand(env, question) {
    return {
        name: _t("Ask the assistant: “%s”", question),
        category: CATEGORY,
        action: () => void env.services["mrp_ai_assistant.page_opener"].ask(question),
    };
}

/** The palette closes after a command: it is opened again where a question is typed. */
function beginQuestion({ services }) {
    browser.setTimeout(() => services.command.openMainPalette({ searchValue: NAMESPACE }));
}

function pageCommands(env) {
    const opener = env.services["mrp_ai_assistant.page_opener"];
    const theme = env.services["mrp_ai_assistant.theme"];
    const commands = [
        { name: _t("Assistant: new conversation"), action: () => void opener.open() },
        { name: _t("Assistant: search conversations"), action: () => void opener.find() },
        {
            name: theme.dark ? _t("Assistant: light colours") : _t("Assistant: dark colours"),
            action: () => void theme.toggle(),
        },
    ];
    return commands.map((command) => ({ ...command, category: CATEGORY }));
}

export const commandProvider = {
    provide(env, { searchValue = "" } = {}) {
        if (!mayAsk()) {
            return [];
        }
        const begin = {
            name: _t("Ask the assistant…"),
            category: CATEGORY,
            action: () => beginQuestion(env),
        };
        const text = searchValue.trim();
        const asks = text.length >= SHORTEST ? [askCommand(env, text)] : [];
        return [begin, ...pageCommands(env), ...asks];
    },
};

export const questionProvider = {
    namespace: NAMESPACE,
    provide(env, { searchValue = "" } = {}) {
        const text = searchValue.trim();
        return text ? [askCommand(env, text)] : pageCommands(env);
    },
};

registry.category("command_categories").add(CATEGORY, {}, { sequence: 60 });
registry.category("command_categories").add(`${CATEGORY}.question`, { namespace: NAMESPACE });
registry.category("command_provider").add("mrp_ai_assistant", commandProvider);

// Who may not ask finds no assistant in the palette's footer either.
if (mayAsk()) {
    registry.category("command_provider").add("mrp_ai_assistant.question", questionProvider);
    registry.category("command_setup").add(NAMESPACE, {
        name: _t("the assistant"),
        placeholder: _t("Ask about orders, material, purchases or manuals"),
        emptyMessage: _t("Write a question"),
    });
}
