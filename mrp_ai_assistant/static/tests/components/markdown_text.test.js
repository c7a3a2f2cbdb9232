import { animationFrame, describe, expect, test } from "@odoo/hoot";
import { Component, useState, useSubEnv, xml } from "@odoo/owl";
import { mountWithCleanup, preloadBundle } from "@web/../tests/web_test_helpers";
import { defineMailModels } from "@mail/../tests/mail_test_helpers";
import { MarkdownText } from "@mrp_ai_assistant/components/markdown_text/markdown_text";
import { loadMarkdown } from "@mrp_ai_assistant/core/markdown/markdown_lib";

describe.current.tags("desktop");
defineMailModels();
preloadBundle("mrp_ai_assistant.markdown_lib");

class Parent extends Component {
    static components = { MarkdownText };
    static props = ["*"];
    static template = xml`<MarkdownText md="state.md" ended="state.ended" animate="false"/>`;
    setup() {
        const { makeMarkdownRenderer, md, ended } = this.props;
        useSubEnv({ makeMarkdownRenderer });
        this.state = useState({ md, ended });
    }
}

async function mount(md, ended = false) {
    const makeMarkdownRenderer = await loadMarkdown();
    return mountWithCleanup(Parent, { props: { makeMarkdownRenderer, md, ended } });
}

const nodes = () => [...document.querySelector(".o_aipa_text").children];
const wait = async () => {
    await animationFrame();
    await animationFrame();
};

test("what is on the page keeps its nodes while text arrives and when it ends", async () => {
    const parent = await mount("One.\n\nTwo.\n\nThr");
    const [one, two] = nodes();
    expect(one).toHaveText("One.");
    parent.state.md = "One.\n\nTwo.\n\nThree.\n\n- a\n- b";
    await wait();
    expect(".o_aipa_text").toHaveClass("o_aipa_growing");
    expect(nodes().slice(0, 2)).toEqual([one, two]);
    Object.assign(parent.state, { md: `${parent.state.md}\n- c`, ended: true });
    await wait();
    expect(nodes()[0]).toBe(one);
    expect(nodes()[1]).toBe(two);
    expect(".o_aipa_text li").toHaveCount(3);
    expect(".o_aipa_text").not.toHaveClass("o_aipa_growing");
});

test("a text of 200 kB is readable at once and whole soon", async () => {
    const line = "Line **of** an answer that is long.\n\n";
    await mount(line.repeat(5600), true);
    expect(nodes().length).toBeGreaterThan(0);
    const from = performance.now();
    while (nodes().length < 5600 && performance.now() - from < 20_000) {
        await animationFrame();
    }
    expect(nodes()).toHaveLength(5600);
});
