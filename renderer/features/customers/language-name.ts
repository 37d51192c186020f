/** The name of a language in the language of the shop; the tag itself where nobody knows it. */
export function languageName(tag: string, language: string): string {
  const name = new Intl.DisplayNames(language, { type: 'language' }).of(tag) ?? tag
  return name.charAt(0).toLocaleUpperCase(language) + name.slice(1)
}
