/**
 * A model in words: what it is, whether it can answer, how long that takes.
 */
import { _t } from "@web/core/l10n/translation";
import { formatFloat, formatInteger } from "@web/views/fields/formatters";
import { formatPercent } from "./percent";

/** States of a model that can be asked. */
export const USABLE = new Set(["loaded", "cold", "cloud"]);

export function isPreparing({ progress }) {
    return typeof progress === "number" && progress < 1;
}

/** @param {Object|null} model null: rules alone */
export function stateText(model) {
    if (!model) {
        return _t("answers by rules");
    }
    if (isPreparing(model)) {
        return _t("being prepared, %s", formatPercent(model.progress));
    }
    return {
        loaded: _t("loaded"),
        cold: _t("not loaded yet: the first answer takes longer"),
        missing: _t("not installed"),
        down: _t("server not reachable"),
        cloud: _t("cloud: data leaves the plant"),
    }[model.state];
}

export function details({ parameter_size: size, quantization, size_gb: gb, context_length: context }) {
    return [
        size,
        quantization,
        gb ? _t("%s GB", formatFloat(gb, { digits: [16, 1] })) : "",
        context ? _t("%s tokens of context", formatInteger(context)) : "",
    ]
        .filter(Boolean)
        .join(", ");
}

function seconds(value) {
    return formatInteger(Math.max(1, Math.round(value)));
}

/** How long an answer takes, as measured here; nothing is guessed where nothing was. */
export function waitText({ state, seconds: usual, load_seconds: load }) {
    if (!USABLE.has(state) || !usual) {
        return "";
    }
    if (state === "cold" && load) {
        return _t("usually %(usual)s s an answer, and %(load)s s more for the first one", {
            usual: seconds(usual),
            load: seconds(load),
        });
    }
    return _t("usually %s s an answer", seconds(usual));
}

/** Where a model is, when that is more than one server. */
export function placesText({ places = [] }) {
    if (places.length < 2) {
        return "";
    }
    const names = places.map(({ server, state }) =>
        USABLE.has(state) ? server : _t("%s (not now)", server)
    );
    return _t("on %s", names.join(", "));
}

/** What installs a model on its server. */
export function pullCommand({ name }) {
    return `ollama pull ${name}`;
}
