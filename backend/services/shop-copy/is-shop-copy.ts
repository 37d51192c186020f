import { unzipSync } from 'fflate'
import { copyFileName, isCopyJson } from './copy-format.ts'

const isZip = (content: Uint8Array) => content[0] === 0x50 && content[1] === 0x4b

/** Only the list of files at the end of the archive is read. */
function hasCopy(content: Uint8Array): boolean {
  let found = false
  try {
    unzipSync(content, {
      filter: ({ name }) => {
        found ||= name === copyFileName
        return false
      },
    })
  } catch {
    return false
  }
  return found
}

/** Whether a file is a full plain copy of a shop, as JSON or as an archive with it. */
export const isShopCopy = (content: Uint8Array): boolean => (isZip(content) ? hasCopy(content) : isCopyJson(content))
