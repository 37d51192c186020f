/**
 * What a name in a sentence may be on the card: Ане → Ана, Аня; Marku → Marko; Anei → Ana. Guesses for looking up, of
 * which most don't exist; the more usual ones come first. Endings are those of first names and surnames, in the order
 * of how often a call list meets them.
 */
import type { AppLanguage } from '../locale.ts'
import { toCyrillic, toLatin } from '../serbian-script.ts'

/** An ending and what may stand for it in the base form. */
type Endings = readonly (readonly [ending: string, bases: readonly string[]])[]

const MOST_GUESSES = 6

const RUSSIAN: Endings = [
  ['влу', ['вел', 'вл']],
  ['вла', ['вел', 'вл', 'вла']],
  ['льву', ['лев']],
  ['льва', ['лев']],
  ['ии', ['ия', 'ий']],
  ['ию', ['ий', 'ия']],
  ['ия', ['ий']],
  ['ому', ['ый', 'ой', 'ий']],
  ['ого', ['ый', 'ой', 'ий']],
  ['ему', ['ий', 'ем']],
  ['его', ['ий']],
  ['ую', ['ая']],
  ['юю', ['яя']],
  ['ией', ['ия']],
  ['ой', ['а', 'ая']],
  ['ей', ['я']],
  ['ьем', ['ий']],
  ['ем', ['й', 'ь']],
  ['ом', ['']],
  ['ым', ['', 'ый']],
  ['им', ['ий', 'ой']],
  ['е', ['а', 'я', '']],
  ['у', ['', 'а']],
  ['ю', ['й', 'я', 'ь']],
  ['и', ['я', 'а']],
  ['ы', ['а']],
  ['а', ['']],
  ['я', ['й', 'ь']],
]

const SERBIAN: Endings = [
  ['dru', ['dar', 'dro', 'dra']],
  ['dra', ['dar']],
  ['tru', ['tar', 'tra']],
  ['tra', ['tar']],
  ['drom', ['dar', 'dra']],
  ['trom', ['tar', 'tra']],
  ['etu', ['e', 'et', 'eta']],
  ['eta', ['e', 'et']],
  ['etom', ['e', 'eta']],
  ['lu', ['l', 'la', 'le', 'lo', 'o']],
  ['om', ['', 'a', 'o']],
  ['em', ['', 'e']],
  ['u', ['a', 'o', '', 'e']],
  ['a', ['o', '', 'e']],
  ['i', ['a', '']],
  ['e', ['a']],
]

const ROMANIAN: Endings = [
  ['eei', ['eea']],
  ['iei', ['ia']],
  ['enei', ['eana', 'ena']],
  ['rei', ['ra', 'rea']],
  ['ei', ['a', 'ea']],
  ['căi', ['ca']],
  ['cai', ['ca']],
  ['gai', ['ga']],
  ['găi', ['ga']],
  ['ăi', ['a']],
  ['ului', ['', 'u']],
  ['ul', ['', 'u']],
  ['o', ['a']],
]

const ENGLISH: Endings = [
  ["'s", ['']],
  ['’s', ['']],
  ["s'", ['s']],
  ['s’', ['s']],
]

const fitting = (word: string, endings: Endings): readonly string[] => {
  const small = word.toLowerCase()
  return endings.flatMap(([ending, bases]) =>
    small.endsWith(ending) && word.length - ending.length >= 2
      ? bases.map((base) => word.slice(0, word.length - ending.length) + base)
      : [],
  )
}

const serbianForms = (word: string): readonly string[] => {
  const latin = toLatin(word)
  const forms = fitting(latin, SERBIAN)
  return latin === word ? forms : forms.map((form) => toCyrillic(form))
}

const FORMS: Readonly<Record<AppLanguage, (word: string) => readonly string[]>> = {
  en: (word) => fitting(word, ENGLISH),
  ro: (word) => fitting(word, ROMANIAN),
  ru: (word) => fitting(word, RUSSIAN),
  'sr-Latn': serbianForms,
  'sr-Cyrl': serbianForms,
}

/** The word itself and its possible base forms, at most seven. */
export function baseForms(word: string, language: AppLanguage): readonly string[] {
  return [...new Set([word, ...FORMS[language](word)])].slice(0, MOST_GUESSES + 1)
}
