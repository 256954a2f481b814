/** A page as a picture that an `img` shows: nothing in it can act. */
export const asPicture = (svg: string) => `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
