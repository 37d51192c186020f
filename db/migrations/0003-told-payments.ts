/** How each language calls the payments of a purchase and the ways to pay, at the time of this migration. */
const words: Readonly<Record<string, readonly string[]>> = {
  en: ['Payments', 'cash', 'card', 'transfer', 'cheque', 'PayPal', 'on account', 'other'],
  ro: ['Plăți', 'numerar', 'card', 'transfer', 'cec', 'PayPal', 'pe datorie', 'alt mod'],
  ru: ['Оплаты', 'наличные', 'карта', 'перевод', 'чек', 'PayPal', 'в долг', 'другое'],
  'sr-Latn': ['Plaćanja', 'gotovina', 'kartica', 'prenos', 'ček', 'PayPal', 'na veresiju', 'drugo'],
  'sr-Cyrl': ['Плаћања', 'готовина', 'картица', 'пренос', 'чек', 'PayPal', 'на вересију', 'друго'],
}
const codes = ['', 'cash', 'card', 'transfer', 'cheque', 'paypal', 'credit', 'other']
const rows = Object.entries(words).flatMap(([language, texts]) =>
  texts.map((text, at) => `('${language}', '${codes[at] ?? ''}', '${text}')`),
)

/**
 * Payments of purchases without a total become a line of the note: „Payments: cash 5.00 (2026-01-31), card 3.00 (…)“. Amounts are
 * in minor units, with as many digits as the currency has.
 */
export const tellPaymentsWithoutTotal = `
UPDATE purchases SET note = ltrim(note || char(10) || told.text, char(10))
FROM (
  WITH words (language, code, text) AS (VALUES ${rows.join(', ')}),
  spoken AS (
    SELECT code, text FROM words WHERE language = coalesce(
      (SELECT language FROM words WHERE language = (SELECT json_extract(value, '$.language') FROM settings WHERE key = 'shop') LIMIT 1),
      'en')
  ), sized AS (
    SELECT y.*, CASE
      WHEN currency IN ('BIF','CLP','DJF','GNF','ISK','JPY','KMF','KRW','PYG','RWF','UGX','UYI','VND','VUV','XAF','XOF','XPF') THEN 0
      WHEN currency IN ('BHD','IQD','JOD','KWD','LYD','OMR','TND') THEN 3
      WHEN currency IN ('CLF','UYW') THEN 4 ELSE 2 END AS digits
    FROM new_payments y WHERE amount <> 0 AND purchase_id IN (SELECT id FROM purchases WHERE total IS NULL)
  )
  SELECT purchase_id, (SELECT text FROM spoken WHERE code = '') || ': ' || group_concat(
    coalesce((SELECT text FROM spoken WHERE code = method), method) || ' ' ||
    printf('%.' || digits || 'f', amount / power(10.0, digits)) || ' (' || day || ')', ', ' ORDER BY id) AS text
  FROM sized GROUP BY purchase_id
) AS told WHERE told.purchase_id = purchases.id;
DELETE FROM new_payments WHERE purchase_id IN (SELECT id FROM purchases WHERE total IS NULL);
`
