/** What divides a draft gives parts; what stands before, between and after them is no post. */

/** Lines from `from` up to, but without, `to`. */
export interface Range {
  readonly from: number
  readonly to: number
}

export interface Part extends Range {
  /** Words of the post that stand on its label's line; '' without. */
  readonly words: string
  /** How many characters of that line its label took. */
  readonly indent?: number
  /** Lines of the part that are no post: a heading in it and what follows. */
  readonly remarks?: Range
}

export interface Division {
  readonly by: 'headings' | 'fences' | 'rules' | 'numbers' | 'gaps' | 'whole'
  /** How many headings, rules … there were. */
  readonly count: number
  readonly parts: readonly Part[]
  readonly before: Range
  readonly after: Range
  /** Labels and list numbers that were taken out, as they stood. */
  readonly labels: readonly string[]
  /** Whether the labels call each part a post: "Tweet 1", and not "Part 1" or "1.". */
  readonly areNamed?: boolean
}

/** Whether a line is a Markdown heading. "#tag" is none. */
export function isHeading(line: string): boolean {
  return /^\s{0,3}#{1,6}\s+\S/.test(line)
}

/**
 * Whether the line at `at` heads what follows: a heading that begins a paragraph. Right under other words
 * "# Waits for the oven" is a remark in a program.
 */
export function isHeadingAt(lines: readonly string[], at: number): boolean {
  const above = lines[at - 1]
  return (
    isHeading(lines[at] ?? '') &&
    (isBlank(above) || isHeading(above ?? '') || /^\W+$/.test(above ?? ''))
  )
}

export function isBlank(line: string | undefined): boolean {
  return line === undefined || line.trim() === ''
}

/** Whether all lines of a range are blank. */
export function isEmpty(lines: readonly string[], { from, to }: Range): boolean {
  for (let at = from; at < to; at += 1) if (!isBlank(lines[at])) return false
  return true
}

// What stands under a thread: how and when to post it.
const tail =
  /^\W{0,8}(?:how to (?:post|publish|use)|(?:post|publish)ing (?:tips|notes|strategy|instructions|guide|schedule|times?|plan|order|checklist)|(?:additional )?notes? (?:for|on|about) (?:posting|publishing|the thread)|best times? to post|(?:pre|post)[- ](?:posting|publish|publishing|launch) (?:checklist|notes)|thread (?:summary|stats|notes|metadata|end)|end (?:of|thread)(?: thread)?|engagement (?:strategy|tips|plan)|(?:suggested|recommended) hashtags|alternat\w{2,4} (?:hooks?|versions?|openers?|tweets?)|questions for iteration)(?![\p{L}]).{0,30}$/iu
const chatter =
  /^(?:let me know if|would you like me|do you want me|want me to|feel free to (?:adjust|edit|tweak|modify)|i can also|this thread (?:is|has|uses|follows))\b/i
const headed =
  /^\W{0,8}(?:notes?|tips?|hashtags?|sources?|references|media|images?|assets|alt text|visuals?|checklist|timing|schedule|metrics|engagement|strategy|follow-?ups?|repl(?:y|ies)|first (?:reply|comment)|quote[- ]tweet|variations?|metadata|character counts?|cta)(?![\p{L}]).{0,40}$/iu

/** Whether a line begins what stands under a thread: "HOW TO POST:", "**Notes for posting:**". */
export function isTail(line: string): boolean {
  const text = line.trim()
  if (text.length > 120)
    return chatter.test(text) && /\b(?:thread|tweets?|tone|version)\b/i.test(text)
  const isSetOff = isHeading(text) || /[:：]\W{0,3}$/.test(text) || /^(?:\*\*|__)/.test(text)
  return (
    ((isSetOff || text === text.toUpperCase()) && tail.test(text)) ||
    (chatter.test(text) && /\b(?:thread|tweets?|tone|version|posts?)\b/i.test(text))
  )
}

/** The same for a line that is a heading or stands under a rule, where fewer words say it. */
export function isTailHeading(line: string): boolean {
  const text = line.trim()
  const isSetOff = isHeading(text) || /^(?:\*\*|__).{1,60}(?:\*\*|__)\W{0,3}$/.test(text)
  return (
    isTail(line) || ((isSetOff || /[:：]$/.test(text)) && text.length <= 80 && headed.test(text))
  )
}
