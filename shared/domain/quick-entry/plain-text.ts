import { toLatin } from '../serbian-script.ts'

/** A phrase as the grammars see it, and where each of its letters stood in the typed one. */
export type PlainText = { readonly text: string; readonly at: readonly number[] }

const CLUSTERS = /\P{M}\p{M}*|\p{M}+/gu
const APOSTROPHES = /[’‘`´ʼ]/g
const DASHES = /[‐-―−]/g

/**
 * Small letters, marks off (ș = s, ё = е; й stays a letter), one kind of dash and apostrophe. Serbian is read in Latin,
 * whichever alphabet was typed; only there is `cyrillicToLatin` given.
 */
export function plainText(typed: string, cyrillicToLatin: boolean): PlainText {
  const at: number[] = []
  let text = ''
  for (const { 0: cluster, index } of typed.matchAll(CLUSTERS)) {
    const small = cluster.normalize('NFC').toLowerCase()
    const latin = cyrillicToLatin ? toLatin(small) : small
    const bare = latin === 'й' ? latin : latin.normalize('NFD').replace(/\p{M}+/gu, '')
    const plain = bare.replace(APOSTROPHES, "'").replace(DASHES, '-').replaceAll('đ', 'dj')
    for (let unit = 0; unit < plain.length; unit += 1) at.push(index)
    text += plain
  }
  at.push(typed.length)
  return { text, at }
}
