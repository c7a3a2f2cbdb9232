/**
 * The user's choices for the next question: the format of the answer and the model.
 */
import { reactive } from "@odoo/owl";
import { browser } from "@web/core/browser/browser";
import { user } from "@web/core/user";

/** "No model" is a choice of this browser: the stored setting can only name a model. */
const NO_MODEL_KEY = "mrp_ai_assistant.no_model";

export class SettingsStore {
    constructor() {
        this.state = reactive({
            format: "auto",
            /** id of a model, "none" for rules only, false for the default */
            modelId: false,
            typewriter: true,
        });
        this.taken = false;
    }

    /** Takes over what the server remembers, once: later choices are the page's own. */
    take({ settings }) {
        if (this.taken) {
            return;
        }
        this.taken = true;
        const noModel = browser.localStorage.getItem(NO_MODEL_KEY) === "1";
        this.state.format = settings.format || "auto";
        this.state.modelId = noModel ? "none" : settings.model_id || false;
        this.state.typewriter = settings.typewriter !== false;
    }

    forAsk() {
        return { answer_format: this.state.format, model_id: this.state.modelId };
    }

    async chooseFormat(format) {
        this.state.format = format;
        await user.setUserSettings("mrp_ai_format", format);
    }

    async chooseModel(modelId) {
        this.state.modelId = modelId;
        if (modelId === "none") {
            browser.localStorage.setItem(NO_MODEL_KEY, "1");
            return;
        }
        browser.localStorage.removeItem(NO_MODEL_KEY);
        await user.setUserSettings("mrp_ai_model_id", modelId);
    }
}
