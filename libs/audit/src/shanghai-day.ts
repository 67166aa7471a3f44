const days = new Map<string, string>();
const calendar = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai', dateStyle: 'short' });

/** The natural day in Shanghai, such as `2023-10-18`, told by the calendar of the platform and not by arithmetic. */
export function shanghaiDayOf(occurredAt: string): string {
  const hour = occurredAt.slice(0, 13);
  const known = days.get(hour);
  if (known !== undefined) return known;
  const day = calendar.format(new Date(occurredAt));
  days.set(hour, day);
  return day;
}
