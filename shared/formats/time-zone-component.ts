import ICAL from 'ical.js'
import { dayFromNumber, dayNumber, momentIn, startOfDayIn, type Day } from '../domain/calendar-date.ts'

const minuteMs = 60_000

/** Minutes that the wall clock of a zone is ahead of UTC at an instant. */
function offsetAt(timeZone: string, at: number): number {
  const { day, time } = momentIn(timeZone, at)
  return Math.round((Date.parse(`${day}T${time}:00Z`) - Math.floor(at / minuteMs) * minuteMs) / minuteMs)
}

/** The first minute in which the offset is another one than at `from`; it differs at `to`. */
function changeBetween(timeZone: string, from: number, to: number): number {
  const before = offsetAt(timeZone, from)
  let [same, other] = [from, to]
  while (other - same > minuteMs) {
    const middle = Math.floor((same + other) / 2 / minuteMs) * minuteMs
    if (offsetAt(timeZone, middle) === before) same = middle
    else other = middle
  }
  return other
}

const utcOffset = (minutes: number) => ICAL.UtcOffset.fromSeconds(minutes * 60)

/** One rule of the zone: from this moment on, told by the clock that went before, these minutes ahead of UTC. */
function observance(name: 'standard' | 'daylight', at: number, before: number, after: number) {
  const rule = new ICAL.Component(name)
  const wall = new Date(at + before * minuteMs).toISOString()
  rule.updatePropertyWithValue('dtstart', ICAL.Time.fromDateTimeString(wall.slice(0, 19)))
  rule.updatePropertyWithValue('tzoffsetfrom', utcOffset(before))
  rule.updatePropertyWithValue('tzoffsetto', utcOffset(after))
  return rule
}

/**
 * The VTIMEZONE that RFC 5545 asks for beside every TZID: the changes of the clocks between two days, as the system knows
 * them. No file of zones is carried along, so each change stands there by itself.
 */
export function timeZoneComponent(timeZone: string, from: Day, to: Day) {
  const zone = new ICAL.Component('vtimezone')
  zone.updatePropertyWithValue('tzid', timeZone)
  let at = startOfDayIn(timeZone, from)
  let offset = offsetAt(timeZone, at)
  // What holds at the beginning is told as if it had always been so.
  zone.addSubcomponent(observance('standard', at, offset, offset))
  for (let day = dayNumber(from) + 1; day <= dayNumber(to) + 1; day += 1) {
    const next = startOfDayIn(timeZone, dayFromNumber(day))
    const then = offsetAt(timeZone, next)
    if (then !== offset) {
      const change = changeBetween(timeZone, at, next)
      zone.addSubcomponent(observance(then > offset ? 'daylight' : 'standard', change, offset, then))
    }
    at = next
    offset = then
  }
  return zone
}
