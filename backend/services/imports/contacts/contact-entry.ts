import type { ImportRejectCode, ImportParams } from '#shared/domain/import-codes.ts'
import type { Currency } from '#shared/domain/currency.ts'
import type { CustomValue } from '#shared/domain/custom-value.ts'
import type { CustomerRecord } from '../import-types.ts'
import type { Bytes } from './card-property.ts'
import type { ContactContext } from './contact-draft.ts'
import type { ContactText } from './contact-text.ts'

export type EntryContext = ContactContext & {
  /** Two letters, of the shop. */
  readonly language: string
  readonly currency: Currency
  /** Value of an own field of the shop by the name of the field; null where the shop has none such. */
  readonly readOwnField: (
    name: string,
    values: readonly string[],
  ) => { readonly id: number; readonly value: CustomValue } | null
}

/** What an entry of a file came to. */
export type UnderstoodEntry =
  | { readonly kind: 'record'; readonly record: CustomerRecord }
  | { readonly kind: 'refused'; readonly code: ImportRejectCode; readonly params: ImportParams }
  /** A list of others, named in the warnings. */
  | { readonly kind: 'list'; readonly name: string }
  /** Neither a contact nor worth a word: a branch of a directory. */
  | { readonly kind: 'none' }

/** One card or LDIF entry, whichever it is. */
export type ContactEntry = {
  /** Where it stands in the text of its file. */
  readonly from: number
  readonly to: number
  /** Texts with the code pages they name, to learn from. */
  readonly texts: () => Iterable<{ readonly bytes: Bytes; readonly charset: string | null }>
  readonly languages: () => readonly string[]
  readonly understand: (text: ContactText, row: number, context: EntryContext) => UnderstoodEntry
}

/** Entries of one file, and null where somebody else may work for a moment. */
export type ContactEntries = (text: Bytes) => Generator<ContactEntry | null>
