import type { MailPeople } from '#db/import-schema.ts'
import type { Row } from '#db/journal.ts'
import { readMails } from '#db/repositories/mails.ts'
import type { OpenShop } from '#backend/engine-state.ts'

type Person = MailPeople['from']
const personText = ({ name, email }: Person): string =>
  name === '' ? email : email === '' ? name : `${name} <${email}>`

/** Activities as they are held; those that came in as mails with what they were about, whole, and between whom. */
export async function withMails(shop: OpenShop, activities: readonly Row[]): Promise<readonly Row[]> {
  const rows: Row[] = []
  for (let at = 0; at < activities.length; at += 500) {
    const slice = activities.slice(at, at + 500)
    const { mails } = await readMails(
      shop.db,
      slice.map((row) => Number(row['id'])),
    )
    const byId = new Map(mails.map((mail) => [mail.activity_id, mail]))
    for (const row of slice) {
      const mail = byId.get(Number(row['id']))
      if (mail === undefined) rows.push(row)
      else {
        const { from, to, cc, bcc } = JSON.parse(mail.people) as MailPeople
        const recipients = [...to, ...cc, ...bcc].map(personText).join(', ')
        const text = mail.full_text ?? row['text'] ?? ''
        rows.push({ ...row, subject: mail.subject, sender: personText(from), recipients, text })
      }
    }
  }
  return rows
}
