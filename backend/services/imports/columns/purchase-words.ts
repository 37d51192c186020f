import type { PurchaseField } from '#shared/domain/import-fields.ts'

type Words = Readonly<Partial<Record<PurchaseField | 'ignored', string>>>

/** Header words of tills, web shops and hand-kept lists, in all languages at once: the words hardly collide. */
export const purchaseWords: Words = {
  customerId:
    'customer_id|Customer ID|CustomerID|Customer No|Customer Number|Customer Code|Client ID|Client No|Client Code|Card Number|Card No|Loyalty Card|Member ID|ID|Cod client|ID client|Nr. client|Nr. card|Card fidelitate|Card client|Код клиента|Номер клиента|ID клиента|Код покупателя|Карта клиента|Номер карты|ID покупателя|Šifra kupca|ID kupca|Broj kupca|Šifra klijenta|ID klijenta|Broj kartice|Kartica|Kundennummer|Kundennr.|Kunden-Nr.|Kunden-ID|User ID|cust_id',
  customer:
    'Customer|Customer Name|Client|Client Name|Name|Full Name|Buyer|Bill To|Billing Name|Contact|Client|Nume|Nume client|Numele clientului|Cumpărător|Nume și prenume|Numele|Beneficiar|Клиент|Покупатель|Имя|ФИО|Имя клиента|Заказчик|Контрагент|ФИО клиента|Имя покупателя|Kupac|Klijent|Ime|Ime kupca|Ime i prezime|Naziv kupca|Mušterija|Ime klijenta|Kunde|Kundenname|Käufer',
  customerGivenName: 'First Name|Given Name|Prenume|Lično ime|Vorname|Billing First Name',
  customerFamilyName: 'Last Name|Family Name|Surname|Nume de familie|Фамилия|Prezime|Nachname|Billing Last Name',
  customerEmail:
    'E-mail|Email|E-mail Address|Customer Email|Mail|Adresă de e-mail|Adresa e-mail|Эл. почта|Электронная почта|Почта|Адрес эл. почты|E-pošta|Imejl|E-adresa|Mejl|E-mail adresa|E-Mail-Adresse|Billing Email|Email client',
  customerPhone:
    'Phone|Phone Number|Telephone|Tel|Mobile|Mobile Phone|Telefon|Nr. telefon|Număr de telefon|Telefon client|Телефон|Номер телефона|Тел|Мобильный телефон|Broj telefona|Mobilni|Mobilni telefon|Mobitel|Telefonnummer|Handy|Mobil|Telefon mobil|Billing Phone',
  customerUid: 'Regulars ID|Cod Regulars|Код Regulars|Regulars šifra',
  purchaseUid: 'Purchase’s Regulars ID|Cod Regulars al cumpărăturii|Код Regulars покупки|Regulars šifra kupovine',
  date: 'Date|Purchase Date|Order Date|Invoice Date|InvoiceDate|Sale Date|Sold On|Day|Date Time|Datetime|Transaction Date|Created|Created At|Timestamp|Purchased At|Order Day|Data|Data vânzării|Data facturii|Data cumpărării|Data comenzii|Data bonului|Ziua|Data achiziției|Дата|Дата покупки|Дата продажи|Дата заказа|Дата чека|День|Дата и время|Datum|Datum kupovine|Datum prodaje|Datum računa|Dan|Datum i vreme|Kaufdatum|Rechnungsdatum|Bestelldatum|Belegdatum|Datum/Uhrzeit',
  time: 'Time|Hour|Purchase Time|Sale Time|Oră|Ora|Время|Час|Vreme|Vrijeme|Sat|Uhrzeit|Zeit',
  receipt:
    'Receipt|Receipt No|Receipt Number|Receipt ID|Invoice|Invoice No|InvoiceNo|Invoice Number|Order|Order ID|Order No|Order Number|Bill|Bill No|Transaction|Transaction ID|Ticket|Check|Document|Document No|Bon|Nr. bon|Bon fiscal|Factură|Factura|Nr. factură|Comandă|Nr. comandă|Număr bon|Document|Чек|Номер чека|Счет|Счёт|Накладная|Номер заказа|Заказ|Документ|№ чека|№ заказа|Račun|Broj računa|Faktura|Broj fakture|Porudžbina|Broj porudžbine|Dokument|Narudžba|Beleg|Belegnummer|Beleg-Nr.|Rechnung|Rechnungsnummer|Rechnungsnr.|Bestellung|Bestellnummer|Bon-Nr.|Fiskalni račun|order_id|invoice_id',
  product:
    'Product|Product Name|Item|Item Name|Article|Service|Goods|Description|Product/Service|What|Produs|Denumire produs|Articol|Serviciu|Denumire|Produs/Serviciu|Marfă|Nume produs|Товар|Наименование|Продукт|Услуга|Номенклатура|Название|Наименование товара|Название товара|Товар/услуга|Proizvod|Artikal|Roba|Usluga|Naziv|Naziv artikla|Naziv proizvoda|Artikl|Proizvod/usluga|Produkt|Artikel|Artikelbezeichnung|Bezeichnung|Ware|Leistung|Lineitem name',
  productCode:
    'Product Code|SKU|Stock Code|StockCode|Item Code|Product ID|Barcode|EAN|Article No|Cod produs|Cod articol|Cod de bare|Артикул|Код товара|Штрихкод|Штрих-код|Šifra artikla|Šifra proizvoda|Barkod|Bar kod|Artikelnummer|Artikelnr.|Artikel-Nr.|product_id|Lineitem sku',
  quantity:
    'Quantity|Qty|Count|Units|Pieces|Pcs|Qty.|Number|Items|Cantitate|Cant.|Buc.|Bucăți|Cantitatea|Nr. buc|Количество|Кол-во|Кол.|Шт.|Штук|Količina|Kol.|Kom.|Komada|Menge|Anzahl|Stück|Stk.|Lineitem quantity',
  unitPrice:
    'Price|Unit Price|UnitPrice|Price per Unit|Price Each|Rate|Item Price|Preț|Preț unitar|Preț/buc|Pret bucată|Prețul|Цена|Цена за ед.|Цена за единицу|Цена за шт.|Cena|Jedinična cena|Cena po komadu|Cijena|Cena/kom|Preis|Einzelpreis|Stückpreis|Lineitem price',
  discount: 'Discount|Reducere|Скидка|Popust|Rabatt',
  purchaseDiscount: 'Discount of the purchase|Reducere la cumpărătură|Скидка на покупку|Popust na kupovinu',
  rounding: 'Rounding|Rotunjire|Округление|Zaokruživanje',
  amount:
    'Amount|Total|Sum|Line Total|Total Amount|Value|Sales|Revenue|Subtotal|Paid|Total Price|Total Paid|Net Amount|Gross Amount|Grand Total|Spent|Sumă|Suma|Valoare|Total de plată|Valoarea|Total lei|Încasat|Сумма|Итого|Стоимость|Всего|Итог|Сумма покупки|Сумма заказа|Сумма чека|Оплачено|Iznos|Ukupno|Vrednost|Ukupan iznos|Ukupna cena|Suma|Vrijednost|Plaćeno|Betrag|Summe|Gesamt|Gesamtbetrag|Gesamtpreis|Umsatz|Endbetrag|Wert',
  currency: 'Currency|Monedă|Moneda|Valută|Валюта|Valuta|Währung',
  paymentMethod:
    'Payment|Payment Method|Payment Type|Paid By|Paid With|Method|Plată|Metodă de plată|Mod de plată|Mod plată|Metoda de plată|Plătit cu|Modalitate de plată|Tip plată|Оплата|Способ оплаты|Тип оплаты|Вид оплаты|Форма оплаты|Plaćanje|Način plaćanja|Način placanja|Zahlung|Zahlungsart|Zahlungsmethode|Zahlungsweise',
  dueOn:
    'Due date|Due on|Due|Due by|Payment due|Pay by|Scadență|Scadenta|Data scadenței|Data scadentă|Scadent la|Termen|Termen de plată|Срок оплаты|Срок|Оплатить до|Срок платежа|Rok plaćanja|Rok|Rok za plaćanje|Datum dospeća|Dospeće|Platiti do|Fällig am|Fälligkeit|Fälligkeitsdatum|Zahlungsziel',
  purchaseNote:
    'Note|Notes|Comment|Comments|Remark|Observații|Mențiuni|Comentariu|Notă|Примечание|Комментарий|Заметка|Заметки|Napomena|Beleška|Komentar|Bemerkung|Notiz|Notizen|Anmerkung',
}
