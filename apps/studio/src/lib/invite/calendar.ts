/** A whole day in a calendar. `id` is the same whenever the file is made again, so that it is written over. */
export interface CalendarDay {
  readonly id: string;
  readonly day: string;
  readonly title: string;
  readonly text: string;
}

/** An iCalendar file (RFC 5545) of whole days; `madeOn` is the day it is made. */
export function calendarFile(days: readonly CalendarDay[], madeOn: string): string {
  const digits = (day: string) => day.replaceAll('-', '');
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Weft//Reminders//EN',
    ...days.flatMap(({ id, day, title, text }) => [
      'BEGIN:VEVENT',
      `UID:${id}`,
      `DTSTAMP:${digits(madeOn)}T000000Z`,
      `DTSTART;VALUE=DATE:${digits(day)}`,
      `SUMMARY:${escaped(title)}`,
      `DESCRIPTION:${escaped(text)}`,
      'END:VEVENT',
    ]),
    'END:VCALENDAR',
  ];
  return `${lines.map(folded).join('\r\n')}\r\n`;
}

const escaped = (text: string): string =>
  text
    .replace(/[\\;,]/g, '\\$&')
    .replace(/\r\n?|\n/g, '\\n')
    .replace(/\p{Cc}/gu, ' ');

/** No line is longer than 75 bytes, and none is broken inside a letter (section 3.1). */
function folded(line: string): string {
  let length = 0;
  return [...line]
    .map((letter) => {
      const bytes = new TextEncoder().encode(letter).length;
      length += bytes;
      if (length <= 75) return letter;
      length = bytes + 1;
      return `\r\n ${letter}`;
    })
    .join('');
}
