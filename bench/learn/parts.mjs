/** The part that a site belongs to, of so many: always the same, and as good as chance. */
export function partOf(site, parts) {
  let sum = 5381;
  for (const letter of site) sum = (sum * 33 + letter.charCodeAt(0)) >>> 0;
  return sum % parts;
}
