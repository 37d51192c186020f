/** The files of a drop, without folders: of these a page sees no content. */
export const droppedFiles = (transfer: DataTransfer): readonly File[] =>
  [...transfer.items].flatMap((item) => {
    if (item.kind !== 'file' || item.webkitGetAsEntry()?.isDirectory === true) return []
    return item.getAsFile() ?? []
  })

export const carriesFiles = (transfer: DataTransfer): boolean => transfer.types.includes('Files')
