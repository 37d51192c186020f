import type { LanguagePack } from '../language-pack.ts'
import { englishNames } from './names.ts'
import { englishProducts } from './products.ts'
import { englishWords } from './words.ts'

export const englishPack: LanguagePack = {
  names: englishNames,
  products: englishProducts,
  words: englishWords,
  easter: 'western',
  defaultCountry: 'GB',
}
