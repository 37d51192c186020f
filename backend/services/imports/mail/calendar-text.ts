import ICAL from 'ical.js'

/** Longest calendar that is read. */
const mostSigns = 200_000

const dayTime = (time: ICAL.Time | null, zone: string): string => {
  if (time === null) return ''
  const text = time
    .toString()
    .replace('T', ' ')
    .replace(/Z$/, '')
    .slice(0, time.isDate ? 10 : 16)
  return zone === '' || time.isDate ? text : `${text} (${zone})`
}

function eventText(event: ICAL.Component): string {
  const text = (name: string): string => {
    const value: unknown = event.getFirstPropertyValue(name)
    return typeof value === 'string' ? value.trim() : ''
  }
  const when = (name: string): string => {
    const property = event.getFirstProperty(name)
    const value: unknown = property?.getFirstValue()
    if (property === null || !(value instanceof ICAL.Time)) return ''
    const zone: unknown = property.getParameter('tzid')
    return dayTime(value, typeof zone === 'string' ? zone : value.zone === ICAL.Timezone.utcTimezone ? 'UTC' : '')
  }
  const days = [when('dtstart'), when('dtend')].filter((each) => each !== '')
  return [text('summary'), days.join(' – '), text('location'), text('description')]
    .filter((line) => line !== '')
    .join('\n')
}

/** What a calendar part of a mail says, as lines of text: what, when, where. Empty where it can't be read. */
export function calendarText(source: string): string {
  if (source.length > mostSigns) return ''
  try {
    const events = new ICAL.Component(ICAL.parse(source) as unknown[]).getAllSubcomponents('vevent').slice(0, 20)
    return events
      .map(eventText)
      .filter((each) => each !== '')
      .join('\n\n')
  } catch {
    return ''
  }
}
