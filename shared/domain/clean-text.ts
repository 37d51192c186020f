/* eslint-disable no-control-regex -- control characters are what is taken out here */

/** NUL and other controls, zero-width signs, byte order marks, and signs that turn the writing direction. */
const INVISIBLE =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u0084\u0086-\u009f\u061c\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/g

/** Most cells of an import: nothing to do but to trim. */
const PLAIN = /^[ -~]*$/

/** Text of several lines as it is stored: well-formed, NFC, line ends as `\n`, nothing that can't be seen. */
export const cleanText = (text: string): string =>
  PLAIN.test(text)
    ? text.trim()
    : text
        .toWellFormed()
        .replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n')
        .replace(INVISIBLE, '')
        .normalize('NFC')
        .trim()

/** One line: as {@link cleanText}, every run of blanks and line ends is one blank. */
export const cleanLine = (text: string): string => cleanText(text).replace(/\s+/g, ' ')

/** Signs that take place but show nothing: blanks of all kinds, joiners, fillers, soft hyphens, marks on nothing. */
const BLANK = /[\s\p{Cf}\p{M}\p{Zs}\u115f\u1160\u2800\u3164\uffa0]/gu

/** Whether a text shows anything at all when it is read. */
export const hasSomethingToSee = (text: string): boolean => text.replace(BLANK, '') !== ''
