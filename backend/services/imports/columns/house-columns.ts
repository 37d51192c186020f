import { foldHeader, serbianLatin } from './header-fold.ts'

/** What has columns of its own beside a street: the house, its entrance, the flat. */
const words = new Set(
  (
    'House number|House no|House|Number|No|Building|Apartment|Apt|Flat|Unit|Suite|Floor|Entrance|' +
    'Nr|Număr|Numărul|Bloc|Bl|Scară|Scara|Sc|Etaj|Et|Apartament|Ap|' +
    'Дом|Номер дома|№ дома|Корпус|Строение|Подъезд|Этаж|Квартира|Кв|Офис|' +
    'Broj|Kućni broj|Br|Ulaz|Sprat|Stan|Broj stana|Hausnummer|Hausnr|Stiege|Tür|Top'
  )
    .split('|')
    .map(foldHeader),
)

/** True for words that say it only where they stand behind a street: `Nr` numbers the rows elsewhere. */
export const isHouseHeader = (header: string): boolean => {
  const folded = foldHeader(header)
  return words.has(folded) || words.has(serbianLatin(folded) ?? '')
}
