import { expect, test } from "@odoo/hoot";
import { allowTranslations } from "@web/../tests/web_test_helpers";
import { nearDay } from "@mrp_ai_assistant/core/near_day";

const { DateTime } = luxon;
const NOW = DateTime.fromISO("2026-11-23T22:30:00", { locale: "en-US" });

test("a near day is said as people say it", () => {
    allowTranslations();
    expect(String(nearDay("2026-11-23", NOW))).toBe("today");
    expect(String(nearDay("2026-11-24", NOW))).toBe("tomorrow");
    expect(nearDay("2026-11-26", NOW)).toMatch(/^\S+ 26$/);
    expect(nearDay("2026-12-31", NOW)).toMatch(/^31 /);
    expect(nearDay("2026-11-20", NOW)).toMatch(/^20 /);
});
