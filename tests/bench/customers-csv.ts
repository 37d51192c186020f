/** A list of customers as people keep it in a spreadsheet; every row is somebody else. */
export function customersCsv(rows: number): string {
  const given = ['Ana', 'Marko', 'Đorđe', 'Иван', 'Ștefan', 'Jelena', 'Олга', 'Ioana']
  const family = ['Petrović', 'Иванов', 'Popescu', 'Nikolić', 'Сидорова', 'Ionescu', 'Jovanović']
  const lines = Array.from({ length: rows }, (_, row) => {
    const number = String(row).padStart(6, '0')
    const name = `${given[row % given.length]},${family[row % family.length]} ${number}`
    return `${name},x${number}@example.com,064 9${number.slice(0, 3)} ${number.slice(3)},Beograd,`
  })
  return `First name,Last name,E-mail,Phone,City,Notes\r\n${lines.join('\r\n')}\r\n`
}
