/**
 * Which first names a short name may stand for: Saša is Aleksandar or Aleksandra, Nelu is Ion, Bob is Robert. As people of
 * the four languages use them; a short name may stand for several. Written in the alphabet of the language; folding
 * makes both alphabets and all spellings one.
 */
import { nameKey } from './name-folding.ts'
import { english } from './short-names/english.ts'
import { romanian } from './short-names/romanian.ts'
import { russian } from './short-names/russian.ts'
import { serbian } from './short-names/serbian.ts'

const tables = { sr: serbian, ru: russian, ro: romanian, en: english }

/** The languages whose short names are known. */
export type ShortNameLanguage = keyof typeof tables

function gather(): { fullOf: ReadonlyMap<string, readonly string[]>; shortOf: ReadonlyMap<string, readonly string[]> } {
  const fulls = new Map<string, Set<string>>()
  const shorts = new Map<string, Set<string>>()
  const add = (map: Map<string, Set<string>>, key: string, value: string) => {
    const known = map.get(key)
    if (known === undefined) map.set(key, new Set([value]))
    else known.add(value)
  }
  for (const table of Object.values(tables))
    for (const [full, list] of Object.entries(table))
      for (const short of list.split(' ')) {
        add(fulls, nameKey(short), nameKey(full))
        add(shorts, nameKey(full), nameKey(short))
      }
  const lists = (map: Map<string, Set<string>>) => new Map([...map].map(([key, values]) => [key, [...values]] as const))
  return { fullOf: lists(fulls), shortOf: lists(shorts) }
}

const { fullOf, shortOf } = gather()
const none: readonly string[] = []

function fullNames(table: Readonly<Record<string, string>>): ReadonlyMap<string, readonly string[]> {
  const names = new Map<string, string[]>()
  for (const [full, list] of Object.entries(table))
    for (const short of list.split(' '))
      names.set(nameKey(short), [...(names.get(nameKey(short)) ?? []), nameKey(full)])
  return names
}

const fullIn: Readonly<Record<ShortNameLanguage, ReadonlyMap<string, readonly string[]>>> = {
  sr: fullNames(serbian),
  ru: fullNames(russian),
  ro: fullNames(romanian),
  en: fullNames(english),
}

/** The names that a word of `nameKey` may stand for, itself among them: `sasa` → sasa, aleksandar, aleksandra, aleksandr. */
export const longNames = (word: string): readonly string[] => [word, ...(fullOf.get(word) ?? none)]

/** The full names that a word of `nameKey` is short for in one language: `misa` is mihail in Russian, milan, too, in Serbian. */
export const fullNamesIn = (language: ShortNameLanguage, word: string): readonly string[] =>
  fullIn[language].get(word) ?? none

/** Every word that may be the same first name: by which the shop is looked through. Without the word itself. */
export function otherFormsOf(word: string): readonly string[] {
  const forms = new Set<string>()
  for (const long of longNames(word)) {
    forms.add(long)
    for (const short of shortOf.get(long) ?? none) forms.add(short)
  }
  forms.delete(word)
  return [...forms]
}

/** Whether two different words may be one first name: a short one and its full one, or two short ones of one name. */
export function mayBeOneName(a: string, b: string): boolean {
  if (a === b) return false
  const longs = longNames(a)
  return longNames(b).some((long) => longs.includes(long))
}
