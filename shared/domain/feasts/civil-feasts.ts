import { FEAST_COUNTRIES, type Feast } from './feast.ts'
import { fixed, sundayOf } from './feast-rule.ts'

/** Feasts of the country and of custom, whatever the church. */
export const civilFeasts = {
  'new-year': { rule: fixed('01-01'), dayOff: FEAST_COUNTRIES, major: true },
  'union-day': { rule: fixed('01-24'), countries: ['RO'], dayOff: ['RO'] },
  'valentines-day': { rule: fixed('02-14'), major: true },
  'statehood-day': { rule: fixed('02-15'), countries: ['RS'], dayOff: ['RS'] },
  'defenders-day': { rule: fixed('02-23'), countries: ['RU'], dayOff: ['RU'], major: true },
  dragobete: { rule: fixed('02-24'), countries: ['RO', 'MD'], major: true },
  martisor: { rule: fixed('03-01'), countries: ['RO', 'MD'], major: true },
  'womens-day': { rule: fixed('03-08'), dayOff: ['RU', 'MD'], major: true },
  'labour-day': { rule: fixed('05-01'), dayOff: FEAST_COUNTRIES },
  'mothers-day-romania': { rule: sundayOf(5, 1), countries: ['RO'], major: true },
  'fathers-day-romania': { rule: sundayOf(5, 2), countries: ['RO'] },
  'victory-day': { rule: fixed('05-09'), countries: ['RU', 'MD', 'RS'], dayOff: ['RU', 'MD'] },
  'childrens-day': { rule: fixed('06-01'), countries: ['RO', 'MD', 'RU'], dayOff: ['RO', 'MD'], major: true },
  'teachers-day-romania': { rule: fixed('06-05'), countries: ['RO'] },
  'russia-day': { rule: fixed('06-12'), countries: ['RU'], dayOff: ['RU'] },
  'family-day': { rule: fixed('07-08'), countries: ['RU'] },
  'independence-day-moldova': { rule: fixed('08-27'), countries: ['MD'], dayOff: ['MD'] },
  'language-day-moldova': { rule: fixed('08-31'), countries: ['MD'], dayOff: ['MD'] },
  // Where it is a weekend, lessons may begin on the Monday; the shopping is before the 1st all the same.
  'school-start': { rule: fixed('09-01'), countries: ['MD', 'RU', 'RS'], major: true },
  'teachers-day': { rule: fixed('10-05'), countries: ['MD', 'RU'], major: true },
  'fathers-day-russia': { rule: sundayOf(10, 3), countries: ['RU'] },
  'unity-day': { rule: fixed('11-04'), countries: ['RU'], dayOff: ['RU'] },
  'armistice-day': { rule: fixed('11-11'), countries: ['RS'], dayOff: ['RS'] },
  'mothers-day-russia': { rule: sundayOf(11, -1), countries: ['RU'], major: true },
  'national-day-romania': { rule: fixed('12-01'), countries: ['RO'], dayOff: ['RO'] },
} as const satisfies Readonly<Record<string, Feast>>
