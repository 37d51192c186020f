import type { LanguagePack } from '../language-pack.ts'
import { romanianNames } from './names.ts'
import { romanianProducts } from './products.ts'
import { romanianWords } from './words.ts'

export const romanianPack: LanguagePack = {
  names: romanianNames,
  products: romanianProducts,
  words: romanianWords,
  easter: 'orthodox',
  defaultCountry: 'RO',
}
