/** Longest side of a picture: the screenshot of a whole conversation is some 20,000 pixels tall. */
export const imageSideMaxPixels = 32_768;
/** Most pixels of a picture: the photo of a phone with 50 megapixels is 8,192 × 6,144. A larger one is a decompression bomb. */
export const imagePixelsMax = 8_192 * 6_144;
