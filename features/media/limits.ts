export const MOST_UPLOAD_BYTES = 20 * 1024 * 1024
export const MOST_PIXELS = 60_000_000
/** One side of a picture is so many times the other at most: what is longer is a strip, and no crop shows it. */
export const MOST_SIDES = 30
/** What browsers offer to choose from. HEIC is not among them: phones then hand over a JPEG by themselves. */
export const ACCEPTED_TYPES = 'image/jpeg,image/png,image/webp,image/avif,image/gif,image/tiff'
