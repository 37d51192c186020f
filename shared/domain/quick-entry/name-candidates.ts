/**
 * Which words of a phrase may be the name of a customer. The shop may have 100 000 of them, so nothing is compared
 * here: the caller looks the guesses up in the search, in this order, and takes the first that is found.
 */
import type { AppLanguage } from '../locale.ts'
import { baseForms } from './base-forms.ts'
import { plainText } from './plain-text.ts'
import type { Span } from './span.ts'

/** One to three words in a row; `guesses` are the text as typed and its base forms, the likeliest first. */
export type NameCandidate = Span & { readonly text: string; readonly guesses: readonly string[] }

const MOST_CANDIDATES = 8
const MOST_WORDS = 3
const MOST_GUESSES = 16
const WORD = /[\p{L}\p{M}]+(?:['’\-‐‑][\p{L}\p{M}]+)*/gu

/** Words that come right before a name, plain. */
const BEFORE_NAME: ReadonlySet<string> = new Set(
  (
    'with to from for ask call ring phone text tell mr mrs ms miss dr pe lui cu pentru la dl dna domnul doamna domnului doamnei suna ' +
    'с со у к для от позвонить набрать написать спросить sa za od kod pozvati pozovi zovi zvati nazovi javiti javi g gdja gospodin gospodja'
  ).split(' '),
)

/** Small words and what follow-ups are about: never names. Plain, of all languages, since they don't clash with names. */
const NEVER_NAMES: ReadonlySet<string> = new Set(
  (
    'a an the and or of to for with from by at in on about call ring phone text tell ask write send order pay check remind bring ' +
    'deliver visit meet email mail her him them his their my our new me please again back up re if ' +
    'si sau de din la pe cu lui pentru despre ca sa o un suna sun scrie trimite intreaba comanda plata plateste adu verifica livreaza ' +
    'o-i i-o suna-o suna-l sun-o sun-l spune-i scrie-i o-sa dl dna domnul doamna doamnei domnului ' +
    'и или в во на с со к ко у о об для от до по за из не позвонить позвони набрать написать напиши спросить отправить послать заказать ' +
    'напомнить проверить привезти доставить забрать отдать оплатить купить про насчет ему ей им ' +
    'i ili u na s sa za od do o po iz je se da ne pozvati pozovi zovi zvati nazvati nazovi javi javiti pisati pisi posalji poslati ' +
    'naruci naruciti pitaj pitati proveri proveriti donesi doneti isporuci isporuciti platiti g gdja gospodin gospodja joj mu im'
  ).split(' '),
)

type Word = Span & { readonly text: string; readonly plain: string }

const isSerbian = (language: AppLanguage): boolean => language === 'sr-Latn' || language === 'sr-Cyrl'

function wordsOf(typed: string, spans: readonly Span[], language: AppLanguage): readonly Word[] {
  return [...typed.matchAll(WORD)]
    .map(({ 0: text, index }) => ({
      from: index,
      to: index + text.length,
      text,
      plain: plainText(text, isSerbian(language)).text,
    }))
    .filter(({ from, to }) => spans.every((span) => to <= span.from || from >= span.to))
}

const isCapital = ({ text }: Word): boolean => /^\p{Lu}/u.test(text)

/** Several words at once: Ане Петровой → Аня Петрова. First as typed, then every mix of the likelier forms. */
function guessesFor(words: readonly Word[], language: AppLanguage): readonly string[] {
  const forms = words.map(({ text }) => baseForms(text, language))
  if (words.length === 1) return forms[0] ?? []
  const mixes = forms.reduce<readonly string[]>(
    (begun, next) => begun.flatMap((start) => next.slice(0, 4).map((form) => `${start} ${form}`.trim())),
    [''],
  )
  const typed = words.map(({ text }) => text).join(' ')
  return [...new Set([typed, ...mixes])].slice(0, MOST_GUESSES)
}

function weigh(words: readonly Word[], before: Word | undefined, first: boolean): number {
  const capitals = words.filter(isCapital).length === words.length ? (first ? 1 : 4) : 0
  return (
    capitals + (before !== undefined && BEFORE_NAME.has(before.plain) ? 2 : 0) + (first ? 0 : 1) + words.length * 0.1
  )
}

/** The candidates of a phrase without the spans of its date, the likeliest first. */
export function nameCandidates(typed: string, spans: readonly Span[], language: AppLanguage): readonly NameCandidate[] {
  const words = wordsOf(typed.slice(0, 500), spans, language)
  const all: { candidate: NameCandidate; weight: number }[] = []
  for (let at = 0; at < words.length; at += 1)
    for (let count = 1; count <= MOST_WORDS && at + count <= words.length; count += 1) {
      const row = words.slice(at, at + count)
      const [from, to] = [row[0]?.from ?? 0, row.at(-1)?.to ?? 0]
      // In a row means only white space between.
      const text = typed.slice(from, to)
      if (row.some(({ plain }) => NEVER_NAMES.has(plain))) break
      if (row.map((word) => word.text).join(' ') !== text.replace(/\s+/gu, ' ')) break
      // A capital beside a small word isn't one name: "Ana shoes".
      if (count > 1 && new Set(row.map(isCapital)).size > 1) break
      all.push({
        candidate: { from, to, text, guesses: guessesFor(row, language) },
        weight: weigh(row, words[at - 1], at === 0),
      })
    }
  return all
    .toSorted((a, b) => b.weight - a.weight)
    .slice(0, MOST_CANDIDATES)
    .map(({ candidate }) => candidate)
}
