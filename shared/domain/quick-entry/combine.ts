import { addDays, dayOfWeek, isDay, isWithinReach, type Day } from '../calendar-date.ts'
import {
  comingWeekday,
  dayOfMonthFrom,
  later,
  nextMonday,
  nthWeekdayFrom,
  thisWeekday,
  weekdayOfWeek,
} from './day-rules.ts'
import { besideEachOther, type Find } from './find-parts.ts'
import type { Grammar } from './grammar.ts'
import type { Part, QuickRepeat } from './part.ts'
import { surroundingsOf } from './surroundings.ts'
import { clockHour, PART_HOURS } from './time-rules.ts'

/** What the finds of one phrase say together. `used` are those that the title loses. */
export type Combined = {
  readonly day: Day | null
  readonly time: string | null
  readonly repeat: QuickRepeat | null
  readonly used: readonly Find[]
  readonly unsure: boolean
  readonly noSuchDay: boolean
}

type Of<Kind extends Part['kind']> = Extract<Part, { kind: Kind }>
const isOf =
  <Kind extends Part['kind']>(kind: Kind) =>
  (part: Part): part is Of<Kind> =>
    part.kind === kind

const namesDay = ({ part }: Find): boolean =>
  part.kind === 'day' ||
  part.kind === 'weekday' ||
  part.kind === 'day-of-month' ||
  part.kind === 'no-such-day' ||
  (part.kind === 'part' && part.day !== null)

/** Finds beside each other belong together: Friday, 5 May; next week on Friday. */
function groups(finds: readonly Find[], plain: string, grammar: Grammar): Find[][] {
  const all: Find[][] = []
  for (const find of finds) {
    const last = all.at(-1)
    const before = last?.at(-1)
    if (last && before && besideEachOther(plain.slice(before.to, find.from), grammar)) last.push(find)
    else all.push([find])
  }
  return all
}

/** The first group with a day, but none that is only spoken about ("about Friday"). */
function groupOfDay(all: readonly Find[][], plain: string, grammar: Grammar): readonly Find[] {
  const { topic } = surroundingsOf(grammar)
  const withDay = all.filter((group) => group.some(namesDay))
  return withDay.find(([first]) => first && !topic.test(plain.slice(0, first.from))) ?? []
}

const kindOf = ({ part }: Find): string => (part.kind === 'day' ? `day ${part.within ?? ''}` : part.kind)

/** "Sunday and Monday": the second one stays in the title. */
const firstOfEachKind = (finds: readonly Find[]): readonly Find[] =>
  finds.filter((find, at) => finds.findIndex((other) => kindOf(other) === kindOf(find)) === at)

type DayFound = { readonly day: Day; readonly unsure: boolean } | null

function weekdayFound({ weekday, which, unsure = false }: Of<'weekday'>, today: Day): DayFound {
  const coming = comingWeekday(today, weekday)
  if (which === 'this') return { day: thisWeekday(today, weekday), unsure }
  if (which === 'coming') return { day: coming, unsure }
  const day = addDays(nextMonday(today), weekday - 1)
  // On Wednesday some mean the coming Friday, some that of next week.
  return { day, unsure: unsure || day !== coming }
}

function dayOf(parts: readonly Part[], today: Day): DayFound {
  const days = parts.filter(isOf('day'))
  const year = days.find(({ within }) => within === 'year')
  const named = days.find((part) => part !== year) ?? year
  if (year && named && named !== year) {
    const inYear = `${year.day.slice(0, 4)}${named.day.slice(4)}`
    return isDay(inYear) ? { day: inYear, unsure: false } : null
  }
  const weekday = parts.find(isOf('weekday'))
  const date = parts.find(isOf('day-of-month'))
  const withPart = parts.filter(isOf('part')).find((part) => part.day !== null)
  if (named) {
    const unsure = named.unsure ?? false
    if (weekday && named.within === 'week') {
      const inWeek = weekdayOfWeek(named.day, weekday.weekday)
      return { day: inWeek < today ? named.day : inWeek, unsure }
    }
    if (date && named.within === 'month') {
      const inMonth = `${named.day.slice(0, 8)}${String(date.date).padStart(2, '0')}`
      return isDay(inMonth) ? { day: inMonth, unsure } : null
    }
    return { day: named.day, unsure: unsure || (weekday !== undefined && dayOfWeek(named.day) !== weekday.weekday) }
  }
  if (date) {
    const day = dayOfMonthFrom(today, date.date)
    return day === null ? null : { day, unsure: weekday !== undefined && dayOfWeek(day) !== weekday.weekday }
  }
  if (weekday) return weekdayFound(weekday, today)
  return withPart?.day == null ? null : { day: withPart.day, unsure: false }
}

/** A repetition without a day begins with its first weekday or date, else one interval from today. */
function firstOf({ repeat, date }: Of<'repeat'>, today: Day): Day | null {
  if (date !== null) return dayOfMonthFrom(today, date)
  const { nth, weekdays } = repeat
  const days = weekdays
    .map((weekday) => (nth === null ? comingWeekday(today, weekday) : nthWeekdayFrom(today, nth, weekday)))
    .toSorted()
  return days[0] ?? later(today, repeat.every, repeat.unit)
}

/** The first repetition, and what belongs to it: "every two weeks, on Fridays" is said by two. */
function repetitionsOf(finds: readonly Find[]): readonly Find[] {
  const all = finds.filter(({ part }) => part.kind === 'repeat')
  const weeks = all.map(({ part }) => (isOf('repeat')(part) && part.repeat.unit === 'week' ? part.repeat : null))
  const [first, second] = weeks
  const belong = first && second && (first.weekdays.length === 0) !== (second.weekdays.length === 0)
  return all.slice(0, belong ? 2 : 1)
}

function repeatedBy(finds: readonly Find[]): Of<'repeat'> | null {
  const parts = finds.map(({ part }) => part).filter(isOf('repeat'))
  const [first] = parts
  if (first === undefined || parts.length < 2) return first ?? null
  const every = Math.max(...parts.map(({ repeat }) => repeat.every))
  return { ...first, repeat: { ...first.repeat, every, weekdays: parts.flatMap(({ repeat }) => repeat.weekdays) } }
}

const two = (value: number): string => String(value).padStart(2, '0')

function timeOf(parts: readonly Part[]): string | null {
  const time = parts.find(isOf('time'))
  const part = time?.part ?? parts.find(isOf('part'))?.part ?? null
  if (time) return `${two(clockHour(time.hour, time.clock, part) % 24)}:${two(time.minute)}`
  return part === null ? null : `${two(PART_HOURS[part])}:00`
}

/** Puts together what was found. `now` is the time of the shop's clock: an hour alone that has passed is tomorrow's. */
export function combine(
  finds: readonly Find[],
  plain: string,
  grammar: Grammar,
  today: Day,
  now: string | null,
): Combined {
  const inDayGroup = groupOfDay(groups(finds, plain, grammar), plain, grammar)
  const dayFinds = firstOfEachKind(inDayGroup.filter(namesDay))
  const repeatFinds = repetitionsOf(finds)
  const clock = finds.find(({ part }) => part.kind === 'time')
  const partOfDay = finds.find(({ part }) => part.kind === 'part')
  const timeFinds = [clock, partOfDay].filter((find) => find !== undefined)
  const used = finds.filter((find) => dayFinds.includes(find) || repeatFinds.includes(find) || timeFinds.includes(find))
  const parts = dayFinds.map(({ part }) => part)
  const time = timeOf(timeFinds.map(({ part }) => part))
  const repeated = repeatedBy(repeatFinds)
  const named = parts.some(isOf('no-such-day')) ? null : dayOf(parts, today)
  const hourAlone = (): Day | null => (time === null ? null : now !== null && time <= now ? addDays(today, 1) : today)
  const day = named?.day ?? (repeated ? firstOf(repeated, today) : hourAlone())
  if ((dayFinds.length > 0 && named === null) || (day !== null && !isWithinReach(day)))
    return { day: null, time, repeat: null, used: timeFinds, unsure: false, noSuchDay: true }

  const weekday = parts.find(isOf('weekday'))
  const repeat =
    repeated && repeated.repeat.unit === 'week' && repeated.repeat.weekdays.length === 0 && weekday
      ? { ...repeated.repeat, weekdays: [weekday.weekday] }
      : (repeated?.repeat ?? null)
  return { day, time, repeat, used, unsure: named?.unsure ?? false, noSuchDay: false }
}
