import { readLabel } from '../contact-labels.ts'

/** Types that say nothing of the place: what kind of line it is, or which is preferred. */
const silent = new Set(
  'voice pref internet msg text dom intl postal parcel x400 textphone tty-tdd video bbs modem uri smart'.split(' '),
)

/** Apple's built-in labels stand in brackets, all others as they were typed. */
export const appleLabel = (text: string): string => readLabel(/^_\$!<(.*)>!\$_$/.exec(text.trim())?.[1] ?? text)

/** Custom labels of Android begin with X-; what is all in capitals is a word of the format. */
function customType(type: string): string {
  const label = readLabel(type.replace(/^x-(evolution-)?/i, ''))
  return label === label.toUpperCase() ? label.toLowerCase() : label
}

/** One label from the types of a phone, an address or an e-mail. */
export function labelOfTypes(types: readonly string[]): string {
  const given = new Set(types.map((type) => type.trim().toLowerCase()))
  const place = given.has('work') ? 'work' : given.has('home') ? 'home' : ''
  if (given.has('fax')) return place === '' ? 'fax' : `${place} fax`
  if (given.has('pager')) return 'pager'
  if (['cell', 'mobile', 'iphone'].some((type) => given.has(type))) return place === 'work' ? 'work mobile' : 'mobile'
  if (given.has('main')) return 'main'
  if (place !== '') return place
  const own = types.find((type) => type.trim() !== '' && !silent.has(type.trim().toLowerCase()))
  return own === undefined ? '' : customType(own)
}
