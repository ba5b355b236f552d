const oddSpaces = /[\u00A0\u2000-\u200A\u202F\u205F\u3000\t]/g
const junk =
  /[\u00AD\u034F\u061C\u115F\u1160\u17B4\u17B5\u180E\u200B\u200E\u200F\u202A-\u202E\u2060-\u206F\uFEFF\uFFF9-\uFFFC]/g
// A non-joiner has work to do inside a Persian or Kurdish word only, a joiner inside an emoji only.
const idleJoiners =
  /(?<!\p{Script=Arabic})\u200C|\u200C(?!\p{Script=Arabic})|(?<![\p{Extended_Pictographic}\uFE0F\p{Emoji_Modifier}])\u200D|\u200D(?!\p{Extended_Pictographic})/gu

/** A pasted text without what other programs leave in it and nobody sees. Its letters and signs are not touched. */
export function withoutJunk(text: string): string {
  return text.replace(oddSpaces, ' ').replace(junk, '').replace(idleJoiners, '')
}
