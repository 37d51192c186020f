import type { CustomerField } from '#shared/domain/import-fields.ts'
import { customerColumn } from './header-dictionary.ts'

/**
 * Outlook's columns by position, for exports whose header line was lost. The first 48 are the same in every language;
 * Russian and German sort the rest by their own alphabet. Source of the orders: Microsoft's sample file, and header
 * lines of Russian and German exports quoted in public projects.
 */
const firstColumns =
  "Title,First Name,Middle Name,Last Name,Suffix,Company,Department,Job Title,Business Street,Business Street 2,Business Street 3,Business City,Business State,Business Postal Code,Business Country/Region,Home Street,Home Street 2,Home Street 3,Home City,Home State,Home Postal Code,Home Country/Region,Other Street,Other Street 2,Other Street 3,Other City,Other State,Other Postal Code,Other Country/Region,Assistant's Phone,Business Fax,Business Phone,Business Phone 2,Callback,Car Phone,Company Main Phone,Home Fax,Home Phone,Home Phone 2,ISDN,Mobile Phone,Other Fax,Other Phone,Pager,Primary Phone,Radio Phone,TTY/TDD Phone,Telex"

const lastColumns = [
  "Account,Anniversary,Assistant's Name,Billing Information,Birthday,Business Address PO Box,Categories,Children,Directory Server,E-mail Address,E-mail Type,E-mail Display Name,E-mail 2 Address,E-mail 2 Type,E-mail 2 Display Name,E-mail 3 Address,E-mail 3 Type,E-mail 3 Display Name,Gender,Government ID Number,Hobby,Home Address PO Box,Initials,Internet Free Busy,Keywords,Language,Location,Manager's Name,Mileage,Notes,Office Location,Organizational ID Number,Other Address PO Box,Priority,Private,Profession,Referred By,Sensitivity,Spouse,User 1,User 2,User 3,User 4,Web Page",
  "Priority,Web Page,Anniversary,Birthday,Children,Notes,Assistant's Name,Initials,Categories,Keywords,Organizational ID Number,Government ID Number,Referred By,Gender,User 1,User 2,User 3,User 4,Sensitivity,Home Address PO Box,Other Address PO Box,Business Address PO Box,Profession,Location,Office Location,Mileage,Manager's Name,Internet Free Busy,Directory Server,Spouse,Account,Billing Information,Hobby,Private,E-mail Address,E-mail Type,E-mail Display Name,E-mail 2 Address,E-mail 2 Type,E-mail 2 Display Name,E-mail 3 Address,E-mail 3 Type,E-mail 3 Display Name,Language",
  "Billing Information,Assistant's Name,User 1,User 2,User 3,User 4,Profession,Office Location,E-mail Address,E-mail Type,E-mail Display Name,E-mail 2 Address,E-mail 2 Type,E-mail 2 Display Name,E-mail 3 Address,E-mail 3 Type,E-mail 3 Display Name,Referred By,Birthday,Gender,Hobby,Initials,Internet Free Busy,Anniversary,Categories,Children,Account,Manager's Name,Notes,Organizational ID Number,Location,Spouse,Business Address PO Box,Home Address PO Box,Priority,Private,Mileage,Government ID Number,Language,Keywords,Sensitivity,Directory Server,Web Page,Other Address PO Box",
] as const

const layouts = lastColumns.map((last) => `${firstColumns},${last}`.split(','))

const fits = (field: CustomerField | null, header: string, cell: string): number => {
  if (field === 'email') return cell.includes('@') || /^\/o=/i.test(cell) ? 1 : -1
  if (/Type$/.test(header)) return /^(SMTP|EX)$/i.test(cell) ? 1 : -1
  if (field === 'birthday' || field === 'anniversary') return /^[\d./-]{4,10}$/.test(cell) ? 1 : -1
  return cell.includes('@') && !cell.includes('(') ? -1 : 0
}

/** The English column names of the layout that fits rows without a header, or null. */
export const outlookLayout = (rows: readonly (readonly string[])[]): readonly string[] | null => {
  const widest = Math.max(0, ...rows.map((row) => row.length))
  if (widest < 90 || widest > 96) return null
  const scored = layouts.map((headers) => {
    const fields = headers.map((header) => customerColumn(header)?.field ?? null)
    let score = 0
    for (const row of rows)
      headers.forEach((header, index) => {
        const cell = row[index]?.trim() ?? ''
        if (cell !== '') score += fits(fields[index] ?? null, header, cell)
      })
    return { headers, score }
  })
  const best = scored.reduce((top, each) => (each.score > top.score ? each : top))
  return best.score > 0 ? best.headers : null
}
