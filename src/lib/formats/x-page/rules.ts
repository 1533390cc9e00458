/** A line of dashes, stars or equals signs. */
export function isRule(text: string): boolean {
  return /^(?:[-–—]{3,}|(?:- ?){3,}|(?:\* ?){3,}|_{3,}|={3,})$/.test(text)
}
