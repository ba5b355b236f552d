/** Arabic-Indic and Persian digits as ASCII ones: phones type them into every field. */
export const asciiDigits = (text: string): string =>
  text.replace(/[\u0660-\u0669\u06F0-\u06F9]/g, (digit) => String(digit.charCodeAt(0) & 15))

/** ASCII digits as Arabic-Indic ones. */
export const arabicIndic = (value: number | string): string =>
  String(value).replace(/\d/g, (digit) => String.fromCharCode(0x660 + Number(digit)))
