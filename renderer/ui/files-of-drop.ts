/** Files of a folder at most: who drops the whole disk by mistake gets an answer, too. */
const most = 2000

const fileOf = (entry: FileSystemFileEntry): Promise<File> =>
  new Promise((resolve, reject) => entry.file(resolve, reject))

const isFile = (entry: FileSystemEntry): entry is FileSystemFileEntry => entry.isFile
const isFolder = (entry: FileSystemEntry): entry is FileSystemDirectoryEntry => entry.isDirectory

/** What lies in a folder; a reader answers some at a time, and nothing at the end. */
async function entriesOf(folder: FileSystemDirectoryEntry): Promise<readonly FileSystemEntry[]> {
  const reader = folder.createReader()
  const entries: FileSystemEntry[] = []
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject))
    if (some.length === 0 || entries.length >= most) return entries
    entries.push(...some)
  }
}

/** Files that the system hides are nobody's contacts. */
const isHidden = (name: string): boolean => name.startsWith('.') || name === 'Thumbs.db' || name === 'desktop.ini'

async function collect(entry: FileSystemEntry, files: File[]): Promise<void> {
  if (files.length >= most || isHidden(entry.name)) return
  if (isFile(entry)) files.push(await fileOf(entry))
  else if (isFolder(entry)) for (const inside of await entriesOf(entry)) await collect(inside, files)
}

/** All files of what was dropped, those inside of folders as well. To be called while the drop is handled. */
export async function filesOfDrop(transfer: DataTransfer): Promise<readonly File[]> {
  // Both lists are empty as soon as the event is over.
  const entries = [...transfer.items].flatMap((item) => item.webkitGetAsEntry() ?? [])
  const plain = [...transfer.files]
  if (!entries.some(({ isDirectory }) => isDirectory)) return plain
  const files: File[] = []
  for (const entry of entries) await collect(entry, files)
  return files
}
