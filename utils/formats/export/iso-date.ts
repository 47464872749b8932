/** Milliseconds since 1970 as ISO 8601 in universal time; '' for never and for what is no time. */
export function isoDate(time: number): string {
  return time > 0 && time <= 8.64e15 ? new Date(time).toISOString() : '';
}
