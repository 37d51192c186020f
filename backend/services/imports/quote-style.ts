import type { CsvOptions } from './csv-machine.ts'

/** Signs of a line that are looked at. */
const LINE = 2000
/** Text behind a quote that was opened, to the end of its cell, in as far as it stands on one line. */
const escaped = (delimiter: string): RegExp =>
  new RegExp(String.raw`(?:^|${delimiter})"(?:[^"\\\n]|\\.)*\\"(?!\s*(?:${delimiter}|$))`, 'mu')
const sign = (delimiter: string): string => (delimiter === '|' || delimiter === '^' ? `\\${delimiter}` : delimiter)

/**
 * How a text quotes its cells, from its beginning: some programs put them between apostrophes, databases a backslash before a
 * quote that belongs to the text. An apostrophe that only begins a cell is a letter, or guards a formula.
 */
export function quoteStyle(text: string, delimiter: string): Pick<CsvOptions, 'quote' | 'hasEscapes'> {
  const hasEscapes = text.includes('\\"') && escaped(sign(delimiter)).test(text)
  if (hasEscapes) return { hasEscapes }
  const lines = text
    .split(/\r\n?|\n/, 60)
    .filter((line) => line.trim() !== '')
    .map((line) => line.slice(0, LINE))
  const at = sign(delimiter)
  const cell = new RegExp(String.raw`(?:^|${at})\s*'[^']*(?:''[^']*)*'\s*(?=${at}|$)`, 'u')
  const quoted = lines.filter((line) => cell.test(line)).length
  const usual = lines.filter((line) => new RegExp(String.raw`(?:^|${at})\s*"`, 'u').test(line)).length
  return quoted > usual && quoted * 2 > lines.length - 1 ? { quote: "'" } : {}
}
