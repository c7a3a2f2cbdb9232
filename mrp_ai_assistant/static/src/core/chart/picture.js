/**
 * A drawing as a picture to be sent on: what it is of stands above it.
 */

const HEAD_PX = 44;
const SIDE_PX = 14;
const FAMILY = 'system-ui, -apple-system, "Segoe UI", Roboto, sans-serif';

/**
 * @param {HTMLCanvasElement} drawing
 * @param {number} ratio its pixels for one of the screen
 * @param {{title: string, note: string}} words
 * @param {{paper: string, text: string, muted: string}} colors
 * @returns {HTMLCanvasElement}
 */
export function drawingPicture(drawing, ratio, { title, note }, colors) {
    const picture = document.createElement("canvas");
    picture.width = drawing.width;
    picture.height = drawing.height + HEAD_PX * ratio;
    const context = picture.getContext("2d");
    context.fillStyle = colors.paper;
    context.fillRect(0, 0, picture.width, picture.height);
    context.drawImage(drawing, 0, HEAD_PX * ratio);
    context.scale(ratio, ratio);
    const room = picture.width / ratio - 2 * SIDE_PX;
    context.fillStyle = colors.text;
    context.font = `600 14px ${FAMILY}`;
    context.fillText(title, SIDE_PX, 19, room);
    context.fillStyle = colors.muted;
    context.font = `400 11px ${FAMILY}`;
    context.fillText(note, SIDE_PX, 36, room);
    return picture;
}

/** A name that every file system takes: "Tornillo M5.png". */
export function pictureName(name) {
    const kept = name.replace(/[^\p{L}\p{N} ._-]+/gu, " ").replace(/\s+/g, " ").trim();
    return `${kept.slice(0, 60) || "chart"}.png`;
}
