import { extensionStart } from './safe-file-name.ts'

/**
 * Files that a program of the system only shows or plays. An allow-list: whatever may run something (programs, scripts,
 * links, web pages, SVG, office files with macros) is only ever saved.
 */
const shown: ReadonlySet<string> = new Set(
  'pdf jpg jpeg png webp gif heic tif tiff bmp txt docx xlsx pptx odt ods odp mp3 m4a ogg wav mp4 mov'.split(' '),
)

/** Whether the desktop may hand a file of this name to the system to open it. */
export const mayBeOpened = (name: string): boolean => shown.has(name.slice(extensionStart(name) + 1).toLowerCase())
