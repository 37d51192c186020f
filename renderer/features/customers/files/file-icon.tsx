import {
  IconFile,
  IconFileText,
  IconFileTypePdf,
  IconFileZip,
  IconMusic,
  IconPhoto,
  IconTable,
  IconVideo,
} from '@tabler/icons-react'

const icons = {
  pdf: IconFileTypePdf,
  archive: IconFileZip,
  table: IconTable,
  picture: IconPhoto,
  sound: IconMusic,
  film: IconVideo,
  text: IconFileText,
  other: IconFile,
} as const

function kindOf(mediaType: string): keyof typeof icons {
  if (mediaType === 'application/pdf') return 'pdf'
  if (mediaType === 'application/zip') return 'archive'
  if (/spreadsheet|excel|csv/.test(mediaType)) return 'table'
  if (mediaType.startsWith('image/')) return 'picture'
  if (mediaType.startsWith('audio/')) return 'sound'
  if (mediaType.startsWith('video/')) return 'film'
  return /^text\/|word|opendocument|rtf|rfc822/.test(mediaType) ? 'text' : 'other'
}

/** What kind of file it says it is. Decoration: the name says the same. */
export function FileIcon({ mediaType }: { readonly mediaType: string }) {
  const Icon = icons[kindOf(mediaType)]
  return <Icon size={20} stroke={1.5} aria-hidden />
}
