import type { LanguagePack } from '../language-pack.ts'
import { serbianNames } from './names.ts'
import { serbianProducts } from './products.ts'
import { serbianWords } from './words.ts'

export const serbianPack: LanguagePack = {
  names: serbianNames,
  products: serbianProducts,
  words: serbianWords,
  easter: 'orthodox',
  defaultCountry: 'RS',
}
