const SERIES = ["series", "series-2", "series-3", "series-4", "series-5", "series-6"];

/** The colours of the theme that `element` stands in. */
export function chartColors(element) {
    const style = getComputedStyle(element);
    const color = (name) => style.getPropertyValue(`--aipa-${name}`).trim();
    return {
        paper: color("bg"),
        text: color("text"),
        muted: color("muted"),
        hairline: color("hairline"),
        control: color("control"),
        raised: color("raised"),
        surface: color("surface"),
        series: color("series"),
        serial: SERIES.map(color),
        band: color("band"),
        run_out: color("run-out"),
        arrival: color("arrival"),
        receipt: color("arrival"),
        order_by: color("warning"),
        tones: {
            danger: color("danger-bar"),
            warning: color("warning-bar"),
            success: color("success-bar"),
            info: color("info-bar"),
            muted: color("control"),
        },
    };
}

/** How a tooltip of any drawing looks. */
export function tooltipLook(colors) {
    return {
        displayColors: false,
        backgroundColor: colors.raised,
        titleColor: colors.text,
        bodyColor: colors.text,
        borderColor: colors.control,
        borderWidth: 1,
    };
}
