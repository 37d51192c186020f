import type { Grammar, MeaningName } from './grammar.ts'
import { numericPatterns } from './numeric-patterns.ts'

/** How much has to stand around a find for it to be taken. */
export type Footing = 'anywhere' | 'edge' | 'beside'

export type Pattern = { readonly meaning: MeaningName; readonly regex: RegExp; readonly footing: Footing }

/** Letters of plain text. Ranges: some 200 patterns with `\p{L}` take a fifth of a second to compile. */
const LETTER = String.raw`a-z\u00df-\u024f\u0370-\u1fff\u3040-\ud7ff`

/** Neither inside a word nor inside a longer number (a price, a phone, an account) or a span (Monday–Friday). */
const BEFORE = String.raw`(?<![${LETTER}\d_]|[${LETTER}\d]['\-]|\d[.,:/]|[+#№$€£*])`
const AFTER = String.raw`(?![${LETTER}\d_]|[.,:/\-]\d|['\-][${LETTER}]|\s*[%€$£₽°])`

const either = (sources: readonly string[]): string =>
  sources
    .filter((source) => source !== '')
    .toSorted((a, b) => b.length - a.length)
    .join('|')

/** The pieces that every language has, ready to be put into a pattern. */
function pieces(grammar: Grammar): Readonly<Record<string, string>> {
  const { any, alone, weak } = grammar.weekdays
  const numbers = either(Object.keys(grammar.numbers))
  const wd = either([...any, ...alone])
  return {
    n: String.raw`(?<n>\d{1,3}|${numbers})`,
    h: String.raw`(?<h>\d{1,2}|${numbers})`,
    d: String.raw`(?<d>\d{1,2}(?:${grammar.daySuffix})?|${either(Object.keys(grammar.ordinals))})`,
    nth: `(?<nth>${either(grammar.nths)})`,
    y: String.raw`(?:(?<y>(?:19|20|21)\d\d)(?:${grammar.yearSuffix})?)`,
    unit: `(?<unit>${either(Object.values(grammar.units))})`,
    wd: `(?<wd>${wd})`,
    wdalone: `(?<wd>${either(alone)})`,
    wdweak: `(?<wd>${either(weak)})`,
    wds: `(?<wd>(?:${wd})(?:(?:_,_|_[+&]_| {and} )(?:${wd}))*)`,
    month: `(?<month>${either(grammar.months)})`,
    part: `(?<part>${either(Object.values(grammar.parts))})`,
    atend: String.raw`(?=_(?:$|[,;!?)]|\._$))`,
    atstart: '(?<=^_)',
    on: `(?:${grammar.datePrefix})`,
    at: `(?:${grammar.timePrefix})`,
    hours: `(?:${grammar.hourSuffix})`,
    ...grammar.words,
  }
}

const SLOT = /\{([a-z]+)\}/g

/** Words stand in words ({next} in {nextweek}): three rounds are enough for all tables. */
function filled(source: string, known: Readonly<Record<string, string>>): string {
  let text = source
  for (let round = 0; round < 4; round += 1)
    text = text.replace(SLOT, (slot, name: string) => {
      const piece = known[name]
      if (piece === undefined) throw new RangeError(`unknown slot ${slot}`)
      return `(?:${piece})`
    })
  return text
}

const spaced = (source: string): string => source.replaceAll(' ', String.raw`\s+`).replaceAll('_', String.raw`\s*`)

function compile(meaning: MeaningName, written: string, known: Readonly<Record<string, string>>): Pattern {
  const mark = written.slice(0, 1)
  const footing = mark === '~' ? 'edge' : mark === '&' ? 'beside' : 'anywhere'
  const source = filled(footing === 'anywhere' ? written : written.slice(1), known)
  return { meaning, footing, regex: new RegExp(`${BEFORE}(?:${spaced(source)})${AFTER}`, 'gu') }
}

const compiled = new WeakMap<Grammar, readonly Pattern[]>()

/** The patterns of a language. Made once: there are some 150 of them. */
export function patternsOf(grammar: Grammar): readonly Pattern[] {
  const ready = compiled.get(grammar)
  if (ready !== undefined) return ready
  const known = pieces(grammar)
  const patterns = [...Object.entries(grammar.patterns), ...Object.entries(numericPatterns(grammar))].flatMap(
    ([meaning, sources]) => sources.map((source) => compile(meaning as MeaningName, source, known)),
  )
  compiled.set(grammar, patterns)
  return patterns
}
