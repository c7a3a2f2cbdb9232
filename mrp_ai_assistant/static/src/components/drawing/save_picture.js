import { drawingPicture, pictureName } from "../../core/chart/picture";
import { chartColors } from "./chart_colors";

/**
 * A drawing as a picture file, on the paper of the theme around `element`.
 * @param {Object} chart of Chart.js
 * @param {HTMLElement} element
 * @param {{name: string, title: string, note: string}} words `name` the file is called after
 * @returns {string} the file's name
 */
export function savePicture({ canvas, currentDevicePixelRatio: ratio }, element, { name, ...words }) {
    const link = document.createElement("a");
    link.download = pictureName(name);
    link.href = drawingPicture(canvas, ratio, words, chartColors(element)).toDataURL("image/png");
    link.click();
    return link.download;
}
