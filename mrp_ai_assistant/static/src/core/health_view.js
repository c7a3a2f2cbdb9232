/**
 * What the page of health makes of its findings: pure, without a word of its own but
 * those of the report's layout.
 */

/** From good to bad. */
const LEVELS = ["skipped", "ok", "warning", "problem"];
const MARKS = { skipped: "-", ok: "ok", warning: "!", problem: "!!" };

/** The tone of a chip or a dot. */
export const TONES = { skipped: "muted", ok: "success", warning: "warning", problem: "danger" };

export const ICONS = { skipped: "info", ok: "ok", warning: "warning", problem: "warning" };

/** @returns {Object[]} every check of `subjects`, in the order of the page */
export function allChecks(subjects) {
    return subjects.flatMap(({ checks }) => checks);
}

/** How many findings there are of each level. */
export function counted(findings) {
    const counts = Object.fromEntries(LEVELS.map((level) => [level, 0]));
    for (const { level } of Object.values(findings)) {
        counts[level] += 1;
    }
    return counts;
}

/** @returns {boolean} whether somebody has something to do about it */
export function asksForAttention(finding) {
    return Boolean(finding) && LEVELS.indexOf(finding.level) > LEVELS.indexOf("ok");
}

/**
 * Plain text for a support request: what was looked at and what was found.
 * @param {string} about the first line
 * @param {Object[]} subjects `{title, checks: [{code, title}]}`
 * @param {Object} findings by code
 */
export function reportText(about, subjects, findings) {
    const lines = [about];
    for (const { title, checks } of subjects) {
        lines.push("", title);
        for (const check of checks) {
            const finding = findings[check.code];
            if (!finding) {
                continue;
            }
            lines.push(`  [${MARKS[finding.level]}] ${check.title}: ${finding.told}`);
            for (const text of [finding.means, finding.mend, finding.command]) {
                if (text) {
                    lines.push(`      ${text}`);
                }
            }
        }
    }
    return lines.join("\n");
}
