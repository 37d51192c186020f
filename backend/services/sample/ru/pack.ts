import type { LanguagePack } from '../language-pack.ts'
import { russianNames } from './names.ts'
import { russianProducts } from './products.ts'
import { russianWords } from './words.ts'

export const russianPack: LanguagePack = {
  names: russianNames,
  products: russianProducts,
  words: russianWords,
  easter: 'orthodox',
  defaultCountry: 'RU',
}
