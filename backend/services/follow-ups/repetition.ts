import type { Repeat } from '#shared/contract/follow-ups.ts'
import { endOfMonth, type Day } from '#shared/domain/calendar-date.ts'
import { nextOccurrence } from '#shared/domain/recurrence.ts'
import { readRepeatParts, writeRepeatParts } from '#shared/domain/repeat-parts.ts'
import { nextByRule, ruleFrom, ruleProblem, simpleRepeat } from '#shared/domain/repeat-rule.ts'
import type { ReadableDb } from '#db/open-database.ts'
import { readFollowUp } from '#db/repositories/follow-ups.ts'
import type { FollowUpRow } from '#db/schema.ts'
import { invalidInput } from '#backend/invalid-input.ts'

/** How something comes again as it is stored: simply, by a rule that stands for one of its days, or not at all. */
export type Repetition = Pick<FollowUpRow, 'repeat_every' | 'repeat_unit' | 'repeat_rule' | 'repeat_on'>

type Wish = { readonly repeat?: Repeat | null | undefined; readonly repeatRule?: string | null | undefined }

const simply = (repeat: Repeat | null): Repetition => ({
  repeat_every: repeat?.every ?? null,
  repeat_unit: repeat?.unit ?? null,
  repeat_rule: null,
  repeat_on: null,
})

/** What was wished for, from its first day on. Throws `invalid-input` for what is no rule, or has no second day. */
export function repetitionFrom({ repeat = null, repeatRule = null }: Wish, first: Day): Repetition {
  if (repeatRule === null) return simply(repeat)
  if (repeat !== null) throw invalidInput('repeatRule', 'repeat-twice')
  const problem = ruleProblem(repeatRule, first)
  if (problem !== null) throw invalidInput('repeatRule', problem)
  const parts = readRepeatParts(repeatRule)
  if (parts === null) throw invalidInput('repeatRule', 'repeat-rule')
  const simple = simpleRepeat(parts)
  return simple === null
    ? { ...simply(null), repeat_rule: writeRepeatParts(ruleFrom(parts, first)), repeat_on: first }
    : simply(simple)
}

/** The repetition after a change; null where it stays as it is. */
export function repetitionAfter(wish: Wish, first: Day): Repetition | null {
  const says = wish.repeat != null || wish.repeatRule != null
  const clears = wish.repeat === null && wish.repeatRule === null
  return says || clears ? repetitionFrom(wish, first) : null
}

/** How a stored promise comes back simply; null where it does not, or by a rule. */
export const repeatOf = ({ repeat_every, repeat_unit }: Pick<Repetition, 'repeat_every' | 'repeat_unit'>) =>
  repeat_every === null || repeat_unit === null ? null : { every: repeat_every, unit: repeat_unit }

type InSeries = Pick<FollowUpRow, 'due_on' | 'previous_id' | 'repeat_every' | 'repeat_unit'>

/** Steps back through a series; more than a year of months. */
const longestWalk = 36

/** The due day that the series aims at: 28 February may stand for a 31st. */
export async function anchorOf(db: ReadableDb, followUp: InSeries): Promise<Day> {
  let anchor = followUp.due_on
  let at: InSeries | null = followUp
  for (let step = 0; step < longestWalk && at?.previous_id != null && at.due_on === endOfMonth(at.due_on); step += 1) {
    at = await readFollowUp(db, at.previous_id)
    if (at !== null && repeatOf(at) !== null && at.due_on.slice(8) > anchor.slice(8)) anchor = at.due_on
  }
  return anchor
}

/** When a promise comes again once it is done, and how after that; null where it does not. */
export async function nextTime(
  db: ReadableDb,
  done: FollowUpRow,
  today: Day,
): Promise<{ readonly dueOn: Day; readonly repetition: Repetition } | null> {
  const repeat = repeatOf(done)
  if (repeat !== null)
    return {
      dueOn: nextOccurrence(done.due_on, repeat, today, await anchorOf(db, done)),
      repetition: simply(repeat),
    }
  const parts = done.repeat_rule === null ? null : readRepeatParts(done.repeat_rule)
  if (parts === null) return null
  const after = done.due_on > today ? done.due_on : today
  const next = nextByRule(parts, done.repeat_on ?? done.due_on, after)
  if (next === null) return null
  const rule = writeRepeatParts(next.parts)
  return { dueOn: next.on, repetition: { ...simply(null), repeat_rule: rule, repeat_on: next.on } }
}
