/** Does work after the next picture, so that an answer to a key or a press is seen first. */
export const afterPaint = (work: () => void): void => void requestAnimationFrame(() => setTimeout(work));
