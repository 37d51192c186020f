import type { Day } from './calendar-date.ts'
import { oldStyleDay } from './feasts/julian-calendar.ts'

/**
 * Family feasts as most Serbian houses keep them: the saint's day by the church calendar, here on the day of the civil
 * one (13 days later, until 2100). Names in Serbian Latin letters: `toCyrillic` writes them in the other alphabet.
 */
export type Slava = { readonly name: string; readonly date: string }

export const slavas: readonly Slava[] = [
  { name: 'Ignjatijevdan (Sveti Ignjatije)', date: '--01-02' },
  { name: 'Sabor Presvete Bogorodice', date: '--01-08' },
  { name: 'Stevanjdan (Sveti Stefan)', date: '--01-09' },
  { name: 'Sveti Vasilije Veliki (Mali Božić)', date: '--01-14' },
  { name: 'Bogojavljenje', date: '--01-19' },
  { name: 'Jovanjdan (Sveti Jovan Krstitelj)', date: '--01-20' },
  { name: 'Savindan (Sveti Sava)', date: '--01-27' },
  { name: 'Časne verige Svetog apostola Petra', date: '--01-29' },
  { name: 'Sveti Atanasije Veliki', date: '--01-31' },
  { name: 'Sveta tri jerarha', date: '--02-12' },
  { name: 'Sveti Trifun', date: '--02-14' },
  { name: 'Sretenje', date: '--02-15' },
  { name: 'Sveti Simeon Mirotočivi', date: '--02-26' },
  { name: 'Mladenci', date: '--03-22' },
  { name: 'Blagovesti', date: '--04-07' },
  { name: 'Đurđevdan (Sveti Georgije)', date: '--05-06' },
  { name: 'Markovdan (Sveti apostol Marko)', date: '--05-08' },
  { name: 'Sveti Vasilije Ostroški', date: '--05-12' },
  { name: 'Sveti Jovan Bogoslov (prolećni)', date: '--05-21' },
  { name: 'Sveti Nikola (letnji)', date: '--05-22' },
  { name: 'Sveti Ćirilo i Metodije', date: '--05-24' },
  { name: 'Carevdan (Car Konstantin i carica Jelena)', date: '--06-03' },
  { name: 'Vidovdan', date: '--06-28' },
  { name: 'Ivanjdan', date: '--07-07' },
  { name: 'Petrovdan (Sveti Petar i Pavle)', date: '--07-12' },
  { name: 'Sveti Vrači (letnji)', date: '--07-14' },
  { name: 'Sveti arhangel Gavrilo (letnji)', date: '--07-26' },
  { name: 'Sveti Kirik i Julita', date: '--07-28' },
  { name: 'Ognjena Marija', date: '--07-30' },
  { name: 'Ilindan (Sveti Ilija)', date: '--08-02' },
  { name: 'Blaga Marija', date: '--08-04' },
  { name: 'Sveta Petka (letnja, Trnova)', date: '--08-08' },
  { name: 'Sveti Pantelejmon', date: '--08-09' },
  { name: 'Preobraženje', date: '--08-19' },
  { name: 'Velika Gospojina', date: '--08-28' },
  { name: 'Usekovanje glave Svetog Jovana', date: '--09-11' },
  { name: 'Mala Gospojina', date: '--09-21' },
  { name: 'Sveti Joakim i Ana', date: '--09-22' },
  { name: 'Krstovdan', date: '--09-27' },
  { name: 'Miholjdan (Sveti Kirijak Otšelnik)', date: '--10-12' },
  { name: 'Tomindan (Sveti apostol Toma)', date: '--10-19' },
  { name: 'Srđevdan (Sveti Sergije i Vakho)', date: '--10-20' },
  { name: 'Sveta Petka (Petkovica)', date: '--10-27' },
  { name: 'Lučindan (Sveti apostol Luka)', date: '--10-31' },
  { name: 'Mitrovdan (Sveti Dimitrije)', date: '--11-08' },
  { name: 'Sveti Vrači (jesenji)', date: '--11-14' },
  { name: 'Đurđic', date: '--11-16' },
  { name: 'Aranđelovdan (Sveti arhangel Mihailo)', date: '--11-21' },
  { name: 'Mratindan (Sveti Stefan Dečanski)', date: '--11-24' },
  { name: 'Sveti Jovan Zlatousti', date: '--11-26' },
  { name: 'Sveti apostol Matej', date: '--11-29' },
  { name: 'Vavedenje', date: '--12-04' },
  { name: 'Sveti Alimpije Stolpnik', date: '--12-09' },
  { name: 'Sveti Andrej Prvozvani', date: '--12-13' },
  { name: 'Sveta Varvara', date: '--12-17' },
  { name: 'Nikoljdan (Sveti Nikola)', date: '--12-19' },
  { name: 'Sveta Ana (začeće)', date: '--12-22' },
  { name: 'Sveti Spiridon', date: '--12-25' },
]

/** What stands on a card: the feast without the saint or season that tells it from another in the list. */
export const slavaLabel = ({ name }: Slava): string => name.replace(/ \(.*\)$/, '')

/** The day of a slava in a year, right in leap years and after 2100, too. */
export const slavaDay = ({ date }: Slava, year: number): Day => oldStyleDay(date.slice(2), year)

/** The slavas that are kept on a day. */
export const slavasOn = (day: Day): readonly Slava[] =>
  slavas.filter((slava) => slavaDay(slava, Number(day.slice(0, 4))) === day)
