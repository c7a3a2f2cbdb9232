import { Component, onWillUnmount, useRef, useState } from "@odoo/owl";
import { hidePDFJSButtons } from "@web/core/utils/pdfjs";
import { matchPassage } from "../../core/passage_match";

const VIEWER = "/web/static/lib/pdfjs/web/viewer.html";
/** Inside the frame, which has no colours of ours. */
const FRAME_STYLE = `
    #sidebarToggle, #editorModeSeparator, #presentationMode, #documentProperties,
    #secondaryPresentationMode { display: none !important; }
    .o_aipa_mark { background: rgba(255, 214, 10, 0.42); border-radius: 2px; }
    #viewerContainer { background-color: var(--o-aipa-paper); }
`;

/** A PDF in Odoo's own viewer, on the passage's page, with the passage marked. */
export class PdfPage extends Component {
    static template = "mrp_ai_assistant.PdfPage";
    static props = {
        url: String,
        name: String,
        passage: Object,
        paper: String,
        onPage: Function,
        onFailed: Function,
        onKeydown: Function,
    };

    setup() {
        this.frame = useRef("frame");
        this.state = useState({ missing: false });
        this.marked = new Set();
        onWillUnmount(() => (this.isOver = true));
    }

    get place() {
        return this.props.passage.place;
    }

    get src() {
        const file = encodeURIComponent(this.props.url);
        return `${VIEWER}?file=${file}#page=${this.place.page_from || 1}&pagemode=none&zoom=page-width`;
    }

    async onLoad() {
        const { contentWindow, contentDocument } = this.frame.el;
        const viewer = contentWindow?.PDFViewerApplication;
        if (!viewer) {
            this.props.onFailed();
            return;
        }
        hidePDFJSButtons(this.frame.el, { hidePrint: true, hideRotation: true });
        const style = contentDocument.createElement("style");
        style.textContent = `:root { --o-aipa-paper: ${this.props.paper}; }${FRAME_STYLE}`;
        contentDocument.head.append(style);
        contentDocument.addEventListener("keydown", this.props.onKeydown);
        await viewer.initializedPromise;
        if (!this.isOver) {
            this.listen(viewer);
        }
    }

    listen(viewer) {
        const { eventBus } = viewer;
        const tell = (page) => this.props.onPage(page, viewer.pagesCount);
        eventBus.on("pagesinit", () => tell(viewer.page));
        eventBus.on("pagechanging", ({ pageNumber }) => tell(pageNumber));
        eventBus.on("documenterror", () => this.props.onFailed());
        eventBus.on("textlayerrendered", ({ pageNumber, source }) => this.mark(pageNumber, source.div));
        viewer.pdfViewer._pages
            ?.filter(({ textLayer, renderingState }) => textLayer && renderingState === 3)
            .forEach(({ id, div }) => this.mark(id, div));
    }

    /** What one program read and another one shows is compared here, see passage_match. */
    mark(number, page) {
        const { page_from: first, page_to: last } = this.place;
        if (number < first || number > (last || first)) {
            return;
        }
        const runs = [...page.querySelectorAll(".textLayer span[role=presentation]")];
        const ranges = matchPassage(runs.map((run) => run.textContent), this.props.passage);
        // from the end, so that places in the same run stay what they are
        const marks = ranges.reverse().map((range) => markRun(runs[range.run], range));
        if (number === first) {
            this.state.missing = !marks.length;
        }
        if (marks.length && !this.marked.size) {
            marks.at(-1).scrollIntoView({ block: "center" });
        }
        this.marked.add(number);
    }
}

function markRun(run, { from, to }) {
    const mark = run.ownerDocument.createElement("span");
    mark.className = "o_aipa_mark highlight appended";
    const range = run.ownerDocument.createRange();
    const text = run.firstChild;
    range.setStart(text, from);
    range.setEnd(text, Math.min(to, text.length));
    range.surroundContents(mark);
    return mark;
}
