import msgReader, { type FieldsData } from '@kenjiuno/msgreader'
import { guessCodePage } from '../code-page-guess.ts'
import { importError } from '../import-error.ts'
import { assertCompoundFile } from './compound-file.ts'
import { msgCodePage } from './msg-code-page.ts'

type Reader = InstanceType<typeof msgReader>
type Constructor = new (content: ArrayBuffer) => Reader

/** CommonJS with a `default` of its own: bundlers and Node don't agree what a default import of it is. */
const MsgReader = ((msgReader as unknown as { default?: Constructor }).default ?? msgReader) as Constructor

export type MsgFile = {
  readonly fields: FieldsData
  /** The bytes of an attachment; of a message inside, a .msg file of its own. Null where they aren't in the file. */
  readonly contentOf: (attachment: FieldsData) => Uint8Array<ArrayBuffer> | null
}

/** Outlook never wrote in those of a console. */
const pagesOfWindows = ['windows-1252', 'windows-1250', 'windows-1251']

const texts = ({ subject, body, senderName }: FieldsData): string =>
  `${subject ?? ''}\n${senderName ?? ''}\n${body ?? ''}`

function parsed(
  content: ArrayBuffer,
  ansiEncoding: string | null,
): { readonly reader: Reader; readonly fields: FieldsData } {
  const reader = new MsgReader(content)
  reader.parserConfig = { includeRawProps: true, ...(ansiEncoding === null ? {} : { ansiEncoding }) }
  return { reader, fields: reader.getFileData() }
}

/**
 * A .msg file of Outlook, its 8-bit texts in the code page that they were written in.
 * @throws ImportError wrong-file-type where it is something else
 */
export function openMsg(bytes: Uint8Array, locale: string): MsgFile {
  const content = new Uint8Array(bytes).buffer
  assertCompoundFile(Buffer.from(content))
  let { reader, fields } = parsed(content, null)
  if (fields.error !== undefined) throw importError('wrong-file-type', { detected: 'ole' })
  const stated = msgCodePage(fields.messageCodepage, fields.messageLocaleId)
  // Read without a code page every byte is a letter of its own.
  const raw = Buffer.from(texts(fields), 'latin1')
  const isWide = /[^\p{ASCII}\u0080-\u00FF]/u.test(texts(fields))
  const guessed =
    isWide || raw.every((byte) => byte < 128) ? null : guessCodePage(raw, () => 0, locale, pagesOfWindows).encoding
  const encoding = stated ?? guessed
  if (encoding !== null) ({ reader, fields } = parsed(content, encoding))
  return {
    fields,
    contentOf: (attachment) => {
      if (attachment.dataId === undefined && attachment.innerMsgContent !== true) return null
      try {
        return new Uint8Array(reader.getAttachment(attachment).content)
      } catch {
        // A damaged attachment is no reason to lose the message.
        return null
      }
    },
  }
}

const tagOf = ({ propertyTag }: { readonly propertyTag?: string | undefined }): string =>
  (propertyTag ?? '').slice(0, 4).toLowerCase()

/** A property by its number, which the reader may have no name for. */
export const rawValue = ({ rawProps }: FieldsData, tag: string): unknown =>
  rawProps?.find((prop) => tagOf(prop) === tag)?.value

export function rawText(fields: FieldsData, tag: string): string {
  const value = rawValue(fields, tag)
  return typeof value === 'string' ? value : ''
}

type RawProp = NonNullable<FieldsData['rawProps']>[number]

/** Texts of a property that holds many: a list of their lengths, and each by itself, all under one number. */
function textsOf(props: readonly RawProp[]): readonly string[] {
  const all = props.flatMap(({ propertyTag = '', value }) =>
    /101[ef]$/i.test(propertyTag) && value instanceof Uint8Array
      ? [{ isWide: /f$/i.test(propertyTag), bytes: Buffer.from(value) }]
      : [],
  )
  const isLengths = ({ bytes }: { readonly bytes: Buffer }): boolean =>
    bytes.length === 4 * (all.length - 1) &&
    all.some(({ bytes: each }) => each !== bytes && each.length === bytes.readUInt32LE(0))
  const lengths = all.find((each) => each.bytes.length >= 4 && isLengths(each))
  return all
    .filter((each) => each !== lengths)
    .map(({ isWide, bytes }) => bytes.toString(isWide ? 'utf16le' : 'latin1').replace(/\0.*$/s, ''))
}

export const manyTexts = ({ rawProps = [] }: FieldsData, tag: string): readonly string[] =>
  textsOf(rawProps.filter((prop) => tagOf(prop) === tag))

/** The same of a property that has a name. */
export const namedTexts = ({ rawProps = [] }: FieldsData, name: string): readonly string[] =>
  textsOf(rawProps.filter(({ propertyName }) => propertyName?.toLowerCase() === name.toLowerCase()))

/** A property that is named by its set's number, as those of contacts are. */
export function namedValue({ rawProps }: FieldsData, lid: number): unknown {
  return rawProps?.find(({ propertyLid }) => propertyLid !== undefined && parseInt(propertyLid, 16) === lid)?.value
}
