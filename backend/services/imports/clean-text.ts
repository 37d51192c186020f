/* eslint-disable no-control-regex -- control characters are what is taken out here */

const invisible = /[\0\u200b\u202a-\u202e\u2066-\u2069\ufeff]/g
const otherControls = /[\u0001-\u0008\u000b\u000c\u000e-\u001f\u007f]/g

const printable = /^[ -~]*$/

/** Text of several lines: NFC, no NUL, no signs that turn the writing direction, line ends as `\n`. */
export const cleanText = (text: string): string =>
  printable.test(text)
    ? text.trim()
    : text.replace(/\r\n?/g, '\n').replace(invisible, '').replace(otherControls, '').trim().normalize('NFC')

/** One line: as {@link cleanText}, every run of blanks and line ends is one blank. */
export const cleanLine = (text: string): string => cleanText(text).replace(/\s+/g, ' ')
