import { isImportError } from '../import-error.ts'
import { openZip } from './zip-entries.ts'

/** Parts by which files are known that are zips inside. */
const parts: readonly (readonly [string, RegExp])[] = [
  ['xlsx', /^xl\/workbook\d*\.(xml|bin)$/i],
  ['docx', /^word\/document\d*\.xml$/i],
  ['pptx', /^ppt\/presentation\d*\.xml$/i],
  ['numbers', /^Index(\/Document\.iwa|\.zip)$/],
]
const openDocuments: readonly (readonly [string, string])[] = [
  ['ods', 'opendocument.spreadsheet'],
  ['odt', 'opendocument.text'],
  ['odp', 'opendocument.presentation'],
]

/** What a zip is by the parts in it; never by its bytes, where files of other kinds may lie unpacked. */
export function zipKind(content: Uint8Array): string {
  try {
    const zip = openZip(content)
    const found = parts.find(([, part]) => zip.names.some((name) => part.test(name.replace(/^\//, ''))))?.[0]
    if (found !== undefined) return found
    if (zip.has('[Content_Types].xml') && zip.names.some((name) => /(^|\/)workbook\d*\.(xml|bin)$/i.test(name)))
      return 'xlsx'
    const told = ['mimetype', 'META-INF/manifest.xml'].find((name) => zip.has(name) && zip.has('content.xml'))
    const type = told === undefined ? '' : Buffer.from(zip.read(told)).toString('latin1')
    return openDocuments.find(([, name]) => type.includes(name))?.[0] ?? 'zip'
  } catch (error) {
    // What is wrong with it is told by whoever opens it.
    if (!isImportError(error)) throw error
    return Buffer.from(content.subarray(0, 100)).toString('latin1').includes('[Content_Types].xml') ? 'xlsx' : 'zip'
  }
}
