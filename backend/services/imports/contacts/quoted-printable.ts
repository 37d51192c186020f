import type { Bytes } from './card-property.ts'

/** Bytes of quoted-printable; what is no code stands for itself. */
export const readQuotedPrintable = (text: Bytes): Bytes =>
  text.includes('=')
    ? text.replace(/=([0-9A-Fa-f]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)))
    : text
