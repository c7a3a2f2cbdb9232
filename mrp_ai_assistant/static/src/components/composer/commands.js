/**
 * What "/" offers besides saved prompts, each with its words in both languages: who types
 * the other one is understood too.
 */
import { _t } from "@web/core/l10n/translation";
import { user } from "@web/core/user";

/** @returns {Object[]} `{key, commands, label, detail, format | action}` */
export function ownCommands() {
    const format = _t("format of the answer");
    return [
        { key: "format,table", format: "table", commands: own("tabla", "table"), label: _t("Table"), detail: format },
        { key: "format,report", format: "report", commands: own("informe", "report"), label: _t("Report"), detail: format },
        { key: "format,plan", format: "plan", commands: own("plan"), label: _t("Action plan"), detail: format },
        { key: "format,auto", format: "auto", commands: own("auto"), label: _t("Automatic"), detail: format },
    ];
}

/** What asks nothing by itself; last. */
export function promptCommands() {
    return [
        { key: "action,mention", action: "mention", commands: own("registro", "record"), label: _t("Name a record"), detail: "@" },
        { key: "action,save", action: "save", commands: own("guardar", "save"), label: _t("Save what is written as a prompt") },
        { key: "action,manage", action: "manage", commands: own("preguntas", "prompts"), label: _t("Change the saved prompts") },
    ];
}

/** The word of the user's language first. */
function own(spanish, english = spanish) {
    const first = user.lang.startsWith("es") ? [spanish, english] : [english, spanish];
    return [...new Set(first)];
}

export function promptItem(prompt) {
    const detail = prompt.text === prompt.name ? "" : prompt.text.replace(/\{\{([^:}]*)[^}]*\}\}/g, "‹$1›");
    return { key: `prompt,${prompt.id}`, prompt, commands: prompt.commands, label: prompt.name, detail };
}
