import { setImmediate as breathe } from 'node:timers/promises'
import type { CustomerFilter } from '#shared/contract/customer-filter.ts'
import { addDays, startOfDayIn } from '#shared/domain/calendar-date.ts'
import { fold } from '#shared/domain/name-folding.ts'
import { contactConditions, type ContactFilter } from '#db/repositories/contact-filter.ts'
import { readContactIdsInStates, readLastContactId } from '#db/repositories/contact-list.ts'
import { readUsedWords, type UsedWord, type WordKind } from '#db/repositories/contact-words.ts'
import { customConditionOf } from '#db/repositories/custom-value-filter.ts'
import { readIds } from '#db/repositories/id-column.ts'
import { matchingContactIds } from '#db/repositories/search-query.ts'
import type { OpenShop } from '#backend/engine-state.ts'
import { signalTest } from '../states/signal-memory.ts'
import { statesRanking, type RankedState } from '../states/states-ranking.ts'
import { remembered } from './remembered.ts'

/** Words of equal sound are one; signs alone are taken as they are. */
export const foldedWord = (word: string): string => fold(word) || word.toLowerCase()

/** Towns, sources or languages of the shop in all their spellings. */
export const wordsOf = (shop: OpenShop, kind: WordKind): Promise<readonly UsedWord[]> =>
  remembered(shop, `words ${kind}`, () => readUsedWords(shop.db, kind))

async function spellingsOf(shop: OpenShop, kind: WordKind, word: string | undefined) {
  if (word === undefined) return undefined
  const folded = foldedWord(word)
  return (await wordsOf(shop, kind)).map(({ value }) => value).filter((value) => foldedWord(value) === folded)
}

const monthOf = (month: number | 'this' | 'next', today: string): number => {
  const present = Number(today.slice(5, 7))
  return month === 'this' ? present : month === 'next' ? (present % 12) + 1 : month
}

/** The filter in terms of the tables: what the shop's own words, days and clock make of it. */
async function storedFilter(shop: OpenShop, filter: CustomerFilter): Promise<ContactFilter> {
  const { timeZone } = shop.settings
  const instantOf = (day: string) => new Date(startOfDayIn(timeZone, day)).toISOString()
  const { lastOn, created, silentDays } = filter
  const silentSince = silentDays === undefined ? undefined : addDays(shop.today(), -silentDays)
  const lastTo = [lastOn?.to, silentSince].filter((day) => day !== undefined).toSorted()[0]
  return {
    ...filter,
    today: shop.today(),
    allTagIds: filter.tagIds,
    towns: await spellingsOf(shop, 'towns', filter.town),
    sources: await spellingsOf(shop, 'sources', filter.source),
    languages: await spellingsOf(shop, 'languages', filter.language),
    birthdayMonths: filter.birthdayMonths?.map((month) => monthOf(month, shop.today())),
    lastOn: lastOn === undefined && silentSince === undefined ? undefined : { from: lastOn?.from, to: lastTo },
    created:
      created === undefined
        ? undefined
        : {
            from: created.from === undefined ? undefined : instantOf(created.from),
            before: created.to === undefined ? undefined : instantOf(addDays(created.to, 1)),
          },
  }
}

/** Whom the grid of states has in one of these value groups, or with one of these signals; null where neither is asked. */
async function standingIds(
  shop: OpenShop,
  { valueGroups = [], signals = [] }: CustomerFilter,
): Promise<readonly number[] | null> {
  if (valueGroups.length === 0 && signals.length === 0) return null
  const ranking = await statesRanking(shop, shop.today())
  const gives = signals.length === 0 ? () => true : await signalTest(shop, ranking, signals)
  const isOfGroup = ({ value }: RankedState) => valueGroups.length === 0 || valueGroups.includes(value)
  return ranking.rows.flatMap((row) => (isOfGroup(row) && gives(row) ? row.contactId : []))
}

/** From so many ids on one part takes some 10 ms: others are answered before the next. */
const longColumn = 20_000
/** Of a customer who is in a part that must not be; a filter has fewer parts than this. */
const leftOut = 255

/**
 * Who is in every part of a filter, as a test of ids; those that no reader may see pass as well. One byte for each
 * customer counts the parts that they are in: sets of 100 000 ids would take longer than the questions.
 */
export async function passingTest(shop: OpenShop, filter: CustomerFilter): Promise<(id: number) => boolean> {
  const passed = new Uint8Array((await readLastContactId(shop.db)) + 1)
  let asked = 0
  const keep = (ids: readonly number[], keeps = true) => {
    if (keeps) {
      // An id may come twice.
      for (const id of ids) if (passed[id] === asked) passed[id] = asked + 1
      asked += 1
    } else for (const id of ids) passed[id] = leftOut
  }
  if (filter.search.trim() !== '') {
    const found = await matchingContactIds(shop.db, filter.search)
    if (found !== null) keep(found)
  }
  if (filter.states.length > 0) keep(await readContactIdsInStates(shop.db, filter.states, shop.today()))
  const standing = await standingIds(shop, filter)
  if (standing !== null) keep(standing)
  const conditions = [
    ...contactConditions(shop.db, await storedFilter(shop, filter)),
    ...(filter.custom ?? []).map((question) => customConditionOf(shop.db, question)),
  ]
  for (const { ids, keeps } of conditions) {
    const found = await readIds(shop.db, ids)
    keep(found, keeps)
    if (found.length > longColumn) await breathe()
  }
  return (id) => passed[id] === asked
}
