/** The text nodes below `root` that stand in no element of `selector`, as a list: they may
 * be replaced while it is walked. */
export function textNodesOutside(root, selector) {
    const walker = root.ownerDocument.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    const nodes = [];
    while (walker.nextNode()) {
        if (!walker.currentNode.parentElement?.closest(selector)) {
            nodes.push(walker.currentNode);
        }
    }
    return nodes;
}
