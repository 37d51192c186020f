import type { ProductField } from '#shared/domain/import-fields.ts'

type Words = Readonly<Record<ProductField, string>>

/** Header words of price lists and catalogues, in all languages at once: the words hardly collide. */
export const productWords: Words = {
  product:
    'Product|Product Name|Item|Item Name|Article|Service|Goods|Name|Title|Description|Product/Service|Produs|Denumire produs|Denumirea produsului|Nume produs|Articol|Serviciu|Denumire|Denumirea|Nume|Produs/Serviciu|Marfă|Товар|Наименование|Наименование товара|Название|Название товара|Продукт|Услуга|Номенклатура|Товар/услуга|Имя|Proizvod|Naziv proizvoda|Artikal|Artikl|Naziv artikla|Naziv|Ime|Roba|Usluga|Proizvod/usluga|Produkt|Produktname|Artikel|Artikelbezeichnung|Artikelname|Bezeichnung|Ware|Leistung',
  productCode:
    'Code|Product Code|SKU|Stock Code|StockCode|Item Code|Item No|Article No|Article Number|Product ID|PLU|Reference|Ref|Cod|Cod produs|Cod articol|Cod intern|Referință|Код|Код товара|Артикул|Внутренний код|Šifra|Šifra proizvoda|Šifra artikla|Kod|Code produkt|Artikelnummer|Artikelnr.|Artikel-Nr.|Produktcode|Kode|product_id|product_code',
  barcode:
    'Barcode|Bar Code|EAN|EAN13|EAN-13|UPC|GTIN|Cod de bare|Cod bare|Cod EAN|Штрихкод|Штрих-код|Штрих код|ШК|Barkod|Bar kod|Bar-kod|Strichcode|EAN-Code|Barcodenummer',
  category:
    'Category|Product Category|Group|Product Group|Department|Categorie|Categoria|Grupă|Grupa|Grup|Категория|Категория товара|Группа|Группа товаров|Раздел|Kategorija|Kategorija proizvoda|Grupa proizvoda|Kategorie|Warengruppe|Artikelgruppe|Produktgruppe',
  unit: 'Unit|Unit of Measure|UoM|UM|U.M.|Measure|Unitate|Unitate de măsură|Unitatea|Ед.|Ед. изм.|Единица|Единица измерения|Ед изм|Jedinica|Jedinica mere|Jedinica mjere|JM|J.M.|Mera|Einheit|Mengeneinheit|ME',
  productPrice:
    'Price|Unit Price|Retail Price|Sale Price|Selling Price|List Price|Price per Unit|Preț|Prețul|Preț unitar|Preț de vânzare|Preț vânzare|Preț cu amănuntul|Цена|Цена продажи|Розничная цена|Цена за единицу|Цена за ед.|Cena|Prodajna cena|Maloprodajna cena|Jedinična cena|Cijena|Prodajna cijena|Preis|Verkaufspreis|Einzelpreis|Stückpreis|VK|VK-Preis|unit_price',
  cost: 'Cost|Cost Price|Unit Cost|Purchase Price|Buying Price|Wholesale Price|Cost unitar|Preț de achiziție|Preț achiziție|Preț de cost|Cost achiziție|Себестоимость|Закупочная цена|Цена закупки|Закупка|Nabavna cena|Nabavna cijena|Trošak|Cena nabavke|Einkaufspreis|EK|EK-Preis|Kosten|Einstandspreis',
  usualDays:
    'Usual days|Usual Days Between Buys|Days Between Buys|Repurchase Days|Zile obișnuite|Zile între cumpărări|Обычно дней|Обычный срок|Дней между покупками|Uobičajeno dana|Dana između kupovina|Übliche Tage|Tage zwischen Käufen',
  active:
    'Active|In Use|Is Active|Enabled|For Sale|Activ|În uz|În vânzare|Активен|Активный|Активно|В продаже|Используется|Aktivan|Aktivno|U upotrebi|U prodaji|Aktiv|In Gebrauch',
  productUid: 'Product’s Regulars ID|Cod Regulars al produsului|Код Regulars товара|Regulars šifra proizvoda',
}

/** A column so named is of products and of nothing else. */
export const productOnlyFields: ReadonlySet<ProductField> = new Set(['barcode', 'cost', 'usualDays', 'productUid'])
