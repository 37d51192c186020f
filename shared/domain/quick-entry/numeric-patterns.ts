import type { Grammar, MeaningName } from './grammar.ts'

/**
 * Days and times in digits, alike in all languages. What could as well be a price (10.50, 5.5), a fraction (1/2) or a
 * house number (5/7) needs a preposition or another find beside it.
 */
export function numericPatterns(grammar: Grammar): Partial<Record<MeaningName, readonly string[]>> {
  const month = '1[0-2]|0?[1-9]'
  const two = String.raw`(?<d>0[1-9]|[12]\d|3[01])\.(?<month>0[1-9]|1[0-2])\.?`
  const year = String.raw`(?<y>(?:19|20|21)\d\d|\d\d)(?:_\.|${grammar.yearSuffix})?`
  const dots = grammar.bareDates === 'dots'
  return {
    date: [
      String.raw`(?:{on}_)?(?<y>\d{4})-(?<month>\d\d)-(?<d>\d\d)`,
      String.raw`(?:{on}_)?(?<d>\d{1,2})\._?(?<month>\d{1,2})\._?${year}`,
      String.raw`(?:{on}_)?(?<d>\d{1,2})(?<slash>/)(?<month>\d{1,2})/${year}`,
      String.raw`(?:{on}_)?(?<d>\d{1,2})-(?<month>\d{1,2})-(?<y>(?:19|20|21)\d\d)`,
      String.raw`{on} (?<d>\d{1,2})\.(?<month>${month})\.?`,
      String.raw`{on} (?<d>\d{1,2})(?<slash>/)(?<month>\d{1,2})`,
      // A price has no leading zero in front of a whole number.
      String.raw`(?<d>0[1-9])\.(?<month>${month})\.?`,
      String.raw`(?<d>0[1-9])(?<slash>/)(?<month>0[1-9]|1[0-2])`,
      `${dots ? '' : '&'}${two}`,
      String.raw`${dots ? '~' : '&'}(?<d>\d{1,2})\._?(?<month>${month})\.`,
      String.raw`&(?<d>\d{1,2})\.(?<month>${month})`,
      String.raw`${dots ? '&' : '~'}(?!24/7)(?<d>\d{1,2})(?<slash>/)(?<month>\d{1,2})`,
    ],
    time: [
      String.raw`(?:(?:{at}|{on})_)?(?<h>\d{1,2}):(?<min>[0-5]\d)(?:_{hours})?(?:_{part})?`,
      String.raw`{at} (?<h>\d{1,2})[.\-](?<min>[0-5]\d)(?:_{hours})?(?:_{part})?`,
      // No month: it can only be minutes.
      String.raw`{on} (?<h>\d{1,2})[.\-](?<min>00|1[3-9]|[2-5]\d)(?:_{hours})?`,
      String.raw`&(?<h>\d{1,2})\.(?<min>[0-5]\d)(?:_{hours})?(?:_{part})?`,
      String.raw`(?<h>\d{1,2})\.(?<min>[0-5]\d)_{hours}(?:_{part})?`,
      String.raw`{at} {h}_(?:{hours}_)?{part}`,
      String.raw`&{h}_(?:{hours}_)?{part}`,
      '~{at} {h}(?:_{hours})?',
      String.raw`&(?<h>\d{1,2}){atend}`,
      String.raw`~(?<h>\d{1,2})_{hours}`,
    ],
  }
}
