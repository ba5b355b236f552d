/** The id in an address; none that exists where it is not a number. */
export const storyId = (text: string): number => (/^[1-9]\d{0,8}$/.test(text) ? Number(text) : 0)
