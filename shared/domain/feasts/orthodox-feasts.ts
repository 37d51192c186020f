import type { Feast, FeastTradition } from './feast.ts'
import { fixed, oldStyle, orthodox, saturdayBefore, sundayBefore } from './feast-rule.ts'

const newStyle: readonly FeastTradition[] = ['orthodox-new-style']
const old: readonly FeastTradition[] = ['orthodox-old-style']
const both: readonly FeastTradition[] = ['orthodox-new-style', 'orthodox-old-style']

/** Those that move with Easter; all Orthodox keep them on the same day. */
export const orthodoxEasterFeasts = {
  'meatfare-saturday': { rule: orthodox(-57), traditions: both, countries: ['RU', 'RS', 'MD'] },
  /** Its first day, a Monday. */
  maslenitsa: { rule: orthodox(-55), traditions: both, countries: ['RU'], major: true },
  'forgiveness-sunday': { rule: orthodox(-49), traditions: both, countries: ['RU'] },
  'lazarus-saturday': { rule: orthodox(-8), traditions: both, countries: ['RS', 'RO', 'MD'] },
  'orthodox-palm-sunday': { rule: orthodox(-7), traditions: both, major: true },
  'orthodox-good-friday': { rule: orthodox(-2), traditions: both, dayOff: ['RO', 'RS'] },
  'orthodox-easter': { rule: orthodox(0), traditions: both, dayOff: ['RO', 'MD', 'RS'], major: true },
  'orthodox-easter-monday': { rule: orthodox(1), traditions: both, dayOff: ['RO', 'MD', 'RS'] },
  'red-hill': { rule: orthodox(7), traditions: both, countries: ['RU'] },
  'memorial-easter': { rule: orthodox(8), traditions: both, countries: ['MD'], dayOff: ['MD'], major: true },
  radonitsa: { rule: orthodox(9), traditions: both, countries: ['RU'] },
  'orthodox-ascension': { rule: orthodox(39), traditions: both },
  'trinity-saturday': { rule: orthodox(48), traditions: both, countries: ['RU', 'RS', 'MD'] },
  'orthodox-pentecost': { rule: orthodox(49), traditions: both, dayOff: ['RO'] },
  'orthodox-whit-monday': { rule: orthodox(50), traditions: both, countries: ['RO', 'MD', 'RS'], dayOff: ['RO'] },
} as const satisfies Readonly<Record<string, Feast>>

/** Fixed feasts of those who keep Christmas on 25 December; some of them together with the Catholics. */
export const newStyleFeasts = {
  epiphany: { rule: fixed('01-06'), traditions: ['orthodox-new-style', 'catholic'], dayOff: ['RO'] },
  'st-john': { rule: fixed('01-07'), traditions: newStyle, dayOff: ['RO'], major: true },
  'st-george': { rule: fixed('04-23'), traditions: newStyle, major: true },
  'constantine-and-helena': { rule: fixed('05-21'), traditions: newStyle, major: true },
  'peter-and-paul': { rule: fixed('06-29'), traditions: ['orthodox-new-style', 'catholic'] },
  'st-elijah': { rule: fixed('07-20'), traditions: newStyle },
  assumption: { rule: fixed('08-15'), traditions: ['orthodox-new-style', 'catholic'], dayOff: ['RO'], major: true },
  'nativity-of-mary': { rule: fixed('09-08'), traditions: ['orthodox-new-style', 'catholic'] },
  'st-parascheva': { rule: fixed('10-14'), traditions: newStyle },
  'st-demetrius': { rule: fixed('10-26'), traditions: newStyle, major: true },
  archangels: { rule: fixed('11-08'), traditions: newStyle, major: true },
  'st-andrew': { rule: fixed('11-30'), traditions: newStyle, dayOff: ['RO'] },
  'st-nicholas': { rule: fixed('12-06'), traditions: ['orthodox-new-style', 'catholic'], major: true },
  christmas: {
    rule: fixed('12-25'),
    traditions: ['orthodox-new-style', 'catholic'],
    dayOff: ['RO', 'MD'],
    major: true,
  },
  'second-christmas-day': { rule: fixed('12-26'), traditions: ['orthodox-new-style', 'catholic'], dayOff: ['RO'] },
  'st-stephen': { rule: fixed('12-27'), traditions: newStyle },
} as const satisfies Readonly<Record<string, Feast>>

/**
 * Feasts of those who keep Christmas on 7 January, where the church calendar puts them: days off of the law are fixed
 * and may come apart from them after 2100.
 */
export const oldStyleFeasts = {
  'christmas-eve-old-style': { rule: oldStyle('01-06'), traditions: old },
  'christmas-old-style': { rule: oldStyle('01-07'), traditions: old, dayOff: ['RU', 'MD', 'RS'], major: true },
  'old-new-year': { rule: oldStyle('01-14'), traditions: old },
  'epiphany-old-style': { rule: oldStyle('01-19'), traditions: old },
  'st-john-old-style': { rule: oldStyle('01-20'), traditions: old, countries: ['RS', 'MD'] },
  'tatianas-day': { rule: oldStyle('01-25'), traditions: old, countries: ['RU'] },
  'st-sava': { rule: oldStyle('01-27'), traditions: old, countries: ['RS'] },
  'st-tryphon': { rule: oldStyle('02-14'), traditions: old, countries: ['RS'] },
  candlemas: { rule: oldStyle('02-15'), traditions: old, countries: ['RS', 'RU'] },
  'annunciation-old-style': { rule: oldStyle('04-07'), traditions: old },
  'st-george-old-style': { rule: oldStyle('05-06'), traditions: old, countries: ['RS', 'MD'], major: true },
  vidovdan: { rule: oldStyle('06-28'), traditions: old, countries: ['RS'] },
  midsummer: { rule: oldStyle('07-07'), traditions: old },
  'peter-and-paul-old-style': { rule: oldStyle('07-12'), traditions: old },
  'st-elijah-old-style': { rule: oldStyle('08-02'), traditions: old },
  'honey-feast': { rule: oldStyle('08-14'), traditions: old, countries: ['RU'] },
  'transfiguration-old-style': { rule: oldStyle('08-19'), traditions: old },
  'dormition-old-style': { rule: oldStyle('08-28'), traditions: old },
  'nut-feast': { rule: oldStyle('08-29'), traditions: old, countries: ['RU'] },
  'nativity-of-mary-old-style': { rule: oldStyle('09-21'), traditions: old },
  'autumn-memorial-saturday': { rule: saturdayBefore('10-12'), traditions: old, countries: ['RS'] },
  pokrov: { rule: oldStyle('10-14'), traditions: old, countries: ['RU', 'MD'] },
  'st-parascheva-old-style': { rule: oldStyle('10-27'), traditions: old, countries: ['RS', 'MD'], major: true },
  'st-luke-old-style': { rule: oldStyle('10-31'), traditions: old, countries: ['RS'] },
  'demetrius-saturday': { rule: saturdayBefore('11-08'), traditions: old, countries: ['RS'] },
  'st-demetrius-old-style': { rule: oldStyle('11-08'), traditions: old, countries: ['RS', 'MD'], major: true },
  'archangels-old-style': { rule: oldStyle('11-21'), traditions: old, countries: ['RS', 'MD'], major: true },
  'st-nicholas-old-style': { rule: oldStyle('12-19'), traditions: old, major: true },
  detinjci: { rule: sundayBefore('01-07', 3), traditions: old, countries: ['RS'] },
  materice: { rule: sundayBefore('01-07', 2), traditions: old, countries: ['RS'], major: true },
  oci: { rule: sundayBefore('01-07', 1), traditions: old, countries: ['RS'] },
} as const satisfies Readonly<Record<string, Feast>>
