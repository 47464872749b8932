/**
 * Names of the twelve months, as dates write them, in the languages the web mostly uses: beginnings, so that cases and
 * abbreviations are met too. Lower case, without accents; one string a month.
 */
const MONTHS = [
  'jan gen ene sty led янв січ ιαν oca yanvar tammi ינו يناير كانون-الثاني มกราคม जनवरी tháng-1',
  'feb fév fev lut únor лют фев φεβ şub subat helmi פבר فبراير شباط กุมภาพันธ์ फरवरी tháng-2',
  'mar mär maa mrt brez bře мар бер μαρ maalis מרץ مارس آذار มีนาคม मार्च tháng-3',
  'apr abr avr kwi dub апр квіт απρ nis huhti אפר أبريل نيسان เมษายน अप्रैल tháng-4',
  'may mai maj mag mei kvě маі май мая трав μαι touko מאי مايو أيار พฤษภาคม मई tháng-5',
  'jun giu juin cze čvn czer июн черв ιουν haz kesä יונ يونيو حزيران มิถุนายน जून tháng-6',
  'jul lug juil lip čvc июл лип ιουλ tem heinä יול يوليو تموز กรกฎาคม जुलाई tháng-7',
  'aug ago aoû aou sie srp авг серп αυγ ağu agu elo אוג أغسطس آب สิงหาคม अगस्त tháng-8',
  'sep set wrz zář сен вер σεπ eyl syys ספט سبتمبر أيلول กันยายน सितंबर tháng-9',
  'oct okt ott out paź říj окт жовт οκτ eki loka אוק أكتوبر تشرين-الأول ตุลาคม अक्टूबर tháng-10',
  'nov lis-pad list нояб лист νοε kas marras נוב نوفمبر تشرين-الثاني พฤศจิกายน नवंबर tháng-11',
  'dec dez déc dic gru pro дек груд δεκ ara joulu דצמ ديسمبر كانون-الأول ธันวาคม दिसंबर tháng-12',
].map((names) => names.split(' ').map((name) => fold(name.replaceAll('-', ' '))));

/** Names that begin like another month's, whole. */
// biome-ignore format: a table
const EXCEPTIONS: Readonly<Record<string, number>> = {
  juni: 6, juin: 6, junio: 6, junho: 6, juli: 7, juillet: 7, julio: 7, julho: 7, mars: 3, marzo: 3, marca: 3, maart: 3,
  maj: 5, maja: 5, maggio: 5, listopadu: 11, listopada: 11, listopad: 11, cervna: 6, cerven: 6, cervence: 7,
  cervenec: 7, brezna: 3, brezen: 3, ledna: 1, unora: 2, dubna: 4, kvetna: 5, srpna: 8, zari: 9, rijna: 10,
  prosince: 12, mart: 3, mayis: 5, haziran: 6, temmuz: 7, kasim: 11, aralik: 12, ekim: 10, eylul: 9, ocak: 1,
};

/** Number of the month a word names, 0 for none. */
export function monthOf(word: string): number {
  const folded = fold(word);
  if (folded.length < 3) return 0;
  const known = EXCEPTIONS[folded];
  if (known !== undefined) return known;
  return MONTHS.findIndex((names) => names.some((name) => folded.startsWith(name))) + 1;
}

function fold(word: string): string {
  return word.toLowerCase().normalize('NFKD').replace(/\p{M}/gu, '').replace(/ı/g, 'i');
}
