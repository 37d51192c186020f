import type { followUps, Understood } from '#shared/contract/follow-ups.ts'
import { dayOfWeek, type Day } from '#shared/domain/calendar-date.ts'
import { parseQuickEntry } from '#shared/domain/quick-entry/quick-entry.ts'
import type { QuickRepeat } from '#shared/domain/quick-entry/part.ts'
import { everyPart, writeRepeatParts } from '#shared/domain/repeat-parts.ts'
import type { OpenShop } from '#backend/engine-state.ts'
import type { HandlerInput } from '#backend/handler-input.ts'
import { customersMeant } from './customers-meant.ts'

/** As much as a title may be, and somewhat more for the words of the day. */
const mostRead = 500
const longestTitle = 300

/** Weekdays that were named need a rule; every Friday from a Friday on is simply every week. */
function repetitionOf(repeat: QuickRepeat | null, day: Day | null): Pick<Understood, 'repeat' | 'repeatRule'> {
  if (repeat === null) return { repeat: null, repeatRule: null }
  const { every, unit, weekdays, nth } = repeat
  if (nth !== null) {
    const named = weekdays.map((weekday) => ({ nth, weekday }))
    return { repeat: null, repeatRule: writeRepeatParts({ ...everyPart('MONTHLY', every), weekdays: named }) }
  }
  const isSimple = weekdays.length === 0 || (weekdays.length === 1 && day !== null && weekdays[0] === dayOfWeek(day))
  if (isSimple || unit !== 'week') return { repeat: { every, unit }, repeatRule: null }
  const named = [...weekdays].sort((a, b) => a - b).map((weekday) => ({ nth: null, weekday }))
  return { repeat: null, repeatRule: writeRepeatParts({ ...everyPart('WEEKLY', every), weekdays: named }) }
}

/** What a phrase says, read in the shop's language unless another one is named, with the customers it may mean. */
export async function understandPhrase(
  shop: OpenShop,
  input: HandlerInput<typeof followUps.understand>,
): Promise<Understood> {
  const text = input.text.slice(0, mostRead)
  const { language: own, country } = shop.settings
  const language = input.language ?? own
  const read = parseQuickEntry(text, {
    language,
    today: shop.today(),
    now: shop.time(),
    monthFirst: language === 'en' && country === 'US',
  })
  const { customers, span } = await customersMeant(shop, read.names)
  return {
    text,
    title: read.title.slice(0, longestTitle).trim(),
    dueOn: read.day,
    time: read.time,
    ...repetitionOf(read.repeat, read.day),
    spans: read.spans.map(({ from, to }) => ({ from, to })),
    customers,
    customerSpan: span,
    missing: [...read.missing],
    unsure: read.unsure,
    noSuchDay: read.noSuchDay,
  }
}
