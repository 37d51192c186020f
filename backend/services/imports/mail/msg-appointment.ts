import type { FieldsData } from '@kenjiuno/msgreader'
import { momentIn } from '#shared/domain/calendar-date.ts'
import { namedValue } from './msg-file.ts'

/** PidLidAppointmentSubType: the whole day; PidLidRecurrencePattern: how it comes again, in the writer's words. */
const wholeDay = 0x8215
const again = 0x8232
const MINUTE = 60_000

const instantOf = (text: unknown): number | null => {
  const ms = typeof text === 'string' ? Date.parse(text) : NaN
  return Number.isNaN(ms) ? null : ms
}

/** When and where, of an appointment: on the shop's clock. */
export function appointmentText(fields: FieldsData, timeZone: string): string {
  const from = instantOf(fields.apptStartWhole)
  const to = instantOf(fields.apptEndWhole)
  const isWholeDay = namedValue(fields, wholeDay) === true
  const moment = (ms: number): string => {
    const { day, time } = momentIn(timeZone, ms)
    return isWholeDay ? day : `${day} ${time}`
  }
  const start = from === null ? '' : moment(from)
  // A whole day ends when the next begins.
  const end = to === null ? '' : moment(isWholeDay ? to - MINUTE : to)
  const isSameDay = !isWholeDay && start !== '' && end.slice(0, 10) === start.slice(0, 10)
  const span = [...new Set([start, isSameDay ? end.slice(11) : end])].filter((each) => each !== '').join(' – ')
  const zone = span !== '' && timeZone === 'UTC' && !isWholeDay ? ' (UTC)' : ''
  const [where, pattern] = [fields.apptLocation, namedValue(fields, again)].map((text) =>
    typeof text === 'string' ? text.trim() : '',
  )
  return [`${span}${zone}`, pattern, where].filter((line) => line !== undefined && line !== '').join('\n')
}
