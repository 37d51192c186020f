/** What was found, unless the row shows it anyway. */
export function hitToShow(match: string | undefined, shown: readonly string[]): string | null {
  if (match === undefined || match.trim() === '') return null
  return shown.some((text) => text.includes(match)) ? null : match
}
