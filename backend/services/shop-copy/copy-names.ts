import { extensionStart, safeFileName } from '#shared/domain/safe-file-name.ts'
import type { CopiedContent } from '#db/shop-copy/read-tables.ts'

const numbered = (name: string, n: number): string => {
  const at = extensionStart(name)
  return `${name.slice(0, at)} (${n})${name.slice(at)}`
}

/**
 * Where each photo and attachment lies in the archive, so that people find it: by the customer's name and the name of the file,
 * both of signs that every system takes. Names that differ in case only are one name on many disks.
 */
export function copyPaths(contents: readonly CopiedContent[]): ReadonlyMap<CopiedContent, string> {
  const taken = new Set<string>()
  const free = (folder: string, name: string): string => {
    let path = `${folder}/${name}`
    for (let n = 2; taken.has(path.toLowerCase()); n += 1) path = `${folder}/${numbered(name, n)}`
    taken.add(path.toLowerCase())
    return path
  }
  return new Map(
    contents.map((content) => {
      const customer = safeFileName(content.customer.replaceAll(/[\\/]/g, ' '), `${content.customerId}`)
        .slice(0, 60)
        .trim()
      const name = safeFileName(content.name, 'file')
      return [
        content,
        content.photoId === null
          ? free(`attachments/${customer} ${content.customerId}`, name)
          : free('photos', `${customer}${name.slice(extensionStart(name))}`),
      ]
    }),
  )
}
