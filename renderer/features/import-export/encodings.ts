/** Encodings that lists of customers come in. `words` is a key of the catalog, `name` is the same in every language. */
export const encodings = [
  { value: 'utf-8', name: 'UTF-8', words: 'unicode' },
  { value: 'utf-16le', name: 'UTF-16', words: 'unicode' },
  { value: 'utf-16be', name: 'UTF-16 BE', words: 'unicode' },
  { value: 'windows-1250', name: 'Windows-1250', words: 'central' },
  { value: 'windows-1251', name: 'Windows-1251', words: 'cyrillic' },
  { value: 'windows-1252', name: 'Windows-1252', words: 'western' },
  { value: 'iso-8859-2', name: 'ISO 8859-2', words: 'central' },
  { value: 'iso-8859-16', name: 'ISO 8859-16', words: 'romanian' },
  { value: 'koi8-r', name: 'KOI8-R', words: 'cyrillic' },
  { value: 'ibm866', name: 'DOS 866', words: 'cyrillic' },
  { value: 'ibm852', name: 'DOS 852', words: 'central' },
  { value: 'x-mac-cyrillic', name: 'Mac', words: 'cyrillic' },
] as const

export const encodingNamed = (value: string) => encodings.find((encoding) => encoding.value === value)
