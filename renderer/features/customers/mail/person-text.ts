import type { MailPerson } from '#shared/contract/messages.ts'

/** How a person of a mail is called where there is little room. */
export const personName = ({ name, email }: MailPerson): string => (name === '' ? email : name)

/** `Ana Marić <ana@example.com>` */
export const personText = ({ name, email }: MailPerson): string =>
  name === '' || name === email ? email : email === '' ? name : `${name} <${email}>`
